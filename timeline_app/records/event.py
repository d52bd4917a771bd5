"""What happened, was issued, or ran for a while."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from timeline_app.records.citation import Citation
from timeline_app.records.figure import Figure
from timeline_app.records.link import Link
from timeline_app.records.when import When


class Kind(StrEnum):
    """What sort of event it is; ``background`` lies before the years of the timeline."""

    HAPPENING = "happening"
    DOCUMENT = "document"
    CAMPAIGN = "campaign"
    DEADLINE = "deadline"
    BACKGROUND = "background"


class Scope(StrEnum):
    """Whom an event concerns."""

    NATIONAL = "national"
    BEIJING = "beijing"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class EventHead:
    """What a mark on the canvas tells of an event; ``theme`` is the main one."""

    id: str
    short: str
    theme: str
    kind: Kind
    when: When
    major: bool


@dataclass(frozen=True, slots=True)
class Event:
    """One event with everything known about it; ``themes`` are ids, the main one first."""

    id: str
    title: str
    title_en: str
    short: str
    kind: Kind
    when: When
    themes: tuple[str, ...]
    scope: Scope
    place: str | None
    summary: str
    major: bool
    organisations: tuple[str, ...]
    people: tuple[str, ...]
    citations: tuple[Citation, ...]
    figures: tuple[Figure, ...]
    links: tuple[Link, ...]

    @property
    def order(self) -> tuple[date, date, str]:
        """The key that every list of events is sorted by."""
        return self.when.start, self.when.end, self.id

    @property
    def theme(self) -> str:
        return self.themes[0]

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the documents cited, each once, in the order of the citations."""
        return tuple(dict.fromkeys(citation.document for citation in self.citations))


Head = Event | EventHead
