"""The events of an answer as a sequence: few are simply there, a great many are read when they are looked at."""

from abc import abstractmethod
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Container, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import TypeVar

from timeline_app.queries.query import Belonging, belongs
from timeline_app.records.document import Document
from timeline_app.records.event import Event, Head, Kind
from timeline_app.records.period import Period
from timeline_app.records.timeline import Timeline
from timeline_app.translation.week import week_of

Months = Mapping[tuple[int, int], Mapping[str, int]]
Weeks = Mapping[int, Mapping[str, int]]  # each by the ordinal of its Monday


_Stretch = TypeVar("_Stretch", int, tuple[int, int])


class SortKey(StrEnum):
    """By what a list is sorted."""

    DATE = "date"
    TITLE = "title"
    TITLE_EN = "title_en"
    THEME = "theme"
    KIND = "kind"
    PLACE = "place"
    SOURCE = "source"
    FIGURES = "figures"


TITLES = frozenset({SortKey.TITLE, SortKey.TITLE_EN})
_KINDS = tuple(Kind)


class Events(Sequence[Event]):
    """In order of start, end, id. Days are ordinals; an end is exclusive."""

    __slots__ = ()

    @abstractmethod
    def heads(self, count: int) -> Sequence[Head]:
        """What marks tell of the first of them."""

    @abstractmethod
    def find(self, id: str | None) -> Event | None:
        """The event with this id, if it is among them."""

    @property
    @abstractmethod
    def ids(self) -> Container[str]:
        """To ask whether an event is among them."""

    @abstractmethod
    def place_of(self, id: str | None) -> int | None:
        """Where it stands."""

    @abstractmethod
    def within(self, period: Period, belonging: Belonging) -> "Events":
        """Those that lie in the period so."""

    @abstractmethod
    def joined(self, other: "Events") -> "Events":
        """These and others of the same store, each once."""

    @abstractmethod
    def first_from(self, day: float) -> Event | None:
        """The first that begins on the day or later."""

    @abstractmethod
    def begun_before(self, day: float) -> int:
        """How many begin before the day."""

    @abstractmethod
    def any_between(self, start: float, end: float) -> bool:
        """Whether any of them lies between these days, in part at least."""

    @property
    @abstractmethod
    def extent(self) -> tuple[int, int]:
        """From the first start to the last end; of no events nothing can be said."""

    @abstractmethod
    def by_year(self) -> Mapping[int, int]:
        """How many begin in each year."""

    @abstractmethod
    def by_theme(self) -> Mapping[str, int]:
        """How many have each theme for their main one; themes without any are absent."""

    @abstractmethod
    def by_month(self) -> Months:
        """How many begin in each month, by theme; those known only to part of a year, or to the year, are counted in none."""

    @abstractmethod
    def by_month_alone(self) -> Months:
        """Those of ``by_month`` whose day is not known."""

    @abstractmethod
    def by_week(self) -> Weeks:
        """How many begin in each week, by theme; those not known to the day are counted in none."""

    @abstractmethod
    def months_reported(self, documents: Iterable[Document]) -> Mapping[str, Collection[tuple[int, int]]]:
        """By document, the months of the time it sets out to report in which it has an event with a date.

        What it only mentions in passing, as something to come, is not what it reports.
        """

    @abstractmethod
    def sorted_places(self, by: SortKey, timeline: Timeline, backwards: bool = False) -> Sequence[int]:
        """Where they stand, in another order: those that are alike in it stay as they are, and those without it are last.

        Its ``index`` tells at once where a place went.
        """


class LoadedEvents(tuple[Event, ...], Events):
    """All of them at hand."""

    __slots__ = ()

    def heads(self, count: int) -> Sequence[Head]:
        return self[:count]

    def find(self, id: str | None) -> Event | None:
        return next((event for event in self if event.id == id), None) if id else None

    @property
    def ids(self) -> Container[str]:
        return {event.id for event in self}

    def place_of(self, id: str | None) -> int | None:
        return next((place for place, event in enumerate(self) if event.id == id), None)

    def within(self, period: Period, belonging: Belonging) -> "LoadedEvents":
        return LoadedEvents(event for event in self if belongs(event.when, period, belonging))

    def joined(self, other: Events) -> "LoadedEvents":
        both = {event.id: event for event in (*self, *other)}
        return LoadedEvents(sorted(both.values(), key=lambda event: event.order))

    def first_from(self, day: float) -> Event | None:
        return next((event for event in self if event.when.start.toordinal() >= day), None)

    def begun_before(self, day: float) -> int:
        return bisect_left(self, day, key=lambda event: event.when.start.toordinal())

    def any_between(self, start: float, end: float) -> bool:
        return any(event.when.start.toordinal() < end and event.when.end.toordinal() + 1 > start for event in self)

    @property
    def extent(self) -> tuple[int, int]:
        return self[0].when.start.toordinal(), max(event.when.end for event in self).toordinal() + 1

    def by_year(self) -> Mapping[int, int]:
        return Counter(event.when.start.year for event in self)

    def by_theme(self) -> Mapping[str, int]:
        return Counter(event.theme for event in self)

    def by_month(self) -> Months:
        return _by_theme((_month(event), event.theme) for event in self if event.when.precision.to_the_month)

    def by_month_alone(self) -> Months:
        known = (event for event in self if event.when.precision.to_the_month and not event.when.precision.exact)
        return _by_theme((_month(event), event.theme) for event in known)

    def by_week(self) -> Weeks:
        return _by_theme((week_of(event.when.start.toordinal()), event.theme) for event in self if event.when.precision.exact)

    def months_reported(self, documents: Iterable[Document]) -> Mapping[str, Collection[tuple[int, int]]]:
        months: dict[str, set[tuple[int, int]]] = {}
        reported = {document.id: document.covers for document in documents}
        for event in self:
            start = event.when.start
            for source in () if event.when.precision.yearly else event.sources:
                covers = reported.get(source)
                if covers is None or covers.start <= start <= covers.end:
                    months.setdefault(source, set()).add((start.year, start.month))
        return months

    def sorted_places(self, by: SortKey, timeline: Timeline, backwards: bool = False) -> Sequence[int]:
        if by is SortKey.DATE:
            return range(len(self))[:: -1 if backwards else 1]
        if by in TITLES:
            titles = [event.title_en or event.title if by is SortKey.TITLE_EN else event.title for event in self]
            return sorted(range(len(self)), key=titles.__getitem__, reverse=backwards)
        rank, sign = rank_by(by, timeline), -1 if backwards else 1
        ranks = [rank(event) for event in self]
        keys = [(found is None, sign * (found or 0)) for found in ranks]
        return sorted(range(len(self)), key=keys.__getitem__)


def rank_by(by: SortKey, timeline: Timeline) -> Callable[[Event], int | None]:
    """What an event is sorted by where that is no text; None where it has none."""
    match by:
        case SortKey.THEME:
            themes = {theme.id: rank for rank, theme in enumerate(timeline.themes)}
            return lambda event: themes[event.theme]
        case SortKey.PLACE:
            places = {place.id: rank for rank, place in enumerate(timeline.registers.places)}
            return lambda event: places[event.place] if event.place else None
        case SortKey.SOURCE:
            documents = {document.id: rank for rank, document in enumerate(timeline.documents)}
            return lambda event: documents[event.sources[0]] if event.sources else None
        case SortKey.FIGURES:
            return lambda event: int(not event.figures)
        case SortKey.KIND:
            return lambda event: _KINDS.index(event.kind)
        case _:
            raise ValueError(by)


def _month(event: Event) -> tuple[int, int]:
    return event.when.start.year, event.when.start.month


def _by_theme(begun: Iterable[tuple[_Stretch, str]]) -> Mapping[_Stretch, Mapping[str, int]]:
    counts: dict[_Stretch, Counter[str]] = {}
    for stretch, theme in begun:
        counts.setdefault(stretch, Counter())[theme] += 1
    return counts
