"""What hangs on each event, as arrays: the documents it cites, what it names of the registers, and whether it has figures or
documents disagree on it.
"""
# pyright: reportUnknownMemberType=false

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from timeline_app.database.columns import Columns
from timeline_app.database.fixed_width import RECORDS, Rows, number, tight
from timeline_app.database.lists import Lists, Mask
from timeline_app.database.pairs import PAIRS
from timeline_app.database.profiles import RANKED
from timeline_app.database.row_places import Places, places_by_row
from timeline_app.frozen import frozen

# Digits of the row of an event, the code of a document and a position, as limits.py has them.
_CITATION = np.dtype([("row", "S9"), ("document", "S5"), ("position", "S4")])
_CITED = f"""{RANKED.format(table="documents")}
select group_concat(printf('%09d%05d%04d', events.rowid, ranked.code, citations.position), '') from citations
join events on events.id = citations.event join ranked on ranked.id = citations.document
where citations.rowid > ? and citations.rowid <= ?"""
# The same of an entry of a register. There may be several of one event, so that fewer events go into one text.
_ENTRY, _EVENTS = np.dtype([("row", "S9"), ("entry", "S6")]), RECORDS // 4
_NAMED = """{ranked} select group_concat(printf('%09d%06d', events.rowid, ranked.code), '') from ({pairs}) as pair
join events on events.id = pair.event join ranked on ranked.id = pair.value where events.rowid > ? and events.rowid <= ?"""
_BEFORE_ALL = -(2**63)  # no row has a smaller number
_WITH_FIGURES = "select rowid from events where id in (select event from figures)"
_DISAGREEING = "select rowid from events where id in (select event from disagreements union select other_event from disagreements)"
_COUNTS = {
    "organisations": "organisation_counts", "people": "person_counts", "places": "place_counts", "groups": "group_counts",
    "papers": "paper_counts", "sections": "section_counts",
}


@frozen(eq=False)
class FacetColumns:
    """In the order of the events. ``documents`` and ``cited`` are the codes and sizes of ``sources``, and so on in pairs.

    Where no event names anything of a register both are empty.
    """

    documents: NDArray[np.unsignedinteger]
    cited: NDArray[np.unsignedinteger]
    with_figures: NDArray[np.bool_]
    disagreeing: NDArray[np.bool_]
    organisations: NDArray[np.unsignedinteger]
    organisation_counts: NDArray[np.unsignedinteger]
    people: NDArray[np.unsignedinteger]
    person_counts: NDArray[np.unsignedinteger]
    places: NDArray[np.unsignedinteger]
    place_counts: NDArray[np.unsignedinteger]
    groups: NDArray[np.unsignedinteger]
    group_counts: NDArray[np.unsignedinteger]
    papers: NDArray[np.unsignedinteger]
    paper_counts: NDArray[np.unsignedinteger]
    sections: NDArray[np.unsignedinteger]
    section_counts: NDArray[np.unsignedinteger]

    @property
    def sources(self) -> Lists:
        """The documents that each event cites, each once, in the order of the citations; where it cites none, the code behind
        those of all documents."""
        return Lists(self.documents, self.cited)

    def named(self, register: str) -> Lists:
        """What each event names of a register; codes are places in the register. ``register`` is a key of ``PAIRS``."""
        return Lists(getattr(self, register), getattr(self, _COUNTS[register]))


def read_facet_columns(rows: Rows, columns: Columns) -> FacetColumns:
    """From the tables."""
    places, count = places_by_row(columns.row), len(columns)
    ((documents,),) = rows("select count(*) from documents", ())
    sources = _sources(np.concatenate([np.empty(0, _CITATION), *_cited(rows)]), places, count, documents)
    with_figures = _marked(places, count, rows(_WITH_FIGURES, ()))
    named = {register: _named(rows, register, places, count) for register in PAIRS}
    return made_of(sources, with_figures, read_disagreeing(rows, columns), named)


def read_disagreeing(rows: Rows, columns: Columns) -> Mask:
    """On which events documents disagree."""
    return _marked(places_by_row(columns.row), len(columns), rows(_DISAGREEING, ()))


def made_of(sources: Lists, with_figures: Mask, disagreeing: Mask, named: Mapping[str, Lists]) -> FacetColumns:
    """``named`` has what each event names, by register."""
    counts = {counted: named[register].sizes for register, counted in _COUNTS.items()}
    codes = {register: lists.codes for register, lists in named.items()}
    return FacetColumns(sources.codes, sources.sizes, with_figures, disagreeing, **codes, **counts)


def _named(rows: Rows, register: str, places: Places, count: int) -> Lists:
    """The codes of a register that each event has, in their order."""
    read = np.concatenate([np.empty(0, _ENTRY), *_entries(rows, register)])
    event, entry = places(number(read["row"])), number(read["entry"])
    most = int(entry.max(initial=0)) + 1
    if not len(event):
        return Lists(tight(entry))
    event, entry = np.divmod(np.unique(event.astype(np.int64) * most + entry), most)
    return Lists(tight(entry), tight(np.bincount(event, minlength=count)))


def _entries(rows: Rows, register: str) -> Iterator[NDArray[Any]]:
    """All that events name of a register, of as many events at a time as fit into one text."""
    sql = _NAMED.format(ranked=RANKED.format(table=register), pairs=PAIRS[register])
    for after, last in _stretches(rows, "events", _EVENTS):
        ((text,),) = rows(sql, (after, last))
        yield np.frombuffer((text or "").encode(), _ENTRY)


def _sources(cited: NDArray[Any], places: Places, count: int, none: int) -> Lists:
    """``none`` is the code of an event that cites nothing."""
    event, document, position = places(number(cited["row"])), number(cited["document"]), number(cited["position"])
    order = np.lexsort((position, event))
    event, document = event[order], document[order]
    pairs = event.astype(np.int64) * (int(document.max(initial=0)) + 1) + document
    once = np.sort(np.unique(pairs, return_index=True)[1])  # a document that is cited again keeps its first position
    sizes, codes = np.bincount(event[once], minlength=count), document[once]
    lacking = sizes == 0
    codes = np.insert(codes, (np.cumsum(sizes) - sizes)[lacking], none)
    sizes[lacking] = 1
    single = bool((sizes == 1).all())
    return Lists(tight(codes)) if single else Lists(tight(codes), tight(sizes))


def _cited(rows: Rows) -> Iterator[NDArray[Any]]:
    """All citations, as many at a time as fit into one text."""
    for after, last in _stretches(rows, "citations", RECORDS):
        ((text,),) = rows(_CITED, (after, last))
        yield np.frombuffer((text or "").encode(), _CITATION)


def _stretches(rows: Rows, table: str, count: int) -> Iterator[tuple[int, int]]:
    """The row numbers of a table in stretches of ``count`` rows: the last before each, and its last."""
    after = _BEFORE_ALL
    while True:
        some = f"select rowid from {table} where rowid > ? order by rowid limit {count}"
        ((last,),) = rows(f"select max(rowid) from ({some})", (after,))
        if last is None:
            return
        yield after, last
        after = last


def _marked(places: Places, count: int, found: Sequence[Any]) -> NDArray[np.bool_]:
    marked = np.zeros(count, np.bool_)
    marked[places(np.array([row[0] for row in found], np.int32))] = True
    return marked
