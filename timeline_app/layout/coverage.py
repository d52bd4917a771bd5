"""Which document speaks of which months, so that a quiet month can be told from one that no document covers."""

import calendar
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from timeline_app.layout.picture import Box, CoverageRow
from timeline_app.layout.scale import Scale
from timeline_app.records.document import Document

ROW = 15.0  # pixels
_PADDING = 5.0

MonthsReported = Mapping[str, Collection[tuple[int, int]]]  # by document, the months it speaks of


def coverage_height(documents: Sequence[Document]) -> float:
    """Nothing where there is nothing to show."""
    return len(documents) * ROW + 2 * _PADDING if documents else 0.0


def coverage_of(
    documents: Sequence[Document], months_reported: MonthsReported, scale: Scale, top: float
) -> tuple[CoverageRow, ...]:
    """A row for every document: the time it sets out to report, and the months of it that it speaks of."""
    return tuple(
        _row(
            document, sorted(months_reported.get(document.id, ())), scale,
            Box(scale.left, top + _PADDING + number * ROW, scale.width, ROW),
        )
        for number, document in enumerate(documents)
    )


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
