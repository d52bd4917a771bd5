"""What the mouse points at: rings that go, what is tied together, and what opens."""

from collections.abc import Collection

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QToolTip

from tests.journeys.conftest import User
from tests.journeys.pointing import grabbed, middle, placed
from timeline_app.canvas import order
from timeline_app.layout.links import drawn
from timeline_app.layout.mark import Mark
from timeline_app.layout.shapes import Shape
from timeline_app.layout.tags import Tag
from timeline_app.panels.safe_browser import SafeBrowser
from timeline_app.queries.periods import period_of
from timeline_app.queries.snapshot import View
from timeline_app.state.timeline_state import whole_view

pytestmark = pytest.mark.thorough
LINKED = "service-stations-double-15"


def in_the_lanes(user: User, mouse: QPoint) -> QImage:
    """Without the axis and the line down from it, which tell the date while the mouse is there."""
    image, plot = grabbed(user), user.picture.plot
    with QPainter(image) as painter:
        painter.fillRect(mouse.x() - 2, 0, 4, image.height(), Qt.GlobalColor.black)
    return image.copy(round(plot.x), round(plot.y), round(plot.width), round(plot.height))


def opens_menu(user: User, at: QPoint) -> None:
    user.window.top_bar.findChildren(QMenu)[0].popup(user.window.mapToGlobal(QPoint(5, 5)))


def opens_dialog(user: User, at: QPoint) -> None:
    dialog = QDialog(user.window)
    dialog.open()


def moves_the_view(user: User, at: QPoint) -> None:
    user.window.views.quarter()
    user.window.state.look_at(whole_view(user.window.state.timeline.first_view))


def leaves(user: User, at: QPoint) -> None:
    QApplication.sendEvent(user.canvas, QEvent(QEvent.Type.Leave))


def asks_for_the_menu_of_nothing(user: User, at: QPoint) -> None:
    free = QPoint(round(user.picture.plot.right) - 2, round(user.picture.plot.bottom) - 2)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, free, user.canvas.mapToGlobal(free))
    QApplication.sendEvent(user.canvas, asked)


@pytest.mark.parametrize("happens", [opens_menu, opens_dialog, moves_the_view, leaves, asks_for_the_menu_of_nothing])
def test_the_ring_of_a_hover_goes(user: User, happens: object) -> None:
    user.qtbot.waitUntil(user.canvas.hasFocus)
    QTest.mouseMove(user.window.filters, QPoint(5, 5))  # it may be anywhere after another test
    user.canvas.point_out("")
    at = middle(user.single_mark())
    before = in_the_lanes(user, at)
    QTest.mouseMove(user.canvas, at)
    assert in_the_lanes(user, at) != before
    assert callable(happens)
    happens(user, at)
    user.qtbot.waitUntil(lambda: in_the_lanes(user, at) == before)


def test_curves_end_on_the_very_mark_on_the_shelf_or_on_a_tag(user: User) -> None:
    for days in (1200, 365, 92, 31):
        user.canvas.go_to(LINKED)
        middle_day = user.window.state.snapshot.selected_event.when.start.toordinal()  # pyright: ignore[reportOptionalMemberAccess]
        user.window.state.look_at(View(middle_day - days / 2, middle_day + days / 2))
        user.canvas.viewport.reveal_selected(user.window.state.snapshot.view)
        links, picture = placed(user), user.picture
        boxes = [drawn(mark) for mark in picture.marks if len(mark.events) == 1 or mark.shape is Shape.CLUSTER]
        boxes += [tag.box for tag in links.tags]
        tied = order.linked(user.window.state.snapshot.selected_event, user.window._lookup)
        boxes += [box for id, _outgoing in tied if picture.shelf and (box := picture.shelf.box_of(id))]
        assert len(links.curves) > 2
        for curve in links.curves:
            for x, y in (curve.start, curve.end):
                assert any(box.x - 2 <= x <= box.right + 2 and box.y - 2 <= y <= box.bottom + 2 for box in boxes)
        for number, tag in enumerate(links.tags):
            assert not any(meet(tag, other) for other in links.tags[:number])


def meet(one: Tag, other: Tag) -> bool:
    a, b = one.box, other.box
    return a.x < b.right and b.x < a.right and a.y < b.bottom and b.y < a.bottom


def test_a_tag_tells_a_year_once(user: User) -> None:
    user.canvas.go_to("service-stations-double-15")
    user.window.state.look_at(whole_view(period_of("2023-07")))
    user.canvas.viewport.reveal_selected(user.window.state.snapshot.view)
    told = {tag.id: tag.label.text.strip("◀▶▲▼ ") for tag in placed(user).tags}
    assert told["service-stations-2023"] == "2023年工会驿站数"
    assert told["service-stations-2022"] == "2022 户外站点与最美站点"


def test_a_click_on_a_tag_goes_there(user: User) -> None:
    user.canvas.go_to(LINKED)
    tag = placed(user).tags[0]
    x, y = tag.box.x + tag.box.width / 2, tag.box.y + tag.box.height / 2
    QTest.mouseMove(user.canvas, QPoint(round(x), round(y)))
    assert user.canvas.cursor().shape() is Qt.CursorShape.PointingHandCursor
    user.click(x, y)
    assert user.window.state.snapshot.selected == tag.id


def colours(user: User, mark: Mark) -> set[str]:
    at, image = middle(mark), grabbed(user)
    return {image.pixelColor(at.x() + x, at.y()).name() for x in range(-3, 4)}


def test_a_lane_that_is_pointed_at_dims_all_others(user: User) -> None:
    dots = {mark.lane: mark for mark in user.picture.marks if mark.shape is Shape.DOT}
    lane, other = [lane for lane in user.picture.lanes if lane.key in dots][:2]
    mine, theirs = dots[lane.key], dots[other.key]
    before = colours(user, mine), colours(user, theirs)
    QTest.mouseMove(user.canvas, QPoint(60, round(lane.box.y + 5)))
    assert colours(user, mine) == before[0]
    assert colours(user, theirs) != before[1]
    QTest.mouseMove(user.canvas, QPoint(round(user.picture.plot.right) - 2, round(user.picture.plot.bottom) - 2))
    assert (colours(user, mine), colours(user, theirs)) == before


def link_in(browser: SafeBrowser, shown: Collection[str]) -> QPoint:
    """The first title in the pane of an event that is drawn, scrolled into sight."""
    bar, sight = browser.verticalScrollBar(), browser.viewport().rect()
    for y in range(0, browser.document().size().toSize().height(), 6):
        bar.setValue(min(bar.maximum(), max(0, y - sight.height() // 2)))
        for at in (QPoint(x, y - bar.value()) for x in (80, 160, 200)):
            if sight.contains(at) and browser.anchorAt(at).removeprefix("event:") in shown:
                return at
    raise AssertionError("the page has no link to an event")


def test_a_title_in_the_pane_that_is_pointed_at_lights_its_mark(user: User) -> None:
    user.canvas.go_to(LINKED)
    browser, view = user.window.details.browser, user.window.state.snapshot.view
    shown = {id for mark in user.picture.marks for id in mark.events}
    before, at = grabbed(user), link_in(browser, shown)
    QTest.mouseMove(browser.viewport(), at)
    user.qtbot.waitUntil(lambda: grabbed(user) != before)
    assert user.window.state.snapshot.view == view
    QTest.mouseMove(browser.viewport(), QPoint(2, 2))
    user.qtbot.waitUntil(lambda: grabbed(user) == before)


def together(user: User) -> Mark:
    """A mark of several events of one and the same days, at its middle no other."""
    span_of = user.window._composer.lane_setup.span_of
    return next(
        mark for mark in user.picture.marks
        if len(mark.events) > 1 and len({span_of(event) for id in mark.events if (event := user.window.state.find(id))}) == 1
        and user.picture.mark_at(*middle(mark).toTuple()) is mark
    )


@pytest.mark.parametrize("by_key", [False, True])
def test_what_zoom_cannot_part_opens_as_one_list_in_the_pane(user: User, by_key: bool) -> None:
    mark, view = together(user), user.window.state.snapshot.view
    if by_key:
        user.click(*middle(mark).toTuple())  # pyright: ignore[reportArgumentType]
        user.press(Qt.Key.Key_Return)
    else:
        QTest.mouseDClick(user.canvas, Qt.MouseButton.LeftButton, pos=middle(mark))
    assert user.window.state.snapshot.view == view
    assert QApplication.activePopupWidget() is None
    assert not QToolTip.isVisible()
    page = user.window.details.browser.toPlainText()
    assert all((event := user.window.state.find(id)) and event.title in page for id in mark.events)
    assert user.window.details.browser.hasFocus() is by_key


def blueness(colour: QColor) -> int:
    return colour.blue() - colour.red()


@pytest.mark.parametrize(("other_end", "most"), [pytest.param(-60, 30, id="in it"), pytest.param(200, 60, id="outside, so paler")])
def test_names_have_a_halo_across_the_edge_of_a_period(user: User, other_end: int, most: int) -> None:
    """Around the strokes the edge, which is blue, is interrupted."""
    plot = user.picture.plot
    beside = (mark.label for mark in user.picture.marks if mark.label and mark.label.x > mark.box.right and not mark.band)
    label = next(label for label in beside if label.width > 60 and label.x > plot.x + 80)
    user.drag((label.x + 31, plot.bottom - 3), (label.x + other_end, plot.bottom - 3), shift=True)
    period = user.picture.period
    assert period is not None
    edges = [edge for edge in period if label.x + 6 < edge < label.x + label.width - 6]
    assert edges
    image, columns = grabbed(user), [round(edges[0]) + by for by in (-1, 0, 1)]
    free = [image.pixelColor(x, round(user.picture.plot.bottom) - 3) for x in columns]
    strokes = [image.pixelColor(x, round(label.y) + y) for x in columns for y in range(-4, 4)]
    assert max(map(blueness, free)) > 80
    assert max(map(blueness, strokes)) < most
