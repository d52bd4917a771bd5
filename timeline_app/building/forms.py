"""The form of records in TOML, as docs/records.md describes it, checked field by field with pydantic."""

import re
from collections.abc import Callable
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator

from timeline_app.extraction.edtf_dates import when_of
from timeline_app.records.document import Medium
from timeline_app.records.event import Kind, Role
from timeline_app.records.figure import Measure
from timeline_app.records.limits import LAST_DAY, LEAST_NUMBER, NUMBER, PARAGRAPH, PARTS, TEXT
from timeline_app.records.link import LinkKind
from timeline_app.records.resolution import PATTERN
from timeline_app.translation.one_line import echo
from timeline_app.translation.words import _

_UNSEEN = "\u2028\u2029\u202a-\u202e\u2066-\u2069"  # ends of lines, and what turns the direction of all that follows
_NOT_IN_LINES = re.compile(f"[\x00-\x1f\x7f-\x9f{_UNSEEN}]")
_NOT_IN_TEXTS = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f{_UNSEEN}]")


def _without(letters: re.Pattern[str]) -> Callable[[str], str]:
    def checked(text: str) -> str:
        found = letters.search(text)
        if found:
            raise ValueError(_("holds the control character {letter}").format(letter=echo(found[0])))
        return text

    return checked


_LINE, _TEXT = AfterValidator(_without(_NOT_IN_LINES)), AfterValidator(_without(_NOT_IN_TEXTS))

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Ids = Annotated[list[Id], Field(max_length=PARTS)]
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9A-F]{6}$")]
Words = Annotated[str, StringConstraints(min_length=1, max_length=TEXT, strip_whitespace=True), _LINE]
Title = Annotated[str, StringConstraints(min_length=1, max_length=40, strip_whitespace=True), _LINE]
Short = Annotated[str, StringConstraints(min_length=1, max_length=12, strip_whitespace=True), _LINE]
Summary = Annotated[str, StringConstraints(min_length=30, max_length=160, strip_whitespace=True), _TEXT]
Note = Annotated[str, StringConstraints(min_length=1, max_length=TEXT, strip_whitespace=True), _TEXT]
Phrase = Annotated[str, StringConstraints(min_length=1, max_length=18), _LINE]
FileName = Annotated[str, StringConstraints(pattern=r"^[^/\\]+$", max_length=255), _LINE]
Paragraph = Annotated[int, Field(ge=1, le=PARAGRAPH)]
Value = Annotated[float, Field(ge=LEAST_NUMBER, le=NUMBER, allow_inf_nan=False)]
Qualifier = Literal["超过", "近", "约", "余", "多", "不少于"]
Reason = Annotated[str, StringConstraints(min_length=1, max_length=30, strip_whitespace=True), _LINE]
Resolved = Annotated[str, StringConstraints(pattern=PATTERN, max_length=TEXT), _LINE]


def _date(text: str) -> str:
    """A date is checked with the other fields, so that all problems of a record are told together."""
    when_of(text, open_until=date.fromisoformat(LAST_DAY))
    return text


Edtf = Annotated[str, AfterValidator(_date)]


class Form(BaseModel):
    """A misspelt field is a problem, not a field that is silently lost."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=False)


class CitationForm(Form):
    document: Id
    paragraph: Paragraph
    phrase: Phrase
    resolved: Resolved | None = None
    sic: Note | None = None


class FigureForm(Form):
    label: Words
    value: Value | None = None
    unit: Words
    qualifier: Qualifier | None = None
    measure: Measure
    when: Edtf | None = None
    indicator: Id | None = None
    document: Id
    paragraph: Paragraph
    phrase: Phrase


class LinkForm(Form):
    kind: LinkKind
    event: Id
    document: Id | None = None
    paragraph: Paragraph | None = None
    phrase: Phrase | None = None
    reason: Reason | None = None

    @model_validator(mode="after")
    def _stated_or_ours(self) -> Self:
        """A citation is whole, and never beside a reason."""
        cited = [part is not None for part in (self.document, self.paragraph, self.phrase)]
        if any(cited) != all(cited) or any(cited) == (self.reason is not None):
            raise ValueError(_("needs either document, paragraph and phrase, or a reason"))
        return self


class InvolvedForm(Form):
    id: Id
    role: Role


class EventForm(Form):
    id: Id
    title: Title
    title_en: Words
    short: Short
    kind: Kind
    when: Edtf
    themes: Annotated[list[Id], Field(min_length=1, max_length=PARTS)]
    scope: Literal["national", "beijing", "other"]
    place: Id | None = None
    major: bool = False
    organisations: Annotated[list[InvolvedForm], Field(max_length=PARTS)] = []
    people: Annotated[list[InvolvedForm], Field(max_length=PARTS)] = []
    groups: Ids = []
    papers: Ids = []
    summary: Summary
    summary_en: Words
    note: Note | None = None
    links: Annotated[list[LinkForm], Field(max_length=PARTS)] = []
    citation: Annotated[list[CitationForm], Field(min_length=1, max_length=PARTS)]
    figure: Annotated[list[FigureForm], Field(max_length=PARTS)] = []


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
    file: FileName
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    title: Words
    short: Words
    published: Edtf
    script: Literal["Hans", "Hant"]
    medium: Medium
    authors: Annotated[list[Words], Field(max_length=PARTS)] = []
    publisher: Words | None = None
    container: Words | None = None
    issue: Words | None = None
    pages: Words | None = None
    url: Words | None = None
    note: Note | None = None
    covers: Edtf | None = None


class IndicatorForm(Form):
    id: Id
    name: Words
    name_en: Words
    unit: Words
    note: Note | None = None
    broken: bool = False


class TimelineForm(Form):
    title: Words
    title_en: Words
    first_view: Edtf
    version: Words
