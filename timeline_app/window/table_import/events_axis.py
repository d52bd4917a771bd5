"""The first rows of a table as marks on a small axis, as they will lie on the canvas."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from timeline_app.canvas.zoom import fitted
from timeline_app.importing.already_there import Presence
from timeline_app.importing.outcome import PlannedRow
from timeline_app.layout.box import Tick
from timeline_app.layout.scale import Scale
from timeline_app.layout.ticks import level_for, ticks_of
from timeline_app.look import plain
from timeline_app.translation.cut import line
from timeline_app.translation.dates import when_in_words
from timeline_app.translation.words import _
from timeline_app.window.table_import.mark_places import Placed, placed

_ROWS, _HIGH, _ROW = 4, 9.0, 4.0  # rows of marks, the height of a mark, and pixels that a row is higher than its words
_TITLE = 24  # characters
_ABOVE, _MARGIN = 3.0, 8.0  # pixels above the words of the axis, and beside the marks
_FAINT = 110  # alpha of what is in the timeline already


class EventsAxis(QWidget):
    """``point_out`` lets one of the rows stand out; a row that writes nothing is pale."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[PlannedRow] = ()
        self._pointed: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("The first rows on an axis"))

    def show_rows(self, rows: Sequence[PlannedRow]) -> None:
        self._rows, self._pointed = rows, None
        self.setVisible(bool(rows))
        self.update()

    def point_out(self, number: int | None) -> None:
        self._pointed = number
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, round(self._axis + _ROWS * self._row + _ABOVE))

    @property
    def marks(self) -> list[Placed]:
        """In pixels of this widget, in the order of time."""
        if not self._rows:
            return []
        scale, metrics = self._scale, QFontMetricsF(self.font())
        spans = [(scale.x(start), scale.x(behind)) for start, behind in map(_days, self._rows)]
        widths = [metrics.horizontalAdvance(_title(row)) for row in self._rows]
        return placed(spans, widths, _ROWS, (scale.left, scale.left + scale.width))

    def box(self, mark: Placed) -> QRectF:
        """Of the bar."""
        middle = self._axis + (mark.row + 0.5) * self._row
        return QRectF(mark.bar[0], middle - _HIGH / 2, mark.bar[1] - mark.bar[0], _HIGH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._rows:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), self._colour(QPalette.ColorRole.Base))
            self._paint_axis(painter)
            for mark in self.marks:
                self._paint_mark(painter, mark)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._told_at(event.pos()), self)
            return True
        return super().event(event)

    @property
    def _scale(self) -> Scale:
        return Scale(fitted(map(_days, self._rows)), _MARGIN, self.width() - 2 * _MARGIN)

    @property
    def _row(self) -> float:
        return QFontMetricsF(self.font()).height() + _ROW

    @property
    def _axis(self) -> float:
        """The height of its two rows of words."""
        return 2 * (QFontMetricsF(self.font()).height() + _ABOVE)

    def _told_at(self, place: QPoint) -> str:
        near = (mark for mark in reversed(self.marks) if self.box(mark).adjusted(-2, -2, 2, 2).contains(place))
        draft = next((self._rows[mark.number].draft for mark in near), None)
        return plain.tip(draft.title, when_in_words(draft.when.edtf)) if draft else ""

    def _paint_axis(self, painter: QPainter) -> None:
        scale, measure = self._scale, QFontMetricsF(self.font()).horizontalAdvance
        level, height = level_for(scale.pixels_per_day), self._axis / 2
        for number, unit in enumerate((level.upper, level.lower)):
            role = QPalette.ColorRole.PlaceholderText if number else QPalette.ColorRole.WindowText
            for tick in ticks_of(unit, scale, (number + 0.5) * height, measure):
                self._paint_tick(painter, tick, number * height, role)
        painter.fillRect(QRectF(0, self._axis - 1, self.width(), 1), self._colour(QPalette.ColorRole.Mid))

    def _paint_tick(self, painter: QPainter, tick: Tick, top: float, role: QPalette.ColorRole) -> None:
        if tick.x >= 0:
            painter.fillRect(QRectF(round(tick.x), top, 1, self.height() - top), self._colour(QPalette.ColorRole.Mid, _FAINT))
        if tick.label:
            painter.setPen(self._colour(role))
            box = QRectF(tick.label.x, top, tick.label.width + 1, self._axis / 2)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, tick.label.text)

    def _paint_mark(self, painter: QPainter, mark: Placed) -> None:
        row = self._rows[mark.number]
        pale = row.presence in (Presence.SAME, Presence.PERHAPS)
        painter.setPen(self._colour(QPalette.ColorRole.Base))  # so that marks over one another can be told apart
        painter.setBrush(self._colour(QPalette.ColorRole.Highlight, _FAINT if pale else None))
        painter.drawRoundedRect(self.box(mark), _HIGH / 2, _HIGH / 2)
        if mark.number == self._pointed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self._colour(QPalette.ColorRole.WindowText))
            painter.drawRoundedRect(self.box(mark).adjusted(-2, -2, 2, 2), _HIGH / 2, _HIGH / 2)
        if mark.title:
            painter.setPen(self._colour(QPalette.ColorRole.PlaceholderText if pale else QPalette.ColorRole.WindowText))
            box = QRectF(mark.title[0], self._axis + mark.row * self._row, mark.title[1] - mark.title[0] + 1, self._row)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, _title(row))

    def _colour(self, role: QPalette.ColorRole, alpha: int | None = None) -> QColor:
        colour = QColor(self.palette().color(role))
        if alpha is not None:
            colour.setAlpha(alpha)
        return colour


def _days(row: PlannedRow) -> tuple[float, float]:
    when = row.draft.when
    return when.start.toordinal(), when.end.toordinal() + 1


def _title(row: PlannedRow) -> str:
    return line(row.draft.title, _TITLE)
