"""The axis: two rows above the plot, with lines that run down through it."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from timeline_app.layout.picture import Picture, Tick
from timeline_app.painting.ink import Ink


def paint_axis(painter: QPainter, picture: Picture, ink: Ink) -> None:
    palette, axis = ink.palette, picture.axis
    _paint_weekends(painter, picture, ink)
    painter.save()
    painter.setClipRect(QRectF(axis.x, 0, axis.width, picture.plot.bottom))
    _paint_lines(painter, picture.lower_ticks, axis.height / 2, picture.plot.bottom, palette["hairline"])
    _paint_lines(painter, picture.upper_ticks, 0, axis.bottom, palette["border"])
    _paint_lines(painter, picture.upper_ticks, axis.bottom, picture.plot.bottom, _behind_words(palette["border"]))
    _paint_period(painter, picture, ink)
    for tick in picture.upper_ticks:
        if tick.label:
            ink.texts.paint(painter, tick.label, ink.heading, palette["text"])
    for tick in picture.lower_ticks:
        if tick.label:
            ink.texts.paint(painter, tick.label, ink.label, palette["text_secondary"])
    _paint_today(painter, picture, ink)
    painter.restore()
    painter.setPen(QPen(palette["border"], 1))
    painter.drawLine(QLineF(0, axis.bottom - 0.5, picture.width, axis.bottom - 0.5))
    painter.drawLine(QLineF(axis.x - 0.5, 0, axis.x - 0.5, picture.plot.bottom))


def _paint_lines(painter: QPainter, ticks: Iterable[Tick], top: float, bottom: float, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1))
    painter.drawLines([QLineF(round(tick.x) + 0.5, top, round(tick.x) + 0.5, bottom) for tick in ticks])


def _behind_words(colour: QColor) -> QColor:
    """Labels run over these lines, so they stay pale even where contrast is high."""
    pale = QColor(colour)
    pale.setAlpha(120)
    return pale


def _paint_weekends(painter: QPainter, picture: Picture, ink: Ink) -> None:
    """Shaded where the lower row has a tick a day, unless that day is one of several years."""
    if picture.yearless:
        return
    for tick in picture.lower_ticks:
        if tick.end - tick.start == 1 and date.fromordinal(tick.start).weekday() >= 5:
            left, right = max(tick.x, picture.plot.x), min(tick.right, picture.plot.right)
            painter.fillRect(QRectF(left, picture.plot.y, right - left, picture.plot.height), ink.palette["weekend"])


def _paint_period(painter: QPainter, picture: Picture, ink: Ink) -> None:
    if picture.period is None:
        return
    start, end = picture.period
    height = picture.plot.bottom - picture.axis.height / 2
    painter.fillRect(QRectF(start, picture.axis.height / 2, end - start, height), ink.palette["period_fill"])
    painter.setPen(QPen(ink.palette["period_edge"], 2))
    for x in (start, end):
        painter.drawLine(QLineF(x, picture.axis.height / 2, x, picture.plot.bottom))


def _paint_today(painter: QPainter, picture: Picture, ink: Ink) -> None:
    if picture.today is not None:
        painter.setPen(QPen(ink.palette["accent"], 1))
        painter.drawLine(QLineF(picture.today, picture.axis.height / 2, picture.today, picture.plot.bottom))
