"""The pane that reads one event, previews the report of a chosen period, or introduces the timeline."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from timeline_app.panels.detail.welcome import Welcome
from timeline_app.panels.html import Page
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.query import EVERYTHING, Query
from timeline_app.records.period import Period
from timeline_app.state.timeline_state import TimelineState

if TYPE_CHECKING:
    from timeline_app.documents.library import Library
    from timeline_app.panels.detail.decorated_browser import DecoratedBrowser
    from timeline_app.panels.detail.event_view import EventView
    from timeline_app.panels.detail.period_preview import PeriodPreview

_NARROWING = ("kinds", "scopes", "places", "entries", "organisations", "people", "groups", "papers")  # fields a link can ask for


class DetailPane(QWidget):
    """Follows the selection; asks by signal for what its links mean."""

    event_wanted = Signal(str)
    event_pointed = Signal(str)  # the one whose title the mouse is over, empty where there is none
    theme_wanted = Signal(str)
    clear_wanted = Signal(str)
    query_wanted = Signal(Query)
    period_wanted = Signal(Period)
    search_wanted = Signal(str)
    export_wanted = Signal()
    possible_wanted = Signal(bool)  # whether a report takes in what may lie in its period
    documents_wanted = Signal(str)  # the reader wants to attach them
    copy_wanted = Signal()
    menu_wanted = Signal(str, QPoint)  # of the selected event, by id, at a place of the screen

    def __init__(self, state: TimelineState, known: EventLookup, page: Page) -> None:
        super().__init__()
        self._state, self.known, self._page = state, known, page
        self._preview: PeriodPreview | None = None
        self._with_possible = True
        self._renewed = False  # whether it still tells of the file as it was
        self._event: EventView | None = None
        self._library: Library | None = None
        self.welcome = Welcome(state, page)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.welcome)
        self._connect()
        self.refresh()

    @property
    def browser(self) -> "DecoratedBrowser":
        """The page of the selected event."""
        return self._event_view.browser

    @property
    def _event_view(self) -> "EventView":
        """Made when an event is first selected."""
        if self._event is None:
            from timeline_app.panels.detail.event_view import EventView

            self._event = EventView(self._state, self.known, self._page)
            self._event.library = self._library
            self._stack.addWidget(self._event)
            browser = self._event.browser
            browser.link_followed.connect(self._follow)
            browser.link_pointed.connect(self._point_out)
            browser.copy_wanted.connect(self.copy_wanted)
            browser.menu_wanted.connect(self._open_menu)
        return self._event

    @property
    def preview(self) -> "PeriodPreview":
        """Of the report of the period, made when one is first chosen."""
        if self._preview is None:
            from timeline_app.panels.detail.period_preview import PeriodPreview

            self._preview = PeriodPreview(self._state, self._page)
            self._preview.take_possible(self._with_possible)
            self._stack.addWidget(self._preview)
            for ours, its in (
                (self.event_wanted, self._preview.event_wanted), (self.event_pointed, self._preview.event_pointed),
                (self.export_wanted, self._preview.export_wanted), (self.possible_wanted, self._preview.possible_wanted),
            ):
                its.connect(ours)
            self._preview.left_out.connect(self._leave_out)
        return self._preview

    def show_as(self, page: Page) -> None:
        """Other colours or another script."""
        self._page = page
        for part in filter(None, (self._event, self.welcome, self._preview)):
            part.show_as(page)
        self.refresh()

    def attach(self, library: "Library") -> None:
        """Show cited paragraphs from these documents."""
        self._library = library
        if self._event:
            self._event.library = library
        self.refresh()

    def paragraph(self, document: str, number: int) -> str | None:
        """Of the documents that are attached."""
        text = ((self._library and self._library.texts) or {}).get(document)
        return text.paragraphs[number - 1] if text and 1 <= number <= len(text.paragraphs) else None

    def take_possible(self, on: bool) -> None:
        """Whether a report takes in what may lie in its period."""
        self._with_possible = on
        if self._preview is not None:
            self._preview.take_possible(on)

    def list_members(self, by_key: bool) -> None:
        """All events that the selected one was chosen from, at the top; the keyboard goes on among them."""
        self._event_view.list_members()
        if by_key:
            self.browser.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refresh(self) -> None:
        """From the top, but as far as one has read where only the file has changed."""
        snapshot = self._state.snapshot
        introduces = snapshot.period is None and len(snapshot.shown)  # also what an empty answer is compared with
        if snapshot.selected_event is None and (introduces or len(snapshot.answer.events)):
            shown = self.welcome if introduces else self.preview
        else:
            shown = self._event_view
        self._stack.setCurrentWidget(shown)
        place = shown.bar.value()
        shown.refresh()
        if self._renewed:
            self._renewed = False
            shown.bar.setValue(place)

    def _connect(self) -> None:
        self.welcome.query_wanted.connect(self.query_wanted)
        self.welcome.period_wanted.connect(self.period_wanted)
        self.welcome.search_wanted.connect(self.search_wanted)
        self._state.renewed.connect(self._expect_others)
        self._state.selection_changed.connect(self.refresh)
        self._state.answer_settled.connect(self.refresh)
        self._state.period_changed.connect(self._follow_period)

    def _expect_others(self) -> None:
        self._renewed = True

    def _follow_period(self) -> None:
        if self._state.snapshot.selected_event is None:
            self.refresh()

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
            self._event_view.unfold(value)
        elif verb == "card":
            self._open_cited(int(value))

    def open_paragraph(self, document: str, paragraph: int, searched: Query, event: str = "") -> None:
        """The whole document with it in sight, and in it the words that were searched for; ``event`` is one that cites it."""
        from timeline_app.panels.detail.sheets import Spot, sheet_at

        spot, page = Spot(document, paragraph, event), self._page._replace(searched=searched)
        library = self._library
        sheet = library and sheet_at(spot, self._state.timeline, self.known, library, page, self.window())
        if sheet:
            sheet.event_wanted.connect(self.event_wanted)
            sheet.open()

    def _open_cited(self, place: int) -> None:
        if event := self._state.snapshot.selected_event:
            citation = event.citations[place]
            self.open_paragraph(citation.document, citation.paragraph or 1, self._state.snapshot.answer.query, event.id)

    def _narrow(self, field: str, value: str) -> None:
        """What else has this in common with the event: of all kinds where it is of a kind that is not shown at first."""
        event, first = self._state.snapshot.selected_event, self._state.first_query
        base = EVERYTHING if event is None or (first.kinds and event.kind not in first.kinds) else first
        self.query_wanted.emit(replace(base, **{field: frozenset({value})}))

    def _leave_out(self, event: str) -> None:
        query = self._state.snapshot.answer.query
        self.query_wanted.emit(replace(query, without=query.without | {event}))
