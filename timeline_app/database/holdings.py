"""What hangs on each event, as arrays: the documents it cites, and whether it has figures or documents disagree on it."""
# pyright: reportUnknownMemberType=false

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from timeline_app.database.columns import Columns
from timeline_app.database.fixed_width import RECORDS, Rows, number, tight
from timeline_app.database.kinds import RANKED
from timeline_app.database.lists import Lists
from timeline_app.database.row_places import Places, places_by_row

# Digits of the row of an event, the code of a document and a position, as limits.py has them.
_CITATION = np.dtype([("row", "S9"), ("document", "S5"), ("position", "S4")])
_CITED = f"""{RANKED.format(table="documents")}
select group_concat(printf('%09d%05d%04d', events.rowid, ranked.code, citations.position), '') from citations
join events on events.id = citations.event join ranked on ranked.id = citations.document
where citations.rowid > ? and citations.rowid <= ?"""
_BEFORE_ALL = -(2**63)  # no row has a smaller number
_WITH_FIGURES = "select rowid from events where id in (select event from figures)"
_DISAGREEING = "select rowid from events where id in (select event from disagreements union select other_event from disagreements)"


@dataclass(frozen=True, slots=True, eq=False)
class Holdings:
    """In the order of the events. ``documents`` and ``cited`` are the codes and sizes of ``sources``."""

    documents: NDArray[np.unsignedinteger]
    cited: NDArray[np.unsignedinteger]
    with_figures: NDArray[np.bool_]
    disagreeing: NDArray[np.bool_]

    @property
    def sources(self) -> Lists:
        """The documents that each event cites, each once, in the order of the citations."""
        return Lists(self.documents, self.cited)


def read_holdings(rows: Rows, columns: Columns) -> Holdings:
    """From the tables."""
    places, count = places_by_row(columns.row), len(columns)
    sources = _sources(np.concatenate([np.empty(0, _CITATION), *_cited(rows)]), places, count)
    with_figures, disagreeing = (_marked(places, count, rows(sql, ())) for sql in (_WITH_FIGURES, _DISAGREEING))
    return Holdings(sources.codes, sources.sizes, with_figures, disagreeing)


def _sources(cited: NDArray[Any], places: Places, count: int) -> Lists:
    event, document, position = places(number(cited["row"])), number(cited["document"]), number(cited["position"])
    order = np.lexsort((position, event))
    event, document = event[order], document[order]
    pairs = event.astype(np.int64) * (int(document.max(initial=0)) + 1) + document
    once = np.sort(np.unique(pairs, return_index=True)[1])  # a document that is cited again keeps its first position
    sizes = np.bincount(event[once], minlength=count)
    single = bool((sizes == 1).all())
    return Lists(tight(document[once])) if single else Lists(tight(document[once]), tight(sizes))


def _cited(rows: Rows) -> Iterator[NDArray[Any]]:
    """All citations, as many at a time as fit into one text."""
    after = _BEFORE_ALL
    while True:
        some = f"select rowid from citations where rowid > ? order by rowid limit {RECORDS}"
        ((last,),) = rows(f"select max(rowid) from ({some})", (after,))
        if last is None:
            return
        ((text,),) = rows(_CITED, (after, last))
        yield np.frombuffer((text or "").encode(), _CITATION)
        after = last


def _marked(places: Places, count: int, found: Sequence[Any]) -> NDArray[np.bool_]:
    marked = np.zeros(count, np.bool_)
    marked[places(np.array([row[0] for row in found], np.int32))] = True
    return marked
