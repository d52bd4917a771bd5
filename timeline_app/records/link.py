"""How one event leads to another."""

from enum import StrEnum

from timeline_app.frozen import frozen
from timeline_app.records.citation import Citation
from timeline_app.records.when import When


class LinkKind(StrEnum):
    """What the linked event is to the one that holds the link.

    ``next in series`` is for numbered editions, ``same series`` for what is known to belong together only.
    """

    PART_OF = "part of"
    LED_TO = "led to"
    COMPLETED_BY = "completed by"
    IMPLEMENTED_BY = "implemented by"
    NEXT_IN_SERIES = "next in series"
    SAME_SERIES = "same series"


_ONWARD = frozenset({LinkKind.LED_TO, LinkKind.COMPLETED_BY, LinkKind.IMPLEMENTED_BY, LinkKind.NEXT_IN_SERIES})


def ended_before(other: When, this: When) -> bool:
    """Whether it certainly did; what goes on, or may cover the same day, did not."""
    return not other.open and other.end < this.start


def kinds_between(this: When, other: When) -> tuple[LinkKind, ...]:
    """What ``other`` can be to an event of ``this`` date: nothing leads to what ended before it began."""
    return tuple(kind for kind in LinkKind if not (kind in _ONWARD and ended_before(other, this)))


@frozen
class Link:
    """From the event that holds it to ``event``, an id.

    ``stated`` is where a document says so; a link of ours has a ``reason`` instead. Databases of before schema 5 have neither.
    """

    kind: LinkKind
    event: str
    stated: Citation | None = None
    reason: str | None = None
