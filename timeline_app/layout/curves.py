"""The way of a link: from the edge of one thing to the edge of another, in pixels."""

from typing import NamedTuple

from timeline_app.layout.box import Box

_BEND = 0.6  # of the distance, over which a curve arrives level
_LEVEL = 4.0  # pixels within which two marks are on one line
_LEAST_FALL = 26.0  # a curve leaves downwards or upwards, since the name of an event stands beside it
_INSET = 12.0  # from the end of a bar to where a curve leaves it
_TALL = 30.0  # from this height on, names stand within, and a curve may leave sideways


class Point(NamedTuple):
    """A place, in pixels from the upper left corner."""

    x: float
    y: float


class Curve(NamedTuple):
    """A cubic curve with its two handles; a head shows that it leads to ``end``."""

    start: Point
    first: Point
    second: Point
    end: Point

    @property
    def heading(self) -> Point:
        """The direction in which it arrives: level or upright, of length one."""
        across, down = self.end.x - self.second.x, self.end.y - self.second.y
        return Point(1.0 if across > 0 else -1.0, 0.0) if abs(across) >= abs(down) else Point(0.0, 1.0 if down > 0 else -1.0)

    @property
    def turned(self) -> "Curve":
        """The same way in the other direction."""
        return Curve(*self[::-1])


def curve_between(start: Box, end: Box) -> Curve:
    """Both ends lie on the very edges of the boxes."""
    middle = _middle(end)
    if start.height >= _TALL and start.y <= middle.y < start.bottom and not (end.x < start.right and start.x < end.right):
        return _level(start, end, middle.y)
    downward = 1.0 if middle.y >= _middle(start).y - _LEVEL else -1.0
    leaving = Point(_within(middle.x, start), start.bottom if downward > 0 else start.y)
    if end.x <= leaving.x <= end.right:
        arriving = Point(leaving.x, end.y if downward > 0 else end.bottom)
        fall = downward * max(1.0, abs(arriving.y - leaving.y)) / 2
        return Curve(leaving, Point(leaving.x, leaving.y + fall), Point(arriving.x, arriving.y - fall), arriving)
    side = 1.0 if end.x > leaving.x else -1.0
    arriving = Point(end.x if side > 0 else end.right, middle.y)
    fall = downward * max(_LEAST_FALL, abs(arriving.y - leaving.y))
    bend = side * max(1.0, abs(arriving.x - leaving.x) * _BEND)
    return Curve(leaving, Point(leaving.x, leaving.y + fall), Point(arriving.x - bend, arriving.y), arriving)


def _level(start: Box, end: Box, y: float) -> Curve:
    """Straight on, out of one side and into the other."""
    leaving, arriving = (start.right, end.x) if end.x >= start.right else (start.x, end.right)
    third = (arriving - leaving) / 3
    return Curve(Point(leaving, y), Point(leaving + third, y), Point(arriving - third, y), Point(arriving, y))


def _within(x: float, box: Box) -> float:
    """As near to ``x`` as a curve may leave a box: the middle of a dot, short of the ends of a bar."""
    inset = min(_INSET, box.width / 2)
    return min(max(x, box.x + inset), box.right - inset)


def _middle(box: Box) -> Point:
    return Point(box.x + box.width / 2, box.y + box.height / 2)
