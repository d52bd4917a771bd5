"""One line of the filter panel: what it stands for, what the query says of it, and how a wish changes the query."""

from dataclasses import replace
from typing import NamedTuple, Protocol

from timeline_app.queries import narrowing
from timeline_app.queries.facets import Choice, Facet
from timeline_app.queries.narrowing import Tick
from timeline_app.queries.query import Belonging, Query
from timeline_app.queries.snapshot import Snapshot
from timeline_app.translation.words import _


class Value(Protocol):
    """``toggled``, ``only`` and ``all_but`` give the query that a wish leads to."""

    @property
    def name(self) -> str: ...

    @property
    def theme(self) -> str | None: ...

    def tick(self, query: Query) -> Tick: ...

    def count(self, snapshot: Snapshot) -> int: ...

    def toggled(self, snapshot: Snapshot) -> Query: ...

    def only(self, snapshot: Snapshot) -> Query: ...

    def all_but(self, snapshot: Snapshot) -> Query | None: ...


class FacetValue(NamedTuple):
    """One of a facet."""

    facet: Facet
    choice: Choice

    @property
    def name(self) -> str:
        return self.choice.name

    @property
    def theme(self) -> str | None:
        return self.choice.theme

    def tick(self, query: Query) -> Tick:
        return narrowing.tick(query, self.facet, self.choice.values)

    def count(self, snapshot: Snapshot) -> int:
        counts = snapshot.answer.facet_counts[self.facet.field]
        return sum(counts.get(each, 0) for each in self.choice.values)

    def toggled(self, snapshot: Snapshot) -> Query:
        return narrowing.toggled(snapshot.answer.query, self.facet, self.choice.values)

    def only(self, snapshot: Snapshot) -> Query:
        return narrowing.only(snapshot.answer.query, self.facet, self.choice.values)

    def all_but(self, snapshot: Snapshot) -> Query | None:
        return narrowing.all_but(snapshot.answer.query, self.facet, self.choice.values)


class PeriodValue(NamedTuple):
    """How events lie in the period that is chosen; without one there is nothing to narrow to."""

    belonging: Belonging

    @property
    def name(self) -> str:
        return _("surely in the period") if self.belonging is Belonging.CERTAIN else _("surely or possibly in it")

    @property
    def theme(self) -> str | None:
        return None

    def tick(self, query: Query) -> Tick:
        return Tick.CHOSEN if query.period and query.belonging is self.belonging else Tick.OPEN

    def count(self, snapshot: Snapshot) -> int:
        if snapshot.period is None:
            return 0
        if snapshot.answer.query.period is None:
            return len(snapshot.answer.events.within(snapshot.period, self.belonging))
        return snapshot.answer.facet_counts.belonging(self.belonging)

    def toggled(self, snapshot: Snapshot) -> Query:
        chosen = self.tick(snapshot.answer.query) is Tick.CHOSEN
        return within_period(snapshot, None if chosen else self.belonging)

    def only(self, snapshot: Snapshot) -> Query:
        return within_period(snapshot, self.belonging)

    def all_but(self, snapshot: Snapshot) -> Query | None:
        return None


def within_period(snapshot: Snapshot, belonging: Belonging | None) -> Query:
    """The query narrowed to the period that is chosen, or to none."""
    period = snapshot.period if belonging else None
    return replace(snapshot.answer.query, period=period, belonging=(period and belonging) or Belonging.POSSIBLE)
