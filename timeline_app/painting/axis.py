"""The axis above the plot, and what runs from it down through the plot: lines, weekends, the chosen period, the day pointed at."""

from collections.abc import Iterable
from itertools import filterfalse

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from timeline_app.layout.axis import AxisRow, PeriodPill
from timeline_app.layout.box import Box, Label, Tick
from timeline_app.layout.picture import Picture
from timeline_app.painting.clip import clipped
from timeline_app.painting.days import is_weekend, of_days, paint_days
from timeline_app.painting.paint_style import Emphasis, PaintStyle, Pointed
from timeline_app.painting.screen_pixels import line_across, line_down, lines_down

_TICK = 4  # pixels that a tick of the third row stands up
_TINT_ALPHA = 20  # 8 %
_EDGE = 1.5
_PILL = 20.0
_RADIUS = 5.0
_BESIDE = 10.0  # the words of a pill
_CROSS = 4.0
_FROM_TITLE = 8.0


def paint_axis(painter: QPainter, picture: Picture, style: PaintStyle, emphasis: Emphasis) -> None:
    palette, axis = style.palette, picture.axis
    paint_days(painter, picture, style)
    with clipped(painter, Box(axis.x, 0, axis.width, picture.plot.bottom)):
        _paint_ticks(painter, picture, style)
        _paint_edges(painter, picture, style)
        if emphasis.pointed:
            _paint_pointed(painter, picture, emphasis.pointed, style)
        for number, row in enumerate(picture.axis_rows):
            _paint_row(painter, row, number, style)
        _paint_today(painter, picture, style)
        if picture.pill:
            _paint_pill(painter, picture.pill, _labels(picture.upper_ticks), style)
        if emphasis.pointed and emphasis.pointed.day:
            _paint_day(painter, picture, emphasis.pointed, style)
    _paint_titles(painter, picture, style)
    foot, side = round(axis.bottom) - 1, round(axis.x) - 1
    line_across(painter, 0, foot, round(picture.width), palette["border"])
    line_down(painter, side, 0, round(picture.plot.bottom), palette["border"])


def _paint_row(painter: QPainter, row: AxisRow, number: int, style: PaintStyle) -> None:
    """The third row is the faintest; weekends are fainter than other days."""
    font = style.strong if row.strong else style.small if number > 1 else style.label
    days = of_days(row.ticks)
    colour = style.palette["text_faint" if number > 1 else "text" if row.strong or days else "text_secondary"]
    if days and number == 1:
        style.texts.paint_all(painter, _labels(filter(is_weekend, row.ticks)), font, style.palette["text_faint"])
        style.texts.paint_all(painter, _labels(filterfalse(is_weekend, row.ticks)), font, colour)
    else:
        style.texts.paint_all(painter, _labels(row.ticks), font, colour)


def _labels(ticks: Iterable[Tick]) -> list[Label]:
    return [tick.label for tick in ticks if tick.label]


def _paint_ticks(painter: QPainter, picture: Picture, style: PaintStyle) -> None:
    """Those of the upper row run through everything, those of days and weeks stay on the axis."""
    palette, axis, bottom = style.palette, picture.axis, picture.plot.bottom
    first, second, *others = picture.axis_rows
    if not of_days(second.ticks):
        _paint_lines(painter, second.ticks, second.box.y, bottom, palette["hairline"])
        for row in others:
            _paint_lines(painter, row.ticks, row.box.bottom - _TICK, axis.bottom, palette["border"])
    _paint_lines(painter, first.ticks, 0, axis.bottom, palette["border"])
    _paint_lines(painter, first.ticks, axis.bottom, bottom, palette.behind_words)


def _paint_lines(painter: QPainter, ticks: Iterable[Tick], top: float, bottom: float, colour: QColor) -> None:
    lines_down(painter, [round(tick.x) for tick in ticks], round(top), round(bottom) - round(top) + 1, colour)


def _paint_edges(painter: QPainter, picture: Picture, style: PaintStyle) -> None:
    """From behind the pill down to the foot, smooth, since they are not a whole number of pixels wide."""
    if picture.period is None:
        return
    painter.setPen(QPen(style.palette["period_edge"], _EDGE))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for x in picture.period:
        painter.drawLine(QLineF(x, picture.axis_rows[0].box.height / 2, x, picture.plot.bottom))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _paint_today(painter: QPainter, picture: Picture, style: PaintStyle) -> None:
    if picture.today is not None:
        painter.setPen(QPen(style.palette["accent"], 1))
        painter.drawLine(QLineF(picture.today, picture.axis_rows[1].box.y, picture.today, picture.plot.bottom))


def _paint_pointed(painter: QPainter, picture: Picture, pointed: Pointed, style: PaintStyle) -> None:
    """Under the words: the ticks tinted, and a dotted line down to the foot."""
    tint = QColor(style.palette["accent"])
    tint.setAlpha(_TINT_ALPHA)
    for box in pointed.ticks:
        painter.fillRect(QRectF(*box), tint)
    if pointed.day:
        pen = QPen(style.palette["text_faint"], 1)
        pen.setDashPattern([2, 3])
        painter.setPen(pen)
        painter.drawLine(QLineF(round(pointed.x), picture.axis.bottom, round(pointed.x), picture.plot.bottom))


def _paint_day(painter: QPainter, picture: Picture, pointed: Pointed, style: PaintStyle) -> None:
    """In the strong row, or in the second where it would lie on the pill of the period; kept within the axis."""
    words, axis, pill = style.measures.label(pointed.day), picture.axis, picture.pill
    width = words + 2 * _BESIDE
    left = round(min(max(pointed.x - width / 2, axis.x), axis.right - width))
    covering = pill is not None and left < pill.box.right and left + width > pill.box.x
    second = picture.axis_rows[1]
    row = (second if covering or second.strong else picture.axis_rows[0]).box
    box = Box(left, row.y + (row.height - _PILL) / 2, width, _PILL)
    _fill_pill(painter, box, style.palette["text"], _PILL / 2)
    label = Label(pointed.day, box.x + _BESIDE, box.y + _PILL / 2, words)
    style.texts.paint(painter, label, style.label, style.palette["canvas"])


def _paint_pill(painter: QPainter, pill: PeriodPill, labels: Iterable[Label], style: PaintStyle) -> None:
    """With those of the labels that stand on it."""
    ground, words = style.palette["accent"], style.palette["accent_text"]
    _fill_pill(painter, pill.box, ground, _RADIUS)
    style.texts.paint(painter, pill.name, style.heading, words)
    if pill.counts:
        style.texts.paint(painter, pill.counts, style.label, words)
    on_it = [label for label in labels if pill.box.x <= label.x < pill.box.right]
    style.texts.paint_all(painter, on_it, style.strong, words)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(words, 1.3))
    x, y = pill.close.x + pill.close.width / 2, pill.close.y + pill.close.height / 2
    for side in (-_CROSS, _CROSS):
        painter.drawLine(QLineF(x - side, y - _CROSS, x + side, y + _CROSS))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _fill_pill(painter: QPainter, box: Box, ground: QColor, radius: float) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(QRectF(*box), radius, radius)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _paint_titles(painter: QPainter, picture: Picture, style: PaintStyle) -> None:
    """What the names of a row mean, in the column of the titles of lanes."""
    for row in picture.axis_rows:
        if row.title:
            width = style.measures.small(row.title)
            label = Label(row.title, row.box.x - _FROM_TITLE - width, row.box.y + row.box.height / 2, width)
            style.texts.paint(painter, label, style.small, style.palette["text_faint"])
