"""A browser that paints cards, chips and the marks of a rail behind the words, and takes a click anywhere on a card."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from timeline_app.look.palette import Palette
from timeline_app.panels.detail.decorations import BADGE, CARD, DOT, HERE, OPEN_CARD, TAG, Decoration, decorations_of
from timeline_app.panels.safe_browser import SafeBrowser

_CARD_RADIUS, _CHIP_RADIUS, _CHIP_HEIGHT, _TAG_HEIGHT = 6, 4, 22, 17
_DOT, _HERE, _RING = 3.5, 4.5, 7.5  # radii of the marks of a rail


class DecoratedBrowser(SafeBrowser):
    """A click on a card follows ``card:N``, where N is what its name says."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colours = palette
        self._decorations: Sequence[Decoration] = ()
        self._found_at = (-1, -1)  # revision and width of what the decorations were found in
        self.viewport().setMouseTracking(True)

    @property
    def decorations(self) -> Sequence[Decoration]:
        """In the document; found anew where it or its width has changed."""
        document = self.document()
        now = document.revision(), int(document.textWidth())
        if now != self._found_at:
            self._decorations, self._found_at = decorations_of(document), now
        return self._decorations

    def show_html(self, html: str) -> None:
        self._found_at = (-1, -1)
        super().show_html(html)

    def paintEvent(self, e: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            offset = self.verticalScrollBar().value()
            painter.translate(-self.horizontalScrollBar().value(), -offset)
            self._paint(painter, QRectF(e.rect()).translated(0, offset))
        super().paintEvent(e)

    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        super().mouseReleaseEvent(e)
        card = self._card_at(e.position())
        if card and e.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.link_followed.emit(f"{CARD}:{card.value}")

    def mouseMoveEvent(self, e: QMouseEvent) -> None:
        super().mouseMoveEvent(e)
        if not self.anchorAt(e.position().toPoint()):
            shape = Qt.CursorShape.PointingHandCursor if self._card_at(e.position()) else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)

    def changeEvent(self, e: QEvent) -> None:
        super().changeEvent(e)
        self._found_at = (-1, -1)  # another font lays the words out anew

    def _card_at(self, place: QPointF) -> Decoration | None:
        """None where a link is there, which leads elsewhere."""
        if self.anchorAt(place.toPoint()):
            return None
        at = place + QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return next((each for each in self.decorations if each.kind == CARD and each.rect.contains(at)), None)

    def _paint(self, painter: QPainter, sight: QRectF) -> None:
        self._paint_rail(painter, [each for each in self.decorations if each.kind in (DOT, HERE)])
        for each in self.decorations:
            if each.rect.intersects(sight):
                self._paint_one(painter, each)

    def _paint_one(self, painter: QPainter, each: Decoration) -> None:
        colours, rect = self.colours, each.rect
        if each.kind in (CARD, OPEN_CARD):
            painter.setPen(QPen(colours["border"], 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), _CARD_RADIUS, _CARD_RADIUS)
        elif each.kind in (DOT, HERE):
            self._paint_mark(painter, each)
        else:
            height = _TAG_HEIGHT if each.kind == TAG else _CHIP_HEIGHT
            radius = height / 2 if each.kind == BADGE else _CHIP_RADIUS
            ground = QRectF(rect.x(), rect.center().y() - height / 2, rect.width(), height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours["accent_soft"] if each.kind == BADGE else colours.quiet)
            painter.drawRoundedRect(ground, radius, radius)

    def _paint_rail(self, painter: QPainter, marks: Sequence[Decoration]) -> None:
        """One line from the first mark to the last."""
        if len(marks) > 1:
            painter.setPen(QPen(self.colours["border"], 1.5))
            painter.drawLine(marks[0].rect.center(), marks[-1].rect.center())

    def _paint_mark(self, painter: QPainter, mark: Decoration) -> None:
        """Of an event, in the colour of its theme; that of the present one is full and has a ring."""
        colour, centre = self.colours.theme(mark.value), mark.rect.center()
        painter.setBrush(self.colours["panel"])
        painter.setPen(QPen(colour, 1.5))
        if mark.kind == DOT:
            painter.drawEllipse(centre, _DOT, _DOT)
            return
        painter.setPen(QPen(self.colours["accent"], 1.5))
        painter.drawEllipse(centre, _RING, _RING)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(centre, _HERE, _HERE)
