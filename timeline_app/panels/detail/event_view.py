"""The page of the selected event, below a strip of the months of the timeline."""

from collections.abc import Sequence
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollBar, QVBoxLayout, QWidget

from timeline_app.look.circuit_breaker import CircuitBreaker, at_rest
from timeline_app.look.fonts import load_serif
from timeline_app.panels.detail.decorated_browser import DecoratedBrowser
from timeline_app.panels.detail.decorations import CARD, OPEN_CARD
from timeline_app.panels.html import Page
from timeline_app.panels.welcome_html import empty_page
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.records.event import Event
from timeline_app.records.story import Story
from timeline_app.settings import paths
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.words import _

if TYPE_CHECKING:
    from timeline_app.documents.library import Library
    from timeline_app.panels.detail.months_strip import MonthsStrip

_MARGIN = 16  # pixels around a page
_LEAST = 160  # of a line of text
_LINE = 23  # pixels from one line of a summary to the next


class EventView(QWidget):
    """Folds a summary so far that the first source is in sight; ``browser`` tells of links."""

    def __init__(self, state: TimelineState, known: EventLookup, page: Page) -> None:
        super().__init__()
        self._state, self._known, self._page = state, known, page
        self.library: Library | None = None
        self._listed: Sequence[str] = ()
        self._unfolded: tuple[str | None, frozenset[str]] = (None, frozenset())  # by the event it holds for
        self._less = 0  # lines that a summary is shortened by
        self._breaker = CircuitBreaker()
        self._strip: MonthsStrip | None = None
        self.browser = DecoratedBrowser(page.palette)
        self.browser.setAccessibleName(_("Details"))
        self.browser.document().setDocumentMargin(_MARGIN)
        self.browser.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.browser.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else each page is laid out twice
        bar = self.bar
        bar.rangeChanged.connect(lambda _least, most: bar.setEnabled(most > 0))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.browser)

    @property
    def bar(self) -> QScrollBar:
        """How far it is scrolled."""
        return self.browser.verticalScrollBar()

    def show_as(self, page: Page) -> None:
        self._page = page
        self.browser.colours = page.palette
        if self._strip:
            self._strip.show_as(page)

    def list_members(self) -> None:
        """All events that the selected one was chosen from, at the top."""
        self._listed = self._state.snapshot.cluster_members
        self.refresh()

    def refresh(self) -> None:
        bar = self.bar.sizeHint().width()
        self._page = self._page._replace(width=max(self.width() - bar - 2 * _MARGIN, _LEAST))
        self._less = 0
        self._show()
        if missing := self._below_sight():
            self._less = ceil(missing / _LINE)
            self._show()

    def unfold(self, what: str) -> None:
        """Or fold it again."""
        selected = self._state.snapshot.selected
        self._unfolded = selected, self._unfolded_of(selected) ^ {what}
        self._refresh_in_place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Folds and chips are made for a size."""
        super().resizeEvent(event)
        self._refresh_in_place()

    def _refresh_in_place(self) -> None:
        place = self.bar.value()
        self.refresh()
        self.bar.setValue(place)

    def _show(self) -> None:
        html = self._breaker.run(self._state.snapshot, self._html, lambda: self._page.sentence(at_rest()))
        self.browser.show_html(html)

    def _below_sight(self) -> float:
        """How much of the first source cannot be seen without scrolling, in pixels."""
        card = next((each for each in self.browser.decorations if each.kind in (CARD, OPEN_CARD)), None)
        listed = self._state.snapshot.cluster_members
        return max(card.rect.bottom() - self.browser.viewport().height(), 0) if card and not listed else 0

    def _unfolded_of(self, event: str | None) -> frozenset[str]:
        return self._unfolded[1] if self._unfolded[0] == event else frozenset()

    def _html(self) -> str:
        event = self._state.snapshot.selected_event
        if self._strip:
            self._strip.setVisible(event is not None)
        return self._event_html(event) if event else empty_page(self._page, self._state.timeline)

    def _event_html(self, event: Event) -> str:
        """The event, below the others that it was chosen from."""
        from timeline_app.documents.library import Library  # none of this is needed before an event is selected
        from timeline_app.panels.among_html import LISTED, TOLD, among_html
        from timeline_app.panels.detail.event_page import Surroundings, event_page
        from timeline_app.records.story import story_of

        load_serif(paths.resources())
        snapshot, timeline = self._state.snapshot, self._state.timeline
        story, library = story_of(event, self._known), self.library or Library(None, timeline.documents)
        around = Surroundings(self._known, library, story, self._unfolded_of(event.id), self._less)
        members = snapshot.cluster_members
        others = [each for id in members[: LISTED if members is self._listed else TOLD] if (each := snapshot.find(id))]
        page = self._page._replace(searched=snapshot.answer.query)
        self._show_months(event, story)
        return among_html(event, others, len(members), page) + event_page(event, timeline, around, page)

    def _show_months(self, event: Event, story: Story) -> None:
        from timeline_app.panels.detail.months_strip import MonthsStrip

        years = self._state.timeline.first_view
        if self._strip is None:
            self._strip = MonthsStrip(years, self._page)
            self._strip.event_wanted.connect(lambda id: self.browser.link_followed.emit(f"event:{id}"))
            self._layout.insertWidget(0, self._strip)
        self._strip.show_event(years, event, [each for each in story.events if each.id != event.id])
