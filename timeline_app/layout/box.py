"""Rectangles and texts with a place, in pixels from the upper left corner."""

from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle: left, top, width, height."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def contains(self, x: float, y: float) -> bool:
        return self.x <= x < self.right and self.y <= y < self.bottom


class Label(NamedTuple):
    """A line of text: ``x`` is its left end, ``y`` the middle of the line."""

    text: str
    x: float
    y: float
    width: float


class Tick(NamedTuple):
    """A stretch of the axis: from ``x`` to ``right``, the days ``start`` to ``end`` (ordinals, ``end`` exclusive)."""

    x: float
    right: float
    label: Label | None
    start: int
    end: int
