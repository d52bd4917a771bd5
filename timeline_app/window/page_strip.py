"""Pages of a preview below one another; only those in sight are unpacked."""

from functools import lru_cache
from itertools import accumulate

from PySide6.QtCore import QBuffer, QByteArray, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImageReader, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

_GAP = 12  # pixels around pages
_LEGIBLE = 460  # pixels of the width of a page
_UPRIGHT = 210 / 297  # width to height of A4
_UNPACKED = 4  # pages that are kept as pixels


class PageStrip(QWidget):
    """As high as its pages are together."""

    def __init__(self) -> None:
        super().__init__()
        self._in_sight = 0
        self._pages: list[tuple[QByteArray, QSize]] = []
        self._unpacked = lru_cache(_UNPACKED)(self._unpack)

    @property
    def count(self) -> int:
        return len(self._pages)

    def page_width(self, across: bool) -> int:
        """Of a page of A4."""
        return self._width_of(1 / _UPRIGHT if across else _UPRIGHT)

    def fit(self, height: int) -> None:
        """``height`` is that of the part in sight."""
        self._in_sight = height
        self._unpacked.cache_clear()
        self._fit()

    def put(self, number: int, picture: bytes) -> None:
        """Page ``number`` anew, or one more behind the last."""
        page = QByteArray(picture), _size(picture)
        self._pages[number : number + 1] = [page]
        self._unpacked.cache_clear()
        self._fit()

    def keep(self, count: int) -> None:
        """Let go of all behind these."""
        del self._pages[count:]
        self._unpacked.cache_clear()
        self._fit()

    def page_at(self, y: int) -> int:
        """The page that lies there, counted from 0."""
        return next((number for number, place in enumerate(self._places()) if y < place.bottom() + _GAP), max(0, self.count - 1))

    def top_of(self, number: int) -> int:
        return self._places()[number].top() - _GAP

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._unpacked.cache_clear()
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for number, place in enumerate(self._places()):
            if place.intersects(event.rect()):
                painter.drawPixmap(place, self._unpacked(number))
                painter.setPen(QColor(0, 0, 0, 60))
                painter.drawRect(place.adjusted(-1, -1, 0, 0))

    def _fit(self) -> None:
        places = self._places()
        self.setMinimumHeight(places[-1].bottom() + _GAP if places else 0)
        self.update()

    def _places(self) -> list[QRect]:
        sizes = [self._shown(size) for _page, size in self._pages]
        tops = accumulate((size.height() + _GAP for size in sizes), initial=_GAP)
        return [QRect(QPoint((self.width() - size.width()) // 2, top), size) for top, size in zip(tops, sizes, strict=False)]

    def _shown(self, size: QSize) -> QSize:
        shape = max(1, size.width()) / max(1, size.height())
        width = self._width_of(shape)
        return QSize(width, round(width / shape))

    def _width_of(self, shape: float) -> int:
        """Such that the whole is in sight, where that can be read; ``shape`` is width to height."""
        whole = round((self._in_sight - 2 * _GAP) * shape)
        return max(1, min(max(_LEGIBLE, whole), self.width() - 2 * _GAP))

    def _unpack(self, number: int) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap()
        picture.loadFromData(self._pages[number][0])
        place = self._places()[number]
        wanted = QSize(round(place.width() * ratio), round(place.height() * ratio))
        scaled = picture.scaled(wanted, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
        scaled.setDevicePixelRatio(ratio)
        return scaled


class PageArea(QScrollArea):
    """Scrolls over a strip, and tells it how much of it is in sight."""

    def __init__(self, strip: PageStrip) -> None:
        super().__init__()
        self._strip = strip
        self.setWidget(strip)
        self.setWidgetResizable(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._strip.fit(self.viewport().height())


def _size(picture: bytes) -> QSize:
    """Read from the head of the picture alone."""
    buffer = QBuffer()
    buffer.setData(picture)
    return QImageReader(buffer).size()
