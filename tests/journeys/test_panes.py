"""Both sides of the window are closed and opened by key, by the arrows at its foot, and where it is narrow by what is selected."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.journeys.conftest import User
from timeline_app.queries.periods import period_of
from timeline_app.window.pane_switches import PaneSwitch

CONTROL = Qt.KeyboardModifier.ControlModifier
NARROW, WIDE = (900, 600), (1440, 900)


def resize(user: User, size: tuple[int, int]) -> None:
    user.window.resize(*size)
    QApplication.processEvents()


def drawn(user: User) -> tuple[bool, bool]:
    return user.window.filters.isVisible(), user.window.details.isVisible()


def first_id(user: User) -> str:
    return user.shown[20]


def test_both_sides_come_and_go_by_key(user: User) -> None:
    resize(user, WIDE)
    assert drawn(user) == (True, True)
    user.press(Qt.Key.Key_B, CONTROL)
    assert drawn(user) == (False, True)
    user.press(Qt.Key.Key_I, CONTROL)
    assert drawn(user) == (False, False)


def test_one_drawer_closes_the_other_and_takes_the_focus(user: User) -> None:
    resize(user, NARROW)
    user.window.activateWindow()
    assert drawn(user) == (False, False)
    for key, pane, open_now in (
        (Qt.Key.Key_B, user.window.filters, (True, False)), (Qt.Key.Key_I, user.window.details, (False, True)),
        (Qt.Key.Key_B, user.window.filters, (True, False)),
    ):
        QTest.keyClick(user.window, key, CONTROL)
        assert drawn(user) == open_now
        assert pane.isAncestorOf(user.window.focusWidget())
    QTest.keyClick(user.window, Qt.Key.Key_B, CONTROL)
    assert drawn(user) == (False, False)
    assert user.canvas.hasFocus()


def test_a_selection_closes_the_drawer_of_the_filters(user: User) -> None:
    resize(user, NARROW)
    user.window.panes.toggle_filters()
    user.window.state.select(first_id(user))
    assert drawn(user) == (False, True)


def test_the_focus_in_a_drawer_is_in_sight(user: User) -> None:
    """Also where the filters were scrolled to their end before they became a drawer."""
    resize(user, WIDE)
    user.window.activateWindow()
    filters, bar = user.window.filters, user.window.filters.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    resize(user, NARROW)
    QTest.keyClick(user.window, Qt.Key.Key_B, CONTROL)
    focused = user.window.focusWidget()
    assert filters.isAncestorOf(focused)
    seen = filters.area.viewport().rect()
    assert seen.contains(focused.rect().translated(focused.mapTo(filters.area.viewport(), QPoint())))


def test_the_arrows_at_the_foot_say_what_is_open_and_change_it(user: User) -> None:
    resize(user, WIDE)
    for switch in user.window.status.findChildren(PaneSwitch):
        assert switch.isChecked()
        assert switch.accessibleName()
        QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
        assert not switch.isChecked()
    assert drawn(user) == (False, False)
    resize(user, NARROW)
    assert not any(switch.isChecked() for switch in user.window.status.findChildren(PaneSwitch))


def test_closed_filters_leave_a_rail_that_opens_them(user: User) -> None:
    resize(user, WIDE)
    middle = user.window.view_stack.width()
    user.press(Qt.Key.Key_B, CONTROL)
    rail = user.window.rail
    assert (rail.isVisible(), rail.width()) == (True, 44)
    assert user.window.view_stack.width() > middle
    QTest.mouseClick(rail, Qt.MouseButton.LeftButton)
    assert (rail.isVisible(), user.window.view_stack.width()) == (False, middle)


def test_in_a_narrow_window_the_details_come_with_a_selection_and_go_with_esc(user: User) -> None:
    resize(user, NARROW)
    middle = user.window.view_stack.width()
    user.window.state.select(first_id(user))
    assert drawn(user) == (False, True)
    assert (user.window.details.width(), user.window.view_stack.width()) == (320, middle)
    user.press(Qt.Key.Key_Escape)
    assert user.window.state.snapshot.selected is None
    assert drawn(user) == (False, False)


def test_what_is_selected_comes_out_from_below_the_drawer(user: User) -> None:
    resize(user, NARROW)
    user.window.views.year()
    edge = user.canvas.width() - 320
    mark = next(each for each in user.picture.marks if len(each.events) == 1 and each.box.x > edge + 40)
    user.click(mark.box.x + mark.box.width / 2, mark.box.y + mark.box.height / 2)
    (id,) = mark.events
    assert user.window.state.snapshot.selected == id
    shown = user.picture.mark_of(id)
    assert shown is not None
    assert user.picture.plot.x < shown.box.x < edge - 20


def test_esc_in_a_drawer_closes_it_and_gives_the_focus_to_the_middle(user: User) -> None:
    resize(user, NARROW)
    user.window.activateWindow()
    QTest.mouseClick(user.window.rail, Qt.MouseButton.LeftButton)
    assert drawn(user) == (True, False)
    user.qtbot.waitUntil(user.window.filters.hasFocus)
    QTest.keyClick(user.window.filters, Qt.Key.Key_Escape)
    assert drawn(user) == (False, False)
    assert user.canvas.hasFocus()


def test_who_goes_on_in_the_middle_has_done_with_the_filters(user: User) -> None:
    resize(user, NARROW)
    user.window.activateWindow()
    QTest.mouseClick(user.window.rail, Qt.MouseButton.LeftButton)
    user.qtbot.waitUntil(user.window.filters.hasFocus)
    user.tick("北京")
    assert drawn(user) == (True, False)
    QTest.mouseClick(user.canvas, Qt.MouseButton.LeftButton, pos=QPoint(user.canvas.width() - 30, 200))
    assert not user.window.filters.isVisible()


def test_what_was_closed_stays_closed_in_the_next_window(user: User) -> None:
    resize(user, WIDE)
    user.press(Qt.Key.Key_I, CONTROL)
    assert user.window.close()
    user.window = user.open()
    resize(user, WIDE)
    assert drawn(user) == (True, False)
    user.window.state.select(first_id(user))
    assert drawn(user) == (True, False)


def test_spans_and_lanes_are_shown_where_they_act(user: User) -> None:
    resize(user, WIDE)
    bar = user.window.top_bar
    for show, shown in ((user.window.show_list, False), (user.window.show_figures, False), (user.window.show_timeline, True)):
        show()
        QApplication.processEvents()
        assert bar.grouping.isVisible() is bar._spans.isVisible() is shown


def test_the_arrows_lead_back_and_forward(user: User) -> None:
    before = user.window.state.snapshot.view
    user.window.views.month()
    after = user.window.state.snapshot.view
    back, forward = user.window.commands["back"], user.window.commands["forward"]
    back.trigger()
    assert user.window.state.snapshot.view == before
    forward.trigger()
    assert user.window.state.snapshot.view == after


def test_in_a_narrow_window_the_preview_comes_with_a_period_and_goes_with_esc(user: User) -> None:
    resize(user, NARROW)
    user.window.views.choose_period(period_of("2024Q4"))
    assert drawn(user) == (False, True)
    assert user.window.details.preview.isVisible()
    edges = user.picture.period
    assert edges is not None
    assert user.picture.plot.x < edges[0] < edges[1] < user.canvas.width() - 320
    user.window.state.select(first_id(user))
    user.press(Qt.Key.Key_Escape)
    assert user.window.details.preview.isVisible()
    user.press(Qt.Key.Key_Escape)
    assert user.window.state.snapshot.period is None
    assert drawn(user) == (False, False)


def test_a_preview_comes_when_the_hand_lets_go_and_once_closed_stays_so(user: User) -> None:
    """A drawer would lie over the days that are still being chosen."""
    resize(user, NARROW)
    left, shift = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
    at, further = QPoint(420, 300), QPoint(640, 300)
    QTest.mousePress(user.canvas, left, shift, at)
    QTest.mouseMove(user.canvas, QPoint(500, 300))
    QTest.mouseMove(user.canvas, further)
    assert user.window.state.snapshot.period is not None
    assert drawn(user) == (False, False)
    QTest.mouseRelease(user.canvas, left, shift, further)
    assert drawn(user) == (False, True)
    user.window.details.preview.list.setFocus()
    QTest.keyClick(user.window.details.preview.list, Qt.Key.Key_Escape)
    assert drawn(user) == (False, False)
    assert user.canvas.hasFocus()
    user.window.views.choose_period(period_of("2022Q1"))
    assert drawn(user) == (False, False)
