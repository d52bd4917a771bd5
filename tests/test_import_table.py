"""A table on its way into a timeline of one's own, by the command line."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.database.ways import Said, said_by
from tests.importing.files import Rows, text_of, xlsx
from tests.own_file import TODAY
from timeline_app.database.store import Store
from timeline_app.editing.hold import Held, hold
from timeline_app.editing.new_file import new_timeline
from timeline_app.exports.csv import as_csv
from timeline_app.exports.json import as_json
from timeline_app.records.event import Event
from timeline_app.settings import paths

ROWS: Rows = (
    ("日期", "标题", "地点", "参加人员", "经费（万元）", "类别", "来源"),
    ("2023-10-09", "代表大会开幕", "北京", "张三、李四", 18.42, "会议", "简报"),
    ("2023年10月", "走访职工之家", "上海", "李四", None, "活动", ""),
    ("某日", "日期不明的事", "上海", "", None, "活动", ""),
    ("2024-05-01", "劳动节座谈会", "北京", "", "若干次", "会议", ""),
    ("合计", None, None, None, 18.42, None, None),
)
DATA_ROWS = len(ROWS) - 1


@pytest.fixture
def own(tmp_path: Path) -> Path:
    new_timeline(tmp_path / "校史.timeline", "校史", TODAY)
    return tmp_path / "校史.timeline"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return written(tmp_path / "大事记.xlsx", ROWS)


def written(path: Path, rows: Rows) -> Path:
    path.write_bytes(xlsx(rows, names=("大事",)))
    return path


def imported(table: Path, own: Path, *more: str) -> Said:
    return said_by("import-table", str(table), "--into", str(own), *more)


def events(own: Path) -> tuple[Event, ...]:
    with Store(own) as store:
        return store.events()


def rows_of_all_tables(own: Path) -> dict[str, list[tuple[object, ...]]]:
    """But for what only the log of changes and the index tell."""
    with closing(sqlite3.connect(own)) as connection:
        names = (
            "events", "event_themes", "event_people", "citations", "figures", "themes", "people", "places", "documents",
            "paragraphs",
        )
        return {name: connection.execute(f"select * from {name}").fetchall() for name in names}


def test_a_dry_run_tells_every_row_and_writes_nothing(table: Path, own: Path) -> None:
    before = own.read_bytes()
    said = imported(table, own, "--dry-run")
    lines = said.output.decode().splitlines()
    assert said.status == 1
    assert len(lines) == DATA_ROWS
    assert [line.split("  ")[:2] for line in lines[:2]] == [["大事 2", "新增"], ["大事 3", "新增"]]
    assert any("某日" in line and "日期" in line and "大事 4" in line for line in lines)
    assert said.errors == "新增 2 · 3 行未导入\n"
    assert own.read_bytes() == before


def test_json_has_every_row_by_place(table: Path, own: Path) -> None:
    told = json.loads(imported(table, own, "--dry-run", "--format", "json").output)
    assert [row["row"] for row in told["rows"]] == [2, 3]
    assert [(row["row"], row["column"], row["value"]) for row in told["left_out"]] == [
        (4, "日期", "某日"), (5, "经费（万元）", "若干次"), (6, "", "合计"),
    ]


def test_an_import_is_one_step_that_can_be_taken_back(table: Path, own: Path) -> None:
    before = rows_of_all_tables(own)
    assert imported(table, own).status == 1
    assert [event.title for event in events(own)] == ["走访职工之家", "代表大会开幕"]
    held = hold(own, paths.kept_folder())
    assert isinstance(held, Held)
    with closing(held):
        assert held.editor.can_undo == "导入 2 条事件"
        held.editor.undo()
    assert rows_of_all_tables(own) == before


def test_names_become_entries_and_each_row_cites_itself(table: Path, own: Path) -> None:
    imported(table, own)
    with Store(own) as store:
        second, first = store.events()
        registers, timeline = store.timeline.registers, store.timeline
        assert [registers.person(each.id).name for each in first.people] == ["张三", "李四"]
        assert second.people[0].id == first.people[1].id
        assert registers.place(first.place or "").name == "北京"
        assert [timeline.theme(event.theme).name for event in (first, second)] == ["会议", "活动"]
        assert (first.figures[0].label, first.figures[0].value, first.figures[0].unit) == ("经费", 184_200, "元")
        assert first.note == "来源：简报"
        (citation,) = first.citations
        assert timeline.document(citation.document).file == "大事记.xlsx"
        (paragraph,) = store.rows("select * from paragraphs where number = ?", (citation.paragraph,))
        assert (paragraph["sheet"], paragraph["row"]) == ("大事", 2)
        assert citation.last is not None
        assert paragraph["text"][citation.first : citation.last + 1] == citation.phrase == "2023-10-09"


def test_what_is_there_is_not_imported_twice(table: Path, own: Path, tmp_path: Path) -> None:
    imported(table, own)
    before = own.read_bytes()
    assert imported(table, own).errors == "已有 2 · 3 行未导入\n"
    assert own.read_bytes() == before
    other = written(tmp_path / "补充.xlsx", (ROWS[0], ("2023-10-09", "代表大会开幕", "天津", "", None, "", ""), ROWS[2]))
    assert imported(other, own).errors == "已有 1 · 有改动 1\n"
    with Store(own) as store:
        changed = store.events()[1]
        assert store.timeline.registers.place(changed.place or "").name == "天津"
        assert len(changed.people) == len(changed.citations) == 2


def test_what_may_be_there_is_named_and_comes_in_only_if_asked_for(table: Path, own: Path, tmp_path: Path) -> None:
    imported(table, own)
    alike = written(tmp_path / "又一份.xlsx", (("日期", "标题"), ("2023-10-09", "代表大会今日开幕"), ("2023-10-09", "另外的事")))
    said = imported(alike, own, "--dry-run")
    assert (said.status, said.errors) == (1, "新增 1 · 可能已有 1 · 1 行未导入\n")
    assert "代表大会开幕" in said.output.decode()
    assert imported(alike, own, "--alike-too").status == 0
    assert len(events(own)) == 4


def test_columns_can_be_told(table: Path, own: Path) -> None:
    said = imported(table, own, "--map", "经费（万元）=ignore", "--map", "G=organisations", "--dry-run")
    assert "大事 5  新增" in said.output.decode()


def test_what_was_told_of_columns_is_remembered_for_the_same_headings(table: Path, own: Path) -> None:
    told = ("--map", "经费（万元）=ignore")
    assert imported(table, own, *told, "--dry-run").errors == "新增 3 · 2 行未导入\n"
    assert imported(table, own, "--dry-run").errors == "新增 2 · 3 行未导入\n"
    assert imported(table, own, *told).errors == "新增 3 · 2 行未导入\n"
    assert imported(table, own, "--dry-run").errors == "已有 3 · 2 行未导入\n"
    back = imported(table, own, "--map", "经费（万元）=figure", "--dry-run")
    assert "若干次" in back.output.decode()


def test_rows_are_imported_where_their_columns_cannot_be_remembered(table: Path, own: Path) -> None:
    paths.mappings_file().mkdir(parents=True)
    said = imported(table, own)
    assert (said.status, len(events(own))) == (1, 2)
    assert said.errors.startswith("新增 2 · 3 行未导入 · ")


def test_the_same_id_twice_is_named(tmp_path: Path, own: Path) -> None:
    rows: Rows = (("id", "日期", "标题"), ("a", "2023-10-09", "一件事"), ("a", "2023-10-10", "又一件"))
    said = imported(written(tmp_path / "t.xlsx", rows), own)
    assert said.status == 1
    assert "编号“a”" in said.output.decode()
    assert [event.id for event in events(own)] == ["a"]


@pytest.mark.parametrize(
    ("more", "named"),
    [
        (("--map", "没有=title"), "日期, 标题"), (("--map", "日期=什么"), "title_en"), (("--map", "日期"), "列=栏目"),
        (("--sheet", "二"), "大事"), (("--format", "csv"), "table, json"),
    ],
)
def test_wrong_arguments_are_one_sentence_and_nothing_is_written(table: Path, own: Path, more: tuple[str, ...], named: str) -> None:
    before = own.read_bytes()
    said = imported(table, own, *more)
    assert (said.status, said.output, said.errors.count("\n")) == (2, b"", 1)
    assert named in said.errors
    assert own.read_bytes() == before


def test_what_cannot_be_written_or_read_is_refused(table: Path, own: Path, tmp_path: Path) -> None:
    assert "不能修改" in imported(table, paths.database()).errors
    assert imported(table, tmp_path / "没有.timeline").status == 2
    assert imported(tmp_path / "没有.xlsx", own).status == 2
    held = hold(own, paths.kept_folder())
    assert isinstance(held, Held)
    with closing(held):
        said = imported(table, own)
    assert (said.status, events(own)) == (2, ())
    assert "另一个窗口" in said.errors


def test_a_timeline_that_is_not_there_is_no_matter_of_another_option(table: Path, tmp_path: Path) -> None:
    said = imported(table, tmp_path / "校史.timeline")
    assert (said.status, said.errors.count("\n")) == (2, 1)
    assert "没有时间轴" in said.errors
    assert "--database" not in said.errors


def test_an_export_of_this_program_comes_in_whole(store: Store, own: Path, tmp_path: Path) -> None:
    exported = {"全部.json": as_json(store.events(), store.timeline), "全部.csv": as_csv(store.events(), store.timeline)}
    for name, content in exported.items():
        (tmp_path / name).write_bytes(content)
    assert imported(tmp_path / "全部.json", own).status == 0
    assert {event.id for event in events(own)} == {event.id for event in store.events()}
    assert imported(tmp_path / "全部.json", own).errors.startswith("已有 ")
    assert imported(tmp_path / "全部.csv", own, "--map", "a=title").status == 2


def test_text_in_an_encoding_of_offices(own: Path, tmp_path: Path) -> None:
    path = tmp_path / "表.csv"
    path.write_bytes(text_of(ROWS[:3]).encode("gb18030"))
    assert imported(path, own).status == 0
    assert len(events(own)) == 2


def test_a_row_is_imported_whatever_its_unused_cells_hold(own: Path, tmp_path: Path) -> None:
    long = "长" * 30_000
    rows: Rows = (("日期", "标题", "摘要", "备注", "序号"), ("2023-10-09", "一件事", long, long, "x" * 30_000))
    assert imported(written(tmp_path / "长.xlsx", rows), own, "--map", "序号=ignore").status == 0
    with Store(own) as store:
        (event,) = store.events()
        assert event.summary == long
        assert store.rows("select * from paragraphs") == []


def test_more_names_than_an_event_can_have_leave_out_that_row_alone(own: Path, tmp_path: Path) -> None:
    many = "、".join(f"人{number}" for number in range(6_001))
    rows: Rows = (("日期", "标题", "参加人员"), ("2023-10-09", "一件事", many), ("2023-10-10", "另一件", "张三"))
    (tmp_path / "多.csv").write_text(text_of(rows), "utf-8")
    said = imported(tmp_path / "多.csv", own, "--map", "参加人员=people")
    assert (said.status, said.errors) == (1, "新增 1 · 1 行未导入\n")
    with Store(own) as store:
        assert [event.title for event in store.events()] == ["另一件"]
        assert [person.name for person in store.timeline.registers.people] == ["张三"]
