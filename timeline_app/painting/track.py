"""What pyqtgraph leaves to us in a track: the grid behind the series, and words, which its items would make dear."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from timeline_app.chinese.script import Script, line_in
from timeline_app.layout.box import Box, Label
from timeline_app.layout.labels import fitted
from timeline_app.layout.picture import Picture
from timeline_app.layout.series_plot import Dot
from timeline_app.painting.arrows import DOWN, RIGHT, paint_arrow
from timeline_app.painting.paint_style import PaintStyle
from timeline_app.painting.screen_pixels import line_across, line_down, lines_across, lines_down
from timeline_app.queries.names import time_of
from timeline_app.queries.series import Point
from timeline_app.records.numbers import figure_in_words
from timeline_app.translation.cut import NAME

_LEVELS = 4.0  # pixels from the left edge to the names of levels
_PADDING = 6.0  # of words on a ground of their own
_LINE = 18.0
_RING = 7.0
_INSET = 24.0  # where names begin, as those of lanes do
_ARROW = 13.0
_WING = 3.5
FOLD = 22.0  # pixels of a title, from the left, that fold a track
CLOSE = 22.0  # and from its right edge, that close it


class TrackTitle(NamedTuple):
    """What stands in the column of titles, ``wide`` pixels; ``last`` is said beside it where no chart is seen, ``focused`` rings
    it."""

    wide: int
    name: str
    unit: str
    last: str
    folded: bool
    focused: bool


def fitted_name(name: str, wide: int, folded: bool, style: PaintStyle) -> str:
    """As much of a name as has room beside the signs."""
    return fitted(name, wide - _INSET - (CLOSE if folded else 8.0), style.measures.heading)


def reading(point: Point, script: Script) -> str:
    """What a point says: its value, its unit, its time as told."""
    return line_in(script, f"{figure_in_words(point.figure)} · {time_of(point.figure)}", NAME)


def paint_grid(painter: QPainter, picture: Picture, chart: Box, levels: Sequence[float], style: PaintStyle) -> None:
    """The lines of the axis and the chosen period run on through the chart; round values have lines too."""
    palette, wide, high = style.palette, round(chart.width), round(chart.height)
    painter.fillRect(0, 0, wide, high, palette["canvas"])
    for ticks, colour in ((picture.lower_ticks, palette["hairline"]), (picture.upper_ticks, palette.behind_words)):
        lines_down(painter, [round(tick.x - chart.x) for tick in ticks], 0, high, colour)
    if picture.period:
        start, end = picture.period
        painter.fillRect(QRectF(start - chart.x, 0, end - start, high), palette["period_fill"])
        for x in (start, end):
            painter.fillRect(round(x - chart.x) - 1, 0, 2, high, palette["period_edge"])
    lines_across(painter, map(round, levels), 0, wide, palette["hairline"])
    line_across(painter, 0, 0, wide, palette["border"])


def paint_leaders(painter: QPainter, dots: Sequence[tuple[Dot, float]], style: PaintStyle) -> None:
    """From what stands aside to the middle of its day."""
    for dot, day in dots:
        line_across(painter, round(dot.x), round(dot.y), round(day) - round(dot.x), style.palette["text_faint"])


def paint_values(
    painter: QPainter, labels: Sequence[Label], levels: Sequence[tuple[float, str]], chart: Box, style: PaintStyle
) -> None:
    """Those in sight with all their digits: what is left of a number that is cut would be another number."""
    first = _LEVELS + max(style.measures.small(name) for _y, name in levels) + 2
    whole = [label for label in labels if first <= label.x and label.x + label.width <= chart.width]
    _paint_words(painter, whole, style.palette["text"], style)


def paint_levels(painter: QPainter, levels: Sequence[tuple[float, str]], style: PaintStyle) -> None:
    labels = [Label(name, _LEVELS, max(y, _PADDING), style.measures.small(name)) for y, name in levels]
    _paint_words(painter, labels, style.palette["text_faint"], style)


def _paint_words(painter: QPainter, labels: Sequence[Label], colour: QColor, style: PaintStyle) -> None:
    """On a ground that keeps lines off them."""
    for label in labels:
        ground = QRectF(label.x - 1, label.y - _PADDING, label.width + 2, 2 * _PADDING)
        painter.fillRect(ground, style.palette["canvas"])
    style.texts.paint_all(painter, labels, style.small, colour)


def paint_reading(painter: QPainter, dot: Dot, chart: Box, style: PaintStyle) -> None:
    """A ring around the point; its value and its time beside it, on whichever side they have room."""
    words = reading(dot.point, style.script)
    wide = style.measures.small(words) + 2 * _PADDING
    right = dot.x + _RING + 5
    left = right if right + wide <= chart.width else max(0.0, dot.x - _RING - 5 - wide)
    top = min(max(0.0, dot.y - _LINE / 2), chart.height - 1 - _LINE)
    painter.setPen(QPen(style.palette["accent"], 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(dot.x, dot.y), _RING, _RING)
    painter.setPen(QPen(style.palette["border"], 1))
    painter.setBrush(style.palette["canvas"])
    painter.drawRoundedRect(QRectF(left + 0.5, top + 0.5, wide - 1, _LINE - 1), 3, 3)
    label = Label(words, left + _PADDING, top + _LINE / 2, wide - 2 * _PADDING)
    style.texts.paint(painter, label, style.small, style.palette["text"])


def paint_track_title(painter: QPainter, title: TrackTitle, box: Box, style: PaintStyle) -> None:
    """The ground of a track, ``box``; a chart lies over it right of the title."""
    palette, texts, wide, high = style.palette, style.texts, title.wide, round(box.height)
    middle = box.height / 2
    texts.begin(painter)
    painter.fillRect(0, 0, round(box.width), high, palette["canvas"])
    line_down(painter, wide - 1, 0, high, palette["border"])
    line_across(painter, 0, 0, round(box.width), palette["border"])
    first = middle if title.folded else 16.0
    texts.paint(painter, Label(title.name, _INSET, first, 0), style.heading, palette["text"])
    if not title.folded:
        texts.paint(painter, Label(title.unit, _INSET, 34.0, 0), style.small, palette["text_faint"])
    texts.paint(painter, Label(title.last, wide + 8.0, middle, 0), style.small, palette["text_secondary"])
    _paint_signs(painter, title, QPointF(wide - CLOSE / 2, middle if title.folded else 34.0), first, style)
    if title.focused:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(palette["accent"], 2))
        painter.drawRect(QRectF(1, 1, wide - 3, high - 3))


def _paint_signs(painter: QPainter, title: TrackTitle, close: QPointF, middle: float, style: PaintStyle) -> None:
    """The arrow that folds, and the cross that closes."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_arrow(painter, RIGHT if title.folded else DOWN, _ARROW, middle, style.palette["text_faint"])
    painter.setPen(QPen(style.palette["text_faint"], 1.4))
    for wing in (QPointF(_WING, _WING), QPointF(_WING, -_WING)):
        painter.drawLine(close - wing, close + wing)
