"""The form of the registers of a timeline of one's own; ``register_forms.py`` narrows it to that of the bundled ones."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from timeline_app.building.thin_forms import Form, Ids, Named, Names, Number, OwnDate, Text
from timeline_app.records.limits import PARTS
from timeline_app.records.registers import OrganisationKind, PaperStep, PlaceKind
from timeline_app.translation.words import _


class ThinNamed(Form, frozen=True):
    """What has an id, a name in Chinese and in English, and others; ``groups.toml`` has nothing else."""

    id: Named
    name: Text
    name_en: Text = ""
    names: Names = ()


class ThinOrganisation(ThinNamed, frozen=True):
    """``organisations.toml``."""

    kind: OrganisationKind | None = None


class ThinOffice(Form, frozen=True):
    """Of a person, as a paragraph prints it."""

    title: Text
    document: Named
    paragraph: Number
    when: OwnDate | None = None


class ThinPerson(ThinNamed, frozen=True):
    """``people.toml``."""

    office: Annotated[tuple[ThinOffice, ...], Field(max_length=PARTS)] = ()


class ThinPlace(ThinNamed, frozen=True):
    """``places.toml``."""

    kind: PlaceKind | None = None
    within: Named | None = None


class ThinStep(Form, frozen=True):
    """Of a paper."""

    step: PaperStep
    when: OwnDate | None = None
    event: Named | None = None


class ThinPaper(Form, frozen=True):
    """``papers.toml``."""

    id: Named
    title: Named
    title_en: Text = ""
    issuers: Ids = ()
    parent: Named | None = None
    document: Named
    paragraph: Number
    step: Annotated[tuple[ThinStep, ...], Field(max_length=PARTS)] = ()


class ThinSection(Form, frozen=True):
    """``sections.toml``; it is known by document and number."""

    document: Named
    number: Number
    name: Text
    first: Number
    last: Number
    numbered: bool = True

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.last < self.first:
            raise ValueError(_("ends before it begins"))
        return self

    @property
    def id(self) -> str:
        return f"{self.document}-{self.number}"


class ThinSlogan(Form, frozen=True):
    """``slogans.toml``; known by its term."""

    term: Named
    names: Names = ()
    explained: bool = True
    meaning: Text | None = None
    document: Named
    paragraph: Number

    @model_validator(mode="after")
    def _meaning_where_explained(self) -> Self:
        if self.explained != (self.meaning is not None):
            raise ValueError(_("has a meaning where a document explains it, and else explained = false"))
        return self

    @property
    def id(self) -> str:
        return self.term
