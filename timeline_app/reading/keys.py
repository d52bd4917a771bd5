"""The keys of the page: from event to event, from page to page, and what chooses text."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from timeline_app.queries.reading_order import ReadingOrder
from timeline_app.reading.chosen_text import ChosenText, Mark
from timeline_app.reading.page_area import PageArea

_MODIFIERS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
Press = tuple[Qt.KeyboardModifier, Qt.Key]


class Read(Protocol):
    """What of a view the keys use; ``current`` is the row of the selected event."""

    @property
    def page(self) -> PageArea: ...
    @property
    def order(self) -> ReadingOrder | None: ...
    @property
    def current(self) -> int | None: ...
    def select_row(self, row: int) -> None: ...
    def let_go(self) -> None: ...


class Keys:
    """Acts on its view; ``act`` says whether it had a use for a key."""

    def __init__(self, view: Read) -> None:
        self._view = view
        modifier = Qt.KeyboardModifier
        plain, shift, control = modifier.NoModifier, modifier.ShiftModifier, modifier.ControlModifier
        self._acts: dict[Press, Callable[[], object]] = {
            (plain, Qt.Key.Key_Down): lambda: self.step(1), (plain, Qt.Key.Key_Up): lambda: self.step(-1),
            (plain, Qt.Key.Key_Right): lambda: self.step(1), (plain, Qt.Key.Key_Left): lambda: self.step(-1),
            (plain, Qt.Key.Key_PageDown): lambda: view.page.turn(1), (plain, Qt.Key.Key_PageUp): lambda: view.page.turn(-1),
            (plain, Qt.Key.Key_Space): lambda: view.page.turn(1), (shift, Qt.Key.Key_Space): lambda: view.page.turn(-1),
            (plain, Qt.Key.Key_Home): lambda: view.select_row(0), (plain, Qt.Key.Key_End): self._last,
            (shift, Qt.Key.Key_Right): lambda: self._extend(1), (shift, Qt.Key.Key_Left): lambda: self._extend(-1),
            (shift, Qt.Key.Key_Down): lambda: self._extend_row(1), (shift, Qt.Key.Key_Up): lambda: self._extend_row(-1),
            (shift, Qt.Key.Key_End): lambda: self._extend(self._length),
            (shift, Qt.Key.Key_Home): lambda: self._extend(-self._length),
            (control, Qt.Key.Key_A): self._choose_all, (plain, Qt.Key.Key_Escape): self._let_go,
        }

    def act(self, event: QKeyEvent) -> bool:
        act = self._acts.get((event.modifiers() & _MODIFIERS, Qt.Key(event.key())))
        leaves = event.key() == Qt.Key.Key_Escape  # also a page without events
        if act is None or self._view.order is None or not (leaves or len(self._view.order)):
            return False
        act()
        return True

    def step(self, by: int) -> None:
        """The next or previous event; without a selection the first one in sight."""
        current = self._view.current
        self._view.select_row(self._view.page.first_in_sight if current is None else current + by)

    def whole(self, row: int) -> ChosenText:
        """All text of an event."""
        manuscript = self._view.page.manuscript
        return ChosenText(Mark(row, 0), Mark(row, manuscript.block(row).length if manuscript else 0))

    def _last(self) -> None:
        self._view.select_row(len(self._view.order or ()) - 1)

    @property
    def _row(self) -> int:
        current = self._view.current
        return self._view.page.first_in_sight if current is None else current

    @property
    def _chosen(self) -> ChosenText:
        """What is chosen; nothing yet at the beginning of the selected event."""
        return self._view.page.chosen or ChosenText(Mark(self._row, 0), Mark(self._row, 0))

    @property
    def _length(self) -> int:
        return self.whole(self._chosen.moving.row).moving.position

    def _extend(self, by: int) -> None:
        """By characters, within the event where it ends."""
        chosen = self._chosen
        row, position = chosen.moving
        self._view.page.choose(ChosenText(chosen.fixed, Mark(row, min(max(0, position + by), self._length))))

    def _extend_row(self, by: int) -> None:
        """To the end of an event, and on to the next."""
        chosen, last = self._chosen, len(self._view.order or ()) - 1
        row, position = chosen.moving
        end = self._length if by > 0 else 0
        if position == end:
            row = min(max(0, row + by), last)
            end = self.whole(row).moving.position if by > 0 else 0
        self._view.page.choose(ChosenText(chosen.fixed, Mark(row, end)))
        self._view.page.reveal(row)

    def _choose_all(self) -> None:
        self._view.page.choose(self.whole(self._row))

    def _let_go(self) -> None:
        """The chosen text first, the selection then."""
        if self._view.page.chosen:
            self._view.page.choose(None)
        else:
            self._view.let_go()
