"""The preview of a report: the events of the period in the order of the report, and what is asked of the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.bundled import asks
from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.look.fonts import font
from timeline_app.look.palette import Appearance, read_palette
from timeline_app.panels.detail.period_preview import PeriodPreview
from timeline_app.panels.detail.period_rows import Row
from timeline_app.panels.detail_pane import DetailPane
from timeline_app.panels.html import Page
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.periods import period_of
from timeline_app.records.certainty import Certainty, certainty_of
from timeline_app.settings import paths
from timeline_app.state.timeline_state import TimelineState

QUARTER = period_of("2023Q3")


@pytest.fixture
def state(store: Store) -> TimelineState:
    return TimelineState(store.timeline, asks(store))


@pytest.fixture
def pane(qtbot: QtBot, store: Store, lookup: EventLookup, state: TimelineState) -> DetailPane:
    page = Page(read_palette(Appearance.LIGHT, store.timeline, paths.resources()), Script.HANS)
    pane = DetailPane(state, lookup, page)
    pane.query_wanted.connect(state.set_query)
    pane.event_wanted.connect(state.select)
    pane.resize(336, 825)
    qtbot.addWidget(pane)
    pane.show()
    state.choose_period(QUARTER)
    return pane


def rows(preview: PeriodPreview) -> list[Row]:
    return [preview.list.rows.row_at(number) for number in range(preview.list.rows.rowCount())]


def told(preview: PeriodPreview) -> list[str]:
    return [row.event.id for row in rows(preview) if row.event]


def place(preview: PeriodPreview, event: str) -> int:
    return next(number for number, row in enumerate(rows(preview)) if row.event and row.event.id == event)


def fold(preview: PeriodPreview) -> None:
    number = next(number for number, row in enumerate(rows(preview)) if row.folds)
    at = preview.list.visualRect(preview.list.rows.index(number)).center()
    QTest.mouseClick(preview.list.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_a_period_is_previewed_as_its_report_counts(pane: DetailPane, state: TimelineState) -> None:
    certain, possible = state.snapshot.certain_and_possible
    found = {event.id: certainty_of(event.when, QUARTER) for event in state.snapshot.answer.events}
    assert sorted(told(pane.preview)) == sorted(id for id, each in found.items() if each and each.certain)
    assert len(told(pane.preview)) == certain
    fold(pane.preview)
    assert len(told(pane.preview)) == certain + possible
    assert set(told(pane.preview)[certain:]) == {id for id, each in found.items() if each is Certainty.POSSIBLE}
    fold(pane.preview)
    assert len(told(pane.preview)) == certain


def test_headings_are_months_and_what_runs_beyond_the_period_comes_after_them(pane: DetailPane) -> None:
    headings = [row for row in rows(pane.preview) if row.event is None]
    months = [row.words for row in headings if row.words.startswith("2023年") and row.words.endswith("月")]
    assert months == ["2023年7月", "2023年8月", "2023年9月"]
    assert [row.words for row in headings][-2:] == ["跨本时段的工作", "▶ 可能属于本时段"]


def test_dates_stand_in_one_column_without_the_month_of_their_heading(pane: DetailPane, state: TimelineState) -> None:
    shown = {row.event.id: row for row in rows(pane.preview) if row.event}
    ranges = [row for row in shown.values() if row.date == "7月11—12日"]
    assert [row.brief for row in ranges] == ["11—12日"]
    assert {row.brief for row in shown.values() if row.beside} == {row.date for row in shown.values() if row.beside}
    delegate, width = pane.preview.list.delegate, pane.preview.list.viewport().width()
    metrics = QFontMetrics(font(Script.HANS, 12))
    assert delegate.column(width) == max(metrics.horizontalAdvance(row.brief) for row in shown.values() if not row.beside)
    state.choose_period(period_of("2022"))
    widest = max(metrics.horizontalAdvance(row.brief) for row in rows(pane.preview) if not row.beside)
    assert 0 < delegate.column(width) < width / 4 < widest


def test_a_click_selects_and_the_preview_comes_back(pane: DetailPane, state: TimelineState) -> None:
    listed = pane.preview.list
    number = place(pane.preview, "service-stations-double-15")
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=listed.visualRect(listed.rows.index(number)).center())
    assert state.snapshot.selected == "service-stations-double-15"
    assert not pane.preview.isVisible()
    state.select(None)
    assert pane.preview.isVisible()


@pytest.mark.parametrize("by_key", [True, False])
def test_an_event_can_be_left_out_by_mouse_and_key(pane: DetailPane, state: TimelineState, by_key: bool) -> None:
    listed, left = pane.preview.list, "service-stations-double-15"
    index = listed.rows.index(place(pane.preview, left))
    before = len(told(pane.preview))
    if by_key:
        listed.setCurrentIndex(index)
        QTest.keyClick(listed, Qt.Key.Key_Delete)
    else:
        at = listed.delegate.leaving(listed.visualRect(index)).center()
        QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert state.snapshot.answer.query.without == {left}
    assert left not in told(pane.preview)
    assert len(told(pane.preview)) == before - 1


def test_the_button_stays_at_the_foot_and_asks_for_the_export(pane: DetailPane, qtbot: QtBot) -> None:
    for height in (500, 825):
        pane.resize(268, height)
        QTest.qWait(0)
        export = pane.preview.export
        assert export.height() == 34
        assert export.mapTo(pane, export.rect().bottomLeft()).y() < height
    with qtbot.waitSignal(pane.export_wanted):
        QTest.mouseClick(pane.preview.export, Qt.MouseButton.LeftButton)


def test_whether_what_is_possible_is_exported_is_told_and_shown(pane: DetailPane, qtbot: QtBot) -> None:
    assert pane.preview.possible.isChecked()
    with qtbot.waitSignal(pane.possible_wanted) as asked:
        pane.preview.possible.click()
    assert asked.args == [False]
    pane.take_possible(True)
    assert pane.preview.possible.isChecked()
