"""What a reader that sees nothing meets in the chronicle: its tags, links and metadata, by the rules of PDF/A-2a and PDF/UA-1."""

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest

from tests.typesetting.conftest import Made, pdf_of, request_for
from tests.typesetting.pages import MILLIMETRE, Element, letters_of, structure_of
from timeline_app.chinese.script import Script, to_script
from timeline_app.database.store import Store
from timeline_app.report.chronicle import Entry, chronicle_of
from timeline_app.report.parts import PartKind
from timeline_app.report.request import ReportOptions, Size
from timeline_app.report.show import shown_in
from timeline_app.settings import paths
from timeline_app.translation import words

pytestmark = pytest.mark.thorough
CASES = pytest.mark.parametrize(
    ("filters", "options"),
    [(("--period", "2023Q3"), ReportOptions()), (("--period", "2023Q3"), ReportOptions(size=Size.BOOK)), ((), ReportOptions())],
    ids=["quarter", "book", "all"],
)
HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")


@cache
def tree(made: Made, filters: tuple[str, ...], options: ReportOptions) -> Element:
    path = made(*filters, options=options)
    with pikepdf.open(path) as pdf:
        return structure_of(pdf, path)


def entries_of(store: Store, *filters: str) -> list[tuple[PartKind, Entry]]:
    request = request_for(store, *filters)
    chronicle = chronicle_of(request, shown_in(request))
    return [(section.kind, entry) for section in chronicle.sections for entry in section.entries]


def plain(text: str) -> str:
    return "".join(text.split())


@CASES
def test_the_outline_is_title_and_headings_without_a_skip(made: Made, filters: tuple[str, ...], options: ReportOptions) -> None:
    levels = [HEADINGS.index(each.kind) for each in tree(made, filters, options).walk() if each.kind in HEADINGS]
    assert levels.count(0) == 1
    assert levels[0] == 0
    assert len(levels) > 3
    assert all(lower <= upper + 1 for upper, lower in pairwise(levels))


@CASES
def test_headings_and_pictures_do_not_lie_in_paragraphs(made: Made, filters: tuple[str, ...], options: ReportOptions) -> None:
    paragraphs = [each for each in tree(made, filters, options).walk() if each.kind == "P"]
    assert len(paragraphs) > 50
    below = [each for paragraph in paragraphs for child in paragraph.children for each in child.walk()]
    assert not any(each.kind in (*HEADINGS, "Figure", "P") for each in below)


@CASES
def test_each_summary_is_a_paragraph_with_its_title(
    made: Made, store: Store, filters: tuple[str, ...], options: ReportOptions
) -> None:
    told = [plain(each.text) for each in tree(made, filters, options).walk() if each.kind == "P"]
    for _kind, entry in entries_of(store, *filters):
        assert any(plain(entry.title) in text and plain(entry.summary) in text for text in told), entry.title


@CASES
def test_links_lie_outside_figures_and_say_where_they_lead(
    made: Made, store: Store, filters: tuple[str, ...], options: ReportOptions
) -> None:
    path = made(*filters, options=options)
    ids = {entry.id for _kind, entry in entries_of(store, *filters)}
    with pikepdf.open(path) as pdf:
        root = structure_of(pdf, path)
        annotations = [note for page in pdf.pages for note in page.get("/Annots", [])]
        links = [each for each in root.walk() if each.kind == "Link"]
        assert len(links) == len(annotations) > 50
        assert all(len(each.links) == 1 for each in links)
        assert not any(below.kind == "Link" for each in root.walk() if each.kind == "Figure" for below in each.walk())
        for note in annotations:
            description = str(note.Contents)
            assert re.match("第[0-9]+条，.|来源[0-9]+，.|[0-9]{4}年|跨本时段|背景|资料来源|编者说明", description), description
            assert not any(id in description for id in ids)
            assert "/Dest" in note or "/A" in note


@CASES
def test_each_number_of_what_is_certain_stands_once_in_the_pictures(
    made: Made, store: Store, filters: tuple[str, ...], options: ReportOptions
) -> None:
    """Known by its description; what lies outside the years of the timeline or only may lie in the period has no mark."""
    wanted = [
        f"第{entry.number}条，{entry.title}" for kind, entry in entries_of(store, *filters)
        if kind not in (PartKind.POSSIBLE, PartKind.OUTSIDE)
    ]
    with pikepdf.open(made(*filters, options=options)) as pdf:
        told = [str(note.Contents).strip() for page in pdf.pages for note in page.get("/Annots", [])]
    assert sorted(each for each in told if each.startswith("第")) == sorted(wanted)


@CASES
def test_links_are_high_enough_to_be_hit(made: Made, filters: tuple[str, ...], options: ReportOptions) -> None:
    """A link over a line end has a rectangle a line, and all of them in one annotation."""
    with pikepdf.open(made(*filters, options=options)) as pdf:
        for note in (note for page in pdf.pages for note in page.get("/Annots", [])):
            _left, bottom, _right, top = map(float, note.Rect)
            assert top - bottom >= 11.99, note.Contents


@CASES
def test_pictures_say_what_they_show(made: Made, filters: tuple[str, ...], options: ReportOptions) -> None:
    path = made(*filters, options=options)
    with pikepdf.open(path) as pdf:
        figures = [each.entry for each in structure_of(pdf, path).walk() if each.kind == "Figure"]
        assert len(figures) == (1 if filters else 3)
        for figure in figures:
            assert re.fullmatch("2.*时间轴：[0-9]+个主题的[0-9]+条，编号与正文各条一致。", str(figure.Alt))
            attributes = figure.A if isinstance(figure.A, pikepdf.Dictionary) else figure.A[0]
            left, bottom, right, top = map(float, attributes.BBox)
            assert right - left == pytest.approx(156 * MILLIMETRE, abs=2)
            assert top - bottom <= 150 * MILLIMETRE


@pytest.mark.parametrize(("script", "language"), [(Script.HANS, "zh-CN"), (Script.HANT_TW, "zh-TW"), (Script.HANT_HK, "zh-HK")])
def test_the_file_says_what_it_is(made: Made, script: Script, language: str) -> None:
    with pikepdf.open(made("--period", "2023Q3", script=script)) as pdf:
        assert str(pdf.Root.Lang) == language
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert str(pdf.docinfo["/Author"]) == to_script("某市总工会", script)
        assert "2023年第三季度大事" in str(pdf.docinfo["/Title"])
        with pdf.open_metadata() as told:
            assert (told["pdfaid:part"], told["pdfaid:conformance"], told["pdfuaid:part"]) == ("2", "A", "1")
        assert pdf.Root.OutputIntents[0].S == "/GTS_PDFA1"
        fonts = [font for page in pdf.pages for font in page.Resources.Font.values()]
        for font in fonts:
            assert "/FontFile3" in font.DescendantFonts[0].FontDescriptor
            assert re.match("/[A-Z]{6}[+]", str(font.BaseFont))
            assert "/ToUnicode" in font


def test_page_labels_are_the_printed_numbers(made: Made) -> None:
    with pikepdf.open(made()) as pdf:
        assert [page.label for page in pdf.pages] == [str(number) for number in range(1, len(pdf.pages) + 1)]


def test_bookmarks_are_the_headings(made: Made, store: Store) -> None:
    request = request_for(store, "--period", "2023Q3")
    chronicle = chronicle_of(request, shown_in(request))
    headings = [section.heading for section in chronicle.sections]
    with pikepdf.open(made("--period", "2023Q3")) as pdf, pdf.open_outline() as outline:
        (title,) = outline.root
        assert title.title == chronicle.title
        assert [each.title for each in title.children] == [*headings, chronicle.sources_heading, chronicle.notes_heading]


def test_the_same_request_gives_the_same_bytes(store: Store) -> None:
    request = request_for(store, "--period", "2023Q3")
    assert pdf_of(request) == pdf_of(request)


def test_an_english_chronicle_is_in_english_with_chinese_titles_in_it(store: Store, tmp_path: Path) -> None:
    words.use("en", paths.resources() / "translations")
    path = tmp_path / "chronicle.pdf"
    path.write_bytes(pdf_of(request_for(store, "--period", "2023Q3")))
    with pikepdf.open(path) as pdf:
        assert str(pdf.Root.Lang) == "en"
        assert all(b"/Lang(zh-CN)" in page.Contents.read_bytes() for page in list(pdf.pages)[:3])
    text = "".join(letter.text for page in letters_of(path) for letter in page)
    assert text.index("The ACFTU issues its plan") < text.index("中华全国总工会制发") < text.index("Under mottoes")


def test_an_english_sentence_and_the_remark_behind_it_stand_apart(store: Store, tmp_path: Path) -> None:
    words.use("en", paths.resources() / "translations")
    request = request_for(store, "--period", "2023Q3")
    path = tmp_path / "chronicle.pdf"
    path.write_bytes(pdf_of(replace(request, events=tuple(replace(event, citations=()) for event in request.events))))
    text = "".join(letter.text for page in letters_of(path) for letter in page)
    assert ". (no source given)" in text
    assert ".(no" not in text
