"""Which document speaks of which months, so that a quiet month can be told from one that no document covers."""

import calendar
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from heapq import nlargest
from typing import NamedTuple

from timeline_app.layout.box import Box
from timeline_app.layout.picture import CoverageRow
from timeline_app.layout.scale import Scale
from timeline_app.records.document import Document
from timeline_app.translation.words import _

ROW = 15.0  # pixels
_PADDING = 5.0
_MOST = 12  # documents told; more would take the room of the timeline

MonthsReported = Mapping[str, Collection[tuple[int, int]]]  # by document, the months it speaks of


class Told(NamedTuple):
    """The documents that have a line, the months that each of them speaks of, and how many other documents are ``left``."""

    documents: Sequence[Document]
    months: MonthsReported
    left: int = 0

    @property
    def height(self) -> float:
        """Nothing where there is nothing to show; a line more for those that are left."""
        return (len(self.documents) + bool(self.left)) * ROW + 2 * _PADDING if self.documents else 0.0


def told_most(documents: Sequence[Document], months_reported: MonthsReported) -> Told:
    """As many as there is room for: those that speak of the most months, in their own order."""
    months = [len(months_reported.get(document.id, ())) for document in documents]
    most = [documents[number] for number in sorted(nlargest(_MOST, range(len(months)), key=months.__getitem__))]
    return Told(most, months_reported, len(documents) - len(most))


def coverage_of(told: Told, scale: Scale, top: float) -> tuple[CoverageRow, ...]:
    """A row for every document: the time it sets out to report, and the months of it that it speaks of.

    The last row says how many documents are left, if any.
    """
    documents, months_reported, left = told
    boxes = [Box(scale.left, top + _PADDING + number * ROW, scale.width, ROW) for number in range(len(documents) + 1)]
    rows = [
        _row(document, sorted(months_reported.get(document.id, ())), scale, box)
        for document, box in zip(documents, boxes, strict=False)
    ]
    rest = [CoverageRow(_("and {count} more").format(count=left), boxes[-1], None, ())] if left else []
    return (*rows, *rest)


def _row(document: Document, months: Iterable[tuple[int, int]], scale: Scale, box: Box) -> CoverageRow:
    covers = document.covers and _inside(scale, document.covers.start.toordinal(), document.covers.end.toordinal() + 1)
    cells = (_inside(scale, date(year, month, 1).toordinal(), _next_month(year, month)) for year, month in months)
    return CoverageRow(document.short, box, covers, tuple(filter(None, cells)))


def _inside(scale: Scale, start: float, end: float) -> tuple[float, float] | None:
    """In pixels, cut to what is in view; None where that is nothing."""
    low, high = max(scale.x(start), scale.left), min(scale.x(end), scale.left + scale.width)
    return (low, high) if low < high else None


def _next_month(year: int, month: int) -> int:
    return date(year, month, 1).toordinal() + calendar.monthrange(year, month)[1]
