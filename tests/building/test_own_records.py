"""A timeline as records of one's own: built again, it has the same rows."""

import sqlite3
import tomllib
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.database.ways import said_by
from tests.editing.made_commands import Known, carried_out, command, day, document
from tests.memory_folder import memory_folder
from tests.own_file import TODAY, own_timeline
from tests.strategies import TEXTS, thin_records
from tests.sweeps import examples
from timeline_app.building.build import build, write
from timeline_app.building.problems import InvalidRecords
from timeline_app.building.toml_file import tables_in
from timeline_app.building.toml_text import toml_of
from timeline_app.building.write_records import write_records
from timeline_app.database.shape import COLUMNS, MOST_ROWS
from timeline_app.database.store import Store
from timeline_app.editing.command import Command
from timeline_app.editing.editor import Editor
from timeline_app.editing.event_commands import AddEvent
from timeline_app.editing.new_file import new_timeline
from timeline_app.editing.row_change import ORDINARY
from timeline_app.records.citation import Citation
from timeline_app.records.event import Event, Kind
from timeline_app.records.figure import Figure, Measure
from timeline_app.records.kept_paragraph import KeptParagraph
from timeline_app.records.timeline import Records
from timeline_app.records.when import Precision, When
from timeline_app.settings import paths

Row = tuple[object, ...]
TIMELINE = """own = true
title = "校史"
first_view = "2026"
"""
THEME = """
[[theme]]
id = "unsorted"
name = "未分类"
short = "未分类"
light = "#586B80"
dark = "#7F96AF"
paper = "#3F4855"
"""
SCOPE = """
[[scope]]
id = "any"
name = "不分范围"
"""
FOUNDING = """
[[event]]
id = "founding"
title = "建校"
when = "1952-09"
"""


def rows(path: Path) -> dict[str, list[Row]]:
    """Of every ordinary table. Entries are numbered anew, so of these the order counts; the sides of a disagreement have none."""
    found: dict[str, list[Row]] = {}
    with closing(sqlite3.connect(path)) as connection:
        for table in ORDINARY:
            entries = table in MOST_ROWS and "position" in COLUMNS[table]
            columns = ", ".join(f'"{column}"' for column in COLUMNS[table] if not entries or column != "position")
            order = " order by position, rowid" if entries else ""
            told: list[Row] = connection.execute(f"select {columns} from {table}{order}").fetchall()
            if table == "disagreements":
                told = [(row[0], *sorted((row[1:3], row[3:5]))) for row in told]
            found[table] = told if entries else sorted(told, key=repr)
    return found


def built_again(path: Path, folder: Path) -> Path:
    with Store(path) as store:
        write_records(store, folder / "records")
    build(folder / "records", folder / "again.timeline")
    return folder / "again.timeline"


def test_the_bundled_timeline(tmp_path: Path) -> None:
    assert rows(built_again(paths.database(), tmp_path)) == rows(paths.database())
    assert "\n".join(sorted(path.name for path in (tmp_path / "records").iterdir())).split() == [
        "documents.toml", "events", "groups.toml", "indicators.toml", "organisations.toml", "papers.toml", "people.toml",
        "places.toml", "scopes.toml", "sections.toml", "slogans.toml", "themes.toml", "timeline.toml",
    ]


def test_an_empty_timeline(tmp_path: Path) -> None:
    new_timeline(tmp_path / "own.timeline", "校史", TODAY)
    assert rows(built_again(tmp_path / "own.timeline", tmp_path)) == rows(tmp_path / "own.timeline")


def test_thin_events_and_what_hangs_on_others(tmp_path: Path) -> None:
    """One has a title and a date; one cites a row of a table, its figure, and a document as a whole, and goes on."""
    path = tmp_path / "own.timeline"
    new_timeline(path, "校史", TODAY)
    table, diary = document("CON", "大事记.xlsx"), document("校史 日记")
    since = When("2025-09/..", date(2025, 9, 1), date(2026, 2, 3), Precision.OPEN)
    bare = Event("a", "建校", "", "建校", Kind.HAPPENING, day(0), ("unsorted",), "any", None, "", False, (), (), (), (), ())
    cell = Citation(table.id, 2, "2024-03", first=0, last=7)
    figure = Figure("学生", 1.5e7, "人", None, Measure.STOCK, since, None, replace(cell, phrase="1500万", first=9, last=14))
    told = replace(
        bare, id="b", title="扩建", short="扩建了", when=since, citations=(cell, Citation(diary.id, None, "")), figures=(figure,)
    )
    beside = (table, diary, KeptParagraph(table.id, 1, "时间\t事件\t人数", sheet="表 1", row=1, heading="大事记"),
              KeptParagraph(table.id, 2, "2024-03\t扩建\t1500万", sheet="表 1", row=2), KeptParagraph(diary.id, 7, "某日", page=3))
    with closing(Editor(path, tmp_path / "copies")) as editor:
        editor.do(AddEvent(bare))
        editor.do(AddEvent(told, beside))
    assert rows(built_again(path, tmp_path)) == rows(path)
    (first,) = tables_in(tmp_path / "records" / "events" / "2024.toml")["event"]  # pyright: ignore
    assert first == {"id": "a", "title": "建校", "when": "2024-01-01", "themes": ["unsorted"], "scope": "any"}
    assert {path.name for path in (tmp_path / "records" / "paragraphs").iterdir()} == {"_1.toml", "_2.toml"}


@pytest.mark.thorough
@settings(max_examples=examples(10, 500))
@given(records=thin_records())
def test_any_records(tmp_path_factory: pytest.TempPathFactory, records: Records) -> None:
    """With texts made to break a file of lines and quotes, dates of every form, and what sections do not tell."""
    folder = tmp_path_factory.mktemp("any")
    write(records, folder / "made.timeline")
    assert rows(built_again(folder / "made.timeline", folder)) == rows(folder / "made.timeline")


@pytest.mark.thorough
@settings(max_examples=examples(5, 300))
@given(data=st.data())
def test_what_any_commands_made(data: st.DataObject) -> None:
    with memory_folder() as folder:
        path = own_timeline(folder / "own.timeline", [date(2026, 1, number) for number in (3, 4, 9)], cited=2)
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute("update documents set authors = ''")  # as this program writes that there are none
        with closing(Editor(path, folder / "copies")) as editor, closing(sqlite3.connect(path)) as onlooker:
            for _number in range(data.draw(st.integers(1, 20))):
                carried_out(editor, data.draw(_commands(Known(onlooker))))
        assert rows(built_again(path, folder)) == rows(path)


@st.composite
def _commands(draw: st.DrawFn, known: Known) -> Command:
    return command(draw, known)


@given(table=st.dictionaries(st.from_regex("[a-z_]+", fullmatch=True), st.one_of(
    TEXTS, st.booleans(), st.integers(-2**53, 2**53), st.floats(-1e300, 1e300), st.dates(), st.lists(TEXTS),
    st.lists(st.dictionaries(st.sampled_from(["kind", "event"]), TEXTS, min_size=1)),
)))
def test_tables_are_read_as_they_were_written(table: dict[str, object]) -> None:
    assert tomllib.loads(toml_of("", table)) == table


def test_many_dots_are_no_key_of_many_parts(tmp_path: Path) -> None:
    table = {"title": "1." * 40, "names": ["."] * 40, "quote": "'.'" * 40}
    (tmp_path / "dots.toml").write_text(toml_of("", table), "utf-8")
    assert tables_in(tmp_path / "dots.toml") == table


@pytest.mark.thorough
def test_what_one_file_has_no_room_for_stands_in_others(tmp_path: Path) -> None:
    path = own_timeline(tmp_path / "own.timeline", [date(2026, 1, 1)])
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("update documents set authors = ''")
        long = ((number, "a" * 65_000) for number in range(150))
        connection.executemany("insert into paragraphs(document, number, text) values ('diary', ?, ?)", long)
    again = built_again(path, tmp_path)
    assert {path.name for path in (tmp_path / "records" / "paragraphs").iterdir()} == {"diary.toml", "diary_2.toml"}
    assert rows(again) == rows(path)


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """The least that somebody may write by hand."""
    folder = tmp_path / "written"
    (folder / "events").mkdir(parents=True)
    for name, text in (("timeline", TIMELINE), ("themes", THEME), ("scopes", SCOPE), ("events/1952", FOUNDING)):
        (folder / f"{name}.toml").write_text(text, "utf-8")
    return folder


def test_a_title_and_a_date_are_enough(written: Path, tmp_path: Path) -> None:
    build(written, tmp_path / "own.timeline")
    with Store(tmp_path / "own.timeline") as store:
        (event,) = store.events()
    assert (event.short, event.themes, event.scope, event.citations) == ("建校", ("unsorted",), "any", ())


@pytest.mark.parametrize(("file", "text", "told"), [
    ("timeline", TIMELINE.replace("own = true\n", ""), "timeline.toml · title_en: 没有写"),
    ("timeline", TIMELINE.replace("true", '"yes"'), "timeline.toml · own"),
    ("themes", "", "themes.toml: 里面没有 [[theme]]"),
    ("scopes", "[[scope]]\nid = 'a'\nname = 'A'\n" * 2, "scope a · id: 用了 2 次"),
    ("events/1952", FOUNDING + 'scope = "nowhere"\n', "event founding · scope: 没有“nowhere”"),
    ("events/1952", FOUNDING + 'section = "x"\n', "event founding · section: 没有这个字段"),
    ("events/1952", FOUNDING.replace("1952-09", "1952-13"), "event founding · when"),
    ("events/1952", FOUNDING.replace("1952-09", "1952-09/.."), "event founding · when"),
    ("events/1952", FOUNDING + "links = 1\n", "event founding · links: 应当是列表"),
    ("paragraphs/x", '[[paragraph]]\ndocument = "x"\nnumber = 1\ntext = "a"\n' * 2, "paragraph x 1 · id: 用了 2 次"),
])
def test_what_is_wrong_is_told(written: Path, tmp_path: Path, file: str, text: str, told: str) -> None:
    (written / "paragraphs").mkdir()
    (written / f"{file}.toml").write_text(text, "utf-8")
    with pytest.raises(InvalidRecords) as caught:
        build(written, tmp_path / "own.timeline")
    assert told in str(caught.value)
    assert not (tmp_path / "own.timeline").exists()


def test_the_command_line(tmp_path: Path) -> None:
    path, folder = own_timeline(tmp_path / "校史.timeline", [date(2026, 1, 1)]), tmp_path / "记录"
    folder.mkdir()
    said = said_by("records", str(path), "--output", str(folder), "--language", "zh_Hans")
    assert (said.status, said.output, said.errors) == (0, b"", f"1 条事件已写入 {folder}。\n")
    assert said_by("build", "--sources", str(folder), "--output", str(tmp_path / "again.db")).status == 0
    assert sorted(each.name for each in tmp_path.iterdir()) == ["again.db", "校史.timeline", "记录"]


@pytest.mark.parametrize("arguments", [
    (), ("own.timeline",), ("", "--output", "x"), ("own.timeline", "--output", ""), ("none.timeline", "--output", "x"),
    ("full/a.txt", "--output", "x"), ("own.timeline", "--output", "full"), ("own.timeline", "--output", "own.timeline"),
    ("own.timeline", "--output", "nowhere/x"), ("own.timeline", "--output", "."), ("long.timeline", "--output", "x"),
])
def test_what_cannot_be_written_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    """The folder that one is in is empty, and beside it lie the others."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "a.txt").write_text("a")
    own_timeline(tmp_path / "own.timeline", [date(2026, 1, 1)])
    with closing(sqlite3.connect(own_timeline(tmp_path / "long.timeline", [date(2026, 1, 1)]))) as connection, connection:
        connection.execute("update documents set published = 'some day'")
    before = sorted(tmp_path.rglob("*"))
    said = said_by("records", *arguments, "--language", "zh_Hans")
    assert (said.status, len(said.errors.splitlines())) == (2, 1), said.errors
    assert sorted(tmp_path.rglob("*")) == before
