"""What is left of the filters where they are closed: a square in the colour of each theme with its number of events."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QToolTip

from timeline_app.chinese.script import Script, line_in
from timeline_app.look import plain
from timeline_app.look.fonts import font
from timeline_app.look.palette import Palette
from timeline_app.queries.conditions import conditions_of
from timeline_app.queries.facets import FACETS, Choice
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.words import _

_WIDTH, _HEAD = 44, 34
_ROW, _LEAST_ROW = 40, 33
_SQUARE = 14
_SMALLER, _LINE = 2, 18  # pixels: a number than texts of the interface, and its line
_PALE = 0.35
_THOUSANDS = 100_000


class FilterRail(QAbstractButton):
    """One button: a click opens the filters, or closes them where they are a drawer beside it."""

    def __init__(self, state: TimelineState, palette: Palette, script: Script) -> None:
        super().__init__()
        self._state = state
        self._facet = next(facet for facet in FACETS if facet.field == "themes")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(_("Open the filters"))
        self.show_as(palette, script)
        state.answer_settled.connect(self.refresh)
        state.renewed.connect(self._read_themes)
        self._read_themes()
        self.refresh()

    def _read_themes(self) -> None:
        self._themes = tuple(choice for choice in self._facet.lines(self._state.timeline) if choice.theme)

    def show_as(self, palette: Palette, script: Script) -> None:
        self._look, self._script = palette, script
        self.update()

    def refresh(self) -> None:
        """A screen reader hears what narrows the answer."""
        query, timeline = self._state.snapshot.answer.query, self._state.timeline
        conditions = conditions_of(query, timeline, self._state.first_query)
        words = line_in(self._script, _("; ").join(condition.words for condition in conditions))
        self.setAccessibleDescription(plain.line(words))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, _HEAD)

    def event(self, e: QEvent) -> bool:
        if isinstance(e, QHelpEvent) and e.type() is QEvent.Type.ToolTip:
            theme = self._theme_at(e.pos().y())
            words = line_in(self._script, theme.name) if theme else self.accessibleName()
            QToolTip.showText(e.globalPos(), plain.tip(words), self)
            return True
        return super().event(e)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), self._look["lane_band" if self.underMouse() else "panel"])
            painter.fillRect(self.width() - 1, 0, 1, self.height(), self._look["border"])
            self._paint_head(painter)
            for number, theme in enumerate(self._themes[: max(0, self.height() - _HEAD) // self._row]):
                self._paint_theme(painter, theme, _HEAD + number * self._row)
            if self.hasFocus():
                painter.setPen(self._look["focus"])
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(self.rect().adjusted(0, 0, -2, -1))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def _paint_head(self, painter: QPainter) -> None:
        """An arrow that points to where the edge of the filters will go; in the accent where any narrows what is shown."""
        narrowed = self._state.snapshot.answer.query != self._state.first_query
        painter.setPen(QPen(self._look["accent" if narrowed else "text_secondary"], 1.6))
        middle, to = QPointF(self.width() / 2, _HEAD / 2), -1 if self.isChecked() else 1
        for x in (-1.0, 5.0):
            tip = middle + QPointF(x * to, 0)
            painter.drawPolyline([tip + QPointF(-4 * to, -4), tip, tip + QPointF(-4 * to, 4)])

    def _paint_theme(self, painter: QPainter, theme: Choice, top: int) -> None:
        """Ringed and ticked where it is asked for, pale where others are, empty and crossed out where it is excluded; a number that
        has no room is shortened to thousands."""
        answer = self._state.snapshot.answer
        asked, count = theme.values <= answer.query.themes, sum(answer.facet_counts["themes"].get(each, 0) for each in theme.values)
        square = QRect((self.width() - _SQUARE) // 2, top, _SQUARE, _SQUARE)
        painter.setOpacity(1.0 if asked or not answer.query.themes else _PALE)
        if theme.values <= self._excluded:
            self._paint_crossed(painter, square, theme)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.theme(theme.theme))
            painter.drawRoundedRect(square, 3, 3)
        painter.setOpacity(1.0)
        if asked:
            self._paint_ticked(painter, square)
        painter.setFont(font(self._script, self.font().pixelSize() - _SMALLER, bold=asked))
        painter.setPen(self._look["text" if asked else "text_secondary"])
        painter.drawText(QRect(0, top + _SQUARE + 1, self.width() - 1, _LINE), Qt.AlignmentFlag.AlignCenter, _short(count))

    def _paint_ticked(self, painter: QPainter, square: QRect) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._look["accent"], 2))
        painter.drawRoundedRect(square.adjusted(-3, -3, 3, 3), 5, 5)
        painter.setPen(QPen(self._look["panel"], 1.8))
        left, middle = QPointF(square.x(), square.y()), _SQUARE / 2
        painter.drawPolyline([left + QPointF(3.5, middle), left + QPointF(6, middle + 2.5), left + QPointF(10.5, middle - 3)])

    def _paint_crossed(self, painter: QPainter, square: QRect, theme: Choice) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._look.theme(theme.theme), 1.6))
        painter.drawRoundedRect(square.adjusted(1, 1, -1, -1), 3, 3)
        painter.drawLine(square.bottomLeft() + QPoint(-2, 2), square.topRight() + QPoint(2, -2))

    @property
    def _excluded(self) -> frozenset[str]:
        return self._facet.excluded(self._state.snapshot.answer.query)

    @property
    def _row(self) -> int:
        """Lower in a low window, where else some would not be seen."""
        return min(_ROW, max(_LEAST_ROW, (self.height() - _HEAD) // max(1, len(self._themes))))

    def _theme_at(self, y: int) -> Choice | None:
        place = (y - _HEAD) // self._row
        return self._themes[place] if 0 <= place < len(self._themes) else None


def _short(count: int) -> str:
    """At most five figures, or thousands."""
    return str(count) if count < _THOUSANDS else f"{count // 1000}k"
