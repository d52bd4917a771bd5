"""Several events as one."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from timeline_app.editing.refusal import NotKept
from timeline_app.records.event import Event, Involved
from timeline_app.records.link import Link
from timeline_app.records.when import When
from timeline_app.translation.words import _


class _Comparable(Protocol):
    def __hash__(self) -> int: ...


_Each = TypeVar("_Each", bound=_Comparable)


def merged(into: Event, others: Sequence[Event], when: When | None = None) -> Event:
    """``into`` with what the others have: sources, figures, links, what they name, and what they tell as further paragraphs.

    The finest date that lies within all others stands. Raises NotKept where there is none, unless ``when`` says it.
    """
    events = (into, *others)
    ids = {event.id for event in events}
    links = (replace(link, event=into.id) if link.event in ids else link for event in events for link in event.links)
    return replace(
        into,
        when=when or _stands([event.when for event in events]),
        title_en=_first(event.title_en for event in events), summary=_paragraphs(_told(into, others)),
        summary_en=_paragraphs(event.summary_en for event in events),
        note=_paragraphs(event.note or "" for event in events) or None,
        place=_first(event.place or "" for event in events) or None,
        major=any(event.major for event in events),
        themes=_once(theme for event in events for theme in event.themes),
        organisations=_involved(each for event in events for each in event.organisations),
        people=_involved(each for event in events for each in event.people),
        groups=_once(id for event in events for id in event.groups),
        papers=_once(id for event in events for id in event.papers),
        entries=_once(id for event in events for id in event.entries),
        citations=_once(citation for event in events for citation in event.citations),
        figures=_once(figure for event in events for figure in event.figures),
        links=_without(links, into.id),
    )


def redirected(event: Event, gone: Collection[str], to: str) -> Event:
    """The event with links that lead to ``to`` instead of to those that are gone."""
    links = (replace(link, event=to) if link.event in gone else link for link in event.links)
    return replace(event, links=_without(links, event.id))


def finest(dates: Sequence[When]) -> When | None:
    """The one that lies within all others; None where none does."""
    found = min(dates, key=lambda when: (when.end - when.start, when.precision.rank))
    return found if all(when.start <= found.start and found.end <= when.end for when in dates) else None


def _stands(dates: Sequence[When]) -> When:
    if found := finest(dates):
        return found
    told = ", ".join(dict.fromkeys(when.edtf for when in dates))
    raise NotKept(_("The dates {dates} cannot all be right; choose the one that stands.").format(dates=told))


def _told(into: Event, others: Sequence[Event]) -> Iterator[str]:
    """Of the others also what they were called."""
    yield into.summary
    for other in others:
        yield "" if other.title in into.title else other.title
        yield other.summary


def _first(texts: Iterable[str]) -> str:
    return next(filter(None, texts), "")


def _paragraphs(texts: Iterable[str]) -> str:
    """All of them; one that stands in another is not said twice."""
    told = _once(filter(None, texts))
    return "\n".join(text for text in told if not any(text in other for other in told if other != text))


def _once(values: Iterable[_Each]) -> tuple[_Each, ...]:
    return tuple(dict.fromkeys(values))


def _involved(each: Iterable[Involved]) -> tuple[Involved, ...]:
    """With the role that is told first."""
    return tuple({involved.id: involved for involved in reversed(list(each))}.values())[::-1]


def _without(links: Iterable[Link], itself: str) -> tuple[Link, ...]:
    """One of each kind to each event, and none back to the event itself."""
    return tuple({(link.kind, link.event): link for link in links if link.event != itself}.values())
