"""The filter panel: the values of every facet, each with the number of events it would leave."""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from timeline_app.chinese.script import Script, line_in
from timeline_app.look import plain
from timeline_app.look.palette import Palette
from timeline_app.panels.folded_section import FoldedSection
from timeline_app.panels.value_row import ValueRow
from timeline_app.queries.facets import FACETS, Choice, Facet
from timeline_app.queries.query import Query
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.cut import ITEMS, line
from timeline_app.translation.words import _

_MORE = 200  # lines that one click adds


class Value(NamedTuple):
    """One line of the panel, and the facet it belongs to."""

    facet: Facet
    choice: Choice

    @property
    def name(self) -> str:
        return self.choice.name

    def is_chosen(self, query: Query) -> bool:
        return self.choice.values <= self.facet.chosen(query)


class FilterPanel(QScrollArea):
    """Shows the query of the present answer; ``query_wanted`` carries the query that a click asks for."""

    query_wanted = Signal(object)
    comparison_wanted = Signal()  # with the present answer, or no longer

    def __init__(self, state: TimelineState, palette: Palette, script: Script) -> None:
        super().__init__()
        self._state = state
        self._rows: list[tuple[Value, ValueRow]] = []
        self._folded: list[tuple[FoldedSection, list[Facet]]] = []
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Filters"))
        content = QWidget()
        self.setWidget(content)
        self._layout = QVBoxLayout(content)
        self._layout.setContentsMargins(12, 6, 6, 12)
        self._layout.setSpacing(1)
        self._clear = QPushButton(_("Clear filters"))
        self._clear.clicked.connect(lambda: self.query_wanted.emit(state.first_query))
        self._compare = QPushButton()
        self._compare.clicked.connect(self.comparison_wanted)
        for heading, facets in _sections().items():
            self._add_section(heading, facets)
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
            if value.choice.theme:
                row.show_colour(palette.theme(value.choice.theme))

    def refresh(self) -> None:
        answer = self._state.snapshot.answer
        for value, row in self._rows:
            row.show_value(value.is_chosen(answer.query), _count(value, answer.facet_counts))
        for section, facets in self._folded:
            section.show_chosen(sum(len(facet.chosen(answer.query)) for facet in facets))
        self._clear.setEnabled(answer.query != self._state.first_query)
        compared = self._state.snapshot.compared_with is not None
        self._compare.setText(_("End the comparison") if compared else _("Compare with these"))
        self._compare.setToolTip("" if compared else _("Keeps what is shown above; then filter for what to compare it with"))

    def row(self, name: str) -> ValueRow:
        """The line of a value by its name, for tests and for help."""
        return next(row for value, row in self._rows if value.name == name)

    def _add_section(self, heading: str, facets: list[Facet]) -> None:
        if any(facet.folded for facet in facets):
            section = FoldedSection(heading)
            section.opened.connect(lambda: self._unfold(section.rows, facets))
            self._folded.append((section, facets))
            self._layout.addWidget(section)
            self._layout.addWidget(section.content)
            return
        label = plain.label(heading)
        label.setObjectName("section")
        self._layout.addWidget(label)
        self._add_values(self._values(facets), self._layout)

    def _values(self, facets: list[Facet]) -> list[Value]:
        return [Value(facet, choice) for facet in facets for choice in facet.lines(self._state.timeline)]

    def _add_values(self, values: list[Value], layout: QVBoxLayout) -> None:
        for value in values[:ITEMS]:
            self._add_row(value, layout, layout.count())
        if len(values) > ITEMS:
            self._offer(values[ITEMS:], layout, layout.count())

    def _unfold(self, layout: QVBoxLayout, facets: list[Facet]) -> None:
        """The values with most events come first, unless they have an order of their own."""
        counts = self._state.snapshot.answer.facet_counts
        values = self._values(facets)
        values.sort(key=lambda value: 0 if value.facet.ordered else -_count(value, counts))
        self._add_values(values, layout)
        self.show_as(*self._look)
        self.refresh()

    def _offer(self, values: list[Value], layout: QVBoxLayout, place: int) -> None:
        """A button for values that are not shown yet; few want hundreds, and each row has its price."""
        more = QPushButton(_("and {count} more").format(count=len(values)))
        more.clicked.connect(lambda: self._add_more(more, values, layout))
        layout.insertWidget(place, more)

    def _add_more(self, more: QPushButton, values: list[Value], layout: QVBoxLayout) -> None:
        """In the place of the button that asked for them."""
        place = layout.indexOf(more)
        for number, value in enumerate(values[:_MORE]):
            self._add_row(value, layout, place + number)
        if len(values) > _MORE:
            self._offer(values[_MORE:], layout, place + _MORE)
        more.hide()
        more.deleteLater()
        self.show_as(*self._look)
        self.refresh()

    def _add_row(self, value: Value, layout: QVBoxLayout, place: int) -> None:
        row = ValueRow(line(value.name))
        row.toggled.connect(lambda chosen: self._toggle(value, chosen))
        row.only_wanted.connect(lambda: self._want(_with(self._query, value.facet, value.choice.values)))
        self._rows.append((value, row))
        layout.insertWidget(place, row)

    @property
    def _query(self) -> Query:
        return self._state.snapshot.answer.query

    def _toggle(self, value: Value, chosen: bool) -> None:
        present, values = value.facet.chosen(self._query), value.choice.values
        self._want(_with(self._query, value.facet, present | values if chosen else present - values))

    def _want(self, query: Query) -> None:
        self.query_wanted.emit(query)
        self.refresh()


def _sections() -> dict[str, list[Facet]]:
    """By heading; facets with the same heading share a section."""
    sections: dict[str, list[Facet]] = {}
    for facet in FACETS:
        sections.setdefault(facet.heading(), []).append(facet)
    return sections


def _count(value: Value, counts: Mapping[str, Mapping[str, int]]) -> int:
    return sum(counts[value.facet.field].get(each, 0) for each in value.choice.values)


def _with(query: Query, facet: Facet, chosen: frozenset[str]) -> Query:
    return replace(query, **facet.asking(chosen))
