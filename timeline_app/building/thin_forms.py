"""The form of a record of one's own in TOML, as docs/records.md describes it: all that a timeline may hold, little of it needed.

``forms.py`` narrows it to what a record of the bundled timeline is.
"""

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, Field, StringConstraints, model_serializer

from timeline_app.extraction.edtf_dates import when_of
from timeline_app.records.document import Medium
from timeline_app.records.event import Kind, Role
from timeline_app.records.figure import Measure
from timeline_app.records.limits import LAST_DAY, LEAST_NUMBER, NUMBER, PARAGRAPH, PARTS, TEXT
from timeline_app.records.link import LinkKind

Text = Annotated[str, StringConstraints(max_length=TEXT)]
Named = Annotated[str, StringConstraints(min_length=1, max_length=TEXT)]
Names = Annotated[tuple[Text, ...], Field(max_length=PARTS)]
Ids = Annotated[tuple[Named, ...], Field(max_length=PARTS)]
Number = Annotated[int, Field(ge=0, le=PARAGRAPH)]
Value = Annotated[float, Field(ge=LEAST_NUMBER, le=NUMBER, allow_inf_nan=False)]


class Form(BaseModel, extra="forbid", frozen=True, strict=False):
    """A misspelt field is a problem, not a field that is silently lost."""


def is_date(text: str) -> str:
    """A date is checked with the other fields, so that all problems of a record are told together."""
    when_of(text, open_until=date.fromisoformat(LAST_DAY))
    return text


class DateForm(Form, frozen=True):
    """A date in EDTF. ``until`` is the day with which an open one ends where no document tells it."""

    edtf: Annotated[str, AfterValidator(is_date)]
    until: Annotated[date, Field(strict=True)] | None = None

    @model_serializer
    def _as_written(self) -> object:
        return self.edtf if self.until is None else {"edtf": self.edtf, "until": self.until}


def _dated(told: object) -> object:
    """A text is a date by itself, and what is wrong with it is wrong with the field."""
    return {"edtf": is_date(told)} if isinstance(told, str) else told


OwnDate = Annotated[DateForm, BeforeValidator(_dated)]


class ThinPlaced(Form, frozen=True):
    """Where something stands; ``section`` is said where it is not the one that has the paragraph, empty where it is none."""

    document: Named
    paragraph: Number | None = None
    phrase: Text = ""
    section: Text | None = None
    first: Number | None = None
    last: Number | None = None


class ThinCitation(ThinPlaced, frozen=True):
    """``[[event.citation]]``."""

    resolved: Text | None = None
    sic: Text | None = None


class ThinFigure(ThinPlaced, frozen=True):
    """``[[event.figure]]``."""

    label: Text = ""
    value: Value | None = None
    unit: Text = ""
    qualifier: Text | None = None
    measure: Measure
    when: OwnDate | None = None
    indicator: Named | None = None


class ThinLink(Form, frozen=True):
    """One of ``links``."""

    kind: LinkKind
    event: Named
    document: Named | None = None
    paragraph: Number | None = None
    phrase: Text | None = None
    section: Text | None = None
    reason: Text | None = None


class ThinInvolved(Form, frozen=True):
    """One of ``organisations`` or ``people``."""

    id: Named
    role: Role | None = None


class ThinEvent(Form, frozen=True):
    """``events/*.toml``. Without ``short`` it is made of the title; without themes or scope it has the first one of the timeline.

    ``entries`` are said where they are others than those of the citations.
    """

    id: Named
    title: Named
    title_en: Text = ""
    short: Text | None = None
    kind: Kind = Kind.HAPPENING
    when: OwnDate
    themes: Ids = ()
    scope: Text | None = None
    place: Named | None = None
    major: bool = False
    organisations: Annotated[tuple[ThinInvolved, ...], Field(max_length=PARTS)] = ()
    people: Annotated[tuple[ThinInvolved, ...], Field(max_length=PARTS)] = ()
    groups: Ids = ()
    papers: Ids = ()
    entries: Ids | None = None
    summary: Text = ""
    summary_en: Text = ""
    note: Text | None = None
    links: Annotated[tuple[ThinLink, ...], Field(max_length=PARTS)] = ()
    citation: Annotated[tuple[ThinCitation, ...], Field(max_length=PARTS)] = ()
    figure: Annotated[tuple[ThinFigure, ...], Field(max_length=PARTS)] = ()


class ThinTheme(Form, frozen=True):
    """``themes.toml``."""

    id: Named
    name: Text
    short: Text
    name_en: Text = ""
    light: Text
    dark: Text
    paper: Text
    words: tuple[Text, ...] = ()


class ThinScope(Form, frozen=True):
    """``scopes.toml``."""

    id: Named
    name: Text
    name_en: Text = ""


class ThinDocument(Form, frozen=True):
    """``documents.toml``."""

    id: Named
    file: Text = ""
    sha256: Text = ""
    title: Text
    short: Text
    published: OwnDate
    script: Text = "Hans"
    medium: Medium
    authors: Annotated[tuple[Text, ...], Field(max_length=PARTS)] = ()
    publisher: Text | None = None
    container: Text | None = None
    issue: Text | None = None
    pages: Text | None = None
    url: Text | None = None
    note: Text | None = None
    covers: OwnDate | None = None


class ThinParagraph(Form, frozen=True):
    """``paragraphs/*.toml``: one that the timeline keeps of a document."""

    document: Named
    number: Number
    text: Text
    page: Number | None = None
    sheet: Text | None = None
    row: Number | None = None
    heading: Text | None = None


class ThinIndicator(Form, frozen=True):
    """``indicators.toml``."""

    id: Named
    name: Text
    name_en: Text = ""
    unit: Text = ""
    note: Text | None = None
    broken: bool = False


class ThinTimeline(Form, frozen=True):
    """``timeline.toml``; ``own`` says that all records of the folder are such as these."""

    own: bool = False
    title: Named
    title_en: Text = ""
    first_view: OwnDate
    version: Text = ""
