"""A ring around what Tab has come to, where a list or a page shows by itself no focus."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

_WIDTH = 2  # pixels
_STAYS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


def show_ring(around: QAbstractScrollArea) -> None:
    """Each has one at most, since Tab can come to it again before the focus has left it."""
    ring = around.findChild(FocusRing, options=Qt.FindChildOption.FindDirectChildrenOnly) or FocusRing(around)
    ring.show()
    ring.raise_()


class FocusRing(QWidget):
    """It is hidden when the focus goes, but not while that is in a menu or another window, from where it comes back."""

    def __init__(self, around: QAbstractScrollArea) -> None:
        super().__init__(around)
        self._around = around
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        around.installEventFilter(self)
        self.setGeometry(around.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(self._around.rect())
        elif isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _STAYS:
            self.hide()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), _WIDTH))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
