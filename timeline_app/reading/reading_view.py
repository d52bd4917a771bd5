"""The answer as a page to read: a column of text, its sources beside it, and an upright timeline that follows the scroll."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from timeline_app.look.fonts import load_serif
from timeline_app.look.type_size import USUAL
from timeline_app.queries.events import LoadedEvents
from timeline_app.queries.in_reading_order import in_reading_order
from timeline_app.queries.reading_order import ReadingOrder
from timeline_app.reading.chosen_text import copied
from timeline_app.reading.days import day_between, day_within, days_in_sight, row_near
from timeline_app.reading.faces import Look, faces_of
from timeline_app.reading.geometry import geometry_of
from timeline_app.reading.keys import Keys
from timeline_app.reading.manuscript import Manuscript
from timeline_app.reading.page_area import PageArea
from timeline_app.reading.rail import Rail, Reading
from timeline_app.reading.rail_foot import RailFoot
from timeline_app.reading.spot import TOP, Spot
from timeline_app.reading.told import place_in_words, spoken
from timeline_app.records.event import Event
from timeline_app.records.period import Period
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.words import _

TEXT, LARGE_TEXT = 16.5, 20.0  # pixels
_LEAST_WITH_RAIL = 600  # pixels of the whole view


class ReadingView(QWidget):
    """Follows answer, period and selection, and begins where the timeline looks; out of sight it waits."""

    menu_wanted = Signal(str, QPoint)
    left = Signal()  # no more before an audience
    only_period_wanted = Signal(bool)  # whether what lies outside the chosen period is left out

    def __init__(self, state: TimelineState, look: Look, resources: Path) -> None:
        super().__init__()
        load_serif(resources)
        self._state, self._look = state, look
        self._only_period, self._text, self._outdated = True, TEXT, True
        self._presenting = False
        self.order: ReadingOrder | None = None
        self.page, self.rail, self.foot = PageArea(self._act), Rail(), RailFoot()
        self.keys = Keys(self)
        self.page.told = self._place_in_words
        self.page.setAccessibleName(_("Reading view"))
        self.setFocusProxy(self.page)
        _side_by_side(self, self.rail, self.foot, self.page)
        self._connect()

    def show_as(self, look: Look) -> None:
        """Other colours or another script."""
        self._look = look
        self._lay_out_anew()

    def show_only_period(self, on: bool) -> None:
        """Whether what lies outside the chosen period is left out."""
        if on != self._only_period:
            self._only_period = on
            self.refresh()

    def present(self, on: bool) -> None:
        """In type to be read from afar, one event after another at the top of the page; ``left`` comes when Esc ends that."""
        self._text, self._presenting = (LARGE_TEXT, True) if on else (TEXT, False)
        self._lay_out_anew()
        if on and self.current is None:
            self.select_row(self.page.first_in_sight)
        self._show_selected()

    @property
    def current(self) -> int | None:
        """The row of the selected event."""
        return self.order.row_of(self._state.snapshot.selected) if self.order else None

    def select_row(self, row: int) -> None:
        if self.order and len(self.order):
            self._state.select(self.order.event(min(max(0, row), len(self.order) - 1)).id)

    def let_go(self) -> None:
        """Of the audience, else of the selected event."""
        if self._presenting:
            self.left.emit()
        else:
            self._state.select(None)

    def refresh(self) -> None:
        """Read the answer anew, from the event on that was uppermost; at first from where the timeline looks."""
        if not self.isVisible():
            self._outdated = True
            return
        self._outdated = False
        before, row, snapshot = self.order, self.page.spot.row, self._state.snapshot
        uppermost = before.event(row) if before and row < len(before) else None
        self.order = in_reading_order(snapshot.answer.events, self._period)
        self.rail.show_events(snapshot.answer.within(self._period))
        self._lay_out_anew(Spot(row_near(self.order, uppermost, snapshot.view.start), 0.0))

    def _forget(self) -> None:
        """The file has changed: out of sight nothing is kept of what it was."""
        if not self.isVisible():
            self.order = self.page.manuscript = None
            self.rail.show_events(LoadedEvents())

    def copy(self) -> None:
        """What is chosen, else the selected event; with the documents that say so."""
        row, manuscript = self.current, self.page.manuscript
        chosen = self.page.chosen or (None if row is None else self.keys.whole(row))
        if chosen and manuscript:
            QGuiApplication.clipboard().setText(copied(chosen, manuscript, self._state.timeline))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._outdated:
            self.refresh()
        self._show_selected()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for part in (self.rail, self.foot):
            part.setVisible(self.width() >= _LEAST_WITH_RAIL)

    def minimumSizeHint(self) -> QSize:
        """As small as any other view."""
        return QSize(0, 0)

    def _act(self, event: QKeyEvent) -> bool:
        return self.keys.act(event)

    def _connect(self) -> None:
        self._state.renewed.connect(self._forget)
        self._state.answer_changed.connect(self.refresh)
        self._state.period_changed.connect(self._read_period)
        self._state.selection_changed.connect(self._show_selected)
        self.page.moved.connect(self._follow)
        self.page.resized.connect(self._lay_out_anew)
        self.page.event_clicked.connect(self.select_row)
        self.page.copy_wanted.connect(self.copy)
        self.page.menu_wanted.connect(self._ask_for_menu)
        self.rail.day_wanted.connect(self._go_to_day)
        self.rail.event_wanted.connect(self._state.select)
        self.foot.section_wanted.connect(self.page.lift)
        self.foot.only_period_wanted.connect(self.only_period_wanted)
        self.foot.only_period_wanted.connect(self.show_only_period)

    @property
    def _period(self) -> Period | None:
        """To which the page keeps."""
        return self._state.snapshot.period if self._only_period else None

    def _read_period(self) -> None:
        """From its beginning."""
        self.refresh()
        if self._period:
            self.page.go_to(TOP)

    @property
    def _size(self) -> float:
        """Of the text: type of the interface in another size than usual makes that of the page another too."""
        return self._text if self._presenting else self._text * self._look.size / USUAL

    def _lay_out_anew(self, spot: Spot | None = None) -> None:
        """In this width and type; the uppermost event stays so. What was answered before can no longer be laid out."""
        if self.order is None or self.order.events is not self._state.snapshot.answer.events:
            return
        faces, wide = faces_of(self._look.script, self._size), self.page.viewport().width()
        timeline, query = self._state.timeline, self._state.snapshot.answer.query
        manuscript = Manuscript(self.order, timeline, self._look, faces, geometry_of(wide, self._size / TEXT), query)
        before, row = self.page.manuscript, self.page.spot.row
        if spot is None and before and before.order is self.order and len(before):
            spot = Spot(row, self.page.spot.offset / before.height(row) * manuscript.height(row))
        self.rail.show_as(self._look)
        self.page.show_manuscript(manuscript, spot or TOP)

    def _show_selected(self) -> None:
        """Ring it, and bring it into sight."""
        if not self.isVisible() or self.order is None:
            return
        self.page.selected = self._state.snapshot.selected
        row = self.current
        if row is not None:
            if self._presenting:
                self.page.lift(row)
            else:
                self.page.reveal(row)
            _speak(self.page, self.order.event(row), row)
        self.page.viewport().update()
        self._follow()

    def _follow(self) -> None:
        """Rail and foot tell what is in sight."""
        order, rows = self.order, self.page.rows_in_sight()
        if order is None or self.page.manuscript is None or not rows:
            self._follow_nothing()
            return
        spot, first = self.page.spot, self.page.first_in_sight
        share = spot.offset / self.page.manuscript.height(spot.row)
        days = days_in_sight(order, first, max(first, rows[-1][0]))
        snapshot = self._state.snapshot
        day = day_between(order, spot.row, share)
        day = day_within(self._period, day, self.rail.days_below) if self._period else day
        self.rail.follow(Reading(day, *days, snapshot.selected, snapshot.period))
        self.foot.tell(snapshot.period, self._only_period, order.year_section(spot.row), self._look)

    def _follow_nothing(self) -> None:
        """Without events: no day is in sight, and the rail shows the period, else where the timeline looks."""
        period, view = self._state.snapshot.period, self._state.snapshot.view
        day = period.start.toordinal() if period else view.start
        self.rail.follow(Reading(day, None, None, None, period))
        self.foot.tell(period, self._only_period, None, self._look)

    def _go_to_day(self, day: date) -> None:
        if self.order and len(self.order):
            self.page.lift(self.order.row_at(day))

    def _place_in_words(self) -> str:
        """Which of how many events are in sight; with a period, how many of these are sure."""
        rows = self.page.rows_in_sight()
        last = rows[-1][0] if rows else None
        return place_in_words(self.order, self.page.first_in_sight, last, self._period)

    def _ask_for_menu(self, row: int, place: QPoint) -> None:
        """Of the row under the mouse; by key of the selected one."""
        row = row if row >= 0 else -1 if self.current is None else self.current
        if self.order and row >= 0:
            self.menu_wanted.emit(self.order.event(row).id, place)


def _speak(page: PageArea, event: Event, row: int) -> None:
    """Date, title and sources, for a screen reader."""
    if page.manuscript:
        words = spoken(event, page.manuscript.block(row).entry)
        page.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(page, words))


def _side_by_side(whole: QWidget, rail: QWidget, foot: QWidget, page: QWidget) -> None:
    beside, left = QHBoxLayout(whole), QVBoxLayout()
    for layout in (beside, left):
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
    left.addWidget(rail, 1)
    left.addWidget(foot)
    beside.addLayout(left)
    beside.addWidget(page, 1)
