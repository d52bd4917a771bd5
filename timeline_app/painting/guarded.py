"""Painting that survives a picture which cannot be painted."""

from PySide6.QtGui import QPainter

from timeline_app.layout.notice import notice
from timeline_app.layout.picture import Picture
from timeline_app.look.circuit_breaker import CircuitBreaker, at_rest
from timeline_app.painting.paint import paint
from timeline_app.painting.paint_style import Emphasis, PaintStyle


class GuardedPainting:
    """Belongs to one view: a picture whose painting fails is told once, and a sentence stands in its place."""

    def __init__(self) -> None:
        self._breaker = CircuitBreaker()

    def paint(self, painter: QPainter, picture: Picture, style: PaintStyle, emphasis: Emphasis) -> None:
        def instead() -> None:
            paint(painter, notice(at_rest(), picture.width, picture.height), style, emphasis)

        self._breaker.run(picture, lambda: paint(painter, picture, style, emphasis), instead)
