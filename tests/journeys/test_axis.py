"""The axis under the mouse, the chosen period on it, and the units of the calendar that buttons and keys lead to."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QCursor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton, QToolTip

from tests.journeys.conftest import User
from timeline_app.layout.box import Tick
from timeline_app.layout.shapes import ROUND
from timeline_app.queries.periods import period_of
from timeline_app.queries.snapshot import View
from timeline_app.records.period import Period
from timeline_app.window.segments import Segments

pytestmark = pytest.mark.thorough
QUARTER = period_of("2023Q3")
CONTROL, PLAIN = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


def days_of(view: View) -> tuple[date, date]:
    """The first and the last day in view."""
    return date.fromordinal(round(view.start)), date.fromordinal(round(view.end) - 1)


def month_tick(user: User, month: int) -> Tick:
    return next(tick for tick in user.picture.lower_ticks if date.fromordinal(tick.start).month == month)


def look_at_quarter(user: User) -> None:
    """With three weeks before and after it."""
    start = QUARTER.start.toordinal()
    user.window.state.look_at(View(start - 21, start + 92 + 21))


def middle_of(user: User, tick: Tick, row: int) -> QPoint:
    box = user.picture.axis_rows[row].box
    return QPoint(round((tick.x + tick.right) / 2), round(box.y + box.height / 2))


def image(user: User) -> QImage:
    return user.canvas.grab().toImage()


def segment(user: User, sign: str) -> QToolButton:
    spans = user.window.top_bar.findChildren(Segments)
    return next(button for part in spans for button in part.findChildren(QToolButton) if button.text() == sign)


def test_a_month_on_the_axis_shows_that_it_can_be_clicked(user: User) -> None:
    look_at_quarter(user)
    place = middle_of(user, month_tick(user, 8), row=1)
    corner = QPoint(place.x() + 20, place.y() + 8)
    QTest.mouseMove(user.window.filters, QPoint(5, 5))  # it may be anywhere after another test
    before = image(user).pixelColor(corner)
    QTest.mouseMove(user.canvas, place)
    assert user.canvas.cursor().shape() is Qt.CursorShape.PointingHandCursor
    assert image(user).pixelColor(corner) != before
    QCursor.setPos(user.canvas.mapToGlobal(place))  # after the drag of another test it does not follow
    user.qtbot.waitUntil(lambda: "点选 2023年8月" in QToolTip.text())
    user.click(place.x(), place.y())
    assert user.window.state.snapshot.period == period_of("2023-08")


def test_a_pill_on_the_axis_follows_the_mouse_with_a_line_below_it(user: User) -> None:
    look_at_quarter(user)
    before, plot = image(user), user.picture.plot
    row = next(row.box for row in user.picture.axis_rows if row.strong)
    for x in (round(plot.x + plot.width / 3), round(plot.x + plot.width * 2 / 3)):
        QTest.mouseMove(user.canvas, QPoint(x, round(plot.bottom) - 2))
        ground = user.window.window_style.palette["text"]
        now = image(user)
        assert now.pixelColor(x, round(row.y) + 3) == ground
        below = [y for y in range(round(plot.y), round(plot.bottom)) if now.pixelColor(x, y) != before.pixelColor(x, y)]
        assert len(below) > plot.height / 4


def test_a_click_on_its_cross_lets_go_of_the_period(user: User) -> None:
    look_at_quarter(user)
    user.window.state.choose_period(QUARTER)
    pill = user.picture.pill
    assert pill is not None
    user.click(pill.name.x + 5, pill.name.y)
    assert user.window.state.snapshot.period == QUARTER
    user.click(pill.close.x + pill.close.width / 2, pill.close.y + pill.close.height / 2)
    assert user.window.state.snapshot.period is None


def test_choosing_a_period_moves_nothing(user: User) -> None:
    look_at_quarter(user)
    before, size = user.picture, user.window.size()
    user.window.state.choose_period(QUARTER)
    assert user.picture.plot == before.plot
    assert [mark.box for mark in user.picture.marks] == [mark.box for mark in before.marks]
    assert user.window.size() == size


def test_what_lies_outside_of_the_period_is_paler(user: User) -> None:
    user.window.filters.setFocus()
    look_at_quarter(user)
    plain, picture = image(user), user.picture
    user.window.state.choose_period(QUARTER)
    chosen, period = image(user), user.picture.period
    assert period is not None
    for mark in picture.marks:
        x, y = round(mark.box.x + mark.box.width / 2), round(mark.box.y + mark.box.height / 2)
        if mark.shape in ROUND and picture.plot.contains(x, y + 6) and len(mark.events) == 1:
            outside = not period[0] <= x < period[1]
            assert (lightness(chosen, x, y) > lightness(plain, x, y) + 10) is outside


def lightness(shown: QImage, x: int, y: int) -> int:
    return QColor(shown.pixelColor(x, y)).lightness()


def test_a_span_is_a_unit_of_the_calendar_and_looks_pressed(user: User) -> None:
    for name, first, last in (
        ("年", date(2023, 1, 1), date(2023, 12, 31)), ("季", date(2023, 7, 1), date(2023, 9, 30)),
        ("月", date(2023, 8, 1), date(2023, 8, 31)), ("周", date(2023, 8, 14), date(2023, 8, 20)),
    ):
        look_at_quarter(user)
        QTest.mouseClick(segment(user, name), Qt.MouseButton.LeftButton)
        assert days_of(user.window.state.snapshot.view) == (first, last)
        assert [each for each in "年季月周" if segment(user, each).isChecked()] == [name]
        user.press(Qt.Key.Key_D)
        assert not segment(user, name).isChecked()


def test_the_units_before_and_after_follow_by_button_and_by_key(user: User) -> None:
    look_at_quarter(user)
    QTest.mouseClick(segment(user, "季"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(segment(user, "›"), Qt.MouseButton.LeftButton)
    assert days_of(user.window.state.snapshot.view) == (date(2023, 10, 1), date(2023, 12, 31))
    user.press(Qt.Key.Key_PageDown, CONTROL)
    assert days_of(user.window.state.snapshot.view) == (date(2024, 1, 1), date(2024, 3, 31))
    user.press(Qt.Key.Key_PageUp, CONTROL)
    QTest.mouseClick(segment(user, "‹"), Qt.MouseButton.LeftButton)
    assert days_of(user.window.state.snapshot.view) == (date(2023, 7, 1), date(2023, 9, 30))
    assert segment(user, "季").isChecked()


def test_all_of_time_is_pressed_has_nothing_beside_it_and_begins_with_the_first_lane(user: User) -> None:
    user.window.resize(1100, 420)
    user.window.views.year()
    user.canvas.viewport.scroll_to(200)
    assert user.picture.scrolled.above > 0
    user.press(Qt.Key.Key_0, CONTROL)
    assert user.picture.scrolled.above == 0
    assert segment(user, "全部").isChecked()
    assert not segment(user, "›").isEnabled()


def test_a_year_shows_nothing_of_the_next_one(user: User) -> None:
    user.window.views.year()
    plot, beyond = user.picture.plot, date(2024, 1, 1)
    starts = {id: event.when.start for mark in user.picture.marks for id in mark.events if (event := user.window.state.find(id))}
    bars = [mark for mark in user.picture.marks if mark.shape not in ROUND]
    assert bars
    assert not any(starts[mark.events[0]] >= beyond and mark.box.x < plot.right for mark in bars)


@pytest.mark.parametrize("key", [Qt.Key.Key_Up, Qt.Key.Key_Down])
def test_up_and_down_start_from_what_is_in_sight(user: User, key: Qt.Key) -> None:
    view = user.window.state.snapshot.view
    user.press(key)
    event = user.window.state.snapshot.selected_event
    assert event is not None
    assert view.start <= event.when.start.toordinal() < view.end
    assert user.window.state.snapshot.view == view


def test_home_and_end_keep_to_the_years_of_the_timeline(user: User) -> None:
    years: Period = user.window.state.timeline.first_view
    found: list[date] = []
    for key, modifier in ((Qt.Key.Key_Home, PLAIN), (Qt.Key.Key_End, PLAIN), (Qt.Key.Key_Home, CONTROL), (Qt.Key.Key_End, CONTROL)):
        user.press(key, modifier)
        event = user.window.state.snapshot.selected_event
        assert event is not None
        found.append(event.when.start)
    first, last, very_first, very_last = found
    assert very_first < years.start <= first < last <= years.end < very_last
    starts = [event.when.start for event in user.window.state.snapshot.shown]
    assert (very_first, very_last) == (starts[0], starts[-1])
    assert (first, last) == (min(s for s in starts if s >= years.start), max(s for s in starts if s <= years.end))
