"""The figures view: the indicators that were chosen, one below the other over the time in view, and their values in words."""

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea, QSplitter, QVBoxLayout, QWidget

from timeline_app.layout.series_plot import thinned
from timeline_app.look import plain
from timeline_app.look.circuit_breaker import CircuitBreaker, at_rest
from timeline_app.panels.html import Page
from timeline_app.panels.indicator_chart import IndicatorChart
from timeline_app.panels.indicator_choice import IndicatorChoice
from timeline_app.panels.indicator_heading import IndicatorHeading
from timeline_app.panels.safe_browser import SafeBrowser
from timeline_app.panels.series_html import series_page
from timeline_app.panels.targets_html import targets_html
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.goals import Goal
from timeline_app.queries.names import indicator_name
from timeline_app.queries.series import Series, disputed_in, series_of
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.words import _

_FIRST = 2  # indicators on show before anybody has chosen: those with most values
_LEAST = 190  # pixels a chart is high at least


class FiguresView(QWidget):
    """Follows answer, view and selection; ``event_wanted`` carries an id.

    Series and targets are those that the query of the answer is about, whatever kinds it asks for.
    """

    event_wanted = Signal(str)
    track_wanted = Signal(str, bool)  # whether an indicator is to stand below the timeline

    def __init__(self, state: TimelineState, page: Page, lookup: EventLookup) -> None:
        super().__init__()
        self._state, self._page, self._lookup = state, page, lookup
        self._goals: Sequence[Goal] = ()
        self._breaker = CircuitBreaker()
        self._series: tuple[Series, ...] = ()
        self._wanted: frozenset[str] | None = None
        self._outdated = True
        self._charts: dict[str, IndicatorChart] = {}
        self._headings: dict[str, IndicatorHeading] = {}
        self._tracks: Collection[str] = ()
        self._choice, self._scroll, self._table = IndicatorChoice(), QScrollArea(), SafeBrowser()
        self._lay_out()
        self._choice.chosen.connect(self.choose)
        self._table.link_followed.connect(lambda address: self.event_wanted.emit(address.partition(":")[2]))
        state.answer_changed.connect(self._gather)
        for signal in (state.selection_changed, state.view_changed):
            signal.connect(self.refresh)

    def show_as(self, page: Page) -> None:
        self._page = page
        self._gather()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._outdated:
            self._gather()

    @property
    def anything(self) -> bool:
        """Whether there are figures or targets, which may be of kinds that the answer leaves out."""
        return bool(self._series or self._goals)

    @property
    def chosen(self) -> tuple[Series, ...]:
        """The series on show; none where the answer has no figure of any indicator."""
        wanted = self._wanted
        if wanted is None:
            wanted = {each.indicator.id for each in sorted(self._series, key=lambda each: -len(each.points))[:_FIRST]}
        return tuple(series for series in self._series if series.indicator.id in wanted)

    def choose(self, indicators: frozenset[str]) -> None:
        """Show these, by id, as far as the answer has figures of them."""
        self._wanted = indicators
        self._stack_up()

    def show_tracks(self, indicators: Collection[str]) -> None:
        """Which of them stand below the timeline."""
        self._tracks = indicators
        for id, heading in self._headings.items():
            heading.check(id in indicators)

    def refresh(self) -> None:
        """Where it is out of sight it waits: to draw charts takes longer than to pan the timeline."""
        if not self.isVisible():
            self._outdated = True
            return
        snapshot, disagreements = self._state.snapshot, self._state.timeline.disagreements
        for chosen in self.chosen:
            chart, series = self._charts[chosen.indicator.id], thinned(chosen, snapshot.view)
            chart.show_series(series, snapshot.view, snapshot.selected, disputed_in(series, disagreements))
        self._table.show_html(self._breaker.run(snapshot.answer, self._html, lambda: self._page.sentence(at_rest())))

    def _html(self) -> str:
        """Nothing where there is no event either: that is said over all of the view."""
        timeline = self._state.timeline
        if not self.anything and not len(self._state.snapshot.answer.events):
            return ""
        return series_page(self.chosen, timeline, self._page) + targets_html(self._goals, timeline, self._page)

    def _gather(self) -> None:
        """The series of the present answer; the choice stays where it can."""
        self._outdated = not self.isVisible()
        if self._outdated:
            return
        answer, timeline = self._state.snapshot.answer, self._state.timeline
        self._series = self._breaker.run(answer, lambda: series_of(self._lookup.with_indicators(answer.query), timeline), tuple)
        self._goals = self._breaker.run(answer, lambda: self._lookup.goals(answer.query), tuple)
        names = {series.indicator.id: self._page.shown(indicator_name(series.indicator)) for series in self._series}
        self._choice.offer(names, {series.indicator.id for series in self.chosen})
        self._stack_up()

    def _stack_up(self) -> None:
        """A chart for every chosen series, under its name."""
        stack, self._charts, self._headings = QWidget(), {}, {}
        layout = QVBoxLayout(stack)
        layout.setContentsMargins(0, 0, 0, 0)
        for series in self.chosen:
            id, name = series.indicator.id, self._page.shown(indicator_name(series.indicator))
            heading = self._headings[id] = IndicatorHeading(name, id in self._tracks)
            heading.track_wanted.connect(partial(self.track_wanted.emit, id))
            chart = self._charts[id] = IndicatorChart(self._page)
            chart.setAccessibleName(plain.line(name))
            chart.setMinimumHeight(_LEAST)
            chart.event_wanted.connect(self.event_wanted)
            heading.serve(chart)
            layout.addWidget(heading)
            layout.addWidget(chart, 1)
        self._scroll.setWidget(stack)
        self._scroll.setVisible(bool(self._charts))
        self.refresh()

    def _lay_out(self) -> None:
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setAccessibleName(_("Charts"))
        self._table.setAccessibleName(_("Figures view"))
        self.setFocusProxy(self._choice)
        self._table.document().setDocumentMargin(14)
        self._table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(self._scroll)
        parts.addWidget(self._table)
        parts.setSizes([440, 220])
        parts.setHandleWidth(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 0)
        layout.addWidget(self._choice, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(parts, 1)
