"""The first rows of a table as the events that they become, and the rows that become none."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from timeline_app.editing.entry_names import EntryNames
from timeline_app.exports.import_report import presence_names
from timeline_app.importing.draft import LeftOut, Named, RowPlace
from timeline_app.importing.outcome import Plan, PlannedRow
from timeline_app.look import plain
from timeline_app.queries.names import name_of
from timeline_app.records.theme import Theme
from timeline_app.translation.dates import when_in_words
from timeline_app.translation.words import _, ngettext
from timeline_app.window.table_import.events_axis import EventsAxis
from timeline_app.window.table_import.planning import FIRST
from timeline_app.window.table_import.rows_table import RowsModel, RowsTable

_LEAST = 120  # pixels
_SHARES = 3, 2  # of the height: events, rows left out


class Preview(QWidget):
    """``themes`` are those of the timeline; ``save`` is what a press on the button below the rows left out does."""

    def __init__(self, themes: Sequence[Theme], save: Callable[[], None]) -> None:
        super().__init__()
        called = _ThemeNames(themes)
        columns = _("Row"), _("Mark"), _("Date"), _("Title"), _("Besides")
        self.events = RowsModel[PlannedRow](columns, lambda row: _event_cells(row, called))
        self.left_out = RowsModel[LeftOut]((_("Row"), _("Column"), _("Cell"), _("Reason")), _left_out_cells)
        self.events_table = RowsTable(self.events, _("The first rows as events"))
        self.left_out_table = RowsTable(self.left_out, _("Rows that will not come in"))
        self.axis = EventsAxis()
        self._above, self._between = _heading(), _heading()
        self.save = QPushButton(_("Save these rows as a table…"))
        self.save.setAutoDefault(False)
        self.save.clicked.connect(save)
        self.events_table.selectionModel().currentRowChanged.connect(lambda row: self.axis.point_out(row.row()))
        self._lay_out()

    def show_first(self, plan: Plan) -> None:
        """Of the first rows only: how many will not come in is not known yet."""
        self._show_events(plan)
        self._above.setText(_("The first rows as events"))
        self._show_left_out(plan.left_out, _("Rows that will not come in"))

    def show_all(self, plan: Plan) -> None:
        count = len(plan.left_out)
        self._show_events(plan)
        some = _("The first {first} of {count} rows as events").format(first=FIRST, count=len(plan.rows))
        self._above.setText(some if len(plan.rows) > FIRST else _("Rows as events"))
        words = ngettext("{count} row will not come in", "{count} rows will not come in", count).format(count=count)
        self._show_left_out(plan.left_out, words if count else _("Every row comes in."))

    def _show_events(self, plan: Plan) -> None:
        rows = plan.rows[:FIRST]
        self.events.show_rows(rows)
        self.axis.show_rows(rows)

    def _show_left_out(self, rows: Sequence[LeftOut], words: str) -> None:
        self.left_out.show_rows(rows)
        self._between.setText(words)
        self.left_out_table.setVisible(bool(rows))
        self.left_out_table.setMaximumHeight(max(_LEAST, self.left_out_table.whole_height))
        self.save.setVisible(bool(rows))

    def _lay_out(self) -> None:
        whole, row = QVBoxLayout(self), QHBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._between, 1)
        row.addWidget(self.save)
        whole.addWidget(self._above)
        whole.addWidget(self.axis)
        whole.addWidget(self.events_table, _SHARES[0])
        whole.addLayout(row)
        whole.addWidget(self.left_out_table, _SHARES[1])


def _heading() -> QLabel:
    made = plain.label()
    made.setObjectName("title")
    return made


class _ThemeNames:
    """What themes that a table names are called in the language of the program."""

    def __init__(self, themes: Sequence[Theme]) -> None:
        self._by_id, self._names = {theme.id: theme for theme in themes}, EntryNames(themes)

    def of(self, named: Named) -> str:
        theme = self._by_id.get(named.id) or self._names.find(named.name)
        return name_of(theme) if theme else named.name or named.id


def _event_cells(row: PlannedRow, called: _ThemeNames) -> Sequence[str]:
    draft = row.draft
    mark = presence_names()[row.presence]
    if row.known and row.known.title != draft.title:
        mark += f" · {row.known.title}"
    return _place(draft.row), mark, when_in_words(draft.when.edtf), draft.title, " · ".join(_besides(row, called))


def _besides(row: PlannedRow, called: _ThemeNames) -> Iterator[str]:
    draft = row.draft
    yield from draft.remarks
    yield from map(called.of, draft.themes)
    if draft.place:
        yield draft.place.name
    yield from (each.name or each.id for each in (*draft.people, *draft.organisations))
    for figure in draft.figures:
        yield f"{figure.label} {'' if figure.value is None else f'{figure.value:,.15g}'}{figure.unit}"
    yield from filter(None, (draft.summary, draft.note, draft.source))


def _left_out_cells(row: LeftOut) -> Sequence[str]:
    return _place(row.row), row.column, row.value, row.reason


def _place(place: RowPlace) -> str:
    return str(place.row)
