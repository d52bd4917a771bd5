"""Lanes higher than the plot: a slim thumb beside them, and in the column of titles how many events lie above and below them."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from timeline_app.layout.box import Label
from timeline_app.layout.picture import Picture
from timeline_app.painting.arrows import DOWN, UP, WING, paint_arrow
from timeline_app.painting.paint_style import PaintStyle
from timeline_app.translation.words import _

_ARROW = 10.0  # the arrow with the gap behind it
_GAP = 8.0
_LINE = 9.0  # from an edge to the middle of the line of hints


def paint_scrolled(painter: QPainter, picture: Picture, style: PaintStyle) -> None:
    thumb = picture.thumb
    if thumb is None:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.palette["overview"])
    painter.drawRoundedRect(QRectF(thumb.x, thumb.y + 2, thumb.width, thumb.height - 4), 3, 3)
    _paint_hints(painter, picture, style)


def _paint_hints(painter: QPainter, picture: Picture, style: PaintStyle) -> None:
    """At the right end of the column, below the lanes, where no mark is ever; without an overview above them.

    Words give way to bare numbers where the column is too narrow for both.
    """
    above, below = picture.out_of_sight
    counts = [(count, up) for count, up in ((above, True), (below, False)) if count]
    worded = [(_hint(count, up), up) for count, up in counts]
    room = picture.titles.width - 2 * _GAP
    short = sum(_width(words, style) for words, _up in worded) > room
    y = picture.overview.box.y + _LINE - 6 if picture.overview else picture.axis.bottom - _LINE
    right = picture.titles.right - _GAP
    for words, up in reversed([(str(count), up) for count, up in counts] if short else worded):
        left = right - _width(words, style) + _GAP
        paint_arrow(painter, UP if up else DOWN, left + WING, y, style.palette["text_secondary"])
        style.texts.paint(painter, Label(words, left + _ARROW, y, 0), style.small, style.palette["text_secondary"])
        right = left - _GAP


def _hint(count: int, up: bool) -> str:
    return (_("{count} above") if up else _("{count} below")).format(count=count)


def _width(words: str, style: PaintStyle) -> float:
    return _ARROW + style.measures.small(words) + _GAP
