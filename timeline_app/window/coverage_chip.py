"""What happened on the day that a search names, counted as a period is; a click chooses that period."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from timeline_app.queries.query import Query
from timeline_app.records.period import Period
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.dates import period_in_words
from timeline_app.translation.words import _
from timeline_app.window.status_chip import StatusChip
from timeline_app.window.status_line import StatusLine

if TYPE_CHECKING:
    from timeline_app.queries.coverage import Coverage


class CoverageChip(StatusChip):
    """Stands beside the number of hits while the search has a date, of several the first."""

    def __init__(self, state: TimelineState, choose: Callable[[Period | None], object]) -> None:
        super().__init__()
        self._state = state
        self._told: Coverage | None = None
        self.clicked.connect(lambda: choose(self._told.period) if self._told else None)
        state.answer_settled.connect(self.refresh)

    def refresh(self) -> None:
        query = self._state.snapshot.answer.query
        self._told = self._covered(query) if query.search else None
        self.tell(_in_words(self._told) if self._told else "", _("Click: choose this period"))

    def _covered(self, query: Query) -> "Coverage | None":
        from timeline_app.queries.coverage import coverage_of  # a search is seldom for a day, and a launch has none

        return next(coverage_of(query, self._state.ask), None)


def _in_words(told: "Coverage") -> str:
    words, period = _("Covers {period} · sure {surely} · possible {possible}"), told.period
    return words.format(period=period_in_words(period.start, period.end), surely=told.certain, possible=told.possible)


def add_coverage(status: StatusLine, state: TimelineState, choose: Callable[[Period | None], object]) -> None:
    """Beside the number of events."""
    status.insertWidget(1, CoverageChip(state, choose))
