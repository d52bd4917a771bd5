"""What happened on the day that a search names, counted as a period is; a click chooses that period."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton

from timeline_app.look import plain
from timeline_app.queries.coverage import Coverage, coverage_of
from timeline_app.records.period import Period
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.dates import period_in_words
from timeline_app.translation.words import _
from timeline_app.window.status_line import StatusLine

_PADDING, _ROUNDED, _LEAST, _HEIGHT = 26, 2, 60, 22  # pixels; those of text are rounded to whole ones


class CoverageChip(QPushButton):
    """Stands beside the number of hits while the search has a date, of several the first. No text makes a window wider."""

    def __init__(self, state: TimelineState, choose: Callable[[Period | None], object]) -> None:
        super().__init__()
        self._state = state
        self._told: Coverage | None = None
        self.setObjectName("coverage")
        self.setMinimumWidth(_LEAST)
        self.setFixedHeight(_HEIGHT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda: choose(self._told.period) if self._told else None)
        state.answer_settled.connect(self.refresh)
        self.hide()

    def refresh(self) -> None:
        query = self._state.snapshot.answer.query
        self._told = next(coverage_of(query, self._state.ask), None) if query.search else None
        self.setAccessibleName(self._words())
        self.setToolTip(plain.tip(self._words(), _("Click: choose this period")))
        self.setVisible(self._told is not None)
        self.updateGeometry()
        self._elide()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._words()) + _ROUNDED + _PADDING, _HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = self.width() - _PADDING
        self.setText(self.fontMetrics().elidedText(self._words(), Qt.TextElideMode.ElideRight, room))

    def _words(self) -> str:
        told = self._told
        if told is None:
            return ""
        words, period = _("Covers {period} · sure {surely} · possible {possible}"), told.period
        return words.format(period=period_in_words(period.start, period.end), surely=told.certain, possible=told.possible)


def add_coverage(status: StatusLine, state: TimelineState, choose: Callable[[Period | None], object]) -> None:
    """Beside the number of events."""
    status.insertWidget(1, CoverageChip(state, choose))
