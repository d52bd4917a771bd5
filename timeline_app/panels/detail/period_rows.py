"""The rows of the preview of a report: headings as the report has them, and below each its events."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from timeline_app.look import plain
from timeline_app.panels.html import Page
from timeline_app.queries.names import title_of
from timeline_app.queries.query import Belonging
from timeline_app.queries.snapshot import Snapshot
from timeline_app.records.event import Event
from timeline_app.records.period import Period
from timeline_app.report.chronicle_words import dates_of, heading_of
from timeline_app.report.parts import Part, PartKind, parts_of
from timeline_app.translation.words import _, language

_NO_PARENT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex
_MOST = 500  # events read at once: a report of more is looked at as a whole


class Row(NamedTuple):
    """A heading, with how many events are below it, has no event, and where it folds them it says so.

    ``brief`` is what is painted of the date, since the heading above has its month; ``again`` says that a date is that of the
    row above, ``beside`` that it has its year with it and stands behind the title.
    """

    words: str
    date: str
    event: Event | None
    below: int = 0
    again: bool = False
    beside: bool = False
    folds: bool = False
    brief: str = ""


def rows_of(snapshot: Snapshot, years: Period, unfolded: bool) -> tuple[Row, ...]:
    """Of the period chosen; behind all that certainly lies in it a heading that folds what only may."""
    period = snapshot.period
    if period is None:
        return ()
    certain, possible = snapshot.certain_and_possible
    asked = snapshot.answer.events.within(period, Belonging.POSSIBLE if unfolded else Belonging.CERTAIN)
    events = list(asked[:_MOST])
    parts = parts_of(events, period, years)
    rows = [row for part in parts if part.kind is not PartKind.POSSIBLE for row in (_heading(part), *_rows(part))]
    if possible:
        rows.append(Row(("▼ " if unfolded else "▶ ") + _("May lie in the period"), "", None, possible, folds=True))
        rows += [row for part in parts if part.kind is PartKind.POSSIBLE for row in _rows(part)]
    left = (certain + possible if unfolded else certain) - len(events)
    return (*rows, Row(_("and {count} more").format(count=left), "", None)) if left else tuple(rows)


def _heading(part: Part) -> Row:
    return Row(heading_of(part), "", None, len(part.events))


def _rows(part: Part) -> Iterator[Row]:
    again = {_("same day"), _("same period")}
    for event, date in zip(part.events, dates_of(part), strict=True):
        words = title_of(event) if language() == "en" else event.short or event.title
        brief = _below_month(part.month, date)
        yield Row(words, date, event, again=date.lower() in again, beside=part.year is None, brief=brief)


def _below_month(month: int | None, date: str) -> str:
    """11—12日 for 7月11—12日, where no other month is told."""
    days = date.removeprefix(f"{month}月")
    return days if month and days[:1].isdigit() and "月" not in days else date


class PeriodRows(QAbstractListModel):
    """Headings can be neither chosen nor reached, unless they fold what is below them; ``dates`` stand before titles."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[Row] = ()
        self._page: Page | None = None
        self.dates: frozenset[str] = frozenset()

    def show_rows(self, rows: Sequence[Row], page: Page) -> None:
        self.beginResetModel()
        self._rows, self._page = rows, page
        self.dates = frozenset(self.shown(row.brief) for row in rows if row.event and not row.beside)
        self.endResetModel()

    def row_at(self, number: int) -> Row:
        return self._rows[number]

    def shown(self, words: str) -> str:
        return self._page.shown(words) if self._page else words

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        row = self._rows[index.row()]
        if row.event is None and not row.folds:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """For keyboards and screen readers; what is painted asks for the row itself."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole and row.event:
            return plain.tip(self.shown(row.date), self.shown(title_of(row.event)))
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return self.shown(" ".join(filter(None, (row.words, row.date, str(row.below) if row.below else ""))))
