"""A mouse over the canvas, and what is seen of it."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor, QImage
from PySide6.QtTest import QTest

from tests.journeys.conftest import User
from timeline_app.canvas.emphasis import Highlights
from timeline_app.canvas.timeline_canvas import TimelineCanvas
from timeline_app.layout.links import Links
from timeline_app.layout.mark import Mark


def middle(mark: Mark) -> QPoint:
    return QPoint(round(mark.box.x + mark.box.width / 2), round(mark.box.y + mark.box.height / 2))


def point(canvas: TimelineCanvas, place: QPoint) -> None:
    """The cursor too, which a press in another test may have left behind."""
    QCursor.setPos(canvas.mapToGlobal(place))
    QTest.mouseMove(canvas, place)


def grabbed(user: User) -> QImage:
    return user.canvas.grab().toImage()


def placed(user: User) -> Links:
    window = user.window
    return Highlights(window._composer, window._lookup).links(window.state.snapshot, user.picture)
