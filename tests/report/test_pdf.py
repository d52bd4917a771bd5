"""The report, read back by two other libraries."""

import json
import re
import shutil
import sqlite3
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from tests.conftest import Program
from timeline_app.settings import places


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
def test_headings_are_the_titles_of_the_list_in_its_order(program: Program, tmp_path: Path, filters: tuple[str, ...]) -> None:
    path = tmp_path / "报告.pdf"
    titles = [event["title"] for event in json.loads(program("list", "--format", "json", *filters).stdout)]
    run = program("export", str(path), *filters)
    assert run.returncode == 0, run.stderr
    assert [title for depth, title in outline(path) if depth == 3] == titles
    words = text(path)
    assert all("".join(title.split()) in words for title in titles)
    assert "工会" in words


def test_the_file_is_tagged_titled_and_in_chinese(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    program("export", str(path), "--period", "2023Q4", "--title", "第四季度 #大事*记* @x <b>")
    with pikepdf.open(path) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang).startswith("zh")
        assert pdf.docinfo["/Title"] == "第四季度 #大事*记* @x <b>"
        fonts = [font for page in pdf.pages for font in page.Resources.Font.values()]
        assert all("/FontFile3" in font.DescendantFonts[0].FontDescriptor for font in fonts)
    assert "第四季度#大事*记*@x<b>" in text(path)
    assert not any("\u2e80" <= letter <= "\u2fdf" for letter in text(path))


def test_what_began_before_the_period_comes_first_under_a_heading_that_says_so(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    program("export", str(path), "--period", "2023-10-10/2023-10-31")
    headings = outline(path)
    place = next(number for number, (_depth, title) in enumerate(headings) if "时段开始以前" in title)
    assert headings[place][0] == 2
    assert headings[place - 1] == (1, "大事记")


@pytest.mark.parametrize(("script", "word"), [("hant-tw", "工會"), ("hant-hk", "工會"), ("hans", "工会")])
def test_scripts(program: Program, tmp_path: Path, script: str, word: str) -> None:
    path = tmp_path / "a.pdf"
    assert program("export", str(path), "--period", "2023Q4", "--script", script).returncode == 0
    assert word in text(path)


def test_the_same_request_gives_the_same_bytes(program: Program, tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        program("export", str(tmp_path / name), "--period", "2023Q4")
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_a_report_of_nothing_says_so(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    assert program("export", str(path), "--search", "没有这样的词").returncode == 0
    assert "没有符合条件的事件" in text(path)


def test_each_mark_of_the_chart_leads_to_its_event(program: Program, tmp_path: Path) -> None:
    """A link inside the document for every mark; where several events are one mark it shows the numbers of all of them."""
    path = tmp_path / "a.pdf"
    program("export", str(path), "--period", "2023Q3")
    events = json.loads(program("list", "--format", "json", "--period", "2023Q3").stdout)
    with pikepdf.open(path) as pdf:
        _cover, _contents, chart, *_events = pdf.pages
        linked = {str(note.Dest).removeprefix("event-") for note in chart.get("/Annots", []) if note.Subtype == "/Link"}
    shown = set(re.findall(r"\d+", page_texts(path)[2]))
    assert linked <= {event["id"] for event in events}
    assert all(event["id"] in linked or str(number) in shown for number, event in enumerate(events, start=1))
    assert linked >= {event["id"] for event in events if event["when"]["precision"] == "day"}


def test_what_is_known_only_to_its_year_never_stands_under_january(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    program("export", str(path))
    yearly = {event["title"] for event in json.loads(program("list", "--format", "json").stdout) if len(event["when"]["edtf"]) == 4}
    heading = ""
    for depth, title in outline(path):
        heading = title if depth == 2 else heading
        assert not (depth == 3 and title in yearly and heading.endswith("1月")), (title, heading)


def test_both_sides_of_a_disagreement_stand_in_the_report(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    program("export", str(path), "--period", "2023-07-28/2023-07-30")
    words = text(path)
    assert "数值相同，所指不同，引用前请核实" in words
    places = [found.start() for found in re.finditer("数值相同，所指不同", words)]
    assert any(all(side in words[place : place + 200] for side in ("参展单位47个", "展区47个")) for place in places)


def test_series_stand_in_the_report_and_lead_to_their_events(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    program("export", str(path))
    pages = page_texts(path)
    number = next(number for number, page in enumerate(pages) if "驿站年服务人次" in page and "不宜连线" in page)
    assert all(value in "".join(pages[number].split()) for value in ("18.42万个", "超过16万个", "超过10亿人次"))
    with pikepdf.open(path) as pdf:
        linked = {str(note.Dest) for note in pdf.pages[number].get("/Annots", [])}
    assert {"event-service-stations-double-15-target", "event-service-stations-2024"} <= linked


def test_a_single_value_is_no_series(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    program("export", str(path), "--period", "2022-04-27/2022-04-29", "--surely")
    assert "大国工匠大会的职工创新成果" not in text(path)


ODD = "char(27) || 'x' || char(0) || char(1114111) || char(65534) || char(7) || "
UNUSUAL = {
    "characters no font has": [
        f"update {table} set {column} = {ODD}{column}" for table, column in (
            ("indicators", "name"), ("indicators", "note"), ("themes", "short"), ("themes", "name"), ("figures", "unit"),
            ("figures", "qualifier"), ("figures", "label"), ("events", "title"), ("events", "place"), ("timeline", "title"),
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
    shutil.copy(places.database(), database)
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


def test_what_is_shortened_is_told(program: Program, tmp_path: Path) -> None:
    database, path = tmp_path / "long.db", tmp_path / "报告.pdf"
    shutil.copy(places.database(), database)
    connection = sqlite3.connect(database)
    connection.execute("update events set summary = replace(hex(zeroblob(3000)), '0', '字')")
    connection.commit()
    connection.close()
    count = len(json.loads(program("list", "--format", "json", "--period", "2023-07").stdout))
    assert program("export", str(path), "--database", str(database), "--period", "2023-07").returncode == 0
    assert f"过长的文字有{count}处作了删节" in text(path)
