"""Hypothesis strategies that several test modules share: queries of the bundled timeline, and timelines made up."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Protocol

from hypothesis import strategies as st

from tests.bundled import EVENTS, TIMELINE
from timeline_app.queries.facets import FACETS
from timeline_app.queries.query import Belonging, Query
from timeline_app.records.citation import Citation
from timeline_app.records.disagreement import Conflict, Disagreement, Side
from timeline_app.records.document import Document, Medium
from timeline_app.records.event import Event, Involved, Kind, Role
from timeline_app.records.figure import Figure, Measure
from timeline_app.records.period import Period
from timeline_app.records.registers import Group, Organisation, Paper, Person, Place, PlaceKind, Registers, Section
from timeline_app.records.scope import UNION_SCOPES
from timeline_app.records.theme import Theme
from timeline_app.records.timeline import Records, Timeline
from timeline_app.records.when import Precision, When

DAYS = st.dates(date(2021, 6, 1), date(2025, 12, 31))
PERIODS = st.tuples(DAYS, DAYS).map(lambda pair: Period(min(pair), max(pair)))
_WORDS = ("驿站", "工匠 北京")
_SCOPES = [scope.id for scope in UNION_SCOPES]


class HasId(Protocol):
    @property
    def id(self) -> str: ...


def _places() -> tuple[Place, ...]:
    """A hall in a town in a province, and another province."""
    inside = {"p0": None, "p1": "p0", "p2": "p1", "p3": None}
    return tuple(Place(id, f"地{id}", id, (), PlaceKind.CITY, within) for id, within in inside.items())


REGISTERS = Registers(
    organisations=tuple(Organisation(f"o{number}", f"机构{number}", f"O{number}", (), None) for number in range(5)),
    people=tuple(Person(f"n{number}", f"人{number}", f"N{number}", (), ()) for number in range(3)),
    places=_places(),
    groups=tuple(Group(f"g{number}", f"群体{number}", f"G{number}", ()) for number in range(3)),
    papers=tuple(Paper(f"w{number}", f"文件{number}", f"W{number}", (), None, "d0", 1, ()) for number in range(3)),
    sections=(Section("d0", 1, "一", 1, 1, True), Section("d0", 2, "二", 2, 9, False)),
)


def queries(timeline: Timeline, searches: Sequence[str] = ("",), ids: Sequence[str] = ("e01", "e02")) -> st.SearchStrategy[Query]:
    """Every field of a query is asked now and then; of the registers mostly one or none."""
    registers = timeline.registers
    return st.builds(
        Query,
        period=st.none() | PERIODS, belonging=st.sampled_from(Belonging), themes=_some(timeline.themes, 3),
        scopes=st.frozensets(st.sampled_from(_SCOPES), max_size=2), sources=_some(timeline.documents, 2),
        precisions=st.frozensets(st.sampled_from(Precision), max_size=4), kinds=st.frozensets(st.sampled_from(Kind), max_size=5),
        entries=_seldom(registers.sections), organisations=_seldom(registers.organisations), people=_seldom(registers.people),
        places=_seldom(registers.places), groups=_seldom(registers.groups), papers=_seldom(registers.papers),
        search=st.sampled_from(searches), with_figures=st.booleans(), disagreeing=st.booleans(), all_themes=st.booleans(),
        excluded=st.just(frozenset[tuple[str, str]]()) | st.frozensets(st.sampled_from(_excludable(timeline)), max_size=4),
        without=st.just(frozenset[str]()) | st.frozensets(st.sampled_from(ids), max_size=3),
    )


def _excludable(timeline: Timeline) -> list[tuple[str, str]]:
    """Every value of every facet, and one that nobody knows."""
    return [("themes", "unknown"), *((facet.field, str(value)) for facet in FACETS for value in facet.names(timeline))]


def _some(entries: Sequence[HasId], most: int) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from([entry.id for entry in entries]), max_size=most) if entries else st.just(frozenset())


def _seldom(entries: Sequence[HasId]) -> st.SearchStrategy[frozenset[str]]:
    """Two fields of which each leaves little would leave nothing together."""
    return st.just(frozenset[str]()) | st.just(frozenset[str]()) | _some(entries, 3)


QUERIES = queries(TIMELINE, ids=[event.id for event in EVENTS])


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
    timeline = Timeline(
        "一", "One", "1", whole, whole, len(events), themes, documents, (), disputed, UNION_SCOPES, lambda: REGISTERS
    )
    return Records(timeline, events)


def _event(draw: st.DrawFn, number: int, themes: Sequence[str], documents: Sequence[str]) -> Event:
    """Documents are cited again and again, in any order."""
    citations = tuple(Citation(id, 1, "某日") for id in draw(st.lists(st.sampled_from(documents), min_size=1, max_size=5)))
    figure = Figure("人数", 5.0, "人", None, Measure.STOCK, None, None, citations[0])
    return Event(
        f"e{number:02}", draw(st.sampled_from(_WORDS)), "", "", draw(st.sampled_from(Kind)), draw(_WHENS),
        tuple(draw(st.lists(st.sampled_from(themes), min_size=1, max_size=4, unique=True))), draw(st.sampled_from(_SCOPES)),
        draw(st.none() | _one(REGISTERS.places)), "", False, _involved(draw, REGISTERS.organisations),
        _involved(draw, REGISTERS.people), citations, draw(st.sampled_from([(), (figure,)])), (),
        groups=_several(draw, REGISTERS.groups), papers=_several(draw, REGISTERS.papers),
    )


def _one(entries: Sequence[HasId]) -> st.SearchStrategy[str]:
    return st.sampled_from([entry.id for entry in entries])


def _several(draw: st.DrawFn, entries: Sequence[HasId]) -> tuple[str, ...]:
    return tuple(draw(st.lists(_one(entries), max_size=2, unique=True)))


def _involved(draw: st.DrawFn, entries: Sequence[HasId]) -> tuple[Involved, ...]:
    return tuple(Involved(id, draw(st.sampled_from(Role))) for id in _several(draw, entries))


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
