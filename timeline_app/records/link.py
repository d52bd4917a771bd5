"""How one event leads to another."""

from enum import StrEnum

from timeline_app.frozen import frozen
from timeline_app.records.citation import Citation


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


@frozen
class Link:
    """From the event that holds it to ``event``, an id.

    ``stated`` is where a document says so; a link of ours has a ``reason`` instead. Databases of before schema 5 have neither.
    """

    kind: LinkKind
    event: str
    stated: Citation | None = None
    reason: str | None = None
