"""Columns of figures join the indicator that is called as they are, and bring none: meetings are no series."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.importing.files import Rows, text_of
from tests.own_file import TODAY
from timeline_app.database.store import Store
from timeline_app.editing.editor import Editor
from timeline_app.editing.entry_commands import AddEntry
from timeline_app.editing.new_file import new_timeline
from timeline_app.exports.json import as_json
from timeline_app.importing.material import read_material
from timeline_app.importing.plan import Plan
from timeline_app.records.event import Event
from timeline_app.records.figure import Indicator

ROWS: Rows = (
    ("日期", "标题", "經費（万元）", "参加人数（人）", "场次"), ("2023-10-09", "开幕", "18.42", "300", "5"),
    ("2023-11-09", "座谈", "20", "", "6"), ("2023-12-09", "闭幕", "", "450", "无"),
)
MONEY = Indicator("money", "经费", "Money", "元", None, False)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    new_timeline(tmp_path / "校史.timeline", "校史", TODAY)
    return tmp_path / "校史.timeline"


def add(own: Path, *indicators: Indicator) -> None:
    with Editor(own, own.parent / "copies") as editor:
        for indicator in indicators:
            editor.do(AddEntry(indicator))


def planned(own: Path, rows: Rows = ROWS) -> Plan:
    table = own.parent / "大事记.csv"
    table.write_text(text_of(rows), "utf-8")
    return read_material(table, own).plan(None, date(2026, 5, 1))


def keep(own: Path, plan: Plan) -> None:
    with Editor(own, own.parent / "copies") as editor:
        editor.do(plan.command)


def joined(events: Sequence[Event]) -> list[list[str | None]]:
    return [[figure.indicator for figure in event.figures] for event in events]


def added(plan: Plan) -> list[Indicator]:
    return [entry for entry in plan.command.entries if isinstance(entry, Indicator)]


@pytest.mark.parametrize("name", [MONEY, Indicator("money", "Funds", "經費", "元", None, False)])
def test_a_column_joins_the_indicator_that_is_called_so(own: Path, name: Indicator) -> None:
    add(own, name)
    plan = planned(own)
    assert [figures[0] for figures in joined(plan.command.added[:2])] == ["money", "money"]
    assert added(plan) == []


def test_what_is_counted_in_another_unit_is_another_series(own: Path) -> None:
    add(own, Indicator("money", "经费", "", "美元", None, False))
    plan = planned(own)
    assert [figures[0] for figures in joined(plan.command.added[:2])] == [None, None]


@pytest.mark.parametrize("second", ["2024-03-04,庆祝大会,120", "2024-03-01,庆祝大会,300"], ids=["same number", "same day"])
def test_meetings_of_two_tables_do_not_disagree(own: Path, second: str) -> None:
    for row in ("2024-03-01,技能竞赛,120", second):
        keep(own, planned(own, (("日期", "标题", "参加人数"), row.split(","))))
    with Store(own) as store:
        assert (store.timeline.indicators, store.timeline.disagreements) == ((), ())
        assert [len(event.figures) for event in store.events()] == [1, 1]


def test_figures_of_another_timeline_find_their_indicator_by_its_name(own: Path, tmp_path: Path) -> None:
    """An export tells the id alone; what belonged to none there belongs to none here."""
    add(own, replace(MONEY, id="funds", name="經費"), Indicator("sessions", "场次", "", "场次", None, False))
    keep(own, planned(own, ROWS[:2]))
    with Store(own) as store:
        content = as_json(store.events(), store.timeline)
    other = tmp_path / "另一个.timeline"
    new_timeline(other, "另一个", TODAY)
    add(other, MONEY)
    exported = tmp_path / "事件.json"
    exported.write_bytes(content)
    plan = read_material(exported, other).plan(None, date(2026, 5, 1))
    assert joined(plan.command.added) == [["money", None, None]]
    assert added(plan) == []
