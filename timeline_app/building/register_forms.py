"""The form of the bundled registers in TOML: what records refer to by id, and slogans."""

from typing import Annotated

from pydantic import Field, StringConstraints

from timeline_app.building.forms import NEEDED, Edtf, Id, Ids, Paragraph, Words
from timeline_app.building.thin_register_forms import (
    ThinNamed,
    ThinOffice,
    ThinOrganisation,
    ThinPaper,
    ThinPerson,
    ThinPlace,
    ThinSection,
    ThinSlogan,
    ThinStep,
)
from timeline_app.records.limits import PARTS
from timeline_app.records.registers import OrganisationKind, PlaceKind

Names = Annotated[tuple[Words, ...], Field(max_length=PARTS)]


class GroupForm(ThinNamed, frozen=True):
    """``groups.toml``."""

    id: Id
    name: Words
    name_en: Words = NEEDED
    names: Names = ()


class OrganisationForm(ThinOrganisation, frozen=True):
    """``organisations.toml``."""

    id: Id
    name: Words
    name_en: Words = NEEDED
    names: Names = ()
    kind: OrganisationKind = NEEDED


class OfficeForm(ThinOffice, frozen=True):
    """Of a person, as a paragraph prints it."""

    title: Words
    document: Id
    paragraph: Paragraph
    when: Edtf | None = None


class PersonForm(ThinPerson, frozen=True):
    """``people.toml``."""

    id: Id
    name: Words
    name_en: Words = NEEDED
    names: Names = ()
    office: Annotated[tuple[OfficeForm, ...], Field(max_length=PARTS)] = ()


class PlaceForm(ThinPlace, frozen=True):
    """``places.toml``."""

    id: Id
    name: Words
    name_en: Words = NEEDED
    names: Names = ()
    kind: PlaceKind = NEEDED
    within: Id | None = None


class StepForm(ThinStep, frozen=True):
    """Of a paper."""

    when: Edtf | None = None
    event: Id | None = None


class PaperForm(ThinPaper, frozen=True):
    """``papers.toml``."""

    id: Id
    title: Words
    title_en: Words = NEEDED
    issuers: Ids = ()
    parent: Id | None = None
    document: Id
    paragraph: Paragraph
    step: Annotated[tuple[StepForm, ...], Field(max_length=PARTS)] = ()


class SectionForm(ThinSection, frozen=True):
    """``sections.toml``."""

    document: Id
    number: Paragraph
    name: Annotated[Words, StringConstraints(max_length=18)]
    first: Paragraph
    last: Paragraph


class SloganForm(ThinSlogan, frozen=True):
    """``slogans.toml``."""

    term: Words
    names: Names = ()
    meaning: Words | None = None
    document: Id
    paragraph: Paragraph
