"""The form of the registers in TOML: what records refer to by id, and slogans."""

from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from timeline_app.building.forms import Edtf, Form, Id, Ids, Paragraph, Words
from timeline_app.records.limits import PARTS
from timeline_app.records.registers import OrganisationKind, PaperStep, PlaceKind
from timeline_app.translation.words import _

Names = Annotated[list[Words], Field(max_length=PARTS)]


class NamedForm(Form):
    """What has an id, a name in Chinese and in English, and others."""

    id: Id
    name: Words
    name_en: Words
    names: Names = Field(default_factory=list)


class OrganisationForm(NamedForm):
    """``organisations.toml``."""

    kind: OrganisationKind


class OfficeForm(Form):
    """Of a person, as a paragraph prints it."""

    title: Words
    document: Id
    paragraph: Paragraph
    when: Edtf | None = None


class PersonForm(NamedForm):
    """``people.toml``."""

    office: list[OfficeForm] = Field(default_factory=list, max_length=PARTS)


class PlaceForm(NamedForm):
    """``places.toml``."""

    kind: PlaceKind
    within: Id | None = None


class GroupForm(NamedForm):
    """``groups.toml``."""


class StepForm(Form):
    """Of a paper."""

    step: PaperStep
    when: Edtf | None = None
    event: Id | None = None


class PaperForm(Form):
    """``papers.toml``."""

    id: Id
    title: Words
    title_en: Words
    issuers: Ids = Field(default_factory=list)
    parent: Id | None = None
    document: Id
    paragraph: Paragraph
    step: list[StepForm] = Field(default_factory=list, max_length=PARTS)


class SectionForm(Form):
    """``sections.toml``; it is known by document and number."""

    document: Id
    number: Paragraph
    name: Annotated[Words, StringConstraints(max_length=18)]
    first: Paragraph
    last: Paragraph
    numbered: bool = True

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.last < self.first:
            raise ValueError(_("ends before it begins"))
        return self

    @property
    def id(self) -> str:
        return f"{self.document}-{self.number}"


class SloganForm(Form):
    """``slogans.toml``; known by its term."""

    term: Words
    names: Names = Field(default_factory=list)
    explained: bool = True
    meaning: Words | None = None
    document: Id
    paragraph: Paragraph

    @model_validator(mode="after")
    def _meaning_where_explained(self) -> Self:
        if self.explained != (self.meaning is not None):
            raise ValueError(_("has a meaning where a document explains it, and else explained = false"))
        return self

    @property
    def id(self) -> str:
        return self.term
