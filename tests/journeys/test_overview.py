"""The overview under a real mouse: it stays what it is, wherever one looks, and leads to what lies outside the years."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QBitmap, QImage, QPainter, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.journeys.conftest import User
from timeline_app.layout.overview_picture import Overview
from timeline_app.painting.scrolled import paint_scrolled
from timeline_app.queries.periods import period_of
from timeline_app.queries.snapshot import View
from timeline_app.state.timeline_state import whole_view

pytestmark = pytest.mark.thorough


def overview(user: User) -> Overview:
    found = user.picture.overview
    assert found
    return found


def view(user: User) -> View:
    return user.window.state.snapshot.view


def middle(user: User) -> float:
    strip = overview(user).strip
    return strip.y + strip.height / 2


def test_the_columns_stay_wherever_one_looks(user: User) -> None:
    at_first = overview(user)
    for jump in (user.window.views.quarter, lambda: user.press(Qt.Key.Key_End), lambda: user.press(Qt.Key.Key_Home)):
        jump()
        assert overview(user)[:7] == at_first[:7]
    assert at_first.scale.view == whole_view(user.window.state.timeline.first_view)
    assert at_first.strip.height == 44


def test_a_stub_leads_to_what_lies_outside_and_back_leads_to_the_years(user: User) -> None:
    first, before = view(user), overview(user).before
    assert before
    events = user.window.state.snapshot.answer.events
    assert before.number == f"{events.begun_before(overview(user).scale.view.start)} 条"
    user.click(before.box.x + 20, middle(user))
    assert view(user).start == events.extent[0]
    assert view(user).end == whole_view(user.window.state.timeline.first_view).start
    assert overview(user).view == (before.box.x, before.box.right)
    user.window.views.back()
    assert view(user) == first


def test_the_window_is_moved_by_its_inside_and_by_its_edges(user: User) -> None:
    user.window.views.quarter()
    shown, before, y = overview(user), view(user), middle(user)
    start, end = shown.view
    user.drag(((start + end) / 2, y), ((start + end) / 2 + 50, y))
    moved_by = view(user).start - before.start
    assert moved_by == pytest.approx(50 / shown.scale.pixels_per_day, rel=0.05)
    assert view(user).days == pytest.approx(before.days)
    end = overview(user).view[1]
    user.drag((end, y), (end + 40, y))
    assert view(user).days == pytest.approx(before.days + 40 / shown.scale.pixels_per_day, rel=0.05)


def test_outside_a_new_window_is_drawn_and_a_double_click_shows_all(user: User) -> None:
    user.window.views.quarter()
    strip, y = overview(user).strip, middle(user)
    user.drag((strip.x + 20, y), (strip.x + 80, y))
    assert overview(user).view == pytest.approx((strip.x + 20, strip.x + 80), abs=2)
    QTest.mouseDClick(user.canvas, Qt.MouseButton.LeftButton, pos=QPoint(round(strip.right - 20), round(y)))
    assert view(user).days > overview(user).scale.view.days


def test_the_mouse_tells_that_a_stub_can_be_clicked(user: User) -> None:
    before = overview(user).before
    assert before
    QTest.mouseMove(user.canvas, QPoint(round(before.box.x + 15), round(middle(user))))
    assert user.canvas.cursor().shape() is Qt.CursorShape.PointingHandCursor


def test_hits_of_a_search_and_the_selected_event_stand_in_the_accent(user: User) -> None:
    assert {columns.role for columns in overview(user).columns} == {"overview"}
    user.window.top_bar.search.setText("工匠")
    QApplication.processEvents()
    found = [columns for columns in overview(user).columns if columns.role == "accent"]
    assert found
    assert {columns.theme for columns in found} == {None}
    answer = user.window.state.snapshot.answer.events
    user.canvas.go_to(next(each.id for each in answer if each.when.precision.exact and each.when.start.year == 2023))
    selected = overview(user).selected
    event = user.window.state.snapshot.selected_event
    assert selected
    assert event
    assert selected.x == pytest.approx(overview(user).scale.x(event.when.start.toordinal()))


def test_a_chosen_period_lies_at_the_foot(user: User) -> None:
    user.window.state.choose_period(period_of("2023Q3"))
    scale = overview(user).scale
    quarter = (scale.x(date(2023, 7, 1).toordinal()), scale.x(date(2023, 10, 1).toordinal()))
    assert overview(user).period == pytest.approx(quarter)


def test_hints_of_lanes_out_of_sight_lie_beside_the_lanes_and_on_no_mark(user: User) -> None:
    user.window.resize(1280, 500)
    QApplication.processEvents()
    picture = user.picture
    assert sum(picture.out_of_sight) > 0
    image = QImage(user.canvas.size(), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    style = user.window.window_style.paint_style
    with QPainter(image) as painter:
        style.texts.begin(painter)
        paint_scrolled(painter, picture, style)
    painted = QRegion(QBitmap.fromImage(image.createAlphaMask()))
    beside = QRect(0, 0, int(picture.titles.right), image.height())
    plot = QRect(int(picture.plot.x), int(picture.plot.y), int(picture.plot.width), int(picture.plot.height))
    assert painted.intersects(beside)
    assert not painted.intersects(plot)
