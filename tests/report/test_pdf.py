"""The report, read back by two other libraries; those that several tests read are made once."""

import json
import re
import shutil
import sqlite3
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from tests.conftest import Program
from timeline_app.settings import paths

Report = Callable[..., Path]
Listed = Callable[..., list[dict[str, Any]]]


@pytest.fixture(scope="session")
def report(program: Program, tmp_path_factory: pytest.TempPathFactory) -> Report:
    """The report of the bundled timeline with these options, made by the first test that asks for it."""

    @cache
    def make(*options: str) -> Path:
        path = tmp_path_factory.mktemp("report") / "报告.pdf"
        run = program("export", str(path), *options)
        assert run.returncode == 0, run.stderr
        return path

    return make


@pytest.fixture(scope="session")
def events(program: Program) -> Listed:
    """The events that the list gives for the same options."""

    @cache
    def listed(*options: str) -> list[dict[str, Any]]:
        return json.loads(program("list", "--format", "json", *options).stdout)

    return listed


def outline(path: Path) -> list[tuple[int, str]]:
    with pikepdf.open(path) as pdf, pdf.open_outline() as found:
        flat: list[tuple[int, str]] = []

        def walk(items: list[pikepdf.OutlineItem], depth: int) -> None:
            for item in items:
                flat.append((depth, item.title))
                walk(item.children, depth + 1)

        walk(list(found.root), 1)
        return flat


def text(path: Path) -> str:
    return "".join("".join(page_texts(path)).split())


def page_texts(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return pages


@pytest.mark.parametrize("filters", [("--period", "2023Q3"), ("--theme", "digital", "--period", "2023"), ()], ids=str)
def test_headings_are_the_titles_of_the_list_in_its_order(report: Report, events: Listed, filters: tuple[str, ...]) -> None:
    path, titles = report(*filters), [event["title"] for event in events(*filters)]
    assert [title for depth, title in outline(path) if depth == 3] == titles
    words = text(path)
    assert all("".join(title.split()) in words for title in titles)
    assert "工会" in words


def test_the_file_is_tagged_titled_and_in_chinese(report: Report) -> None:
    path = report("--period", "2023-10", "--title", "第四季度 #大事*记* @x <b>")
    with pikepdf.open(path) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang).startswith("zh")
        assert pdf.docinfo["/Title"] == "第四季度 #大事*记* @x <b>"
        fonts = [font for page in pdf.pages for font in page.Resources.Font.values()]
        assert all("/FontFile3" in font.DescendantFonts[0].FontDescriptor for font in fonts)
    assert "第四季度#大事*记*@x<b>" in text(path)
    assert not any("\u2e80" <= letter <= "\u2fdf" for letter in text(path))


def test_what_began_before_the_period_comes_first_under_a_heading_that_says_so(report: Report) -> None:
    path = report("--period", "2023-10-10/2023-10-31")
    headings = outline(path)
    place = next(number for number, (_depth, title) in enumerate(headings) if "时段开始以前" in title)
    assert headings[place][0] == 2
    assert headings[place - 1] == (1, "大事记")


@pytest.mark.parametrize(("script", "word"), [("hant-tw", "工會"), ("hant-hk", "工會"), ("hans", "工会")])
def test_scripts(report: Report, script: str, word: str) -> None:
    assert word in text(report("--period", "2023-10", "--script", script))


def test_the_same_request_gives_the_same_bytes(report: Report, program: Program, tmp_path: Path) -> None:
    program("export", str(tmp_path / "again.pdf"), "--period", "2023-10", "--script", "hans")
    assert (tmp_path / "again.pdf").read_bytes() == report("--period", "2023-10", "--script", "hans").read_bytes()


def test_a_report_of_nothing_says_so(report: Report) -> None:
    assert "没有符合条件的事件" in text(report("--search", "没有这样的词"))


def test_each_mark_of_the_chart_leads_to_its_event(report: Report, events: Listed) -> None:
    """A link inside the document for every mark; where several events are one mark it shows the numbers of all of them."""
    path, listed = report("--period", "2023Q3"), events("--period", "2023Q3")
    with pikepdf.open(path) as pdf:
        _cover, _contents, chart, *_events = pdf.pages
        linked = {str(note.Dest).removeprefix("event-") for note in chart.get("/Annots", []) if note.Subtype == "/Link"}
    shown = set(re.findall(r"\d+", page_texts(path)[2]))
    assert linked <= {event["id"] for event in listed}
    assert all(event["id"] in linked or str(number) in shown for number, event in enumerate(listed, start=1))
    assert linked >= {event["id"] for event in listed if event["when"]["precision"] == "day"}


def test_what_is_known_only_to_its_year_never_stands_under_january(report: Report, events: Listed) -> None:
    yearly = {event["title"] for event in events() if len(event["when"]["edtf"]) == 4}
    heading = ""
    for depth, title in outline(report()):
        heading = title if depth == 2 else heading
        assert not (depth == 3 and title in yearly and heading.endswith("1月")), (title, heading)


def test_both_sides_of_a_disagreement_stand_in_the_report(report: Report) -> None:
    words = text(report("--period", "2023-07-28/2023-07-30"))
    assert "数值相同，所指不同，引用前请核实" in words
    places = [found.start() for found in re.finditer("数值相同，所指不同", words)]
    assert any(all(side in words[place : place + 200] for side in ("参展单位47个", "展区47个")) for place in places)


def test_series_stand_in_the_report_and_lead_to_their_events(report: Report) -> None:
    path = report()
    pages = page_texts(path)
    number = next(number for number, page in enumerate(pages) if "驿站年服务人次" in page and "不宜连线" in page)
    assert all(value in "".join(pages[number].split()) for value in ("18.42万个", "超过16万个", "超过10亿人次"))
    with pikepdf.open(path) as pdf:
        linked = {str(note.Dest) for note in pdf.pages[number].get("/Annots", [])}
    assert {"event-service-stations-double-15-target", "event-service-stations-2024"} <= linked


def test_a_single_value_is_no_series(report: Report) -> None:
    assert "大国工匠大会的职工创新成果" not in text(report("--period", "2022-04-27/2022-04-29", "--surely"))


ODD = "char(27) || 'x' || char(0) || char(1114111) || char(65534) || char(7) || "
UNUSUAL = {
    "characters no font has": [
        f"update {table} set {column} = {ODD}{column}" for table, column in (
            ("indicators", "name"), ("indicators", "note"), ("themes", "short"), ("themes", "name"), ("figures", "unit"),
            ("figures", "qualifier"), ("figures", "label"), ("events", "title"), ("places", "name"), ("timeline", "title"),
            ("documents", "title"),
        )
    ],
    "nothing": [
        f"update {table} set {column} = char(27)" for table, column in (
            ("events", "title"), ("timeline", "title"), ("themes", "name"), ("themes", "short"), ("indicators", "name"),
            ("figures", "label"),
        )
    ],
    "words without end": [
        f"update {table} set {column} = replace(hex(zeroblob(20000)), '0', 'W')" for table, column in (
            ("themes", "name"), ("themes", "short"), ("indicators", "name"), ("documents", "title"), ("timeline", "title"),
        )
    ] + ["update events set title = replace(hex(zeroblob(20000)), '0', 'W'), summary = title where rowid < 20"],
}


@pytest.mark.parametrize("changes", UNUSUAL.values(), ids=UNUSUAL.keys())
def test_no_text_ends_a_report(program: Program, tmp_path: Path, changes: list[str]) -> None:
    database, path = tmp_path / "odd.db", tmp_path / "报告.pdf"
    shutil.copy(paths.database(), database)
    connection = sqlite3.connect(database)
    for change in changes:
        connection.execute(change)
    connection.commit()
    connection.close()
    run = program("export", str(path), "--database", str(database), "--period", "2023Q3")
    assert run.returncode == 0, run.stderr
    titles = [title for depth, title in outline(path) if depth == 3]
    assert len(titles) > 10
    assert all(titles)
    assert "\x1b" not in text(path)


def test_what_is_shortened_is_told(program: Program, events: Listed, tmp_path: Path) -> None:
    database, path = tmp_path / "long.db", tmp_path / "报告.pdf"
    shutil.copy(paths.database(), database)
    connection = sqlite3.connect(database)
    connection.execute("update events set summary = replace(hex(zeroblob(3000)), '0', '字')")
    connection.commit()
    connection.close()
    count = len(events("--period", "2023-07"))
    assert program("export", str(path), "--database", str(database), "--period", "2023-07").returncode == 0
    assert f"过长的文字有{count}处作了删节" in text(path)


def test_targets_stand_beside_their_results(report: Report) -> None:
    words = text(report())
    told = words[words.rindex("目标与结果") :]
    assert re.search(r"服务站点目标15万个.*超过16万个.*18.42万个2023年12月31日\[\d\]第21段.*已达到", told)
    assert re.search(r"1000万人.*380万人.*413.6万人.*合计793.6万人.*最终结果未见于来源", told)
    assert (2, "目标与结果") in outline(report())


def test_results_beyond_the_period_are_told_with_their_source(report: Report) -> None:
    """The target of July 2023 was reached in December, and counted again in 2025."""
    words = text(report("--period", "2023-07-10"))
    assert re.search(r"服务站点目标15万个.*18.61万个2025年1月27日\[\d\]第43段", words)
    assert "约200人" not in words
    assert "2024全国工会十大新闻事件" in words


def test_what_has_no_day_bears_its_kind(report: Report) -> None:
    words = text(report("--period", "2023-12", "--certain"))
    assert re.search(r"\d+·目标·全国", words)
    assert not re.search(r"\d+·事件·", words)
