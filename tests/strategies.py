"""Hypothesis strategies that several test modules share: queries of the bundled timeline, and timelines made up."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Protocol

from hypothesis import strategies as st

from tests.bundled import EVENTS, TIMELINE
from timeline_app.extraction.disagreeing_dates import disagreeing_dates
from timeline_app.extraction.edtf_dates import when_of
from timeline_app.queries.facets import FACETS
from timeline_app.queries.query import Belonging, Query
from timeline_app.records.citation import Citation
from timeline_app.records.disagreement import Conflict, Disagreement, Side, disagreeing_figures
from timeline_app.records.document import Document, Medium
from timeline_app.records.event import Event, Involved, Kind, Role
from timeline_app.records.figure import Figure, Indicator, Measure
from timeline_app.records.kept_paragraph import KeptParagraph
from timeline_app.records.link import Link, LinkKind
from timeline_app.records.period import Period
from timeline_app.records.registers import Group, Office, Organisation, Paper, Person, Place, PlaceKind, Registers, Section
from timeline_app.records.scope import UNION_SCOPES, Scope
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


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40) | st.sampled_from(
    ("", " 前后有空格 ", "两\n行\r\n", "“引”\"'\\", '"""', "#[[event]]", "a = 1", "\x00\x7f\x85\u2028\u202e\ufeff", "1." * 40)
)
_NAMES = TEXTS.filter(bool)
_MAYBE = st.none() | TEXTS
_EDTF = (
    "2023", "2023-07", "2023-07-10", "2023-10-09/2023-10-12", "2022-12-11~/2022-12-20~", "2023-12~", "2024-35", "2022-24",
    "2023/2025", "2023-09/..", "2022-06-21~/2022-12-31",
)
_DATES = st.sampled_from(_EDTF).map(lambda text: when_of(text, open_until=date(2026, 3, 1)))
_OWN_SECTIONS = (Section("d0", 1, "一", 1, 3, True), Section("d0", 2, "二", 4, 9, False))
_OFFSETS = st.just((None, None)) | st.tuples(st.integers(0, 9), st.integers(9, 99))


@st.composite
def thin_records(draw: st.DrawFn) -> Records:
    """A timeline of one's own with up to 5 events, which may say anything that a file can hold, or next to nothing."""
    themes = tuple(_theme(id) for id in draw(st.lists(_NAMES, min_size=1, max_size=3, unique=True)))
    scopes = tuple(Scope(id, draw(TEXTS), draw(TEXTS)) for id in draw(st.lists(_NAMES, min_size=1, max_size=2, unique=True)))
    documents = (_document("d0"), *(_own_document(draw, id) for id in draw(_fresh_ids("d0", "none"))))
    indicators = tuple(Indicator(id, draw(TEXTS), draw(TEXTS), draw(TEXTS), draw(_MAYBE), draw(st.booleans()))
                       for id in draw(_fresh_ids()))
    office = Office(draw(TEXTS), "d0", 1, draw(_DATES))
    people = tuple(Person(id, draw(TEXTS), draw(TEXTS), tuple(draw(st.lists(TEXTS, max_size=2))), (office,))
                   for id in draw(_fresh_ids()))
    registers = replace(REGISTERS, papers=(), sections=_OWN_SECTIONS, people=people)
    ids = draw(st.lists(_NAMES, max_size=5, unique=True))
    known = ([theme.id for theme in themes], [scope.id for scope in scopes], [each.id for each in documents],
             [each.id for each in indicators], ids)
    events = tuple(sorted((_own_event(draw, id, registers, *known) for id in ids), key=lambda event: event.order))
    paragraphs = tuple(
        KeptParagraph(each.id, number, draw(TEXTS), draw(st.none() | st.integers(0, 9)), draw(_MAYBE), None, draw(_MAYBE))
        for each in documents for number in range(draw(st.integers(0, 2)))
    )
    whole = Period(date(2023, 1, 1), draw(st.sampled_from((date(2023, 1, 1), date(2024, 12, 31)))))
    told = (*disagreeing_figures(events), *disagreeing_dates(events))
    timeline = Timeline(
        draw(_NAMES), draw(TEXTS), draw(TEXTS), whole, whole, len(events), themes, documents, indicators, told, scopes,
        lambda: registers,
    )
    return Records(timeline, events, paragraphs)


def _fresh_ids(*there: str) -> st.SearchStrategy[list[str]]:
    return st.lists(_NAMES.filter(lambda id: id not in there), max_size=2, unique=True)


def _own_document(draw: st.DrawFn, id: str) -> Document:
    authors = tuple(draw(st.lists(st.sampled_from(("甲", "乙")), max_size=2)))
    return Document(
        id, draw(TEXTS), "", draw(TEXTS), draw(TEXTS), draw(_DATES), "Hans", draw(st.sampled_from(Medium)), authors,
        draw(_MAYBE), note=draw(_MAYBE), covers=draw(st.none() | _DATES),
    )


def _own_event(
    draw: st.DrawFn, id: str, registers: Registers, themes: list[str], scopes: list[str], documents: list[str],
    indicators: list[str], events: list[str],
) -> Event:
    cited = st.builds(_cited, st.sampled_from(documents), st.none() | st.integers(0, 9), TEXTS, _OFFSETS)
    sections = st.sampled_from([section.id for section in registers.sections])
    citations = tuple(replace(each, resolved=draw(_MAYBE), sic=draw(_MAYBE), section=draw(st.none() | sections))
                      for each in draw(st.lists(cited, max_size=3)))
    figures = tuple(
        Figure(draw(TEXTS), draw(st.none() | st.floats(-1e300, 1e300)), draw(TEXTS), draw(_MAYBE), draw(st.sampled_from(Measure)),
               draw(st.none() | _DATES), draw(st.sampled_from([None, *indicators])), each)
        for each in draw(st.lists(cited, max_size=2))
    )
    links = tuple(Link(draw(st.sampled_from(LinkKind)), each, draw(st.none() | cited.map(_unplaced)), draw(_MAYBE))
                  for each in draw(st.lists(st.sampled_from(events), max_size=2)))
    return Event(
        id, draw(_NAMES), draw(TEXTS), draw(TEXTS), draw(st.sampled_from(Kind)), draw(_DATES),
        tuple(draw(st.lists(st.sampled_from(themes), min_size=1, unique=True))), draw(st.sampled_from(scopes)),
        draw(st.none() | _one(registers.places)), draw(TEXTS), draw(st.booleans()), _involved(draw, registers.organisations), (),
        citations, figures, links, groups=_several(draw, registers.groups), summary_en=draw(TEXTS), note=draw(_MAYBE),
        entries=tuple(draw(st.lists(sections, max_size=1))),
    )


def _cited(document: str, paragraph: int | None, phrase: str, offsets: tuple[int | None, int | None]) -> Citation:
    return Citation(document, paragraph, phrase, None, None, None, *offsets)


def _unplaced(citation: Citation) -> Citation:
    """Links keep no offsets."""
    return replace(citation, first=None, last=None)
