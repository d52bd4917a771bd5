"""Marks outside the chosen period, paler than those in it: one opacity for each group, none for single marks. Names have a colour
of their own there, which can still be read; numbers and cards keep as much of their opacity as that needs."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import filterfalse

from PySide6.QtGui import QPainter

from timeline_app.layout.box import Box
from timeline_app.layout.mark import Mark
from timeline_app.layout.picture import Picture
from timeline_app.layout.shapes import REACH, RING, ROUND
from timeline_app.painting.clip import within

_MARKS = 0.5  # of what lies outside
NUMBERS, CARDS = 0.55, 0.67  # the least opacity at which the words of them have a contrast of 3:1
_EDGE = 4.0  # pixels that a ring of what is selected reaches over a mark
_OVER = 0.01  # pixels by which a day may seem to lie beyond its neighbour


def paint_by_place(painter: QPainter, picture: Picture, paint: Callable[[], object]) -> None:
    """What is dimmed where it lies outside, whatever event it stands for."""
    if picture.period is None:
        paint()
        return
    for box, opacity in _parts(picture):
        with within(painter, box):
            paint_at(painter, opacity, paint)


def paint_marks_by_place(
    painter: QPainter, picture: Picture, marks: Sequence[Mark], paint: Callable[[Sequence[Mark]], object]
) -> None:
    """A bar is dimmed as far as it lies outside, a dot as a whole."""
    if picture.period is None:
        paint(marks)
        return
    outside, belonging = by_event(marks, picture.period)
    inside, across = list(filter(_whole, belonging)), list(filterfalse(_whole, belonging))
    paint_at(painter, _MARKS, lambda: paint(outside))
    for box, opacity in _parts(picture):
        there = [mark for mark in across if mark.box.x < box.right + _EDGE and mark.box.right > box.x - _EDGE]
        if there:
            with within(painter, box):
                paint_at(painter, opacity, partial(paint, there))
    paint(inside)


def by_event(marks: Sequence[Mark], period: tuple[float, float] | None) -> tuple[Sequence[Mark], Sequence[Mark]]:
    """Those whose labels are dimmed with their events, wherever they stand, and the others."""
    if period is None:
        return (), marks
    parts: tuple[list[Mark], list[Mark]] = [], []
    for mark in marks:
        parts[_belongs(mark, *period)].append(mark)
    return parts


def paint_at(painter: QPainter, opacity: float, paint: Callable[[], object]) -> None:
    """The painter is as before afterwards, also where painting fails."""
    before = painter.opacity()
    painter.setOpacity(before * opacity)
    try:
        paint()
    finally:
        painter.setOpacity(before)


def _parts(picture: Picture) -> Iterator[tuple[Box, float]]:
    """Of the plot: before, in and behind the period, as far as they are in sight."""
    plot, period = picture.plot, picture.period
    start, end = (min(max(x, plot.x), plot.right) for x in period or (plot.x, plot.right))
    for left, right, opacity in ((plot.x, start, _MARKS), (start, end, 1.0), (end, plot.right, _MARKS)):
        if right > left:
            yield Box(left, plot.y, right - left, plot.height), opacity


@contextmanager
def legible(painter: QPainter, least: float) -> Iterator[None]:
    """Painting what has words, at an opacity of ``least`` or more."""
    before = painter.opacity()
    painter.setOpacity(max(before, least))
    try:
        yield
    finally:
        painter.setOpacity(before)


def _whole(mark: Mark) -> bool:
    return mark.card is not None or mark.box.width <= 2 * (RING if mark.shape in ROUND else REACH) + _OVER


def _belongs(mark: Mark, start: float, end: float) -> bool:
    """By its days: a dot, which is wider than its day, has that in its middle, a bar as short as a dot begins with it, and a card
    has a stroke over them.
    """
    if mark.card:
        return mark.card.days[0] < end - _OVER and mark.card.days[1] > start + _OVER
    if _whole(mark):
        day = mark.box.x + (mark.box.width / 2 if mark.shape in ROUND else _OVER)
        return start <= day < end
    return mark.box.x < end - _OVER and mark.box.right > start + _OVER
