"""A folded section of the filter panel makes its rows when somebody opens it, those with most events first."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.bundled import REGISTERS
from timeline_app.panels.filter_panel import FilterPanel
from timeline_app.panels.folded_section import FoldedSection
from timeline_app.panels.value_row import ValueRow
from timeline_app.state.timeline_state import TimelineState


def section(panel: FilterPanel, heading: str) -> FoldedSection:
    return next(each for each in panel.findChildren(FoldedSection) if each.text() == heading)


def test_it_holds_nothing_before_it_is_opened(qtbot: QtBot, panel: FilterPanel) -> None:
    before = len(panel.findChildren(ValueRow))
    qtbot.mouseClick(section(panel, "人物"), Qt.MouseButton.LeftButton)
    assert len(panel.findChildren(ValueRow)) == before + 12
    assert panel.row("习近平").isVisible()


def test_it_closes_and_opens_again_with_what_it_had(qtbot: QtBot, panel: FilterPanel) -> None:
    people = section(panel, "人物")
    qtbot.mouseClick(people, Qt.MouseButton.LeftButton)
    rows = len(panel.findChildren(ValueRow))
    qtbot.mouseClick(people, Qt.MouseButton.LeftButton)
    assert not panel.row("习近平").isVisible()
    qtbot.mouseClick(people, Qt.MouseButton.LeftButton)
    assert panel.row("习近平").isVisible()
    assert len(panel.findChildren(ValueRow)) == rows


def count_of(row: ValueRow) -> int:
    label = row.findChild(QLabel, "count")
    assert isinstance(label, QLabel)
    return int(label.text())


def test_those_with_most_events_come_first_and_a_click_asks_for_one(qtbot: QtBot, panel: FilterPanel, state: TimelineState) -> None:
    before = len(panel.findChildren(ValueRow))
    qtbot.mouseClick(section(panel, "机构"), Qt.MouseButton.LeftButton)
    counts = [count_of(row) for row in panel.findChildren(ValueRow)[before:]]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[-1] > 0
    box = panel.row("中华全国总工会").findChild(QCheckBox)
    assert isinstance(box, QCheckBox)
    box.click()
    shown = state.snapshot.answer.events
    assert shown
    assert all("acftu" in {each.id for each in event.organisations} for event in shown)


def test_what_was_added_later_folds_with_the_rest(qtbot: QtBot, panel: FilterPanel) -> None:
    organisations = section(panel, "机构")
    qtbot.mouseClick(organisations, Qt.MouseButton.LeftButton)
    (more,) = (each for each in organisations.content.findChildren(QPushButton) if each.text().startswith("另有"))
    more.click()
    rows = organisations.content.findChildren(ValueRow)
    assert len(rows) == len(REGISTERS.organisations)
    qtbot.mouseClick(organisations, Qt.MouseButton.LeftButton)
    assert not any(row.isVisible() for row in rows)


def test_items_of_lists_keep_the_order_of_their_list(qtbot: QtBot, panel: FilterPanel) -> None:
    items = section(panel, "入选条目")
    qtbot.mouseClick(items, Qt.MouseButton.LeftButton)
    numbers = [box.accessibleName() for box in items.content.findChildren(QCheckBox)]
    first = [name for name in numbers if name.startswith("2023全国十大新闻第")]
    assert first[0].startswith("2023全国十大新闻第1条")
    assert first[-1].startswith("2023全国十大新闻第10条")


def test_a_folded_heading_says_how_many_values_are_chosen(qtbot: QtBot, panel: FilterPanel) -> None:
    people = section(panel, "人物")
    qtbot.mouseClick(people, Qt.MouseButton.LeftButton)
    box = panel.row("习近平").findChild(QCheckBox)
    assert isinstance(box, QCheckBox)
    box.click()
    assert people.text() == "人物 · 1"
    box.click()
    assert people.text() == "人物"
