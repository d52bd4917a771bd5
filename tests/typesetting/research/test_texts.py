"""Texts of the research report: structure, scripts, what is extracted, and what was made to break it."""

import re
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest

from tests.report.research.made import composed, entries_of, request_for
from tests.typesetting.conftest import pdf_of
from tests.typesetting.pages import Element, structure_of
from tests.typesetting.research.conftest import ACROSS, ENTRY, QUARTER, Made, page_texts, read
from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.records.citation import Citation
from timeline_app.records.figure import Figure, Measure
from timeline_app.report.parts import PartKind
from timeline_app.settings import paths
from timeline_app.translation import words

pytestmark = pytest.mark.thorough


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
