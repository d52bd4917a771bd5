"""Which of the events of a table a timeline has already, so that nobody imports them twice."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from timeline_app.chinese.fold import key
from timeline_app.importing.draft import DraftEvent, Named
from timeline_app.records.event import Event
from timeline_app.records.registers import Registers
from timeline_app.records.timeline import Timeline

_ALIKE = 0.6  # of the pairs of characters of two titles are the same
_LEAST = 4  # characters of a title that stands in another one
_KEPT = 20_000  # titles of which the pairs are kept


class Presence(StrEnum):
    """Whether a timeline has an event: ``changed`` where it is that event for certain and tells something else."""

    NEW = "new"
    SAME = "same"
    CHANGED = "changed"
    PERHAPS = "perhaps"


class Match(NamedTuple):
    """``event`` is the one of the timeline, None of a new event; ``changed`` are the fields of a draft that tell something else."""

    presence: Presence
    event: Event | None = None
    changed: tuple[str, ...] = ()


class AlreadyThere:
    """The events of a timeline, looked up by id, and by date and title."""

    def __init__(self, events: Sequence[Event], timeline: Timeline) -> None:
        self._timeline = timeline
        self._by_id = {event.id: event for event in events}
        self._by_date = defaultdict[str, list[Event]](list)
        for event in events:
            self._by_date[event.when.edtf].append(event)

    def match(self, draft: DraftEvent) -> Match:
        """The event with its id, or else with its date and its title, or else with its date and a title like it."""
        known = self._by_id.get(draft.id) or self._of_that_title(draft)
        if known is not None:
            changed = tuple(self._changed(draft, known))
            return Match(Presence.CHANGED if changed else Presence.SAME, known, changed)
        alike = next((event for event in self._by_date.get(draft.when.edtf, ()) if are_alike(event.title, draft.title)), None)
        return Match(Presence.PERHAPS, alike) if alike else Match(Presence.NEW)

    def _of_that_title(self, draft: DraftEvent) -> Event | None:
        wanted = key(draft.title)
        return next((event for event in self._by_date.get(draft.when.edtf, ()) if key(event.title) == wanted), None)

    def _changed(self, draft: DraftEvent, known: Event) -> Iterator[str]:
        """What a draft leaves out changes nothing."""
        yield from (name for name, told in _TEXTS.items() if told(draft) and told(draft) != (told(known) or ""))
        if draft.when.edtf != known.when.edtf:
            yield "when"
        if draft.kind is not None and draft.kind is not known.kind:
            yield "kind"
        yield from (name for name, names in self._names(draft, known) if names[0] and not _are_same(*names))
        told = {(figure.label, figure.value, figure.unit) for figure in draft.figures}
        if not told <= {(figure.label, figure.value, figure.unit) for figure in known.figures}:
            yield "figures"

    def _names(self, draft: DraftEvent, known: Event) -> Iterator[tuple[str, tuple[Sequence[Named], Sequence[Named]]]]:
        registers = self._timeline.registers
        themes = (self._timeline.theme(id) for id in known.themes)
        yield "themes", (draft.themes, [Named(theme.name, theme.id) for theme in themes])
        yield "place", ([draft.place] if draft.place else [], _place(known, registers))
        yield "people", (draft.people, [Named(registers.person(each.id).name, each.id) for each in known.people])
        organisations = [Named(registers.organisation(each.id).name, each.id) for each in known.organisations]
        yield "organisations", (draft.organisations, organisations)


_TEXTS: Mapping[str, Callable[[DraftEvent | Event], str | None]] = {
    "title": lambda event: event.title, "title_en": lambda event: event.title_en, "summary": lambda event: event.summary,
    "summary_en": lambda event: event.summary_en, "note": lambda event: event.note, "scope": lambda event: str(event.scope),
}


def _place(known: Event, registers: Registers) -> Sequence[Named]:
    return [Named(registers.place(known.place).name, known.place)] if known.place else []


def _are_same(told: Iterable[Named], known: Sequence[Named]) -> bool:
    """By id where a table tells it, else by name; in any order."""
    ids, names = {each.id for each in known}, {key(each.name) for each in known}
    told = list(told)
    return len(told) == len(known) and all(each.id in ids if each.id else key(each.name) in names for each in told)


def are_alike(one: str, other: str) -> bool:
    """Whether two titles are likely to name the same: they share most pairs of characters, or one is a part of the other."""
    first, second = key(one), key(other)
    if min(len(first), len(second)) >= _LEAST and (first in second or second in first):
        return True
    pairs, others = _pairs(first), _pairs(second)
    return bool(pairs or others) and 2 * len(pairs & others) >= _ALIKE * (len(pairs) + len(others))


@lru_cache(_KEPT)
def _pairs(text: str) -> frozenset[tuple[str, str]]:
    return frozenset(pairwise(text))
