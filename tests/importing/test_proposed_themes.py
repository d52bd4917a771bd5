"""A row that names no theme gets those that its words propose, and it is told which word that was."""

from datetime import date
from pathlib import Path

import pytest

from tests.importing.files import Rows, text_of
from tests.own_file import TODAY
from timeline_app.editing.first_themes import themes_of_an_office
from timeline_app.editing.new_file import new_timeline
from timeline_app.editing.one_command import carry_out
from timeline_app.importing.already_there import Presence
from timeline_app.importing.material import read_material
from timeline_app.importing.outcome import Plan
from timeline_app.translation.words import speaking

ROWS: Rows = (
    ("日期", "标题", "主题"), ("2023-10-09", "工资集体协商启动", ""), ("2023-10-10", "慰问环卫工人", "工作"),
    ("2023-10-11", "开学", ""), ("2023-10-12", "春季运动會", ""),
)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    new_timeline(tmp_path / "校史.timeline", "校史", TODAY, themes_of_an_office())
    return tmp_path / "校史.timeline"


def planned(tmp_path: Path, own: Path) -> Plan:
    table = tmp_path / "大事记.csv"
    table.write_text(text_of(ROWS), "utf-8")
    return read_material(table, own).plan(None, date(2026, 5, 1))


def test_words_propose_what_a_row_does_not_name(tmp_path: Path, own: Path) -> None:
    plan = planned(tmp_path, own)
    assert [event.themes for event in plan.command.added[::2]] == [("rights",), ("unsorted",)]
    assert plan.command.added[3].themes == ("culture",)
    assert [row.draft.remarks for row in plan.rows] == [
        ("主题“权益维护与民主管理”：因有“集体协商”一词",), (), (), ("主题“宣传与文体”：因有“运动会”一词",)
    ]


def test_what_words_proposed_is_the_same_when_it_is_read_again(tmp_path: Path, own: Path) -> None:
    carry_out(own, planned(tmp_path, own).command, tmp_path / "kept")
    again = planned(tmp_path, own)
    assert {row.presence for row in again.rows} == {Presence.SAME}
    assert again.writes == 0


def test_it_is_told_in_the_language_of_the_program(tmp_path: Path, own: Path) -> None:
    with speaking("en"):
        first = planned(tmp_path, own).rows[0]
    assert first.draft.remarks == ("Theme “Rights and participation”, because of the word “集体协商”",)
