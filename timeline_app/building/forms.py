"""The form of records in TOML, as docs/records.md describes it, checked field by field with pydantic."""

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from timeline_app.building.edtf_dates import when_of
from timeline_app.records.document import Medium
from timeline_app.records.event import Kind, Scope
from timeline_app.records.figure import Measure
from timeline_app.records.link import LinkKind

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9A-F]{6}$")]
Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Phrase = Annotated[str, StringConstraints(min_length=1, max_length=18)]
Qualifier = Literal["超过", "近", "约", "余", "多", "不少于"]
Resolved = Annotated[str, StringConstraints(pattern=r"^(explicit|year from context|relative to \S.*)$")]


def _date(text: str) -> str:
    """A date is checked with the other fields, so that all faults of a record are told together."""
    when_of(text, open_until=date.max)
    return text


Edtf = Annotated[str, AfterValidator(_date)]


class Form(BaseModel):
    """A misspelt field is a fault, not a field that is silently lost."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=False)


class CitationForm(Form):
    document: Id
    paragraph: Annotated[int, Field(ge=1)]
    phrase: Phrase
    resolved: Resolved | None = None


class FigureForm(Form):
    label: Words
    value: float | None = None
    unit: Words
    qualifier: Qualifier | None = None
    measure: Measure
    when: Edtf | None = None
    indicator: Id | None = None
    document: Id
    paragraph: Annotated[int, Field(ge=1)]
    phrase: Phrase


class LinkForm(Form):
    kind: LinkKind
    event: Id


class EventForm(Form):
    id: Id
    title: Annotated[Words, StringConstraints(max_length=40)]
    title_en: Words
    short: Annotated[Words, StringConstraints(max_length=12)]
    kind: Kind
    when: Edtf
    themes: Annotated[list[Id], Field(min_length=1)]
    scope: Scope
    place: Words | None = None
    major: bool = False
    organisations: list[Words] = []
    people: list[Words] = []
    summary: Annotated[Words, StringConstraints(min_length=40, max_length=180)]
    links: list[LinkForm] = []
    citation: Annotated[list[CitationForm], Field(min_length=1)]
    figure: list[FigureForm] = []


class ThemeForm(Form):
    id: Id
    name: Words
    short: Words
    name_en: Words
    light: Colour
    dark: Colour
    paper: Colour


class DocumentForm(Form):
    id: Id
    file: Annotated[str, StringConstraints(pattern=r"^[^/\\]+$")]
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    title: Words
    short: Words
    published: Edtf
    script: Literal["Hans", "Hant"]
    medium: Medium
    authors: list[Words] = []
    publisher: Words | None = None
    container: Words | None = None
    issue: Words | None = None
    pages: Words | None = None
    url: Words | None = None
    note: Words | None = None
    covers: Edtf | None = None


class IndicatorForm(Form):
    id: Id
    name: Words
    name_en: Words
    unit: Words
    note: Words | None = None
    broken: bool = False


class TimelineForm(Form):
    title: Words
    title_en: Words
    first_view: Edtf
    version: Words
