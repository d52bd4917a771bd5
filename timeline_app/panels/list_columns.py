"""The columns of the list: what each says of an event, by what it sorts, and how wide it may become."""

from collections.abc import Callable, Iterable

from timeline_app.frozen import frozen
from timeline_app.queries.events import SortKey
from timeline_app.queries.names import kind_names, no_source, place_name, theme_short, title_of
from timeline_app.records.event import Event
from timeline_app.records.numbers import figure_in_words
from timeline_app.records.timeline import Timeline
from timeline_app.translation.cut import NAME, line
from timeline_app.translation.dates import when_in_words
from timeline_app.translation.words import _, language

DATE, TITLE, THEME, KIND, PLACE, SOURCE = range(6)


@frozen
class Column:
    """``key`` is what preferences call it; ``most`` are pixels it may take where the title lacks room."""

    key: str
    heading: str
    text: Callable[[Event], str]
    sorts: SortKey
    most: int


def columns_of(timeline: Callable[[], Timeline]) -> tuple[Column, ...]:
    """In the order in which they stand; date, title and theme are the first. ``timeline`` gives the one of the events."""
    kinds = kind_names()
    return (
        Column("date", _("Date"), lambda event: when_in_words(event.when.edtf), SortKey.DATE, 140),
        Column("title", _("Event"), _title, SortKey.TITLE_EN if language() == "en" else SortKey.TITLE, 0),
        Column("theme", _("Theme"), lambda event: theme_short(timeline(), event.theme), SortKey.THEME, 210),
        Column("kind", _("Kind"), lambda event: kinds[event.kind], SortKey.KIND, 92),
        Column("place", _("Place"), lambda event: place_name(timeline(), event.place) if event.place else "", SortKey.PLACE, 76),
        Column("source", _("Source"), lambda event: _source(event, timeline()), SortKey.SOURCE, 124),
        Column("figures", _("Figures"), _figures, SortKey.FIGURES, 88),
    )


def hidden_from_text(text: str, columns: Iterable[Column]) -> frozenset[str]:
    """The keys of the columns that are left out, as ``to_text`` wrote them; never the title."""
    left_out = text.split()
    return frozenset(column.key for position, column in enumerate(columns) if column.key in left_out and position != TITLE)


def to_text(hidden: Iterable[str]) -> str:
    return " ".join(sorted(hidden))


def _title(event: Event) -> str:
    return line(title_of(event))


def _source(event: Event, timeline: Timeline) -> str:
    """The paragraph cited first, and how many more are: 全国23 §51 +2."""
    cited = list(dict.fromkeys((each.document, each.paragraph) for each in event.citations))
    if not cited:
        return no_source()
    document, paragraph = cited[0]
    place = "" if paragraph is None else f" §{paragraph}"
    return f"{line(timeline.document(document).short, NAME)}{place}{_more(len(cited))}"


def _figures(event: Event) -> str:
    return f"{line(figure_in_words(event.figures[0]), NAME)}{_more(len(event.figures))}" if event.figures else ""


def _more(count: int) -> str:
    return f" +{count - 1}" if count > 1 else ""
