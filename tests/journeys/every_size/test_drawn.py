"""The picture of files of every size: links, folded lanes, the way back to a zoom, and five events as in a file of five."""

from contextlib import closing
from datetime import date
from math import floor
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from tests.journeys.conftest import User
from tests.journeys.every_size.conftest import DISTANCES, WINDOW, grabbed
from tests.journeys.places_shown import day_of, found, look_around, x_of
from tests.journeys.sized_files import FIVE, Sized, events_between, only_five
from timeline_app.canvas.emphasis import Highlights
from timeline_app.layout.box import Box
from timeline_app.layout.curves import Curve
from timeline_app.layout.links import Links
from timeline_app.painting.paint import paint
from timeline_app.painting.paint_style import Emphasis
from timeline_app.queries.query import Query
from timeline_app.queries.snapshot import View
from timeline_app.state.timeline_state import whole_view

pytestmark = pytest.mark.thorough


def without_links(user: User) -> QImage:
    """As on screen, without the links of the selected event."""
    image = QImage(user.canvas.size(), QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        paint(painter, user.picture, user.window.window_style.paint_style, Emphasis(user.window.state.snapshot.selected))
    return image


def lanes_alone(user: User) -> QImage:
    """What is on screen without the overview below the plot."""
    return grabbed(user).copy(0, 0, user.canvas.width(), int(user.picture.plot.bottom))


def columns_that_differ(one: QImage, other: QImage) -> set[int]:
    size = one.size()
    assert size == other.size()
    pixels = (np.frombuffer(image.constBits(), np.uint32).reshape(size.height(), size.width()) for image in (one, other))
    return set(np.flatnonzero(np.not_equal(*pixels).any(axis=0)).tolist())


def placed(user: User) -> Links:
    window = user.window
    return Highlights(window._composer, window._lookup).links(window.state.snapshot, user.picture)


def points_of(curve: Curve) -> dict[int, float]:
    """How high a curve runs, by column."""
    shares = np.linspace(0, 1, 4000)[:, None]
    a, b, c, d = (np.array(point) for point in curve)
    x, y = ((1 - shares) ** 3 * a + 3 * (1 - shares) ** 2 * shares * b + 3 * (1 - shares) * shares**2 * c + shares**3 * d).T
    return dict(zip(np.floor(x).astype(int).tolist(), y.tolist(), strict=True))


def under_something(user: User, x: float, y: float) -> bool:
    """Whether a mark, a name with its halo, or density lies over a point."""
    if user.picture.mark_at(x, y):
        return True
    marks = user.picture.marks
    names = [Box(label.x - 3, label.y - 12, label.width + 6, 24) for mark in marks if (label := mark.label)]
    return any(box.contains(x, y) for box in (*names, *(mark.box for mark in marks)))


def test_links_of_the_selected_event_are_drawn_from_near_and_far(user: User, sized: Sized) -> None:
    for share in (1.5, 8.0):
        user.window.state.set_query(Query(themes=frozenset(found(user, id).theme for id in (sized.one, sized.other))))
        one, other = day_of(user, sized.one), day_of(user, sized.other)
        middle, days = (one + other + 1) / 2, (other - one) * share
        user.window.state.look_at(View(middle - days / 2, middle + days / 2))
        for selected in (sized.other, sized.one):
            user.window.state.select(selected)
            between = range(round(x_of(user, one + 0.5)) + 30, round(x_of(user, other + 0.5)) - 30)
            assert len(between) > 20
            covered = set(between) - columns_that_differ(grabbed(user), without_links(user))
            assert len(covered) < len(between)
            ways = [points for curve in placed(user).curves if len(points := points_of(curve)) >= len(between)]
            assert ways
            assert all(any(under_something(user, x, way[x]) for way in ways if x in way) for x in covered)


def test_a_lane_is_folded_and_unfolded(user: User, sized: Sized) -> None:
    before, lanes = grabbed(user), user.picture.lanes
    middle = lanes[3].box.y + lanes[3].box.height / 2
    user.click(13, middle)
    folded = user.picture.lanes[3]
    assert folded.folded
    assert folded.box.height < lanes[3].box.height
    assert folded.events == lanes[3].events
    user.click(13, folded.box.y + folded.box.height / 2)
    assert user.picture.lanes == lanes
    assert grabbed(user) == before


def test_zooming_out_and_in_again_leads_to_the_same_picture(user: User, sized: Sized) -> None:
    for days in (300, *DISTANCES[1:]):
        look_around(user, sized.one, days)
        before, marks, view = grabbed(user), user.picture.marks, user.window.state.snapshot.view
        for key in (Qt.Key.Key_S, Qt.Key.Key_S, Qt.Key.Key_S, Qt.Key.Key_W, Qt.Key.Key_W, Qt.Key.Key_W):
            user.press(key)
        assert user.window.state.snapshot.view.days == pytest.approx(view.days)
        assert [mark.events for mark in user.picture.marks] == [mark.events for mark in marks]
        assert grabbed(user) == before


def test_five_events_look_as_in_a_file_of_five(user: User, sized: Sized, tmp_path: Path, qtbot: QtBot) -> None:
    with closing(User(qtbot, tmp_path / "五条.pdf", only_five(sized, tmp_path), size=WINDOW)) as other:
        user.window.top_bar.search.setText(FIVE)
        assert user.shown == other.shown == list(sized.five)
        other.window.top_bar.search.setText(FIVE)
        first, last = day_of(user, sized.five[0]), day_of(user, sized.five[-1])
        whole = whole_view(user.window.state.timeline.first_view)
        for view in (whole, View(first - 10.0, last + 30.0), View(first - 10.0, first + 20.0)):
            for each in (user, other):
                each.window.state.look_at(view)
            assert user.picture.marks == other.picture.marks
            assert any(mark.label or mark.card for mark in user.picture.marks)
            assert user.picture.density is None
            assert lanes_alone(user) == lanes_alone(other)


def test_no_more_are_told_to_be_out_of_sight_than_are_in_view(user: User, sized: Sized) -> None:
    look_around(user, sized.one, 366)
    user.window.resize(1280, 420)
    user.qtbot.waitUntil(lambda: user.picture.scrolled.content > user.picture.plot.height)
    view = user.window.state.snapshot.view
    user.canvas.viewport.scroll_to(0.0)
    in_view = events_between(sized.path, date.fromordinal(floor(view.start)), date.fromordinal(floor(view.end)))
    assert 0 < user.picture.out_of_sight[1] <= in_view
