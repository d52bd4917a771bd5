"""A search by hand: how many are found, from hit to hit and round again, and out of it by Esc."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QStyle, QStyleOptionButton, QToolButton

from tests.journeys.conftest import User
from timeline_app.queries.in_reading_order import in_reading_order
from timeline_app.queries.periods import period_of
from timeline_app.state.timeline_state import whole_view
from timeline_app.window.coverage_chip import CoverageChip
from timeline_app.window.view_stack import ViewKind


def counted(user: User) -> str:
    (label,) = user.window.top_bar.search.findChildren(QLabel)
    return label.text()


def test_the_box_tells_how_many_are_found(user: User) -> None:
    field, total = user.window.top_bar.search, user.window.state.timeline.event_count
    assert counted(user) == ""
    field.setText("12351热线")
    assert counted(user) == f"{len(user.shown)} / {total}"
    assert str(len(user.shown)) in field.accessibleDescription()
    user.tick("数据不一致")
    assert counted(user) == f"{len(user.shown)} / {total}"
    user.tick("数据不一致")
    field.setText("没有这样的词")
    assert counted(user) == f"0 / {total}"
    field.clear()
    assert counted(user) == ""


def test_the_count_never_lies_on_the_words_or_the_cross(user: User) -> None:
    field = user.window.top_bar.search
    for width in (880, 1024, 1280, 2560):
        field.clear()
        user.window.resize(width, 640)
        field.setText("工匠")
        (label,) = field.findChildren(QLabel)
        (cross,) = field.findChildren(QToolButton)
        assert label.text()
        assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width()
        assert label.geometry().right() < cross.x()
        assert label.x() > field.fontMetrics().horizontalAdvance("工匠")


def test_enter_walks_the_hits_in_time_and_begins_again(user: User) -> None:
    field = user.window.top_bar.search
    user.window.activateWindow()
    user.window.top_bar.begin_search()
    field.setText("国际劳工组织")
    user.window.state.select(user.shown[0])
    walked = [user.window.state.snapshot.selected]
    for _hit in user.shown:
        QTest.keyClick(field, Qt.Key.Key_Return)
        walked.append(user.window.state.snapshot.selected)
    assert walked == [*user.shown, user.shown[0]]
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert user.window.state.snapshot.selected == user.shown[-1]
    assert user.window.focusWidget() is field


def test_escape_empties_the_box_and_then_goes_back_to_the_timeline(user: User) -> None:
    field, total = user.window.top_bar.search, user.window.state.timeline.event_count
    user.window.activateWindow()
    user.window.top_bar.begin_search()
    field.setText("驿站")
    assert len(user.shown) < total
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), len(user.shown)) == ("", total)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert user.window.focusWidget() is user.canvas


def test_escape_goes_back_to_the_view_in_sight(user: User) -> None:
    user.window.activateWindow()
    for view in (ViewKind.LIST, ViewKind.FIGURES, ViewKind.READING):
        user.window.show_view(view)
        before = user.window.focusWidget()
        user.window.top_bar.begin_search()
        QTest.keyClick(user.window.top_bar.search, Qt.Key.Key_Escape)
        assert user.window.focusWidget() is before


@pytest.mark.parametrize("view", [ViewKind.LIST, ViewKind.READING])
def test_enter_walks_what_a_view_shows_of_a_period(user: User, view: ViewKind) -> None:
    state, period = user.window.state, period_of("2023Q3")
    state.choose_period(period)
    user.window.show_view(view)
    field = user.window.top_bar.search
    field.setText("工匠")
    order = in_reading_order(state.snapshot.answer.events, period)
    assert 0 < len(order) < len(user.shown)
    walked = []
    for _hit in range(len(order) + 1):
        QTest.keyClick(field, Qt.Key.Key_Return)
        walked.append(state.snapshot.selected)
    shown = [order.event(row).id for row in range(len(order))]
    assert walked == [*shown, shown[0]]
    for _hit in range(2):
        QTest.keyClick(user.window, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert state.snapshot.selected == shown[-2]
    QTest.keyClick(user.window, Qt.Key.Key_F3)
    QTest.keyClick(user.window, Qt.Key.Key_F3)
    assert state.snapshot.selected == shown[0]
    state.select(None)
    QTest.keyClick(user.window, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert state.snapshot.selected == shown[-1]
    user.window.view_stack.period_scope.set_only(False)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert state.snapshot.selected == user.shown[user.shown.index(shown[-1]) + 1]


def test_the_days_that_a_search_names_are_told_whole(user: User) -> None:
    user.window.resize(1280, 720)
    (chip,) = user.window.findChildren(CoverageChip)
    for words in ("2023年7月11日 工会", "10月1日", "2023年10月10日 工会"):
        user.window.top_bar.search.setText(words)
        user.qtbot.waitUntil(chip.isVisible)
        user.qtbot.waitUntil(lambda: bool(chip.text()) and chip.text() == chip.accessibleName())
        option = QStyleOptionButton()
        chip.initStyleOption(option)
        inside = chip.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, chip)
        assert inside.height() >= chip.fontMetrics().height()


def test_the_cross_goes_with_the_words_when_filters_are_cleared(user: User) -> None:
    field = user.window.top_bar.search
    field.setText("驛站")
    (cross,) = field.findChildren(QToolButton)
    user.qtbot.waitUntil(lambda: cross.isVisible() and cross.isEnabled())
    user.window.filters.query_wanted.emit(user.window.state.first_query)
    assert field.text() == ""
    assert len(user.shown) == user.window.state.timeline.event_count
    user.qtbot.waitUntil(lambda: not cross.isVisible() or not cross.isEnabled())


def test_a_month_is_that_of_the_year_in_view(user: User) -> None:
    for year in (2023, 2024):
        user.window.state.look_at(whole_view(period_of(f"{year}Q3")))
        user.window.top_bar.search.setText(f"{year}年8月")
        certain = set(user.shown)
        user.window.top_bar.search.setText("8月")
        assert certain <= set(user.shown)
        assert user.window.state.snapshot.answer.query.search_year == year
        user.window.top_bar.search.clear()
        assert user.window.state.snapshot.answer.query.search_year is None
