"""The pane that reads one event, or introduces the timeline while none is selected."""

from collections.abc import Sequence
from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from timeline_app.look.circuit_breaker import CircuitBreaker, at_rest
from timeline_app.look.fonts import load_serif
from timeline_app.panels.detail.decorated_browser import DecoratedBrowser
from timeline_app.panels.detail.decorations import CARD, OPEN_CARD
from timeline_app.panels.html import Page
from timeline_app.panels.welcome_html import empty_page, welcome_page
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.query import EVERYTHING, Query
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
_NARROWING = ("kinds", "scopes", "places", "entries", "organisations", "people", "groups", "papers")  # fields a link can ask for


class DetailPane(QWidget):
    """Follows the selection; asks by signal for what its links mean."""

    event_wanted = Signal(str)
    event_pointed = Signal(str)  # the one whose title the mouse is over, empty where there is none
    theme_wanted = Signal(str)
    clear_wanted = Signal(str)
    query_wanted = Signal(Query)  # what else has this in common with the event
    documents_wanted = Signal(str)  # the reader wants to attach them
    copy_wanted = Signal()
    menu_wanted = Signal(str, QPoint)  # of the selected event, by id, at a place of the screen

    def __init__(self, state: TimelineState, known: EventLookup, page: Page) -> None:
        super().__init__()
        self._state, self._known, self._page = state, known, page
        self._library: Library | None = None
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
        bar = self.browser.verticalScrollBar()
        bar.rangeChanged.connect(lambda _least, most: bar.setEnabled(most > 0))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.browser)
        self.browser.link_followed.connect(self._follow)
        self.browser.link_pointed.connect(self._point_out)
        self.browser.copy_wanted.connect(self.copy_wanted)
        self.browser.menu_wanted.connect(self._open_menu)
        state.selection_changed.connect(self.refresh)
        state.answer_settled.connect(self.refresh)
        self.refresh()

    def show_as(self, page: Page) -> None:
        """Other colours or another script."""
        self._page = page
        self.browser.colours = page.palette
        if self._strip:
            self._strip.show_as(page.palette, page.script)
        self.refresh()

    def attach(self, library: "Library") -> None:
        """Show cited paragraphs from these documents."""
        self._library = library
        self.refresh()

    def list_members(self, by_key: bool) -> None:
        """All events that the selected one was chosen from, at the top; the keyboard goes on among them."""
        self._listed = self._state.snapshot.cluster_members
        self.refresh()
        if by_key:
            self.browser.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refresh(self) -> None:
        self._page = self._page._replace(width=self._width)
        self._less = 0
        self._show()
        if missing := self._below_sight():
            self._less = ceil(missing / _LINE)
            self._show()

    def _show(self) -> None:
        html = self._breaker.run(self._state.snapshot, self._html, lambda: self._page.sentence(at_rest()))
        self.browser.show_html(html)

    def _below_sight(self) -> float:
        """How much of the first source cannot be seen without scrolling, in pixels."""
        card = next((each for each in self.browser.decorations if each.kind in (CARD, OPEN_CARD)), None)
        listed = self._state.snapshot.cluster_members
        return max(card.rect.bottom() - self.browser.viewport().height(), 0) if card and not listed else 0

    @property
    def _width(self) -> int:
        """Of a line of text."""
        bar = self.browser.verticalScrollBar().sizeHint().width()
        return max(self.width() - bar - 2 * _MARGIN, _LEAST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Folds and chips are made for a width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            place = self.browser.verticalScrollBar().value()
            self.refresh()
            self.browser.verticalScrollBar().setValue(place)

    def _html(self) -> str:
        snapshot, timeline = self._state.snapshot, self._state.timeline
        event = snapshot.selected_event
        if self._strip:
            self._strip.setVisible(event is not None)
        if not snapshot.answer.events:
            return empty_page(self._page)
        if event is None:
            return welcome_page(snapshot.answer, timeline, self._page)
        return self._event_html(event)

    def _event_html(self, event: Event) -> str:
        """The event, below the others that it was chosen from."""
        from timeline_app.documents.library import Library  # none of this is needed before an event is selected
        from timeline_app.panels.among_html import LISTED, TOLD, among_html
        from timeline_app.panels.detail_html import Surroundings, event_page
        from timeline_app.records.story import story_of

        load_serif(paths.resources())
        snapshot, timeline = self._state.snapshot, self._state.timeline
        unfolded = self._unfolded[1] if self._unfolded[0] == event.id else frozenset[str]()
        story = story_of(event, self._known)
        around = Surroundings(self._known, self._library or Library(None, timeline.documents), story, unfolded, self._less)
        members = snapshot.cluster_members
        others = [each for id in members[: LISTED if members is self._listed else TOLD] if (each := snapshot.find(id))]
        among = among_html(event, others, len(members), self._page)
        self._show_months(event, story)
        return among + event_page(event, timeline, around, self._page)

    def _show_months(self, event: Event, story: Story) -> None:
        from timeline_app.panels.detail.months_strip import MonthsStrip

        if self._strip is None:
            self._strip = MonthsStrip(self._state.timeline.first_view, self._page.palette, self._page.script)
            self._strip.event_wanted.connect(self.event_wanted)
            self._layout.insertWidget(0, self._strip)
        self._strip.show_event(event, [each for each in story.events if each.id != event.id])

    def _open_menu(self, place: QPoint) -> None:
        if event := self._state.snapshot.selected_event:
            self.menu_wanted.emit(event.id, place)

    def _point_out(self, address: str) -> None:
        verb, _colon, value = address.partition(":")
        self.event_pointed.emit(value if verb == "event" else "")

    def _follow(self, address: str) -> None:
        verb, _colon, value = address.partition(":")
        wanted = {
            "event": self.event_wanted, "theme": self.theme_wanted, "clear": self.clear_wanted, "documents": self.documents_wanted,
        }.get(verb)
        if wanted:
            wanted.emit(value)
        elif verb in _NARROWING:
            self._narrow(verb, value)
        elif verb == "unfold":
            self._unfold(value)
        elif verb == CARD:
            self._open_document(int(value))

    def _open_document(self, place: int) -> None:
        """The whole text that a citation of the event stands in."""
        from timeline_app.panels.detail.document_html import cited_in
        from timeline_app.panels.detail.document_sheet import DocumentSheet

        event = self._state.snapshot.selected_event
        if event is None or self._library is None or self._library.texts is None:
            return
        citation = event.citations[place]
        text = self._library.texts.get(citation.document)
        if text is not None:
            cited = cited_in(citation.document, self._known.citing(citation.document))
            title = self._page.shown(f"《{self._state.timeline.document(citation.document).title}》")
            sheet = DocumentSheet(title, text, cited, (citation.paragraph, event.id), self._page, self.window())
            sheet.event_wanted.connect(self.event_wanted)
            sheet.open()

    def _narrow(self, field: str, value: str) -> None:
        """What else has this in common with the event: of all kinds where it is of a kind that is not shown at first."""
        event, first = self._state.snapshot.selected_event, self._state.first_query
        base = EVERYTHING if event is None or (first.kinds and event.kind not in first.kinds) else first
        self.query_wanted.emit(replace(base, **{field: frozenset({value})}))

    def _unfold(self, what: str) -> None:
        """Or fold it again."""
        selected = self._state.snapshot.selected
        present = self._unfolded[1] if self._unfolded[0] == selected else frozenset[str]()
        self._unfolded = selected, present ^ {what}
        place = self.browser.verticalScrollBar().value()
        self.refresh()
        self.browser.verticalScrollBar().setValue(place)
