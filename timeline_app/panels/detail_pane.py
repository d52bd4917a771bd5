"""The pane that reads one event, or introduces the timeline while none is selected."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from timeline_app.look.circuit_breaker import CircuitBreaker, at_rest
from timeline_app.panels.html import Page
from timeline_app.panels.safe_browser import SafeBrowser
from timeline_app.panels.welcome_html import empty_page, welcome_page
from timeline_app.records.event import Event
from timeline_app.records.story import Known
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.words import _

if TYPE_CHECKING:
    from timeline_app.documents.library import Library


class DetailPane(QWidget):
    """Follows the selection; asks by signal for what its links mean."""

    event_wanted = Signal(str)
    event_pointed = Signal(str)  # the one whose title the mouse is over, empty where there is none
    theme_wanted = Signal(str)
    clear_wanted = Signal(str)
    copy_wanted = Signal()
    menu_wanted = Signal(str, QPoint)  # of the selected event, by id, at a place of the screen

    def __init__(self, state: TimelineState, known: Known, page: Page) -> None:
        super().__init__()
        self._state, self._known, self._page = state, known, page
        self._library: Library | None = None
        self._listed: Sequence[str] = ()
        self._breaker = CircuitBreaker()
        self.browser = SafeBrowser()
        self.browser.setAccessibleName(_("Details"))
        self.browser.document().setDocumentMargin(16)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.browser)
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
        html = self._breaker.run(self._state.snapshot, self._html, lambda: self._page.sentence(at_rest()))
        self.browser.show_html(html)

    def _html(self) -> str:
        snapshot, timeline = self._state.snapshot, self._state.timeline
        event = snapshot.selected_event
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

        snapshot, timeline = self._state.snapshot, self._state.timeline
        around = Surroundings(self._known, self._library or Library(None, timeline.documents))
        members, page = snapshot.cluster_members, self._page._replace(searched=snapshot.answer.query)
        others = [each for id in members[: LISTED if members is self._listed else TOLD] if (each := snapshot.find(id))]
        among = among_html(event, others, len(members), page)
        return among + event_page(event, timeline, around, page)

    def _open_menu(self, place: QPoint) -> None:
        if event := self._state.snapshot.selected_event:
            self.menu_wanted.emit(event.id, place)

    def _point_out(self, address: str) -> None:
        verb, _colon, value = address.partition(":")
        self.event_pointed.emit(value if verb == "event" else "")

    def _follow(self, address: str) -> None:
        verb, _colon, value = address.partition(":")
        wanted = {"event": self.event_wanted, "theme": self.theme_wanted, "clear": self.clear_wanted}.get(verb)
        if wanted:
            wanted.emit(value)
