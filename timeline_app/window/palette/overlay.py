"""The palette over its window, which is veiled meanwhile and hears no mouse."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QRect, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QGraphicsOpacityEffect, QWidget

from timeline_app.look.palette import Palette
from timeline_app.window.palette.box import WIDTH, PaletteBox

_TOP = 112  # pixels from the top of the window, where that is high enough
_SHARE_ABOVE = 8  # an eighth of a lower one
_SIDE = 16  # pixels at least beside it and below it
_VEIL = 0.34
_FADE, _RISE = 120, 4.0  # milliseconds, pixels


class Overlay(QWidget):
    """Lives from when it is opened until it is closed, which gives the focus back."""

    def __init__(
        self, window: QWidget, box: PaletteBox, palette: Palette, milliseconds: int, closed: Callable[[], object]
    ) -> None:
        """``closed`` is called when it is gone; nothing moves in zero ``milliseconds``."""
        super().__init__(window)
        self.box, self._window, self._closed = box, window, closed
        self._veil = QColor(min(palette["text"], palette["window"], key=QColor.lightness))  # that of a dark window is dark too
        self._veil.setAlphaF(_VEIL)
        self._before = QApplication.focusWidget()
        self._rise = 0.0
        box.setParent(self)
        box.left.connect(self.close_for)
        box.rows.modelReset.connect(self._place, Qt.ConnectionType.QueuedConnection)
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        box.line.setFocus()
        if milliseconds:
            self._fade(min(milliseconds, _FADE))

    def close_for(self, run: Callable[[], object] | None = None) -> None:
        """First the focus is back where it was, then ``run`` may take it elsewhere."""
        if self.isHidden():
            return
        self._window.removeEventFilter(self)
        self.hide()
        self.deleteLater()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._closed()
        if run:
            run()

    def close_at_once(self) -> None:
        """For a command that was called by its keys."""
        self.close_for()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.box.geometry().contains(event.position().toPoint()):
            self.close_for()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._veil)

    def _place(self) -> None:
        place = place_in(self.size(), self.box.whole_height)
        self.box.setGeometry(place.translated(0, round(self._rise)))

    def _fade(self, milliseconds: int) -> None:
        effect, fading = QGraphicsOpacityEffect(self), QVariantAnimation(self)
        self.setGraphicsEffect(effect)
        fading.setDuration(milliseconds)
        fading.setEasingCurve(QEasingCurve.Type.OutCubic)
        fading.setStartValue(0.0)
        fading.setEndValue(1.0)
        fading.valueChanged.connect(lambda share: self._show_at(effect, float(share)))
        fading.finished.connect(lambda: self.setGraphicsEffect(None))  # pyright: ignore[reportArgumentType]
        fading.start()

    def _show_at(self, effect: QGraphicsOpacityEffect, share: float) -> None:
        effect.setOpacity(share)
        self._rise = _RISE * (1 - share)
        self._place()


def place_in(window: QSize, height: int) -> QRect:
    """Where the box stands in a window, as high as it wants to be or as there is room."""
    top, width = min(_TOP, window.height() // _SHARE_ABOVE), min(WIDTH, window.width() - 2 * _SIDE)
    return QRect((window.width() - width) // 2, top, width, min(height, window.height() - top - _SIDE))
