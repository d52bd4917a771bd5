"""Hypothesis strategies that several test modules share: queries of the bundled timeline, and timelines made up."""

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import strategies as st

from tests.bundled import TIMELINE
from timeline_app.queries.query import Query
from timeline_app.records.citation import Citation
from timeline_app.records.disagreement import Conflict, Disagreement, Side
from timeline_app.records.document import Document, Medium
from timeline_app.records.event import Event, Kind, Scope
from timeline_app.records.figure import Figure, Measure
from timeline_app.records.period import Period
from timeline_app.records.theme import Theme
from timeline_app.records.timeline import Records, Timeline
from timeline_app.records.when import Precision, When

DAYS = st.dates(date(2021, 6, 1), date(2025, 12, 31))
PERIODS = st.tuples(DAYS, DAYS).map(lambda pair: Period(min(pair), max(pair)))
_WORDS = ("驿站", "工匠 北京")


def queries(themes: Sequence[str], documents: Sequence[str], searches: Sequence[str] = ("",)) -> st.SearchStrategy[Query]:
    return st.builds(
        Query, st.none() | PERIODS, st.booleans(), st.frozensets(st.sampled_from(themes), max_size=3),
        st.frozensets(st.sampled_from(Scope), max_size=2), st.frozensets(st.sampled_from(documents), max_size=2),
        st.frozensets(st.sampled_from(Precision), max_size=4), st.sampled_from(searches), st.booleans(), st.booleans(),
    )


QUERIES = queries([theme.id for theme in TIMELINE.themes], [document.id for document in TIMELINE.documents])


@st.composite
def records(draw: st.DrawFn) -> Records:
    """A timeline of up to 60 events, 12 themes and 600 documents, some of which nothing cites."""
    themes = tuple(_theme(f"t{number}") for number in range(draw(st.integers(1, 12))))
    documents = tuple(_document(f"d{number}") for number in range(draw(st.integers(1, 600))))
    theme_ids, document_ids = [theme.id for theme in themes], [document.id for document in documents]
    made = [_event(draw, number, theme_ids, document_ids) for number in range(draw(st.integers(1, 60)))]
    events = tuple(sorted(made, key=lambda event: event.order))
    pairs = draw(st.lists(st.tuples(st.sampled_from(events), st.sampled_from(events)), max_size=3, unique=True))
    whole = Period(events[0].when.start, max(event.when.end for event in events))
    disputed = tuple(Disagreement(Conflict.DATES, (_side(one), _side(other))) for one, other in pairs)
    return Records(Timeline("一", "One", "1", whole, whole, len(events), themes, documents, (), disputed), events)


def _event(draw: st.DrawFn, number: int, themes: Sequence[str], documents: Sequence[str]) -> Event:
    """Documents are cited again and again, in any order."""
    citations = tuple(Citation(id, 1, "某日") for id in draw(st.lists(st.sampled_from(documents), min_size=1, max_size=5)))
    figure = Figure("人数", 5.0, "人", None, Measure.STOCK, None, None, citations[0])
    return Event(
        f"e{number:02}", draw(st.sampled_from(_WORDS)), "", "", draw(st.sampled_from(Kind)), draw(_WHENS),
        tuple(draw(st.lists(st.sampled_from(themes), min_size=1, max_size=4, unique=True))), draw(st.sampled_from(Scope)), None,
        "", False, (), (), citations, draw(st.sampled_from([(), (figure,)])), (),
    )


def _side(event: Event) -> Side:
    return Side(event.id, event.citations[0])


def _theme(id: str) -> Theme:
    return Theme(id, id, id, id, "#336699", "#6699cc", "#336699")


def _document(id: str) -> Document:
    return Document(id, f"{id}.txt", "0" * 64, id, id, _when(date(2024, 1, 1), 1, Precision.DAY), "Hans", Medium.WEB)


def _when(start: date, days: int, precision: Precision) -> When:
    end = start + timedelta(days - 1)
    return When(str(start) if start == end else f"{start}/{end}", start, end, precision)


_WHENS = st.builds(_when, DAYS, st.integers(1, 400), st.sampled_from(Precision))
