"""The days of a date that somebody is typing, as a mark on the axis of the canvas."""

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QWidget

from timeline_app.canvas.timeline_canvas import TimelineCanvas
from timeline_app.layout.scale import Scale
from timeline_app.records.period import Period
from timeline_app.state.timeline_state import TimelineState

_LEAST, _HIGH, _ARROW = 4.0, 6.0, 9.0  # pixels of a bar, and of an arrow towards what is out of sight


class SpanMark(QWidget):
    """Lies over the canvas and takes no click; at an edge an arrow where the days are out of sight."""

    def __init__(self, canvas: TimelineCanvas, state: TimelineState) -> None:
        super().__init__(canvas)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._canvas, self._state = canvas, state
        self.days: Period | None = None
        self.colour = QColor()
        canvas.installEventFilter(self)
        state.view_changed.connect(self.update)
        self.resize(canvas.size())

    def point_out(self, days: Period | None) -> None:
        self.days = days
        self.setVisible(days is not None)
        self.raise_()
        self.update()

    @property
    def box(self) -> QRectF | None:
        """Of the bar; None where nothing of it is in sight."""
        if self.days is None:
            return None
        first, behind = self._edges(self.days)
        plot, axis = self._canvas.picture.plot, self._canvas.picture.axis
        if behind < plot.x or first > plot.right:
            return None
        first, behind = max(first, plot.x), min(max(behind, first + _LEAST), plot.right)
        return QRectF(first, axis.bottom - _HIGH, behind - first, _HIGH)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.resize(self._canvas.size())
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.days is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.colour)
            if box := self.box:
                painter.drawRoundedRect(box, 2, 2)
                veil = QColor(self.colour)
                veil.setAlpha(28)
                plot = self._canvas.picture.plot
                painter.fillRect(QRectF(box.x(), plot.y, box.width(), plot.height), veil)
            else:
                painter.drawPolygon(self._arrow(self.days))

    def _arrow(self, days: Period) -> QPolygonF:
        plot, axis = self._canvas.picture.plot, self._canvas.picture.axis
        back = self._edges(days)[1] < plot.x
        tip, by, y = (plot.x, _ARROW, axis.bottom - _ARROW) if back else (plot.right, -_ARROW, axis.bottom - _ARROW)
        return QPolygonF([QPointF(tip, y), QPointF(tip + by, y - _ARROW / 2), QPointF(tip + by, y + _ARROW / 2)])

    def _edges(self, days: Period) -> tuple[float, float]:
        plot = self._canvas.picture.plot
        scale = Scale(self._state.snapshot.view, plot.x, plot.width)
        return scale.x(days.start.toordinal()), scale.x(days.end.toordinal() + 1)
