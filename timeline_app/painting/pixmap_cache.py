"""Parts of the picture that seldom change, each painted once and then laid where it belongs."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap

from timeline_app.layout.box import Box
from timeline_app.painting.screen_pixels import on_pixel, ratio_of


class PixmapCache:
    """Keeps the last pixmap of each part, by its name and by what it shows."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[tuple[object, ...], QPixmap]] = {}

    def paint(
        self, painter: QPainter, name: str, shows: tuple[object, ...], box: Box, draw: Callable[[QPainter], None]
    ) -> None:
        """``draw`` paints in the coordinates of the picture; what it paints depends on ``shows`` and ``box`` alone."""
        ratio = ratio_of(painter)
        key = (ratio, box, *shows)
        kept = self._kept.get(name)
        if kept is None or kept[0] != key:
            kept = self._kept[name] = key, _drawn(box, ratio, draw)
        painter.drawPixmap(_origin(box, ratio), kept[1])


def _drawn(box: Box, ratio: float, draw: Callable[[QPainter], None]) -> QPixmap:
    pixmap = QPixmap(max(1, round(box.width * ratio)), max(1, round(box.height * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:  # which must have ended before the pixmap goes, also where drawing fails
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-_origin(box, ratio))
        draw(painter)
    return pixmap


def _origin(box: Box, ratio: float) -> QPointF:
    """On a pixel of the screen, so that the part has its pixels where it would have them without a cache."""
    return QPointF(on_pixel(round(box.x), ratio), on_pixel(round(box.y), ratio))
