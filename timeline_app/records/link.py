"""How one event leads to another."""

from dataclasses import dataclass
from enum import StrEnum


class LinkKind(StrEnum):
    """What the linked event is to the one that holds the link."""

    PART_OF = "part of"
    LED_TO = "led to"
    COMPLETED_BY = "completed by"
    IMPLEMENTED_BY = "implemented by"
    NEXT_IN_SERIES = "next in series"


@dataclass(frozen=True, slots=True)
class Link:
    """From the event that holds it to ``event``, an id."""

    kind: LinkKind
    event: str
