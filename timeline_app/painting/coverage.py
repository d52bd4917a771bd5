"""The strip of sources: a pale bar for the time a document reports, darker where it has events."""

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from timeline_app.layout.picture import CoverageRow, Picture
from timeline_app.painting.paint_style import PaintStyle

_BAR = 6.0
_INSET = 24.0


def paint_coverage(painter: QPainter, picture: Picture, style: PaintStyle) -> None:
    if not picture.coverage:
        return
    top = round(picture.plot.bottom) + 0.5
    painter.setPen(QPen(style.palette["border"], 1))
    painter.drawLine(QLineF(0, top, picture.width, top))
    for row in picture.coverage:
        _paint_row(painter, row, picture.titles.width, style)


def _paint_row(painter: QPainter, row: CoverageRow, titles: float, style: PaintStyle) -> None:
    middle = row.box.y + row.box.height / 2
    painter.setFont(style.small)
    painter.setPen(style.palette["text_secondary"])
    name = painter.fontMetrics().elidedText(row.title, Qt.TextElideMode.ElideRight, int(titles - _INSET))
    painter.drawText(QRectF(_INSET, row.box.y, titles - _INSET, row.box.height), Qt.AlignmentFlag.AlignVCenter, name)
    if row.covers:
        start, end = row.covers
        painter.fillRect(QRectF(start, middle - _BAR / 2, end - start, _BAR), style.palette["border"])
    for start, end in row.months:
        painter.fillRect(QRectF(start + 0.5, middle - _BAR / 2, end - start - 1, _BAR), style.palette["text_faint"])
