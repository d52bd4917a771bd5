"""The filter panel: the values of every facet, each with the number of events it would leave."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from timeline_app.chinese.script import Script
from timeline_app.look.palette import Palette
from timeline_app.panels.filter.section import Section
from timeline_app.panels.filter.value import FacetValue, PeriodValue, Value, within_period
from timeline_app.panels.filter.value_list import ValueList
from timeline_app.queries.facets import FACETS, Facet
from timeline_app.queries.narrowing import cleared, inverted
from timeline_app.queries.query import Belonging, Query
from timeline_app.queries.snapshot import Snapshot
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.words import _

_PERIOD = "period"


class FilterPanel(QWidget):
    """Shows the query of the present answer; ``query_wanted`` carries the query that a click asks for."""

    query_wanted = Signal(object)
    comparison_wanted = Signal()  # with the present answer, or no longer

    def __init__(self, state: TimelineState, palette: Palette, script: Script) -> None:
        super().__init__()
        self._state = state
        self._facets = _sections()
        self._outdated = False  # whether the file has changed since its values were looked up
        self.sections: dict[str, Section] = {}
        self.setAccessibleName(_("Filters"))
        self.setObjectName("filters")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        for key, facets in self._facets.items():
            self._add(key, facets[0].heading(), lambda facets=facets: self._values(facets), palette, script)
        belongings = Belonging.CERTAIN, Belonging.POSSIBLE
        self._add(_PERIOD, _("Chosen period"), lambda: [PeriodValue(each) for each in belongings], palette, script)
        self._lay_out()
        state.renewed.connect(self._expect_others)
        state.answer_settled.connect(self.refresh)
        state.period_changed.connect(self.refresh)
        self.fold("")
        self.refresh()

    def show_as(self, palette: Palette, script: Script) -> None:
        for section in self.sections.values():
            section.show_as(palette, script)

    def refresh(self) -> None:
        if self._outdated:
            self._renew()
        query = self._query
        for key, section in self.sections.items():
            facets = self._facets.get(key, ())
            section.refresh(self._chosen(facets) if facets else int(query.period is not None), _every(facets, query))
        self._clear.setEnabled(query != self._state.first_query)
        compared = self._state.snapshot.compared_with is not None
        self._compare.setText(_("End comparison") if compared else _("Compare"))
        self._compare.setToolTip("" if compared else _("Keeps what is shown above; then filter for what to compare it with"))

    def _expect_others(self) -> None:
        """Counts tell in which order values stand, and of many events these are counted after they have been painted."""
        self._outdated = True

    def _renew(self) -> None:
        self._outdated = False
        for key, section in self.sections.items():
            section.setHidden(not self._several(key))
            section.renew()

    @property
    def folds(self) -> str:
        """Which sections are open, to be kept."""
        return " ".join(key for key, section in self.sections.items() if section.open) or "-"

    def fold(self, folds: str) -> None:
        """As they were kept; as they are at first where nothing was."""
        kept = set(folds.split())
        for key, section in self.sections.items():
            at_first = not any(facet.folded for facet in self._facets.get(key, ()))
            section.heading.setChecked(key in kept if kept else at_first)

    def row(self, name: str) -> tuple[ValueList, QModelIndex]:
        """The line of a value by its name, for tests and for help."""
        for section in self.sections.values():
            for number, value in enumerate(section.list.values.values):
                if value.name == name:
                    return section.list, section.list.values.index(number)
        raise KeyError(name)

    def _add(self, key: str, heading: str, make: Callable[[], Sequence[Value]], palette: Palette, script: Script) -> None:
        section = Section(heading, make, lambda: self._state.snapshot, palette, script)
        section.query_wanted.connect(self.query_wanted)
        section.cleared.connect(lambda: self.query_wanted.emit(self._without(key)))
        section.inverted.connect(lambda: self.query_wanted.emit(inverted(self._query, self._facets.get(key, ()))))
        section.every_toggled.connect(lambda: self.query_wanted.emit(replace(self._query, all_themes=not self._query.all_themes)))
        self.sections[key] = section
        section.setHidden(not self._several(key))

    def _lay_out(self) -> None:
        self.content, inside = QWidget(), QVBoxLayout()
        inside.setContentsMargins(10, 4, 4, 8)
        inside.setSpacing(0)
        for section in self.sections.values():
            inside.addWidget(section)
        inside.addStretch(1)
        self.content.setLayout(inside)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self.content)
        self._compare, self._clear = QPushButton(), QPushButton(_("Clear"))
        self._clear.setAccessibleName(_("Clear filters"))
        self.setFocusProxy(next(iter(self.sections.values())).heading)
        self._compare.clicked.connect(self.comparison_wanted)
        self._clear.clicked.connect(lambda: self.query_wanted.emit(self._state.first_query))
        foot = QHBoxLayout()
        foot.setContentsMargins(10, 6, 10, 8)
        for button, share in ((self._compare, 1), (self._clear, 0)):
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            foot.addWidget(button, share)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.area, 1)
        layout.addLayout(foot)

    def _values(self, facets: Sequence[Facet]) -> Sequence[Value]:
        """Of a folded section the values with most events come first, unless they have an order of their own."""
        values = [FacetValue(facet, choice) for facet in facets for choice in facet.lines(self._state.timeline)]
        snapshot: Snapshot = self._state.snapshot
        values.sort(key=lambda value: -value.count(snapshot) if value.facet.folded and not value.facet.ordered else 0)
        return values

    def _several(self, key: str) -> bool:
        """A section with one value would leave nothing to choose."""
        facets, timeline = self._facets.get(key, ()), self._state.timeline
        return len(facets) != 1 or facets[0].several(timeline)

    def _chosen(self, facets: Sequence[Facet]) -> int:
        """How many values are asked for or excluded; none where the user has changed nothing."""
        query, first = self._query, self._state.first_query
        changed = _reset(query, facets, first) != query
        return sum(len(each.chosen(query) | each.excluded(query)) for each in facets) if changed else 0

    @property
    def _query(self) -> Query:
        return self._state.snapshot.answer.query

    def _without(self, key: str) -> Query:
        facets = self._facets.get(key)
        return _reset(self._query, facets, self._state.first_query) if facets else within_period(self._state.snapshot, None)

def _reset(query: Query, facets: Sequence[Facet], first: Query) -> Query:
    """With these facets as they are at first."""
    query = cleared(query, facets)
    return replace(query, **{field: value for facet in facets for field, value in facet.asking(facet.chosen(first)).items()})


def _every(facets: Iterable[Facet], query: Query) -> bool | None:
    several = [facet for facet in facets if facet.every and len(facet.chosen(query)) > 1]
    return several[0].wants_all(query) if several else None


def _sections() -> dict[str, list[Facet]]:
    """By the field of their first facet; those with the same heading share a section."""
    by_heading: dict[str, list[Facet]] = {}
    for facet in FACETS:
        by_heading.setdefault(facet.heading(), []).append(facet)
    return {facets[0].field: facets for facets in by_heading.values()}
