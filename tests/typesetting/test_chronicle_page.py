"""The page of the chronicle, measured: the grid of lines, the width of the text, what begins and ends a line, how many pages."""

import re
import shutil
import subprocess
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise, product
from pathlib import Path

import pypdfium2
import pytest

from tests.sweeps import each_once
from tests.typesetting.conftest import Made, pdf_of, request_for
from tests.typesetting.pages import MILLIMETRE, Letter, letters_of, lines_of
from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.report.chronicle import chronicle_of
from timeline_app.report.request import ReportOptions, Size
from timeline_app.report.show import shown_in
from timeline_app.settings import paths
from timeline_app.translation import words
from timeline_app.typesetting.make import typeset_of

pytestmark = pytest.mark.thorough
OFFICE, BOOK = ReportOptions(), ReportOptions(size=Size.BOOK)
PITCH = {OFFICE: 29.0, BOOK: 20.0}
BODY = {OFFICE: 16.0, BOOK: 12.0}
QUARTER, YEAR = ("--period", "2023Q3"), ("--period", "2023")
SIZES = pytest.mark.parametrize("options", [OFFICE, BOOK], ids=["office", "book"])


def body_lines(made: Made, filters: tuple[str, ...], options: ReportOptions) -> list[list[list[Letter]]]:
    """By page."""
    return [lines_of(page, BODY[options]) for page in letters_of(made(*filters, options=options))]


def written(line: list[Letter]) -> str:
    return "".join(letter.text for letter in line)


@pytest.mark.parametrize(("filters", "options"), each_once([QUARTER, ()], [OFFICE, BOOK]))
def test_every_line_stands_on_the_grid(made: Made, filters: tuple[str, ...], options: ReportOptions) -> None:
    for page in body_lines(made, filters, options):
        heights = [line[0].y for line in page]
        for upper, lower in pairwise(heights):
            off = (upper - lower) % PITCH[options]
            assert min(off, PITCH[options] - off) <= 0.5, (upper, lower)


@SIZES
def test_lines_of_a_paragraph_are_one_pitch_apart(made: Made, options: ReportOptions) -> None:
    """All lines of a page of nothing but paragraphs and headings."""
    heights = [line[0].y for line in body_lines(made, QUARTER, options)[2]]
    assert len(heights) > 15
    assert heights == pytest.approx([heights[0] - place * PITCH[options] for place in range(len(heights))], abs=0.5)


@SIZES
def test_the_text_stands_within_its_margins(made: Made, options: ReportOptions) -> None:
    lines = [line for page in body_lines(made, (), options) for line in page]
    assert min(line[0].left for line in lines) == pytest.approx(28 * MILLIMETRE, abs=MILLIMETRE)
    assert max(line[-1].right for line in lines) == pytest.approx(184 * MILLIMETRE, abs=MILLIMETRE)


def test_a_full_line_has_28_characters(made: Made) -> None:
    """Lines of full-width characters that fill the text; one more where marks are set close, a few less before a citation."""
    counts = [
        len(line)
        for page in body_lines(made, (), OFFICE) for line in page
        if all(unicodedata.east_asian_width(letter.text) in "WF" for letter in line)
        and line[0].x < 28.5 * MILLIMETRE and line[-1].right > 182 * MILLIMETRE
    ]
    assert len(counts) > 200
    assert sorted(counts)[len(counts) // 2] == 28
    assert sum(27 <= count <= 29 for count in counts) >= 0.98 * len(counts)


@pytest.mark.parametrize(
    ("filters", "options", "script"),
    [(YEAR, OFFICE, Script.HANS), (QUARTER, BOOK, Script.HANT_TW), (QUARTER, OFFICE, Script.HANT_HK),
     *(pytest.param(YEAR, *case, marks=pytest.mark.slow) for case in product((OFFICE, BOOK), Script))],
)
def test_no_line_begins_or_ends_with_the_wrong_mark(
    made: Made, filters: tuple[str, ...], options: ReportOptions, script: Script
) -> None:
    for page in letters_of(made(*filters, script=script, options=options)):
        for line in lines_of(page, BODY[options]):
            assert line[0].text not in "，。、；：！？）》」』”", written(line)
            assert line[-1].text not in "（《「『“", written(line)


@pytest.mark.parametrize("filters", [QUARTER, YEAR], ids=["quarter", "year"])
def test_no_line_at_the_end_has_but_one_character_or_parts_a_range(made: Made, filters: tuple[str, ...]) -> None:
    small = [line for page in letters_of(made(*filters)) for line in lines_of(page, 14.0) if line[0].y > 30 * MILLIMETRE]
    assert len(small) > 20
    for line in small:
        assert sum("\u3400" <= letter.text <= "\u9fff" for letter in line) != 1 or len(line) > 3, written(line)
        assert not re.search(r"^—\d|\d—$|\[[A-Z/]*$", written(line)), written(line)


@pytest.mark.parametrize(
    ("filters", "options", "most"),
    [(QUARTER, OFFICE, 10), (QUARTER, BOOK, 6), (YEAR, OFFICE, 21), pytest.param(YEAR, BOOK, 13, marks=pytest.mark.slow),
     ((), OFFICE, 51), ((), BOOK, 31)],
    ids=str,
)
def test_pages(made: Made, filters: tuple[str, ...], options: ReportOptions, most: int) -> None:
    """The quarter as it was asked for; the others as far as they have more events now than when they were measured."""
    document = pypdfium2.PdfDocument(made(*filters, options=options))
    count = len(document)
    document.close()
    assert count <= most


@SIZES
def test_numbers_of_the_picture_stand_in_the_margin_beside_their_entries(made: Made, options: ReportOptions) -> None:
    pages = letters_of(made(*QUARTER, options=options))
    beside = [letter for page in pages for letter in page if letter.size == 8.0 and letter.right < 27 * MILLIMETRE]
    assert "".join(letter.text for letter in beside) == "".join(map(str, range(1, 24)))


def test_without_a_picture_there_are_no_numbers(made: Made) -> None:
    pages = letters_of(made(*QUARTER, options=ReportOptions(chart=False)))
    assert all(letter.left > 27 * MILLIMETRE for page in pages for letter in page if letter.text.strip())


@SIZES
def test_the_picture_of_a_year_stands_right_above_its_first_heading(made: Made, options: ReportOptions) -> None:
    for year in ("2023", "2024"):
        (page,) = [page for page in letters_of(made(options=options)) if f"{year}年时间轴" in _of_size(page, 9.0)]
        caption = next(letter.y for letter in page if letter.size == 9.0)
        below = [letter for letter in page if letter.y < caption]
        assert written(lines_of(below, BODY[options])[0]).startswith(f"{year}年")
        above = [letter for letter in page if letter.y > caption]
        assert not any(written(line).startswith(f"{year}年") for line in lines_of(above, BODY[options]))


def _of_size(page: list[Letter], size: float) -> str:
    return "".join(letter.text for letter in page if letter.size == size)


def test_page_numbers_stand_outside_one_character_in(made: Made) -> None:
    for number, page in enumerate(letters_of(made(*YEAR)), start=1):
        (foot,) = [line for line in lines_of(page, 14.0) if line[0].y < 28 * MILLIMETRE]
        assert written(foot).split() == ["—", str(number), "—"]
        inner = 184 * MILLIMETRE - foot[-1].right if number % 2 else foot[0].left - 28 * MILLIMETRE
        assert inner == pytest.approx(14, abs=2.5)  # the ink of a dash is not as wide as the dash


def test_contents_stand_in_a_report_of_many_pages_only(made: Made) -> None:
    def told(*filters: str) -> str:
        return "".join(letter.text for page in letters_of(made(*filters))[:2] for letter in page)

    assert "目录" in told()
    assert "目录" not in told(*YEAR)


def test_the_contents_of_a_long_report_without_any_source_name_no_list_of_them(store: Store, tmp_path: Path) -> None:
    """Events of one's own may cite nothing."""
    request = request_for(store)
    path = tmp_path / "大事记.pdf"
    path.write_bytes(pdf_of(replace(request, events=tuple(replace(event, citations=()) for event in request.events))))
    told = "".join(letter.text for page in letters_of(path)[:2] for letter in page)
    assert "编者说明" in told.partition("目录")[2]
    assert "资料来源" not in told


@pytest.mark.parametrize(
    ("filters", "options"), each_once([(), ("--period", "2022/2024"), ("--period", "2022-06/2024"), YEAR], [OFFICE, BOOK])
)
def test_what_is_surely_long_takes_more_pages_than_go_without_contents(
    store: Store, filters: tuple[str, ...], options: ReportOptions
) -> None:
    typeset = typeset_of(request_for(store, *filters, options=replace(options, chart=False)), paths.resources())
    unknown = {"surely_long": False, "without_contents": 1000}
    assert len(replace(typeset, content={**typeset.content, **unknown}).as_pictures(5)) > 20 or not typeset.content["surely_long"]


def test_what_is_set_by_default_is_known_to_be_long(store: Store) -> None:
    assert typeset_of(request_for(store), paths.resources()).content["surely_long"]
    assert not typeset_of(request_for(store, *YEAR), paths.resources()).content["surely_long"]


def test_a_report_of_nothing_is_one_page_with_one_sentence(made: Made) -> None:
    (page,) = letters_of(made("--search", "没有这样的词"))
    assert [written(line) for line in lines_of(page, 16.0)] == ["某市总工会", "没有符合条件的事件。"]


WORDS = {
    Script.HANS: ("2023年7月", "7月28—30日", "12351", "工会", "人", "月", "大"),
    Script.HANT_TW: ("2023年7月", "7月28—30日", "12351", "工會", "人", "月", "大"),
    Script.HANT_HK: ("2023年7月", "7月28—30日", "12351", "工會", "人", "月", "大"),
}


def over_lines(words: str) -> str:
    """A line may end anywhere in them, without a blank; a full-width space is one wherever it does not end a line."""
    return "\n*".join("(?:[\u3000 ]|\n)" if letter == "\u3000" else re.escape(letter) for letter in words)


def by_pdfium(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    text = "".join(page.get_textpage().get_text_range().replace("\r", "") for page in document)
    document.close()
    return text


def by_poppler(path: Path) -> str:
    return subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True, check=True).stdout.replace("\f", "")


@pytest.mark.starts_process
@pytest.mark.parametrize(("read", "options", "script"), each_once([by_pdfium, by_poppler], [OFFICE, BOOK], [*Script]))
def test_words_are_found_as_they_are_printed(
    made: Made, store: Store, read: Callable[[Path], str], options: ReportOptions, script: Script
) -> None:
    if read is by_poppler and shutil.which("pdftotext") is None:
        pytest.skip("poppler is not installed")
    text = read(made(*QUARTER, script=script, options=options))
    assert all(word in text for word in WORDS[script])
    assert not any("\u2e80" <= letter <= "\u2fdf" for letter in text)
    running = re.sub("\n— [0-9]+ —\n*", "\n", text)
    request = request_for(store, *QUARTER, script=script)
    with words.speaking(request.language):
        chronicle = chronicle_of(request, shown_in(request))
    for entry in (entry for section in chronicle.sections for entry in section.entries):
        assert re.search(over_lines(entry.title), running), entry.title
    assert not re.search(r"(?:[\u4e00-\u9fff] ){3}", running)  # as of a line that is spread out
    assert re.search("7月10日[\u3000 \n]+中", running)
