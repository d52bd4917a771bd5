"""What the pane shows while nothing is chosen: what this timeline is, where its events lie, and what to try; of two answers
that are compared what each is."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QScrollBar, QVBoxLayout, QWidget

from timeline_app.look import plain
from timeline_app.panels.detail.first_steps import Asks, Step, first_steps
from timeline_app.panels.detail.heat import heat_of
from timeline_app.panels.detail.heat_strip import HeatStrip
from timeline_app.panels.detail.year_bars import YearBars, by_year
from timeline_app.panels.html import Page
from timeline_app.queries.answer import Answer
from timeline_app.queries.conditions import conditions_of
from timeline_app.queries.names import timeline_title
from timeline_app.queries.query import Query
from timeline_app.records.period import Period
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.cut import line
from timeline_app.translation.words import _, ngettext

_MARGIN = 16  # pixels


class Welcome(QScrollArea):
    """``tried`` comes when the first of the things to try was done: they then give way to a question mark."""

    query_wanted = Signal(Query)
    period_wanted = Signal(Period)
    search_wanted = Signal(str)
    tried = Signal()

    def __init__(self, state: TimelineState, page: Page) -> None:
        super().__init__()
        self._state, self._page = state, page
        self._title, self._about, self._rest = plain.label(), plain.label(), plain.label()
        self.heat, self._years = HeatStrip(state, page), YearBars(page)
        self._hint, self._month_heading = plain.label(_("Things to try")), plain.label(_("By month and theme"))
        self._year_heading = plain.label(_("By year"))
        self.help = QPushButton("?")
        self.help.setAccessibleName(_("Things to try"))
        self.setAccessibleName(_("Details"))
        self.steps: list[QPushButton] = []
        self._lay_out()
        self.heat.chosen.connect(self._choose)
        self.help.clicked.connect(lambda: self.show_steps(True))
        self.show_steps(True)

    @property
    def bar(self) -> QScrollBar:
        """How far it is scrolled."""
        return self.verticalScrollBar()

    def show_as(self, page: Page) -> None:
        self._page = self.heat.page = self._years.page = page
        self.refresh()

    def show_steps(self, on: bool) -> None:
        """The things to try, or the question mark that brings them back."""
        self._shows_steps = on
        self.help.setVisible(not on)
        for part in (self._hint, *self.steps):
            part.setVisible(on)

    def refresh(self) -> None:
        snapshot, timeline, page = self._state.snapshot, self._state.timeline, self._page
        shown, sides = snapshot.shown, tuple(filter(None, (snapshot.compared_with, snapshot.answer)))
        self._show_title(page.shown(timeline_title(timeline)))
        self._about.setText(self._compared(*sides) if len(sides) > 1 else self._introduced(snapshot.answer))
        rest = snapshot.answer.total - len(shown)
        self._rest.setText(self._left_out(snapshot.answer.query).format(count=rest))
        self._rest.setVisible(rest > 0)
        self.heat.show_heat(heat_of(shown, timeline.first_view, [theme.id for theme in timeline.themes]))
        self._year_heading.setText(_("By year, above and below") if len(sides) > 1 else _("By year"))
        self._years.show_counts(by_year([side.events for side in sides], timeline.first_view))
        self._show_first_steps(first_steps(snapshot.answer, timeline, Asks(self._ask_period, self._ask_theme, self._ask_word)))

    def _introduced(self, answer: Answer) -> str:
        if self._state.timeline.unsourced:  # one of one's own, of which nobody can say that each event has all of it
            return _("{events} events; choose one to read its date, its figures and its sources.").format(events=len(answer.events))
        about = _("{events} events from {documents} documents, each with its date, its figures and the paragraph that says so.")
        return about.format(events=len(answer.events), documents=len(self._state.timeline.documents))

    def _compared(self, upper: Answer, lower: Answer) -> str:
        """What each was asked for, and how many events they share."""
        both = len(upper.events) + len(lower.events) - len(self._state.snapshot.shown)
        lines = [
            _("Above, {count}: {asked}").format(**self._told(upper)), _("Below, {count}: {asked}").format(**self._told(lower)),
            *([ngettext("{count} event is in both", "{count} events are in both", both).format(count=both)] if both else ()),
        ]
        return "\n".join(map(self._page.shown, lines))

    def _told(self, answer: Answer) -> dict[str, str]:
        count = ngettext("{count} event", "{count} events", len(answer.events)).format(count=len(answer.events))
        conditions = conditions_of(answer.query, self._state.timeline, self._state.first_query)
        return {"count": count, "asked": line(_("; ").join(each.words for each in conditions)) or _("no condition")}

    def _left_out(self, query: Query) -> str:
        """Where only kinds are left out, they come with a tick on the left."""
        if query == self._state.first_query and self._state.snapshot.compared_with is None:
            return _("{count} more records are not shown; choose them on the left, by kind or otherwise.")
        return _("{count} more records do not meet the conditions.")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_title(self._title.text())

    def _show_title(self, title: str) -> None:
        """As large as goes on one line."""
        room = self.width() - 2 * _MARGIN - self.verticalScrollBar().sizeHint().width()
        large = self._page.face(20, bold=True)
        fits = QFontMetricsF(large).horizontalAdvance(title) <= room
        self._title.setFont(large if fits else self._page.face(17, bold=True))
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
