"""The figures view: one indicator at a time, its series over the time in view, and its values with where they stand."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QSplitter, QVBoxLayout, QWidget

from timeline_app.panels.html import Page
from timeline_app.panels.indicator_chart import IndicatorChart
from timeline_app.panels.safe_browser import SafeBrowser
from timeline_app.panels.series_html import series_page
from timeline_app.queries.names import indicator_name
from timeline_app.queries.series import Series, series_of
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.words import _


class FiguresView(QWidget):
    """Follows answer, view and selection; ``event_wanted`` carries an id."""

    event_wanted = Signal(str)

    def __init__(self, state: TimelineState, page: Page) -> None:
        super().__init__()
        self._state, self._page = state, page
        self._series: tuple[Series, ...] = ()
        self._choice, self._chart, self._table = QComboBox(), IndicatorChart(page), SafeBrowser()
        self._choice.setAccessibleName(_("Indicator"))
        self._table.document().setDocumentMargin(14)
        self._table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out()
        self._choice.currentIndexChanged.connect(self.refresh)
        self._chart.event_wanted.connect(self.event_wanted)
        self._table.link_followed.connect(lambda address: self.event_wanted.emit(address.partition(":")[2]))
        state.answer_changed.connect(self._gather)
        for signal in (state.selection_changed, state.view_changed):
            signal.connect(self.refresh)
        self._gather()

    def show_as(self, page: Page) -> None:
        self._page = page
        self._chart.dress(page)
        self._gather()

    @property
    def chosen(self) -> Series | None:
        """The series on show; None where the answer has no figure of any indicator."""
        index = self._choice.currentIndex()
        return self._series[index] if 0 <= index < len(self._series) else None

    def refresh(self) -> None:
        series, snapshot = self.chosen, self._state.snapshot
        self._chart.setVisible(series is not None)
        if series is not None:
            self._chart.show_series(series, snapshot.view, snapshot.selected)
        self._table.show_html(series_page(series, self._state.timeline, self._page))

    def _gather(self) -> None:
        """The series of the present answer; the choice stays where it can."""
        before = self.chosen
        self._series = series_of(self._state.snapshot.answer.events, self._state.timeline)
        self._choice.blockSignals(True)
        self._choice.clear()
        for series in self._series:
            self._choice.addItem(self._page.shown(indicator_name(series.indicator)), series.indicator.id)
        kept = self._choice.findData(before.indicator.id) if before else -1
        longest = max(range(len(self._series)), key=lambda index: len(self._series[index].points), default=-1)
        self._choice.setCurrentIndex(kept if kept >= 0 else longest)
        self._choice.blockSignals(False)
        self.refresh()

    def _lay_out(self) -> None:
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(self._chart)
        parts.addWidget(self._table)
        parts.setSizes([360, 220])
        parts.setHandleWidth(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 0)
        layout.addWidget(self._choice, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(parts, 1)
