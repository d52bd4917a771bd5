"""What came before an event and after it, as far as it stands in the report."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from timeline_app.queries.names import link_names, links_back_names
from timeline_app.records.event import Event
from timeline_app.records.link import Link, LinkKind
from timeline_app.report.research.desk import Desk
from timeline_app.report.research.values import Relation, Target
from timeline_app.translation.words import _

_End = tuple[str, Link]  # the event at the other end, and the link


def relations_of(events: Sequence[Event], desk: Desk) -> Mapping[str, tuple[Relation, ...]]:
    """By event, first what leads to it; of two events of a series each may name the other, which is told once."""
    leading: dict[str, list[_End]] = {event.id: [] for event in events}
    for event in events:
        for link in event.links:
            if link.event in leading:
                leading[link.event].append((event.id, link))
    return {event.id: tuple(_both_ways(event, leading[event.id], desk)) for event in events}


def _both_ways(event: Event, leading: Sequence[_End], desk: Desk) -> Iterator[Relation]:
    """Events of one series stand together, whichever of them names the other."""
    onward = [(link.event, link) for link in event.links]
    named = {other for other, link in onward if link.kind is LinkKind.SAME_SERIES}
    onward += [(other, link) for other, link in leading if link.kind is LinkKind.SAME_SERIES and other not in named]
    yield from _relations([each for each in leading if each[1].kind is not LinkKind.SAME_SERIES], links_back_names(), desk)
    yield from _relations(onward, link_names(), desk)


def _relations(ends: Iterable[_End], names: Mapping[LinkKind, str], desk: Desk) -> Iterator[Relation]:
    found: dict[LinkKind, list[Target]] = {}
    for event, link in ends:
        target = desk.target(event, _ours(link, desk))
        if target:
            found.setdefault(link.kind, []).append(target)
    for kind, targets in found.items():
        yield Relation(names[kind], tuple(sorted(targets, key=_place)))


def _place(target: Target) -> tuple[bool, int]:
    """Events without a number stand last."""
    return target.number is None, target.number or 0


def _ours(link: Link, desk: Desk) -> str:
    """A link that no document states says so, with its reason."""
    return _("added by the editors: {reason}").format(reason=desk.show(link.reason)) if link.reason else ""
