"""A cell for each month and theme, the stronger the more events begin there; a click or Enter asks for them."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from timeline_app.look import plain
from timeline_app.panels.detail.heat import Heat
from timeline_app.panels.html import Page
from timeline_app.queries.names import theme_name, theme_short
from timeline_app.records.period import Period
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.dates import period_in_words
from timeline_app.translation.words import _, ngettext

_ROW, _BETWEEN, _YEARS, _GAP = 15, 3, 16, 6
_PITCH = 9.0  # pixels across, at most
_NAMES = 0.45  # of the width, that names take at most
_FAINT = 0.28  # opacity of a single event
_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_STEPS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


class Cell(NamedTuple):
    """Of the strip, by its place."""

    column: int
    row: int


class Grid(NamedTuple):
    """Where cells lie, in pixels: right of the names, ``pitch`` apart, in rows as high as ``row``."""

    names: float
    pitch: float
    row: int

    def rect(self, cell: Cell) -> QRectF:
        top = cell.row * self.row + _BETWEEN / 2
        return QRectF(self.names + cell.column * self.pitch, top, max(self.pitch - 1, 1), self.row - _BETWEEN)

    def at(self, x: float, y: float) -> Cell:
        """May lie outside."""
        return Cell(int((x - self.names) // self.pitch), int(y // self.row))


class HeatStrip(QWidget):
    """``chosen`` tells a period and the id of a theme."""

    chosen = Signal(Period, str)

    def __init__(self, state: TimelineState, page: Page) -> None:
        super().__init__()
        self._state, self.page = state, page
        self._heat = Heat((), ())
        self._cell: Cell | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._name()

    def show_heat(self, heat: Heat) -> None:
        self._heat, self._cell = heat, None
        self.setFixedHeight(self.sizeHint().height())
        self._name()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, len(self._heat.rows) * self._row + self.page.line(_YEARS))

    def cell_rect(self, cell: Cell) -> QRectF:
        return self._grid().rect(cell)

    def words(self, cell: Cell) -> str:
        """What a cell tells."""
        period, row = self._heat.columns[cell.column], self._heat.rows[cell.row]
        count = ngettext("{count} event", "{count} events", row.counts[cell.column]).format(count=row.counts[cell.column])
        when = period_in_words(period.start, period.end)
        return self.page.shown(f"{when} · {theme_name(self._state.timeline, row.theme)} · {count}")

    def _grid(self) -> Grid:
        """Measures every name: taken once for whatever needs more than one cell."""
        metrics = QFontMetricsF(self.page.face(11))
        widest = max((metrics.horizontalAdvance(self._short(row.theme)) for row in self._heat.rows), default=0)
        names = min(widest + _GAP, self.width() * _NAMES)
        return Grid(names, min((self.width() - names) / max(len(self._heat.columns), 1), _PITCH), self._row)

    @property
    def _row(self) -> int:
        return self.page.line(_ROW)

    def _short(self, theme: str) -> str:
        return self.page.shown(theme_short(self._state.timeline, theme))

    def paintEvent(self, _event: QPaintEvent) -> None:
        grid = self._grid()
        with QPainter(self) as painter:
            painter.setFont(self.page.face(11))
            self._paint_names(painter, grid)
            self._paint_cells(painter, grid)
            self._paint_years(painter, grid)
            if self._cell is not None:
                painter.setPen(QPen(self.page.palette["focus"], 1.5))
                painter.drawRect(grid.rect(self._cell).adjusted(-1, -1, 1, 1))

    def _paint_names(self, painter: QPainter, grid: Grid) -> None:
        painter.setPen(self.page.palette["text_secondary"])
        metrics = QFontMetricsF(painter.font())
        for number, row in enumerate(self._heat.rows):
            name = metrics.elidedText(self._short(row.theme), Qt.TextElideMode.ElideRight, grid.names - _GAP)
            painter.drawText(QRectF(0, number * grid.row, grid.names, grid.row), Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_cells(self, painter: QPainter, grid: Grid) -> None:
        most = self._heat.most
        for number, row in enumerate(self._heat.rows):
            colours = {count: self._colour(row.theme, count / max(most, 1)) for count in set(row.counts)}
            for column, count in enumerate(row.counts):
                painter.fillRect(grid.rect(Cell(column, number)), colours[count])

    def _colour(self, theme: str, share: float) -> QColor:
        """``share`` is of the fullest cell."""
        if not share:
            return self.page.palette.quiet
        colour = QColor(self.page.palette.theme(theme))
        colour.setAlphaF(_FAINT + (1 - _FAINT) * share**0.5)
        return colour

    def _paint_years(self, painter: QPainter, grid: Grid) -> None:
        """Below the first column of a year, as far as there is room."""
        painter.setPen(self.page.palette["text_faint"])
        free, top = 0.0, len(self._heat.rows) * grid.row
        wide, high = self.page.line(26), self.page.line(_YEARS)
        for number, period in enumerate(self._heat.columns):
            x = grid.rect(Cell(number, 0)).x()
            if period.start.month == 1 and x >= free and x + wide <= self.width():
                painter.drawText(QRectF(x, top, 2 * wide, high), Qt.AlignmentFlag.AlignVCenter, str(period.start.year))
                free = x + wide + 8

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._at(event.position().x(), event.position().y()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self._point_at(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Keys begin at the first cell."""
        super().focusInEvent(event)
        if event.reason() in _BY_KEY and self._heat.rows:
            self._point_at(self._cell or Cell(0, 0))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._point_at(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._at(event.position().x(), event.position().y()))
        if event.button() is Qt.MouseButton.LeftButton:
            self._choose()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step and self._heat.rows:
            cell = self._cell or Cell(-step[0], -step[1])
            column = min(max(cell.column + step[0], 0), len(self._heat.columns) - 1)
            self._point_at(Cell(column, min(max(cell.row + step[1], 0), len(self._heat.rows) - 1)))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        if self._cell is not None:
            self.chosen.emit(self._heat.columns[self._cell.column], self._heat.rows[self._cell.row].theme)

    def _at(self, x: float, y: float) -> Cell | None:
        cell = self._grid().at(x, y)
        inside = 0 <= cell.column < len(self._heat.columns) and 0 <= cell.row < len(self._heat.rows)
        return cell if inside else None

    def _point_at(self, cell: Cell | None) -> None:
        self._cell = cell
        self.setCursor(Qt.CursorShape.PointingHandCursor if cell else Qt.CursorShape.ArrowCursor)
        self.setToolTip(plain.tip(self.words(cell)) if cell else "")
        self._name()
        self.update()

    def _name(self) -> None:
        self.setAccessibleName(self.words(self._cell) if self._cell else _("Events by month and theme"))
