"""The filter panel: themes, scope, source, precision, and events with figures; each value with what it would leave."""

from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from timeline_app.chinese.script import Script, line_in
from timeline_app.look import plain
from timeline_app.look.palette import Palette
from timeline_app.panels.value_row import ValueRow
from timeline_app.queries.names import scope_names, theme_name
from timeline_app.queries.query import Query
from timeline_app.records.timeline import Timeline
from timeline_app.records.when import Precision
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.cut import ITEMS, line
from timeline_app.translation.words import _

_YES = frozenset({"yes"})  # what a field holds that is either asked for or not
_TO_THE_DAY = (Precision.DAY, Precision.DAYS)
_TO_THE_MONTH = (Precision.PART_OF_MONTH, Precision.MONTH, Precision.MONTHS)


class Value(NamedTuple):
    """One line of the panel: the field of the query, the values it stands for, its name."""

    field: str
    values: frozenset[str]
    name: str
    theme: str | None = None


class FilterPanel(QScrollArea):
    """Shows the query of the present answer; ``query_wanted`` carries the query that a click asks for."""

    query_wanted = Signal(object)
    comparison_wanted = Signal()  # with the present answer, or no longer

    def __init__(self, state: TimelineState, palette: Palette, script: Script) -> None:
        super().__init__()
        self._state = state
        self._rows: list[tuple[Value, ValueRow]] = []
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Filters"))
        content = QWidget()
        self.setWidget(content)
        self._layout = QVBoxLayout(content)
        self._layout.setContentsMargins(12, 6, 6, 12)
        self._layout.setSpacing(1)
        self._clear = QPushButton(_("Clear filters"))
        self._clear.clicked.connect(lambda: self.query_wanted.emit(Query()))
        self._compare = QPushButton()
        self._compare.clicked.connect(self.comparison_wanted)
        for heading, values in _sections(state.timeline):
            self._add_section(heading, values)
        self._layout.addStretch(1)
        self._layout.addWidget(self._compare)
        self._layout.addWidget(self._clear)
        state.answer_settled.connect(self.refresh)
        self.show_as(palette, script)
        self.refresh()

    def show_as(self, palette: Palette, script: Script) -> None:
        self._look = palette, script
        for value, row in self._rows:
            row.rename(line_in(script, value.name))
            if value.theme:
                row.show_colour(palette.theme(value.theme))

    def refresh(self) -> None:
        answer = self._state.snapshot.answer
        for value, row in self._rows:
            counts = answer.leaves[value.field]
            row.show_value(_is_chosen(answer.query, value), sum(counts.get(each, 0) for each in value.values))
        self._clear.setEnabled(answer.query != Query())
        compared = self._state.snapshot.beside is not None
        self._compare.setText(_("End the comparison") if compared else _("Compare with these"))
        self._compare.setToolTip("" if compared else _("Keeps what is shown above; then filter for what to compare it with"))

    def row(self, name: str) -> ValueRow:
        """The line of a value by its name, for tests and for help."""
        return next(row for value, row in self._rows if value.name == name)

    def _add_section(self, heading: str, values: list[Value]) -> None:
        label = plain.label(heading)
        label.setObjectName("section")
        self._layout.addWidget(label)
        for value in values[:ITEMS]:
            self._add_row(value, self._layout.count())
        if len(values) > ITEMS:
            more = QPushButton(_("and {count} more").format(count=len(values) - ITEMS))
            more.clicked.connect(lambda: self._add_rest(more, values[ITEMS:]))
            self._layout.addWidget(more)

    def _add_rest(self, more: QPushButton, values: list[Value]) -> None:
        """In the place of the button that asked for them; each row has its price, and few want hundreds."""
        place = self._layout.indexOf(more)
        for number, value in enumerate(values):
            self._add_row(value, place + number)
        more.hide()
        self.show_as(*self._look)
        self.refresh()

    def _add_row(self, value: Value, place: int) -> None:
        row = ValueRow(line(value.name))
        row.toggled.connect(lambda chosen: self._toggle(value, chosen))
        row.only_wanted.connect(lambda: self._want(_with(self._query, value, value.values)))
        self._rows.append((value, row))
        self._layout.insertWidget(place, row)

    @property
    def _query(self) -> Query:
        return self._state.snapshot.answer.query

    def _toggle(self, value: Value, chosen: bool) -> None:
        present = _chosen(self._query, value.field)
        self._want(_with(self._query, value, present | value.values if chosen else present - value.values))

    def _want(self, query: Query) -> None:
        self.query_wanted.emit(query)
        self.refresh()


def _sections(timeline: Timeline) -> list[tuple[str, list[Value]]]:
    themes = [Value("themes", frozenset({theme.id}), theme_name(timeline, theme.id), theme.id) for theme in timeline.themes]
    scopes = [Value("scopes", frozenset({id}), name) for id, name in scope_names().items()]
    sources = [Value("sources", frozenset({document.id}), document.short) for document in timeline.documents]
    rest = frozenset(Precision) - {*_TO_THE_DAY, *_TO_THE_MONTH}
    precisions = [
        Value("precisions", frozenset(_TO_THE_DAY), _("known to the day")),
        Value("precisions", frozenset(_TO_THE_MONTH), _("known to the month")),
        Value("precisions", rest, _("roughly known")),
        Value("with_figures", _YES, _("with figures")),
        Value("disagreeing", _YES, _("documents disagree")),
    ]
    return [(_("Themes"), themes), (_("Scope"), scopes), (_("Sources"), sources), (_("Date and figures"), precisions)]


def _chosen(query: Query, field: str) -> frozenset[str]:
    chosen = getattr(query, field)
    return (_YES if chosen else frozenset()) if isinstance(chosen, bool) else frozenset(chosen)


def _is_chosen(query: Query, value: Value) -> bool:
    return value.values <= _chosen(query, value.field)


def _with(query: Query, value: Value, chosen: frozenset[str]) -> Query:
    return replace(query, **{value.field: bool(chosen) if value.values == _YES else chosen})
