"""What happened, was issued, or ran for a while."""

from datetime import date
from enum import StrEnum

from timeline_app.frozen import frozen
from timeline_app.records.citation import Citation
from timeline_app.records.figure import Figure
from timeline_app.records.link import Link
from timeline_app.records.when import When

OLD_TARGET = "deadline"


class Kind(StrEnum):
    """What sort of event it is; docs/records.md has the rules.

    ``standing`` goes on through the year, ``total`` is what a year came to, ``background`` lies before the years of the timeline.
    """

    HAPPENING = "happening"
    DOCUMENT = "document"
    CAMPAIGN = "campaign"
    STANDING = "standing"
    TOTAL = "total"
    TARGET = "target"
    INTENTION = "intention"
    BACKGROUND = "background"

    @classmethod
    def _missing_(cls, value: object) -> "Kind | None":
        """What records of before called a deadline is a target."""
        return cls.TARGET if value == OLD_TARGET else None


class Role(StrEnum):
    """What an organisation or a person has to do with an event."""

    HOST = "host"
    ISSUER = "issuer"
    PARTICIPANT = "participant"
    MENTIONED = "mentioned"


@frozen
class Involved:
    """An organisation or a person by id; databases of before schema 5 tell no role."""

    id: str
    role: Role | None


@frozen
class EventHead:
    """What a mark on the canvas tells of an event, from near by its title; ``theme`` is the main one."""

    id: str
    short: str
    theme: str
    kind: Kind
    when: When
    major: bool
    title: str = ""
    title_en: str = ""


@frozen
class Event:
    """One event with everything known about it.

    ``themes``, the main one first, ``scope``, ``place``, ``groups`` and ``papers`` are ids, as those of organisations and people
    are; see registers.py. ``note`` is a remark on the documents; ``entries`` are ids of the sections that it stands in.
    """

    id: str
    title: str
    title_en: str
    short: str
    kind: Kind
    when: When
    themes: tuple[str, ...]
    scope: str
    place: str | None
    summary: str
    major: bool
    organisations: tuple[Involved, ...]
    people: tuple[Involved, ...]
    citations: tuple[Citation, ...]
    figures: tuple[Figure, ...]
    links: tuple[Link, ...]
    groups: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    summary_en: str = ""
    note: str | None = None
    entries: tuple[str, ...] = ()

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
