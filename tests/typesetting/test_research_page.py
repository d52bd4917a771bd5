"""The pages of the research report, read back: links, headers, how full they are, structure, and texts made to break them."""

import re
import shutil
import sqlite3
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from tests.report.research.made import RESEARCH, SIDEWAYS, composed, entries_of, request_for
from tests.typesetting.conftest import pdf_of
from tests.typesetting.pages import MILLIMETRE, Element, structure_of
from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.records.citation import Citation
from timeline_app.records.figure import Figure, Measure
from timeline_app.report.parts import PartKind
from timeline_app.settings import paths
from timeline_app.translation import words

pytestmark = pytest.mark.thorough
Made = Callable[..., Path]
QUARTER = ("--period", "2023Q3")
PERIODS = pytest.mark.parametrize("filters", [QUARTER, ()], ids=["quarter", "all"])
ACROSS = pytest.mark.parametrize("across", [False, True], ids=["upright", "across"])
SAID = re.compile(
    r"第\d+条，.|附：.|来源\[\d+\]，.|\d{4}年|时间轴|大事记|跨本时段的工作|背景与后续|数据|目标与结果|资料来源|编者说明"
)
FLOOR, CEILING = 24 * MILLIMETRE, (297 - 27) * MILLIMETRE  # of the text
FLOOR_ACROSS, CEILING_ACROSS = 18 * MILLIMETRE, (210 - 24) * MILLIMETRE
CHART_PAGE = 2  # counted from 0
ENTRY = re.compile(r"^第(\d+)条\u3000", re.MULTILINE)


@pytest.fixture(scope="session")
def made(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The research report of these filters and script, upright or across, set once."""

    @cache
    def make(*filters: str, script: Script = Script.HANS, across: bool = False) -> Path:
        path = tmp_path_factory.mktemp("research") / "研究报告.pdf"
        path.write_bytes(pdf_of(request_for(store, *filters, script=script, options=SIDEWAYS if across else RESEARCH)))
        return path

    return make


def page_texts(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    pages = [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]
    document.close()
    return pages


def read(path: Path) -> str:
    """All of it without blanks and breaks."""
    return "".join("".join(page_texts(path)).split())


def links(pdf: pikepdf.Pdf) -> list[tuple[int, pikepdf.Object]]:
    """With the number of the page."""
    return [
        (number, note) for number, page in enumerate(pdf.pages) for note in page.get("/Annots", []) if note.Subtype == "/Link"
    ]


@ACROSS
@PERIODS
def test_every_link_leads_to_a_page_says_where_and_is_high_enough(made: Made, filters: tuple[str, ...], across: bool) -> None:
    with pikepdf.open(made(*filters, across=across)) as pdf:
        pages = {page.obj.objgen for page in pdf.pages}
        found = links(pdf)
        assert len(found) > 100
        for _page, note in found:
            assert note.Dest[0].objgen in pages
            assert float(note.Rect[3]) - float(note.Rect[1]) >= 11.99, str(note.Contents)
            assert SAID.match(str(note.Contents)), str(note.Contents)
            assert not re.search("event-|source-", str(note.Contents))


@ACROSS
@pytest.mark.parametrize("filters", [QUARTER, ("--period", "2023"), ()], ids=["quarter", "year", "all"])
def test_the_header_names_the_month_of_the_first_entry(store: Store, made: Made, filters: tuple[str, ...], across: bool) -> None:
    """An entry that goes on at the top of a page is of the same month as the next, but where it is long."""
    chapters = composed(request_for(store, *filters)).chapters
    heading = {each.entry.number: chapter.heading for chapter in chapters for each in chapter.entries}
    seen = 0
    for page in page_texts(made(*filters, across=across)):
        first = ENTRY.search(page)
        if first:
            seen += 1
            assert page.splitlines()[0].endswith(f" {heading[int(first[1])]}"), page[:200]
    assert seen >= 5


def test_the_header_of_a_page_without_entries_names_its_chapter(made: Made) -> None:
    headers = [page.splitlines()[0] for page in page_texts(made("--period", "2023", across=True))[1:4]]
    assert [header.rsplit(" ", 1)[-1] for header in headers] == ["凡例", "时间轴", "2023年4月"]


@PERIODS
def test_the_pages_of_events_are_full(made: Made, filters: tuple[str, ...]) -> None:
    filled = list(_filled(made(*filters), FLOOR, CEILING, columns=1))
    assert sum(filled) / len(filled) >= 0.9


@PERIODS
def test_both_columns_of_events_are_full(made: Made, filters: tuple[str, ...]) -> None:
    filled = list(_filled(made(*filters, across=True), FLOOR_ACROSS, CEILING_ACROSS, columns=2))
    assert sum(filled) / len(filled) >= 0.9


def _filled(path: Path, floor: float, ceiling: float, columns: int) -> Iterator[float]:
    """How far down each column of a page with events goes."""
    document = pypdfium2.PdfDocument(path)
    for page in document:
        text, width = page.get_textpage(), page.get_width() / columns
        if ENTRY.search(text.get_text_range().replace("\r\n", "\n")):
            rects = [text.get_rect(place) for place in range(text.count_rects())]
            for column in range(columns):
                bottoms = [bottom for left, bottom, *_rest in rects if left // width == column and bottom > floor - 3]
                yield (ceiling - min(bottoms, default=ceiling)) / (ceiling - floor)
    document.close()


def test_across_the_page_lies_on_its_side_and_the_chart_is_as_wide_as_its_text(store: Store, made: Made) -> None:
    with pikepdf.open(made(*QUARTER, across=True)) as pdf:
        assert {tuple(round(float(side) / MILLIMETRE) for side in page.MediaBox) for page in pdf.pages} == {(0, 0, 297, 210)}
    (chart,) = composed(request_for(store, *QUARTER, options=SIDEWAYS)).charts
    assert round(chart.width / MILLIMETRE) == 297 - 2 * 22


def test_across_no_link_of_the_text_runs_over_both_columns(made: Made) -> None:
    with pikepdf.open(made(*QUARTER, across=True)) as pdf:
        middle = float(pdf.pages[0].MediaBox[2]) / 2
        rects = [[float(side) for side in note.Rect] for page, note in links(pdf) if page > CHART_PAGE]
    assert {left < middle for left, *_rest in rects} == {True, False}
    assert all((left < middle) == (right < middle) for left, _bottom, right, _top in rects)


@ACROSS
def test_the_contents_of_the_whole_timeline_stand_on_one_page(made: Made, across: bool) -> None:
    with pikepdf.open(made(across=across)) as pdf:
        pages = {page for page, note in links(pdf) if re.match(r"\d{4}年\d+月, ", str(note.Contents))}
    assert len(pages) == 1


@ACROSS
@PERIODS
def test_every_figure_is_printed_once(store: Store, made: Made, filters: tuple[str, ...], across: bool) -> None:
    """In its entry, and in no list besides: a series names its indicator, a target stands once more beside its results."""
    request = request_for(store, *filters)
    told = "\n".join(page_texts(made(*filters, across=across)))
    rows = Counter((row.label, row.value) for each in entries_of(composed(request)) for row in each.figures.rows)
    again = {indicator.name for indicator in store.timeline.indicators}
    again |= {goal.target.figure.label for goal in request.goals if goal.target.figure}
    assert len(rows) > 15
    for (label, value), count in rows.items():
        pattern = rf"(?:^|[；：\u3000 ])\s*{_anywhere(label)}[\u3000\s]+{_anywhere(value)}"
        found = len(re.findall(pattern, told, re.MULTILINE))
        assert found == count or (label in again and found == count + 1), (label, value)


def _anywhere(text: str) -> str:
    """A pattern of the text with a line break at any place."""
    return r"\s?".join(map(re.escape, text))


@pytest.mark.parametrize("text", ["2023年7月", "7月28—30日", "12351", "工会", "大国工匠"])
def test_text_is_extracted_as_printed(made: Made, text: str) -> None:
    assert text in "".join(page_texts(made(*QUARTER)))


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
@pytest.mark.parametrize("text", ["2023年7月", "7月28—30日", "12351", "工会", "大国工匠"])
def test_poppler_extracts_text_as_printed(made: Made, text: str) -> None:
    told = subprocess.run(["pdftotext", str(made(*QUARTER)), "-"], capture_output=True, text=True, check=True).stdout
    assert text in told


def below(element: Element, above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Element]]:
    """Each element with the kinds of those it lies in."""
    yield above, element
    for child in element.children:
        yield from below(child, (*above, element.kind))


@ACROSS
def test_its_structure_reads_aloud(store: Store, made: Made, across: bool) -> None:
    path = made(*QUARTER, across=across)
    with pikepdf.open(path) as pdf:
        found = list(below(structure_of(pdf, path)))
        assert not any("P" in above for above, element in found if re.fullmatch(r"H\d", element.kind))
        assert not any("Figure" in above for above, element in found if element.kind == "Link")
        assert all(element.links for _above, element in found if element.kind == "Link")
        assert all("/Column" in str(element.entry.A) for _above, element in found if element.kind == "TH")
        figures = [element for _above, element in found if element.kind == "Figure"]
        assert all(element.entry.Alt and element.entry.A for element in figures)
        assert len(figures) == 1
    headings = [int(element.kind[1]) for _above, element in found if re.fullmatch(r"H\d", element.kind)]
    assert headings[0] == 1
    assert all(lower <= upper + 1 for upper, lower in pairwise(headings))
    paragraphs = {"".join(element.text.split()) for _above, element in found if element.kind == "P"}
    summaries = [each.entry.summary for each in entries_of(composed(request_for(store, *QUARTER))) if each.entry.summary]
    assert {"".join(summary.split()) for summary in summaries} <= paragraphs


def test_it_is_archived_with_its_author_and_page_numbers(made: Made) -> None:
    with pikepdf.open(made(*QUARTER)) as pdf, pdf.open_metadata() as metadata:
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"], metadata["pdfuaid:part"]) == ("2", "A", "1")
        assert pdf.docinfo["/Author"] == "某市总工会"
        assert "/OutputIntents" in pdf.Root
        assert str(pdf.Root.Lang) == "zh-CN"
        assert [page.label for page in pdf.pages][:3] == ["", "1", "2"]
    printed = [page.splitlines()[-1] for page in page_texts(made(*QUARTER))[1:]]
    assert printed == [str(number) for number in range(1, len(printed) + 1)]


def test_the_same_request_gives_the_same_bytes(store: Store, made: Made) -> None:
    assert pdf_of(request_for(store, *QUARTER)) == made(*QUARTER).read_bytes()


@pytest.mark.parametrize(("script", "marks"), [(Script.HANT_TW, "「」"), (Script.HANT_HK, "「」")])
def test_traditional_reports_speak_their_script(made: Made, script: Script, marks: str) -> None:
    told = read(made(*QUARTER, script=script))
    assert "凡例" in told
    assert "工會" in told
    assert "目標與結果" in told
    assert all(mark in told for mark in marks)
    assert "“" not in told
    assert not any("\u2e80" <= letter <= "\u2fdf" for letter in told)


def test_an_english_report_has_both_titles(store: Store, tmp_path: Path) -> None:
    words.use("en", paths.resources() / "translations")
    path = tmp_path / "report.pdf"
    path.write_bytes(pdf_of(request_for(store, "--period", "2023-10")))
    told = read(path)
    assert "The18thNationalCongressofChineseTradeUnionsconvenes中国工会第十八次全国代表大会召开" in told
    with pikepdf.open(path) as pdf:
        assert str(pdf.Root.Lang) == "en"


def test_a_report_of_nothing_is_a_cover_and_a_sentence(made: Made) -> None:
    pages = page_texts(made("--search", "没有这样的词"))
    assert len(pages) == 1
    assert "没有符合条件的事件。" in pages[0]


def test_a_report_of_one_event_has_no_chart(store: Store, tmp_path: Path) -> None:
    request = request_for(store, *QUARTER)
    path = tmp_path / "one.pdf"
    path.write_bytes(pdf_of(replace(request, events=request.events[-1:])))
    told = read(path)
    assert "时间轴" not in told
    assert "".join(request.events[-1].title.split()) in told


def test_a_table_of_40_rows_goes_over_pages_with_its_head(store: Store, tmp_path: Path) -> None:
    request = request_for(store, "--period", "2023-07-10")
    cited = Citation(request.timeline.documents[0].id, 3, "一")
    rows = tuple(Figure(f"第{n}项指标", n, "个", None, Measure.STOCK, None, None, cited) for n in range(40))
    path = tmp_path / "rows.pdf"
    path.write_bytes(pdf_of(replace(request, events=(replace(request.events[-1], figures=rows),), period=None)))
    told = read(path)
    assert all(f"第{n}项指标{n}个" in told for n in range(40))
    assert told.count("项目数值") == 2


ODD = "char(27) || 'x' || char(0) || char(1114111) || char(65534) || char(8238) || '#[*_$`<b>' || "
BREAKING = {
    "characters no font has": [
        f"update {table} set {column} = {ODD}{column}" for table, column in (
            ("indicators", "name"), ("indicators", "note"), ("themes", "short"), ("themes", "name"), ("figures", "unit"),
            ("figures", "qualifier"), ("figures", "label"), ("events", "title"), ("events", "note"), ("places", "name"),
            ("timeline", "title"), ("documents", "title"), ("links", "reason"),
        )
    ],
    "nothing": [
        f"update {table} set {column} = char(27)" for table, column in (
            ("events", "title"), ("events", "summary"), ("timeline", "title"), ("themes", "name"), ("themes", "short"),
            ("indicators", "name"), ("figures", "label"),
        )
    ],
    "words without end": [
        f"update {table} set {column} = replace(hex(zeroblob(5000)), '0', 'W')" for table, column in (
            ("themes", "name"), ("themes", "short"), ("indicators", "name"), ("documents", "title"), ("timeline", "title"),
        )
    ] + ["update events set title = replace(hex(zeroblob(5000)), '0', '字'), summary = title where rowid < 9"],
}


@pytest.mark.parametrize("changes", BREAKING.values(), ids=BREAKING.keys())
def test_no_text_ends_a_report(tmp_path: Path, changes: list[str]) -> None:
    database, path = tmp_path / "odd.db", tmp_path / "报告.pdf"
    shutil.copy(paths.database(), database)
    connection = sqlite3.connect(database)
    for change in changes:
        connection.execute(change)
    connection.commit()
    connection.close()
    with Store(database) as store:
        path.write_bytes(pdf_of(request_for(store, *QUARTER)))
    assert len(ENTRY.findall("\n".join(page_texts(path)))) > 10
    assert "\x1b" not in read(path)


def test_what_only_may_belong_is_one_line_each(store: Store, made: Made) -> None:
    told = read(made(*QUARTER))
    for chapter in composed(request_for(store, *QUARTER)).chapters:
        if chapter.kind is PartKind.POSSIBLE:
            assert len(chapter.entries) > 20
            assert all("".join(f"{each.date}{each.entry.title}（[".split()) in told for each in chapter.entries)
