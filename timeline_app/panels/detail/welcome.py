"""What the pane shows while nothing is chosen: what this timeline is, where its events lie, and what to try."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from timeline_app.look import plain
from timeline_app.look.fonts import font
from timeline_app.panels.detail.first_steps import Asks, Step, first_steps
from timeline_app.panels.detail.heat import heat_of
from timeline_app.panels.detail.heat_strip import HeatStrip
from timeline_app.panels.html import Page
from timeline_app.queries.answer import Answer
from timeline_app.queries.names import timeline_title
from timeline_app.queries.query import Query
from timeline_app.records.period import Period
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.words import _

_MARGIN, _BAR_ROW, _YEARS = 16, 20, 12  # pixels; years shown, the last ones


class Welcome(QScrollArea):
    """``tried`` comes when the first of the three things was done: they then give way to a question mark."""

    query_wanted = Signal(Query)
    period_wanted = Signal(Period)
    search_wanted = Signal(str)
    tried = Signal()

    def __init__(self, state: TimelineState, page: Page) -> None:
        super().__init__()
        self._state, self._page = state, page
        self._title, self._about, self._rest = plain.label(), plain.label(), plain.label()
        self.heat, self._years = HeatStrip(state.timeline, page), YearBars(page)
        self._hint, self._month_heading = plain.label(_("Three things to try")), plain.label(_("By month and theme"))
        self._year_heading = plain.label(_("By year"))
        self.help = QPushButton("?")
        self.help.setAccessibleName(_("Three things to try"))
        self.setAccessibleName(_("Details"))
        self.steps: list[QPushButton] = []
        self._lay_out()
        self.heat.chosen.connect(self._choose)
        self.help.clicked.connect(lambda: self.show_steps(True))
        self.show_steps(True)

    def show_as(self, page: Page) -> None:
        self._page = self.heat.page = self._years.page = page
        self.refresh()

    def show_steps(self, on: bool) -> None:
        """The three things, or the question mark that brings them back."""
        self._shows_steps = on
        self.help.setVisible(not on)
        for part in (self._hint, *self.steps):
            part.setVisible(on)

    def refresh(self) -> None:
        answer, timeline, page = self._state.snapshot.answer, self._state.timeline, self._page
        self._show_title(page.shown(timeline_title(timeline)))
        about = _("{events} events from {documents} documents, each with its date, its figures and the paragraph that says so.")
        self._about.setText(about.format(events=len(answer.events), documents=len(timeline.documents)))
        rest = answer.total - len(answer.events)
        kinds_alone = answer.query == self._state.first_query  # only then do they come with a tick on the left
        more = _("{count} more records are not shown; choose them on the left, by kind or otherwise.") if kinds_alone else _(
            "{count} more records do not meet the conditions."
        )
        self._rest.setText(more.format(count=rest))
        self._rest.setVisible(rest > 0)
        self.heat.show_heat(heat_of(answer.events, timeline.first_view, [theme.id for theme in timeline.themes]))
        self._years.show_counts(_by_year(answer, timeline.first_view))
        self._show_first_steps(first_steps(answer, timeline, Asks(self._ask_period, self._ask_theme, self._ask_word)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_title(self._title.text())

    def _show_title(self, title: str) -> None:
        """As large as goes on one line."""
        room = self.width() - 2 * _MARGIN - self.verticalScrollBar().sizeHint().width()
        large = font(self._page.script, 20, bold=True)
        fits = QFontMetricsF(large).horizontalAdvance(title) <= room
        self._title.setFont(large if fits else font(self._page.script, 17, bold=True))
        self._title.setText(title)

    def _show_first_steps(self, steps: list[Step]) -> None:
        while len(self.steps) < len(steps):
            self._add_step(len(self.steps))
        self._asked = steps
        for place, button in enumerate(self.steps):
            button.setVisible(self._shows_steps and place < len(steps))
            if place < len(steps):
                button.setText(plain.caption(self._page.shown(f"{steps[place].words}　→")))

    def _add_step(self, place: int) -> None:
        button = QPushButton()
        button.setObjectName("step")
        button.clicked.connect(lambda: self._do(place))
        self.steps.append(button)
        self._inner.insertWidget(self._inner.count() - 1, button)

    def _do(self, place: int) -> None:
        step = self._asked[place]
        self.show_steps(False)
        self.tried.emit()
        step.ask()

    def _ask_period(self, period: Period) -> None:
        self.period_wanted.emit(period)

    def _ask_theme(self, theme: str) -> None:
        self.query_wanted.emit(replace(self._state.first_query, themes=frozenset({theme})))

    def _ask_word(self, word: str) -> None:
        self.search_wanted.emit(word)

    def _choose(self, period: Period, theme: str) -> None:
        self._ask_theme(theme)
        self._ask_period(period)

    def _lay_out(self) -> None:
        inside = QWidget()
        self._inner = layout = QVBoxLayout(inside)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        layout.setSpacing(4)
        self.help.setFixedWidth(30)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.help, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(top)
        for label in (self._title, self._about, self._rest):
            label.setWordWrap(True)
        self._rest.setObjectName("count")
        for heading in (self._month_heading, self._year_heading, self._hint):
            heading.setObjectName("section")
        for part in (self._about, self._rest, self._month_heading, self.heat, self._year_heading, self._years, self._hint):
            layout.addWidget(part)
        layout.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


class YearBars(QWidget):
    """A bar for each year of the answer, and its number."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self._counts: list[tuple[str, int]] = []

    def show_counts(self, counts: list[tuple[str, int]]) -> None:
        self._counts = counts
        self.setFixedHeight(self.sizeHint().height())
        self.setAccessibleName(", ".join(f"{name} {count}" for name, count in counts))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, len(self._counts) * _BAR_ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        most = max((count for _name, count in self._counts), default=1) or 1
        with QPainter(self) as painter:
            painter.setFont(font(self.page.script, 12))
            metrics = painter.fontMetrics()
            names = max((metrics.horizontalAdvance(name) for name, _count in self._counts), default=0) + 10
            numbers = metrics.horizontalAdvance("0" * len(str(most))) + 10
            room = max(self.width() - names - numbers, 0)
            for place, (name, count) in enumerate(self._counts):
                y = place * _BAR_ROW
                painter.setPen(self.page.palette["text"])
                painter.drawText(QRectF(0, y, names, _BAR_ROW), Qt.AlignmentFlag.AlignVCenter, name)
                painter.drawText(
                    QRectF(0, y, self.width(), _BAR_ROW), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(count)
                )
                painter.fillRect(QRectF(names, y + 5, room * count / most, _BAR_ROW - 10), self.page.palette["overview"])


def _by_year(answer: Answer, years: Period) -> list[tuple[str, int]]:
    """What begins before the years of the timeline in one, and each year from then on."""
    counts, first = answer.events.by_year(), years.start.year
    before = sum(count for year, count in counts.items() if year < first)
    told = [(_("before {year}").format(year=first), before)] if before else []
    return told + [(_("the year {year}").format(year=year), counts[year]) for year in sorted(counts) if year >= first][:_YEARS]
