"""A label whose text ends in three dots where there is no room for all of it."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QToolTip

from timeline_app.look import plain

_LEAST = 72  # pixels: four characters and the dots


class ElidingLabel(QLabel):
    """No text makes the window wider; the whole is told when the mouse rests, and to screen readers always."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)

    @property
    def seen(self) -> str:
        """As much of the text as there is room for."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(_LEAST, hint.width()), hint.height())

    def event(self, e: QEvent) -> bool:
        """A tip is asked for when the mouse rests, and only what is cut needs one."""
        if isinstance(e, QHelpEvent) and e.type() is QEvent.Type.ToolTip:
            QToolTip.showText(e.globalPos(), plain.tip(self.text()) if self.seen != self.text() else "", self)
            return True
        return super().event(e)

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """Without the style, which would load 300 enum values into every launch."""
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawText(self.contentsRect(), Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, self.seen)
