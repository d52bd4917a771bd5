"""One graphics item for the whole timeline: an item an event would cost more than painting it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from timeline_app.layout.picture import Picture
from timeline_app.painting.guarded import GuardedPainting
from timeline_app.painting.ink import Emphasis, Ink


class PictureItem(QGraphicsItem):
    """Paints the picture it was given last, in pixels of the view."""

    def __init__(self, picture: Picture, ink: Ink, emphasis: Emphasis) -> None:
        super().__init__()
        self._shown = (picture, ink, emphasis)
        self._painting = GuardedPainting()

    @property
    def picture(self) -> Picture:
        return self._shown[0]

    def show_picture(self, picture: Picture, ink: Ink, emphasis: Emphasis) -> None:
        before, self._shown = self._shown, (picture, ink, emphasis)
        if (before[0].width, before[0].height) != (picture.width, picture.height):
            self.prepareGeometryChange()
        self.update()

    def boundingRect(self) -> QRectF:
        picture = self._shown[0]
        return QRectF(0, 0, picture.width, picture.height)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        self._painting.paint(painter, *self._shown)
