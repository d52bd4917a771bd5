"""The names of what one can ask for and of what a page tells, in the language of the program."""

from typing import TYPE_CHECKING, Protocol

from timeline_app.records.disagreement import Conflict, Side
from timeline_app.records.event import Event, Head, Kind, Role
from timeline_app.records.figure import Figure, Indicator, Measure
from timeline_app.records.link import LinkKind
from timeline_app.records.numbers import figure_in_words
from timeline_app.records.scope import NATIONAL
from timeline_app.records.theme import Theme
from timeline_app.records.timeline import Timeline
from timeline_app.records.when import Precision, When
from timeline_app.translation.cut import NAME, line
from timeline_app.translation.dates import when_in_words
from timeline_app.translation.words import _, language

if TYPE_CHECKING:
    from timeline_app.records.registers import Paper, Section


def theme_name(timeline: Timeline, id: str) -> str:
    return name_of(timeline.theme(id))


def theme_short(timeline: Timeline, id: str) -> str:
    """As it fits beside a lane."""
    theme = timeline.theme(id)
    return theme.name_en or theme.name if language() == "en" else theme.short


def indicator_name(indicator: Indicator) -> str:
    return indicator.name_en or indicator.name if language() == "en" else indicator.name


def scope_names(timeline: Timeline) -> dict[str, str]:
    """By id, in the order of the timeline."""
    return {scope.id: name_of(scope) for scope in timeline.scopes}


def kind_names() -> dict[str, str]:
    return {
        Kind.HAPPENING: _("Happened"), Kind.DOCUMENT: _("Issued"), Kind.CAMPAIGN: _("Campaign"),
        Kind.STANDING: _("Standing work"), Kind.TOTAL: _("Total of a year"), Kind.TARGET: _("Target"),
        Kind.INTENTION: _("Intention"), Kind.BACKGROUND: _("Background"),
    }


def role_names() -> dict[Role, str]:
    return {
        Role.HOST: _("Host"), Role.ISSUER: _("Issuer"), Role.PARTICIPANT: _("Took part"), Role.MENTIONED: _("Mentioned"),
    }


def precision_names() -> dict[str, str]:
    return {
        Precision.DAY: _("to the day"), Precision.DAYS: _("from day to day"),
        Precision.PART_OF_MONTH: _("part of a month"), Precision.MONTH: _("to the month"),
        Precision.MONTHS: _("from month to month"), Precision.SEASON: _("season"),
        Precision.PART_OF_YEAR: _("part of a year"), Precision.YEAR: _("to the year"), Precision.YEARS: _("several years"),
        Precision.OPEN: _("no end told"),
    }


def precision_name(when: When) -> str:
    """Of a date that may be in any of several years it is not told which part of a year is known."""
    apart = when.precision is Precision.PART_OF_YEAR and when.start.year < when.end.year
    return precision_names()[Precision.YEARS if apart else when.precision]


def conflict_names() -> dict[str, str]:
    return {
        Conflict.VALUES: _("Documents disagree; check before you quote"),
        Conflict.MEANINGS: _("The same number means different things; check before you quote"),
        Conflict.DATES: _("Documents date this differently; check before you quote"),
    }


def said_by(side: Side) -> tuple[str, str]:
    """What a side of a disagreement tells, and the time it tells it for, which is empty where it is a date itself."""
    if isinstance(side.told, Figure):
        return f"{side.told.label} {figure_in_words(side.told)}", time_of(side.told)
    return f"“{side.told.phrase}”", ""


def series_legend() -> str:
    """How the points of a series are drawn, on screen and on the page."""
    return _("↑ at least   ◆ about   ● exactly   □ target   – – the period counted   ○ documents disagree   ┊ counted differently")


def time_of(figure: Figure) -> str:
    """As of a day, over a period, or a target for one."""
    measure = {Measure.STOCK: _("as of"), Measure.FLOW: _("over"), Measure.TARGET: _("target for")}[figure.measure]
    return f"{measure} {when_in_words(figure.when.edtf)}" if figure.when else _("time not told")


_STRAIGHT = str.maketrans("‘’“”", "''\"\"")


class _Named(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def name_en(self) -> str: ...


def in_english(text: str) -> str:
    """With straight quotes: the curly ones of the bundled font are those of Chinese, and as wide as a character."""
    return text.translate(_STRAIGHT)


def name_of(entry: _Named) -> str:
    """Of an entry of a register."""
    return in_english(entry.name_en or entry.name) if language() == "en" else entry.name


def proposal(theme: Theme, word: str) -> str:
    """Which word proposes a theme, as one is told."""
    return _("Theme “{theme}”, because of the word “{word}”").format(theme=line(name_of(theme)), word=line(word))


def paper_name(paper: "Paper") -> str:
    return in_english(paper.title_en or f"《{paper.title}》") if language() == "en" else f"《{paper.title}》"


def list_name(timeline: Timeline, section: "Section") -> str:
    """The list and the number of an item, or the essay."""
    document = timeline.document(section.document).short
    return _("{document}, item {number}").format(document=document, number=section.number) if section.numbered else document


def entry_name(timeline: Timeline, section: "Section") -> str:
    """The same with the heading of the item or of the part of the essay."""
    return f"{list_name(timeline, section)} {section.name}"


def section_name(section: "Section") -> str:
    """The same beside the name of its document."""
    return _("item {number} {name}").format(number=section.number, name=section.name) if section.numbered else section.name


def paragraph_name(paragraph: int | str | None) -> str:
    """Of one paragraph, or of several as 13、48—50; empty where none is told."""
    return _("paragraph {number}").format(number=paragraph) if paragraph else ""


def passage_name(timeline: Timeline, document: str, paragraph: int | None) -> str:
    """Where something stands, in a few words."""
    return "\u00a0".join(filter(None, (line(timeline.document(document).short, NAME), paragraph_name(paragraph))))


def title_of(event: Head) -> str:
    """The Chinese one where there is no other."""
    return in_english(event.title_en) or event.title if language() == "en" else event.title


def timeline_title(timeline: Timeline) -> str:
    return timeline.title_en or timeline.title if language() == "en" else timeline.title


def summary_of(event: Event) -> str:
    """In Chinese where there is no other."""
    return in_english(event.summary_en) or event.summary if language() == "en" else event.summary


def link_names() -> dict[LinkKind, str]:
    """What the event that holds a link is to the other."""
    return {
        LinkKind.PART_OF: _("part of"), LinkKind.LED_TO: _("led to"), LinkKind.COMPLETED_BY: _("completed by"),
        LinkKind.IMPLEMENTED_BY: _("implemented by"), LinkKind.NEXT_IN_SERIES: _("next in series"),
        LinkKind.SAME_SERIES: _("of the same series"),
    }


def links_back_names() -> dict[LinkKind, str]:
    """The same links as the event at their other end sees them."""
    return {
        LinkKind.PART_OF: _("contains"), LinkKind.LED_TO: _("followed from"), LinkKind.COMPLETED_BY: _("completes"),
        LinkKind.IMPLEMENTED_BY: _("implements"), LinkKind.NEXT_IN_SERIES: _("previous in series"),
        LinkKind.SAME_SERIES: _("of the same series"),
    }


def place_name(timeline: Timeline, id: str) -> str:
    return name_of(timeline.registers.place(id))


def no_source() -> str:
    """What is told of an event that cites no document."""
    return _("No source given")


def whereabouts(event: Event, timeline: Timeline) -> str:
    """Whom it concerns and where it was; a place beyond the country's unions as a whole speaks for itself. A timeline with one
    scope does not tell it; empty where nothing is told."""
    scope = name_of(timeline.scope(event.scope)) if len(timeline.scopes) > 1 else ""
    if not event.place:
        return scope
    place = place_name(timeline, event.place)
    return f"{scope} · {place}" if scope and event.scope == NATIONAL else place
