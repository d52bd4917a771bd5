"""The column of text: scrolls by pixels through any number of events, of which only those in sight are laid out."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea

from timeline_app.look.access import tell_role
from timeline_app.look.circuit_breaker import CircuitBreaker, at_rest
from timeline_app.reading.block import Piece
from timeline_app.reading.chosen_text import ChosenText, Mark
from timeline_app.reading.manuscript import Manuscript
from timeline_app.reading.painting import PagePainter
from timeline_app.reading.spot import TOP, Spot, end_of, in_sight, revealed, settled

_UNIT = 100  # steps of the scroll bar a row: it goes by rows, since nobody knows how high those are that were never seen
_NOTCH, _LINES = 120, 3  # of a wheel, and lines it turns the page by
_OVERLAP = 2  # lines that stay in sight when a page is turned
_DRAG = 4  # pixels a press may move before it chooses text


class PageArea(QAbstractScrollArea):
    """Shows a manuscript; knows no state. Keys that it has no use for go to ``key_pressed`` and then on to the window."""

    moved = Signal()  # another place of the page is in sight, or another width
    resized = Signal()
    event_clicked = Signal(int)  # a row
    copy_wanted = Signal()
    menu_wanted = Signal(int, QPoint)

    def __init__(self, act: Callable[[QKeyEvent], bool]) -> None:
        super().__init__()
        self._act = act
        self.manuscript: Manuscript | None = None
        self.spot = TOP
        self.selected: str | None = None
        self.chosen: ChosenText | None = None
        self.told: Callable[[], str] = str  # what stands at the right of the heading
        self._pressed: tuple[QPoint, Mark] | None = None
        self._breaker = CircuitBreaker()
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        tell_role(type(self).__name__, QAccessible.Role.Document)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalScrollBar().valueChanged.connect(self._follow_bar)

    def show_manuscript(self, manuscript: Manuscript, spot: Spot) -> None:
        """From a place on."""
        if self.manuscript is None or manuscript.order is not self.manuscript.order:
            self.chosen = None
        elif self.chosen:  # other joiners may stand in other texts, so positions would be others
            self.chosen = self.chosen if manuscript.look.script == self.manuscript.look.script else None
        self.manuscript = manuscript
        self.go_to(spot)

    def go_to(self, spot: Spot) -> None:
        if self.manuscript is not None:  # one without events counts as false
            count, height = len(self.manuscript), self.manuscript.height
            self.spot = settled(spot, count, height, self._view) if count else TOP
            self._set_bar()
            self.viewport().update()
            self.moved.emit()

    def scroll_by(self, pixels: float) -> None:
        self.go_to(Spot(self.spot.row, self.spot.offset + pixels))

    def turn(self, pages: int) -> None:
        if self.manuscript:
            self.scroll_by(pages * (self._view - self.manuscript.bar - _OVERLAP * self.manuscript.faces.text.pitch))

    def reveal(self, row: int) -> None:
        """Bring an event into sight, and its heading where it is the first below it."""
        if self.manuscript and len(self.manuscript):
            manuscript = self.manuscript
            top = 0.0 if manuscript.head(row) else float(manuscript.bar)
            self.go_to(revealed(self.spot, row, manuscript.height, self._view, top))

    def lift(self, row: int) -> None:
        """Bring an event to the top, right below the heading."""
        if self.manuscript:
            self.go_to(Spot(row, 0.0 if self.manuscript.head(row) else -float(self.manuscript.bar)))

    def rows_in_sight(self) -> list[tuple[int, float]]:
        """With the upper edge of each."""
        manuscript = self.manuscript
        return list(in_sight(self.spot, len(manuscript), manuscript.height, self._view)) if manuscript else []

    @property
    def first_in_sight(self) -> int:
        """The first event of which the title is seen below the heading."""
        rows, bar = self.rows_in_sight(), self.manuscript.bar if self.manuscript else 0
        return next((row for row, y in rows if y + (self.manuscript.head(row) if self.manuscript else 0) >= bar - 1), self.spot.row)

    @property
    def _view(self) -> float:
        return float(self.viewport().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._breaker.run(self.manuscript, lambda: self._paint(painter), lambda: self._say(painter, at_rest()))

    def _paint(self, painter: QPainter) -> None:
        manuscript = self.manuscript
        if manuscript is None:
            return
        painter.fillRect(self.viewport().rect(), manuscript.look.palette["canvas"])
        if not len(manuscript):
            return
        page = PagePainter(painter, manuscript, self.selected, self.chosen)
        rows = self.rows_in_sight()
        for row, y in rows:
            page.row(row, y)
        section = manuscript.order.section(self.spot.row)
        edge = next((y for row, y in rows if row == section.beyond), self._view)
        page.heading(self.spot.row, min(0.0, edge - manuscript.bar), self.told())

    def _say(self, painter: QPainter, words: str) -> None:
        box = self.viewport().rect()
        painter.fillRect(box, self.palette().base())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        pixels = event.pixelDelta().y()
        if not pixels and self.manuscript:
            pixels = event.angleDelta().y() / _NOTCH * _LINES * self.manuscript.faces.text.pitch
        self.scroll_by(-pixels)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif not self._act(event):
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        mark = None if by_key else self.mark_at(event.pos())
        self.menu_wanted.emit(mark.row if mark else -1, event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        mark = self.mark_at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and mark:
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self.chosen:
                self.choose(ChosenText(self.chosen.fixed, mark))
            else:
                self.choose(None)
            self._pressed = event.position().toPoint(), mark

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if self._pressed and (self.chosen or (place - self._pressed[0]).manhattanLength() >= _DRAG):
            self._scroll_at_edges(place.y())
            if mark := self.mark_at(place):
                self.choose(ChosenText(self.chosen.fixed if self.chosen else self._pressed[1], mark))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed and self.chosen is None:
            self.event_clicked.emit(pressed[1].row)

    def choose(self, chosen: ChosenText | None) -> None:
        self.chosen = chosen
        self.viewport().update()

    def mark_at(self, place: QPoint) -> Mark | None:
        """The nearest gap between characters in the row under a point; of a heading that of the row it stands above."""
        manuscript = self.manuscript
        found = next(((row, y) for row, y in reversed(self.rows_in_sight()) if y <= place.y()), None)
        if manuscript is None or found is None:
            return None
        row, y = found
        x, down = place.x(), place.y() - y - manuscript.head(row)
        pieces = list(manuscript.block(row).chosen_pieces)
        piece, first = min(pieces, key=lambda each: (_distance(each[0], down), max(0.0, each[0].x - x)))
        return Mark(row, first + piece.paragraph.position_at(x - piece.x, down - piece.y))

    def _scroll_at_edges(self, y: int) -> None:
        beyond = min(0, y) or max(0, y - self.viewport().height())
        if beyond:
            self.scroll_by(beyond)

    def _set_bar(self) -> None:
        """By rows, as many steps each; without following itself."""
        manuscript, bar = self.manuscript, self.verticalScrollBar()
        bar.blockSignals(True)
        if manuscript and len(manuscript):
            end = end_of(len(manuscript), manuscript.height, self._view)
            bar.setRange(0, max(0, self._steps(end)))
            bar.setPageStep(max(1, len(self.rows_in_sight())) * _UNIT)
            bar.setSingleStep(_UNIT // 2)
            bar.setValue(self._steps(self.spot))
        else:
            bar.setRange(0, 0)
        bar.blockSignals(False)

    def _steps(self, spot: Spot) -> int:
        height = self.manuscript.height(spot.row) if self.manuscript else 1.0
        return round((spot.row + spot.offset / height) * _UNIT)

    def _follow_bar(self, value: int) -> None:
        if self.manuscript and len(self.manuscript):
            row, share = divmod(value, _UNIT)
            row = min(row, len(self.manuscript) - 1)
            self.go_to(Spot(row, share / _UNIT * self.manuscript.height(row)))


def _distance(piece: Piece, y: float) -> float:
    return max(piece.y - y, y - piece.y - piece.paragraph.height, 0.0)
