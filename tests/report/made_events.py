"""Events that tests of the report make up: of each only what orders it and what it says."""

from datetime import date

from hypothesis import strategies as st

from tests.sweeps import examples
from timeline_app.extraction.edtf_dates import NotADate, when_of
from timeline_app.records.citation import Citation
from timeline_app.records.event import Event, Kind
from timeline_app.records.link import Link, LinkKind
from timeline_app.records.when import When

FEW = examples(6, 25)  # examples of many events each
_UNTIL = date(2024, 12, 31)
_YEARS = st.integers(2021, 2024).map(str)
_MONTHS = st.builds("{}-{:02}".format, _YEARS, st.integers(1, 12))
_DAYS = st.builds("{}-{:02}".format, _MONTHS, st.sampled_from([1, 10, 11, 20, 21, 28]))
_GROUPS = st.builds("{}-{}".format, _YEARS, st.sampled_from([21, 24, 33, 36, 40, 41]))
_POINTS = st.builds("{}{}".format, _YEARS | _MONTHS | _DAYS, st.sampled_from(["", "", "~"])) | _GROUPS
_LATER = st.builds("{}{}".format, _YEARS | _MONTHS | _DAYS, st.sampled_from(["", "~"]))


def event(
    id: str, edtf: str, *, kind: Kind = Kind.HAPPENING, major: bool = False, part_of: tuple[str, ...] = (), title: str = "",
    title_en: str = "",
) -> Event:
    links = tuple(Link(LinkKind.PART_OF, whole) for whole in part_of)
    return Event(
        id, title or f"事{id}", title_en, id, kind, when_of(edtf, _UNTIL), ("t",), "national", None, f"述{id}", major, (), (),
        (Citation("d0", 1, "某日"),), (), links,
    )


def in_order(*events: Event) -> tuple[Event, ...]:
    return tuple(sorted(events, key=lambda each: each.order))


def _is_date(edtf: str) -> bool:
    try:
        when_of(edtf, _UNTIL)
    except NotADate:
        return False
    return True


EDTF = (
    _POINTS | st.builds("{}/{}".format, _LATER, _LATER).filter(_is_date) | st.builds("{}/..".format, _YEARS | _MONTHS | _DAYS)
)
WHENS: st.SearchStrategy[When] = EDTF.map(lambda edtf: when_of(edtf, _UNTIL))


@st.composite
def some_events(draw: st.DrawFn) -> tuple[Event, ...]:
    """Up to 20 events of any kind and date, some of which are parts of others."""
    ids = [f"e{number:02}" for number in range(draw(st.integers(1, 20)))]
    return in_order(*(
        event(
            id, draw(EDTF), kind=draw(st.sampled_from(Kind)), major=draw(st.booleans()),
            part_of=tuple(draw(st.lists(st.sampled_from(ids), max_size=1))),
        )
        for id in ids
    ))
