"""In which months documents report something, told for many events at once."""
# pyright: reportUnknownMemberType=false

from collections.abc import Collection, Iterable, Mapping
from datetime import date

import numpy as np
from numpy.typing import NDArray

from timeline_app.queries.column_index import ColumnIndex
from timeline_app.records.document import Document


def months_reported(
    column_index: ColumnIndex, chosen: NDArray[np.bool_], documents: Iterable[Document]
) -> Mapping[str, Collection[tuple[int, int]]]:
    """By document, the months of the time it sets out to report in which one of the chosen events has a date."""
    sources, columns = column_index.facet_columns.sources, column_index.columns
    cited = sources.by_code(chosen & column_index.dated[columns.profile])
    document, start = sources.codes[cited], sources.by_code(columns.start)[cited]
    ids = [each.id for each in column_index.timeline.documents]
    first, last = _covered(documents, ids)
    told_by_one = document < len(ids)  # what cites nothing has the code behind those of all documents
    document, start = document[told_by_one], start[told_by_one]
    reported = (start >= first[document]) & (start <= last[document])
    months = column_index.calendar.months
    month = np.searchsorted(months.edges, start[reported] - column_index.calendar.first, side="right") - 1
    told: dict[str, list[tuple[int, int]]] = {}
    pairs: list[int] = np.unique(document[reported].astype(np.int64) * len(months.names) + month).tolist()
    for pair in pairs:
        told.setdefault(ids[pair // len(months.names)], []).append(months.names[pair % len(months.names)])
    return told


def _covered(documents: Iterable[Document], ids: Iterable[str]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """The first and the last day that each document sets out to report; without such, all days."""
    covers = {document.id: document.covers for document in documents}
    spans = [covers.get(id) for id in ids]
    first = [span.start.toordinal() if span else date.min.toordinal() for span in spans]
    last = [span.end.toordinal() if span else date.max.toordinal() for span in spans]
    return np.array(first, np.int32), np.array(last, np.int32)
