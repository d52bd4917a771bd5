"""A ring around what Tab has come to, where a list or a page shows by itself no focus."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

_WIDTH = 2  # pixels
_STAYS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class FocusRing(QWidget):
    """It goes with the focus, which comes back from a menu or another window."""

    def __init__(self, around: QAbstractScrollArea) -> None:
        super().__init__(around)
        self._around = around
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        around.installEventFilter(self)
        self.setGeometry(around.rect())
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(self._around.rect())
        elif isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _STAYS:
            watched.removeEventFilter(self)
            self.hide()
            self.deleteLater()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), _WIDTH))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
