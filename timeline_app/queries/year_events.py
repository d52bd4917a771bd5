"""Events that are told by years alone: what is known to one year by that year, and what runs over several."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Protocol, Self

from timeline_app.records.event import Event, EventHead, Head
from timeline_app.records.when import Precision


class YearGroup(Protocol):
    """Some of them, main events first unless they are too many to be looked at one by one."""

    def __len__(self) -> int: ...

    def heads(self, first: int, beyond: int) -> Sequence[Head]:
        """Those at these places; only they are read."""
        ...

    def has(self, id: str) -> bool: ...


class YearEvents(Protocol):
    """Groups are the same things as long as they hold the same events."""

    def __len__(self) -> int: ...

    def in_year(self, year: int) -> YearGroup:
        """What is known to the year and no better."""
        ...

    def over_years(self, start: float, end: float) -> YearGroup:
        """What runs over several years, or on from one, and touches these days, as ordinals, ``end`` exclusive."""
        ...

    def joined(self, other: "YearEvents") -> "YearEvents":
        """These and others of the same store, each once."""
        ...


class HeadGroup:
    """Of events at hand."""

    def __init__(self, heads: Iterable[Head]) -> None:
        self._heads = sorted(heads, key=lambda head: (not head.major, *_order(head)))

    def __len__(self) -> int:
        return len(self._heads)

    def heads(self, first: int, beyond: int) -> Sequence[Head]:
        return self._heads[first:beyond]

    def has(self, id: str) -> bool:
        return any(head.id == id for head in self._heads)


class LoadedYearEvents:
    """Of events that are all at hand."""

    def __init__(self, heads: Iterable[Event | EventHead]) -> None:
        self._heads = {head.id: head for head in heads if head.when.only_years}
        self._over: tuple[tuple[int, int], HeadGroup] | None = None

    def __len__(self) -> int:
        return len(self._heads)

    def in_year(self, year: int) -> HeadGroup:
        return self._years.get(year, NO_YEAR_GROUP)

    def over_years(self, start: float, end: float) -> HeadGroup:
        """How many have begun and how many have ended tells which these are."""
        key = bisect_left(self._starts, end), bisect_right(self._ends, start)
        if self._over is None or self._over[0] != key:
            self._over = key, HeadGroup(head for head in self._longer if _touches(head, start, end))
        return self._over[1]

    def joined(self, other: YearEvents) -> Self:
        if not isinstance(other, LoadedYearEvents):
            raise TypeError("only events of the same store can be joined")
        return type(self)((*self._heads.values(), *other._heads.values()))

    @cached_property
    def _years(self) -> dict[int, HeadGroup]:
        years: dict[int, list[Head]] = {}
        for head in self._heads.values():
            if head.when.precision is Precision.YEAR:
                years.setdefault(head.when.start.year, []).append(head)
        return {year: HeadGroup(heads) for year, heads in years.items()}

    @cached_property
    def _longer(self) -> Sequence[Head]:
        return [head for head in self._heads.values() if head.when.precision is not Precision.YEAR]

    @cached_property
    def _starts(self) -> Sequence[int]:
        return sorted(head.when.start.toordinal() for head in self._longer)

    @cached_property
    def _ends(self) -> Sequence[int]:
        return sorted(head.when.end.toordinal() + 1 for head in self._longer)


def _touches(head: Head, start: float, end: float) -> bool:
    return head.when.start.toordinal() < end and head.when.end.toordinal() + 1 > start


def _order(head: Head) -> tuple[object, ...]:
    return head.when.start, head.when.end, head.id


NO_YEAR_GROUP = HeadGroup(())
NO_YEAR_EVENTS = LoadedYearEvents(())
