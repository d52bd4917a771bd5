"""What is on screen at one moment: frozen, so that an export shows what the user saw when asking for it."""

from collections.abc import Sequence
from typing import NamedTuple

from timeline_app.frozen import frozen
from timeline_app.queries.answer import Answer
from timeline_app.queries.events import Events
from timeline_app.queries.query import Belonging
from timeline_app.records.event import Event
from timeline_app.records.period import Period


class View(NamedTuple):
    """The stretch of time in sight, in days since 0001-01-01 (``date.toordinal``); ``end`` lies behind the last moment."""

    start: float
    end: float

    @property
    def days(self) -> float:
        return self.end - self.start


@frozen
class Snapshot:
    """Answer, selected event (an id), view and the period chosen for export; ``compared_with`` is another answer to compare with.

    ``cluster_members`` are the ids of the events that are drawn as one with the selected one, where it was chosen from them.
    """

    answer: Answer
    selected: str | None
    view: View
    period: Period | None
    compared_with: Answer | None = None
    cluster_members: Sequence[str] = ()

    @property
    def shown(self) -> Events:
        """Everything on screen in order of start, end, id: the answer, and what it is compared with."""
        return self.answer.events.joined(self.compared_with.events) if self.compared_with else self.answer.events

    @property
    def selected_event(self) -> Event | None:
        return self.find(self.selected)

    def find(self, id: str | None) -> Event | None:
        """An event on screen by its id."""
        found = self.answer.events.find(id)
        return found or (self.compared_with.events.find(id) if self.compared_with else None)

    @property
    def exported(self) -> Events:
        """What an export of this moment holds."""
        return self.answer.within(self.period)

    @property
    def certainly_exported(self) -> Events:
        """Those of them that belong to the period for certain."""
        period = self.period
        return self.answer.events if period is None else self.answer.events.within(period, Belonging.CERTAIN)

    @property
    def certain_and_possible(self) -> tuple[int, int]:
        """How many events belong to the period for certain, all without a period, and how many more may belong to it."""
        certain = len(self.certainly_exported)
        return certain, len(self.exported) - certain
