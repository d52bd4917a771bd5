"""What records refer to by id: organisations, people, places, groups, papers, sections of documents; and slogans.

Only what shows names, or looks for them, reads these; see ``Timeline.registers``.
"""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cached_property
from typing import Protocol, TypeVar

from timeline_app.frozen import frozen
from timeline_app.records.when import When


class OrganisationKind(StrEnum):
    """``group`` is a leading group, a committee or a delegation."""

    PARTY = "party"
    STATE = "state"
    UNION = "union"
    COMPANY = "company"
    ASSOCIATION = "association"
    INTERNATIONAL = "international"
    SCHOOL = "school"
    MEDIA = "media"
    GROUP = "group"


class PlaceKind(StrEnum):
    """``region`` is what spans several provinces or cities."""

    PROVINCE = "province"
    CITY = "city"
    DISTRICT = "district"
    VENUE = "venue"
    COUNTRY = "country"
    REGION = "region"


class PaperStep(StrEnum):
    """What happens to a paper, in order: 制定, 审议通过, 印发, 发布."""

    DRAFTED = "drafted"
    ADOPTED = "adopted"
    ISSUED = "issued"
    PUBLISHED = "published"


@frozen
class Organisation:
    """``names`` are its others; ``kind`` is None where a database of before schema 5 does not know it."""

    id: str
    name: str
    name_en: str
    names: tuple[str, ...]
    kind: OrganisationKind | None


@frozen
class Office:
    """As a paragraph of a document prints it; ``when`` it was held, as far as known."""

    title: str
    document: str
    paragraph: int
    when: When | None


@frozen
class Person:
    """With the offices that documents print beside the name."""

    id: str
    name: str
    name_en: str
    names: tuple[str, ...]
    offices: tuple[Office, ...]


@frozen
class Place:
    """``within`` is the id of the place it lies in, None at the top."""

    id: str
    name: str
    name_en: str
    names: tuple[str, ...]
    kind: PlaceKind | None
    within: str | None


@frozen
class Group:
    """Whom events are about: couriers, lorry drivers, women workers."""

    id: str
    name: str
    name_en: str
    names: tuple[str, ...]


@frozen
class Step:
    """``event`` is the id of the event that was the step."""

    step: PaperStep
    when: When | None
    event: str | None


@frozen
class Paper:
    """A document in 《》, which the title leaves out. ``parent`` is the id of the paper that it carries out.

    Its title stands in full in the paragraph of ``document``.
    """

    id: str
    title: str
    title_en: str
    issuers: tuple[str, ...]
    parent: str | None
    document: str
    paragraph: int
    steps: tuple[Step, ...]


@frozen
class Section:
    """Paragraphs of a document, ``first`` and ``last`` included; ``numbered`` where it is an item of a list."""

    document: str
    number: int
    name: str
    first: int
    last: int
    numbered: bool

    @property
    def id(self) -> str:
        return f"{self.document}-{self.number}"


@frozen
class Slogan:
    """A word of the documents; ``meaning`` is None where no document explains it, and the paragraph then one that uses it."""

    term: str
    names: tuple[str, ...]
    meaning: str | None
    document: str
    paragraph: int


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


_Entry = TypeVar("_Entry", bound=_HasId)


@frozen(slots=False)
class Registers:
    """Each in the order of its file. To ask for an id that is not there raises KeyError."""

    organisations: tuple[Organisation, ...] = ()
    people: tuple[Person, ...] = ()
    places: tuple[Place, ...] = ()
    groups: tuple[Group, ...] = ()
    papers: tuple[Paper, ...] = ()
    sections: tuple[Section, ...] = ()
    slogans: tuple[Slogan, ...] = ()

    def organisation(self, id: str) -> Organisation:
        return self._organisation_by_id[id]

    def person(self, id: str) -> Person:
        return self._person_by_id[id]

    def place(self, id: str) -> Place:
        return self._place_by_id[id]

    def group(self, id: str) -> Group:
        return self._group_by_id[id]

    def paper(self, id: str) -> Paper:
        return self._paper_by_id[id]

    def section(self, id: str) -> Section:
        return self._section_by_id[id]

    def section_of(self, document: str, paragraph: int) -> Section | None:
        """The one that a paragraph stands in."""
        return next((each for each in self._sections_of.get(document, ()) if each.first <= paragraph <= each.last), None)

    def around(self, place: str) -> Iterator[Place]:
        """A place and all that it lies in, from the finest on."""
        inner: str | None = place
        while inner is not None:
            yield (here := self.place(inner))
            inner = here.within

    @cached_property
    def _organisation_by_id(self) -> Mapping[str, Organisation]:
        return _by_id(self.organisations)

    @cached_property
    def _person_by_id(self) -> Mapping[str, Person]:
        return _by_id(self.people)

    @cached_property
    def _place_by_id(self) -> Mapping[str, Place]:
        return _by_id(self.places)

    @cached_property
    def _group_by_id(self) -> Mapping[str, Group]:
        return _by_id(self.groups)

    @cached_property
    def _paper_by_id(self) -> Mapping[str, Paper]:
        return _by_id(self.papers)

    @cached_property
    def _section_by_id(self) -> Mapping[str, Section]:
        return _by_id(self.sections)

    @cached_property
    def _sections_of(self) -> Mapping[str, Sequence[Section]]:
        found: dict[str, list[Section]] = {}
        for section in self.sections:
            found.setdefault(section.document, []).append(section)
        return found


def _by_id(entries: Sequence[_Entry]) -> Mapping[str, _Entry]:
    return {entry.id: entry for entry in entries}
