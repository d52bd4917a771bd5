"""Tips name what lies under the mouse and stay out of the way."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from tests.journeys.conftest import User
from tests.journeys.pointing import middle, point
from timeline_app.canvas.tips import place_within
from timeline_app.layout.mark import Mark

pytestmark = pytest.mark.thorough
TIP_COMES = 700  # milliseconds within which a tip would have come


def tip(user: User) -> QWidget:
    """The window of the tip, once it is there."""
    user.qtbot.waitUntil(lambda: QToolTip.isVisible() and bool(QToolTip.text()))
    return next(each for each in QApplication.topLevelWidgets() if each.inherits("QTipLabel"))


def of_the_most(user: User) -> Mark:
    return max(user.picture.marks, key=lambda mark: len(mark.events))


def test_a_tip_names_five_and_says_how_many_more_open_by_a_click(user: User) -> None:
    mark = of_the_most(user)
    words = user.canvas.tips.words(mark._replace(events=user.shown[:16]))
    assert words.count("<br>") == 5
    assert words.removesuffix("</p>").endswith("另有 11 条 · 点开")


@pytest.mark.parametrize("shown", [True, False])
def test_a_tip_goes_with_the_press_and_stays_away_from_what_was_clicked(user: User, shown: bool) -> None:
    """Also one that had not come yet."""
    mark = user.single_mark()
    point(user.canvas, middle(mark))
    if shown:
        tip(user)
    user.click(*middle(mark).toTuple())  # pyright: ignore[reportArgumentType]
    assert user.window.state.snapshot.selected == mark.events[0]
    QTest.mouseMove(user.canvas, middle(mark) + QPoint(1, 0))
    QTest.qWait(TIP_COMES)
    assert not QToolTip.isVisible()


@pytest.mark.parametrize("corner", [QPoint(0, 0), QPoint(1, 1), QPoint(1, 0)])
def test_a_tip_covers_nothing_beside_the_timeline(user: User, corner: QPoint) -> None:
    """Wherever the mark of the longest words lies."""
    canvas = user.canvas
    marks = [mark for mark in user.picture.marks if user.picture.plot.contains(*middle(mark).toTuple())]
    mark = max(marks, key=lambda mark: (mark.box.x * corner.x() + mark.box.y * corner.y()) if corner != QPoint() else -mark.box.x)
    point(canvas, middle(mark))
    around = QRect(canvas.mapToGlobal(QPoint()), canvas.size())
    shown = tip(user)
    assert around.contains(shown.frameGeometry())
    assert not shown.frameGeometry().contains(canvas.mapToGlobal(middle(mark)))


def test_a_tip_stands_above_the_mouse_where_there_is_no_room_below() -> None:
    canvas = QRect(100, 100, 400, 300)
    assert place_within(canvas, QRect(120, 140, 200, 40), QPoint(118, 119)) == QPoint(120, 140)
    assert place_within(canvas, QRect(420, 140, 200, 40), QPoint(418, 119)) == QPoint(300, 140)
    assert place_within(canvas, QRect(120, 380, 200, 40), QPoint(118, 359)) == QPoint(120, 313)
