"""Clicks on rows of the filter panel as the mouse makes them, and what a row shows."""

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyleOptionViewItem

from timeline_app.panels.filter.value_list import ValueList
from timeline_app.panels.filter.value_model import COUNT, TICK
from timeline_app.panels.filter_panel import FilterPanel
from timeline_app.queries.narrowing import Tick


def click(panel: FilterPanel, name: str, share: float = 0.5) -> None:
    """At this share of the width of the row."""
    rows, index = panel.row(name)
    rect = rows.visualRect(index)
    _press(rows, QPoint(round(rect.left() + rect.width() * share), rect.center().y()))


def click_only(panel: FilterPanel, name: str) -> None:
    rows, index = panel.row(name)
    _press(rows, rows.delegate.only_rect(option_of(rows, index), index).center())


def option_of(rows: ValueList, index: QModelIndex) -> QStyleOptionViewItem:
    """As the list paints this row."""
    option = QStyleOptionViewItem()
    rows.initViewItemOption(option)
    option.rect = rows.visualRect(index)  # pyright: ignore[reportAttributeAccessIssue] - a field of the option
    return option


def count_of(panel: FilterPanel, name: str) -> int:
    return panel.row(name)[1].data(COUNT)


def tick_of(panel: FilterPanel, name: str) -> Tick:
    return panel.row(name)[1].data(TICK)


def _press(rows: ValueList, place: QPoint) -> None:
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
