"""A table that is planned while it is written, a part at a time, makes the rows that it makes when it is planned at once."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.editing.test_undo import Rows, rows
from tests.importing.files import text_of
from tests.own_file import TODAY
from timeline_app.documents.sheet import Table
from timeline_app.editing.editor import Editor
from timeline_app.editing.new_file import new_timeline
from timeline_app.editing.one_command import carry_out
from timeline_app.editing.refusal import NotKept
from timeline_app.importing.material import Material, read_material
from timeline_app.importing.table_choice import TableChoice

COUNT = 1_300  # rows, of which more than one part is made


def material_of(path: Path, into: Path) -> tuple[Material, TableChoice]:
    """Each tenth row has no date, each 200th names a place that no row before it does."""
    lines = [
        (
            "待定" if number % 10 == 7 else f"2024年{number % 12 + 1}月{number % 28 + 1}日",
            f"第{number}次会议", f"{number // 200}号楼", f"{number % 3}组，总务处", number % 50,
        ) for number in range(COUNT)
    ]
    path.write_bytes(text_of([("日期", "标题", "地点", "主办单位", "人数"), *lines]).encode())
    material = read_material(path, into)
    assert isinstance(material.chosen, Table)
    return material, TableChoice.of(material.chosen)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "校史.timeline"
    new_timeline(path, "校史", TODAY)
    return path


def test_parts_make_the_same_rows_as_a_plan_of_all(own: Path, tmp_path: Path) -> None:
    material, choice = material_of(tmp_path / "表.csv", own)
    other = Path(shutil.copy(own, tmp_path / "other.timeline"))
    plan, made = material.plan(choice, TODAY), material.row_import(choice, TODAY, keep_rows=True)
    carry_out(own, plan.command, tmp_path / "kept")
    assert made.command
    carry_out(other, made.command, tmp_path / "kept")

    assert (made.outcome.counts, made.outcome.left_out, made.outcome.rows) == (plan.counts, plan.left_out, plan.rows)
    assert len(plan.left_out) == COUNT // 10
    assert known_by_key(rows(own)) == known_by_key(rows(other))
    material, choice = material_of(tmp_path / "表.csv", other)
    assert material.row_import(choice, TODAY).command is None


def known_by_key(found: Rows) -> dict[str, list[tuple[object, ...]]]:
    """Without the numbers of rows: the order in which entries of several kinds come differs."""
    return {table: sorted((row[1:] for row in some), key=repr) for table, some in found.items()}


def test_an_import_is_taken_back_and_done_again_unless_one_of_its_rows_is_another(own: Path, tmp_path: Path) -> None:
    before = rows(own)
    material, choice = material_of(tmp_path / "表.csv", own)
    command = material.row_import(choice, TODAY).command
    assert command
    carry_out(own, command, tmp_path / "kept")
    after = rows(own)
    with closing(Editor(own, tmp_path / "copies")) as editor:
        editor.undo()
        assert rows(own) == before
        editor.redo()
        assert rows(own) == after
    with closing(sqlite3.connect(own)) as other, other:
        other.execute("update figures set value = 51 where rowid = (select max(rowid) - 700 from figures)")
    changed = rows(own)
    with closing(Editor(own, tmp_path / "copies")) as editor, pytest.raises(NotKept, match="这一步已不再适用"):
        editor.undo()
    assert rows(own) == changed
