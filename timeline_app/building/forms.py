"""The form of the bundled records in TOML, as docs/records.md describes it, checked field by field with pydantic.

Each narrows the form of a record of one's own; what only such a one may say is refused.
"""

import re
from collections.abc import Callable
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticKnownError

from timeline_app.building.thin_forms import (
    DateForm,
    ThinCitation,
    ThinDocument,
    ThinEvent,
    ThinFigure,
    ThinIndicator,
    ThinInvolved,
    ThinLink,
    ThinTheme,
    ThinTimeline,
    is_date,
)
from timeline_app.records.event import Kind, Role
from timeline_app.records.limits import PARAGRAPH, PARTS, TEXT
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


NEEDED: Any = ...  # what may be left out of a record of one's own, and not here
_LINE, _TEXT = AfterValidator(_without(_NOT_IN_LINES)), AfterValidator(_without(_NOT_IN_TEXTS))

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Ids = Annotated[tuple[Id, ...], Field(max_length=PARTS)]
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9A-F]{6}$")]
Words = Annotated[str, StringConstraints(min_length=1, max_length=TEXT, strip_whitespace=True), _LINE]
Title = Annotated[str, StringConstraints(min_length=1, max_length=40, strip_whitespace=True), _LINE]
Short = Annotated[str, StringConstraints(min_length=1, max_length=12, strip_whitespace=True), _LINE]
Summary = Annotated[str, StringConstraints(min_length=30, max_length=160, strip_whitespace=True), _TEXT]
Note = Annotated[str, StringConstraints(min_length=1, max_length=TEXT, strip_whitespace=True), _TEXT]
Phrase = Annotated[str, StringConstraints(min_length=1, max_length=18), _LINE]
FileName = Annotated[str, StringConstraints(pattern=r"^[^/\\]+$", max_length=255), _LINE]
Paragraph = Annotated[int, Field(ge=1, le=PARAGRAPH)]
Qualifier = Literal["超过", "近", "约", "余", "多", "不少于"]
Reason = Annotated[str, StringConstraints(min_length=1, max_length=30, strip_whitespace=True), _LINE]
Resolved = Annotated[str, StringConstraints(pattern=PATTERN, max_length=TEXT), _LINE]


def _dated(told: object) -> object:
    if not isinstance(told, str):
        raise PydanticKnownError("string_type")
    return {"edtf": is_date(told)}


Edtf = Annotated[DateForm, BeforeValidator(_dated)]


class CitationForm(ThinCitation, frozen=True):
    document: Id
    paragraph: Paragraph = NEEDED
    phrase: Phrase = NEEDED
    resolved: Resolved | None = None
    sic: Note | None = None
    section: None = None
    first: None = None
    last: None = None


class FigureForm(ThinFigure, frozen=True):
    label: Words = NEEDED
    unit: Words = NEEDED
    qualifier: Qualifier | None = None
    when: Edtf | None = None
    indicator: Id | None = None
    document: Id
    paragraph: Paragraph = NEEDED
    phrase: Phrase = NEEDED
    section: None = None
    first: None = None
    last: None = None


class LinkForm(ThinLink, frozen=True):
    event: Id
    document: Id | None = None
    paragraph: Paragraph | None = None
    phrase: Phrase | None = None
    section: None = None
    reason: Reason | None = None

    @model_validator(mode="after")
    def _stated_or_ours(self) -> Self:
        """A citation is whole, and never beside a reason."""
        cited = [part is not None for part in (self.document, self.paragraph, self.phrase)]
        if any(cited) != all(cited) or any(cited) == (self.reason is not None):
            raise ValueError(_("needs either document, paragraph and phrase, or a reason"))
        return self


class InvolvedForm(ThinInvolved, frozen=True):
    id: Id
    role: Role = NEEDED


class EventForm(ThinEvent, frozen=True):
    id: Id
    title: Title
    title_en: Words = NEEDED
    short: Short = NEEDED
    kind: Kind = NEEDED
    when: Edtf
    themes: Annotated[tuple[Id, ...], Field(min_length=1, max_length=PARTS)] = NEEDED
    scope: Literal["national", "beijing", "other"] = NEEDED
    place: Id | None = None
    organisations: Annotated[tuple[InvolvedForm, ...], Field(max_length=PARTS)] = ()
    people: Annotated[tuple[InvolvedForm, ...], Field(max_length=PARTS)] = ()
    groups: Ids = ()
    papers: Ids = ()
    entries: None = None
    summary: Summary = NEEDED
    summary_en: Words = NEEDED
    note: Note | None = None
    links: Annotated[tuple[LinkForm, ...], Field(max_length=PARTS)] = ()
    citation: Annotated[tuple[CitationForm, ...], Field(min_length=1, max_length=PARTS)] = NEEDED
    figure: Annotated[tuple[FigureForm, ...], Field(max_length=PARTS)] = ()


class ThemeForm(ThinTheme, frozen=True):
    id: Id
    name: Words
    short: Words
    name_en: Words = NEEDED
    light: Colour
    dark: Colour
    paper: Colour


class DocumentForm(ThinDocument, frozen=True):
    id: Id
    file: FileName = NEEDED
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] = NEEDED
    title: Words
    short: Words
    published: Edtf
    script: Literal["Hans", "Hant"] = NEEDED
    authors: Annotated[tuple[Words, ...], Field(max_length=PARTS)] = ()
    publisher: Words | None = None
    container: Words | None = None
    issue: Words | None = None
    pages: Words | None = None
    url: Words | None = None
    note: Note | None = None
    covers: Edtf | None = None


class IndicatorForm(ThinIndicator, frozen=True):
    id: Id
    name: Words
    name_en: Words = NEEDED
    unit: Words = NEEDED
    note: Note | None = None


class TimelineForm(ThinTimeline, frozen=True):
    own: Literal[False] = False
    title: Words
    title_en: Words = NEEDED
    first_view: Edtf
    version: Words = NEEDED
