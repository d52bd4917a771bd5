"""The axis: two rows above the plot, with lines that run down through it."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from timeline_app.layout.box import Box, Label, Tick
from timeline_app.layout.picture import Picture
from timeline_app.painting.clip import clipped
from timeline_app.painting.lanes import in_sight
from timeline_app.painting.paint_style import PaintStyle

_SATURDAY = 5


def paint_axis(painter: QPainter, picture: Picture, style: PaintStyle) -> None:
    palette, axis = style.palette, picture.axis
    _paint_weekends(painter, picture, style)
    with clipped(painter, Box(axis.x, 0, axis.width, picture.plot.bottom)):
        _paint_lines(painter, picture.lower_ticks, axis.height / 2, picture.plot.bottom, palette["hairline"])
        _paint_lines(painter, picture.upper_ticks, 0, axis.bottom, palette["border"])
        _paint_lines(painter, picture.upper_ticks, axis.bottom, picture.plot.bottom, palette.behind_words)
        _paint_period(painter, picture, style)
        style.texts.paint_all(painter, _labels(picture.upper_ticks), style.heading, palette["text"])
        style.texts.paint_all(painter, _labels(picture.lower_ticks), style.label, palette["text_secondary"])
        _paint_today(painter, picture, style)
    foot, side = round(axis.bottom) - 1, round(axis.x) - 1
    painter.fillRect(0, foot, round(picture.width), 1, palette["border"])
    painter.fillRect(side, 0, 1, round(picture.plot.bottom), palette["border"])


def _labels(ticks: Iterable[Tick]) -> list[Label]:
    return [tick.label for tick in ticks if tick.label]


def _paint_lines(painter: QPainter, ticks: Iterable[Tick], top: float, bottom: float, colour: QColor) -> None:
    """As narrow rectangles, which cost half of what lines do."""
    first, high = round(top), round(bottom) - round(top) + 1
    for tick in ticks:
        painter.fillRect(round(tick.x), first, 1, high, colour)


def _paint_weekends(painter: QPainter, picture: Picture, style: PaintStyle) -> None:
    """Shaded where the lower row has a tick a day, unless that day is one of several years.

    In solid colours, lane by lane: to lay one veil over all lanes would cost more than the rest of the picture.
    """
    if picture.year_over_year:
        return
    days = [
        (max(tick.x, picture.plot.x), min(tick.right, picture.plot.right))
        for tick in picture.lower_ticks
        if tick.end - tick.start == 1 and date.fromordinal(tick.start).weekday() >= _SATURDAY
    ]
    grounds = style.palette.weekends
    first, last, lanes = round(picture.plot.y), round(picture.plot.bottom), in_sight(picture)
    for left, right in days:
        for number in lanes:
            box = picture.lanes[number].box
            top, bottom = max(first, round(box.y)), min(last, round(box.bottom) - 1)
            if top < bottom:
                painter.fillRect(round(left), top, round(right) - round(left), bottom - top, grounds[number % 2])


def _paint_period(painter: QPainter, picture: Picture, style: PaintStyle) -> None:
    if picture.period is None:
        return
    start, end = picture.period
    height = picture.plot.bottom - picture.axis.height / 2
    painter.fillRect(QRectF(start, picture.axis.height / 2, end - start, height), style.palette["period_fill"])
    painter.setPen(QPen(style.palette["period_edge"], 2))
    for x in (start, end):
        painter.drawLine(QLineF(x, picture.axis.height / 2, x, picture.plot.bottom))


def _paint_today(painter: QPainter, picture: Picture, style: PaintStyle) -> None:
    if picture.today is not None:
        painter.setPen(QPen(style.palette["accent"], 1))
        painter.drawLine(QLineF(picture.today, picture.axis.height / 2, picture.today, picture.plot.bottom))
