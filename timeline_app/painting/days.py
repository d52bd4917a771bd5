"""Stretches of days behind everything: weekends, and the chosen period.

In solid colours, lane by lane: to lay one veil over all lanes would cost more than the rest of the picture.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QColor, QPainter

from timeline_app.layout.box import Tick
from timeline_app.layout.picture import Picture
from timeline_app.painting.lanes import in_sight
from timeline_app.painting.paint_style import PaintStyle

_SATURDAY = 5
_Stretch = tuple[float, float]


def paint_days(painter: QPainter, picture: Picture, style: PaintStyle) -> None:
    """Weekends are shaded where the second row of the axis has a tick a day, unless that day is one of several years."""
    palette, plot = style.palette, picture.plot
    chosen = _within(picture.period, (plot.x, plot.right))
    if chosen:
        _paint_beside_lanes(painter, picture, chosen, palette.in_period[0])
        _paint_stretches(painter, picture, [chosen], palette.in_period)
    weekends = list(_weekends(picture))
    _paint_stretches(painter, picture, weekends, palette.weekends)
    if chosen:
        inside = [part for weekend in weekends if (part := _within(weekend, chosen))]
        _paint_stretches(painter, picture, inside, palette.weekends_in_period)


def of_days(ticks: Sequence[Tick]) -> bool:
    """Whether there is a tick a day."""
    return bool(ticks) and ticks[0].end - ticks[0].start == 1


def is_weekend(tick: Tick) -> bool:
    return (tick.start - 1) % 7 >= _SATURDAY  # day one of the calendar was a Monday


def _weekends(picture: Picture) -> Iterator[_Stretch]:
    if not picture.year_over_year and of_days(picture.lower_ticks):
        for tick in picture.lower_ticks:
            if is_weekend(tick):
                yield max(tick.x, picture.plot.x), min(tick.right, picture.plot.right)


def _within(stretch: _Stretch | None, bounds: _Stretch) -> _Stretch | None:
    """The part of it between the bounds."""
    if stretch is None or stretch[1] <= bounds[0] or stretch[0] >= bounds[1]:
        return None
    return max(stretch[0], bounds[0]), min(stretch[1], bounds[1])


def _paint_stretches(
    painter: QPainter, picture: Picture, stretches: Sequence[_Stretch], grounds: tuple[QColor, QColor]
) -> None:
    if not stretches:
        return
    grounded = [(top, high, grounds[number % 2]) for number, top, high in _lanes_in_sight(picture)]
    for left, right in stretches:
        first, wide = round(left), round(right) - round(left)
        for top, high, ground in grounded:
            painter.fillRect(first, top, wide, high, ground)


def _lanes_in_sight(picture: Picture) -> Iterator[tuple[int, int, int]]:
    """The number of each, its top and its height without the line at its foot, in whole pixels."""
    first, last = round(picture.plot.y), round(picture.plot.bottom)
    for number in in_sight(picture):
        box = picture.lanes[number].box
        top, bottom = max(first, round(box.y)), min(last, round(box.bottom) - 1)
        if top < bottom:
            yield number, top, bottom - top


def _paint_beside_lanes(painter: QPainter, picture: Picture, stretch: _Stretch, ground: QColor) -> None:
    """On the axis below its upper row, and below the last lane."""
    left, width = round(stretch[0]), round(stretch[1]) - round(stretch[0])
    top, plot = round(picture.axis_rows[1].box.y), picture.plot
    painter.fillRect(left, top, width, round(plot.y) - top, ground)
    foot = round(max(plot.y, picture.lanes[-1].box.bottom if picture.lanes else plot.y))
    painter.fillRect(left, foot, width, max(0, round(plot.bottom) - foot), ground)
