"""What the user does to lanes: fold, single out, move; with the mouse any lane, with keys that of the selected event."""

from collections.abc import Callable
from dataclasses import replace

from timeline_app.canvas.gestures import FOLD
from timeline_app.canvas.lane_setup import LaneSetup
from timeline_app.layout.arrangement import Arrangement
from timeline_app.layout.compare import own_key
from timeline_app.layout.picture import Lane, Picture
from timeline_app.state.timeline_state import TimelineState


class LaneActions:
    """Changes the arrangement of the lanes and has it shown by ``refresh``."""

    def __init__(
        self, state: TimelineState, laning: LaneSetup, refresh: Callable[[], None], go_to: Callable[[str | None], None]
    ) -> None:
        self._state, self._lane_setup, self._refresh, self._go_to = state, laning, refresh, go_to
        state.answer_changed.connect(self._leave_empty_out)

    def click(self, x: float, y: float, picture: Picture) -> bool:
        """On the arrow of a title: fold the lane, or bring all back where it stands alone; on a link or the line below the
        lanes: go there, or bring the lanes back."""
        if event := picture.link_at(x, y):
            self._go_to(event)
            return True
        if picture.left_out and picture.left_out.box.contains(x, y):
            self.show_empty()
            return True
        lane = _title_at(x, y, picture)
        if lane is None or x >= FOLD:
            return False
        self._arrange(lambda now: now.with_alone(own_key(lane.key)) if lane.alone else now.with_folded(own_key(lane.key)))
        return True

    def show_empty(self) -> None:
        """Lanes without an event of the answer too, until another question is asked."""
        self._lane_setup.keeping_empty = True
        self._refresh()

    def _leave_empty_out(self) -> None:
        self._lane_setup.keeping_empty = False

    def double_click(self, x: float, y: float, picture: Picture) -> bool:
        """On a title: that lane alone, or all again."""
        lane = _title_at(x, y, picture)
        if lane is None or x < FOLD:
            return False
        self._arrange(lambda now: now.with_alone(own_key(lane.key)))
        return True

    def move(self, key: str, to: str) -> None:
        self._lane_setup.move(key, to)
        self._refresh()

    def fold(self) -> None:
        if key := self._selected():
            self._arrange(lambda now: now.with_folded(key))

    def single_out(self) -> None:
        if key := self._selected():
            self._arrange(lambda now: now.with_alone(key))

    def shift(self, by: int) -> None:
        """Move the selected lane ``by`` lanes down, or up where negative."""
        keys = [plan.key for plan in self._lane_setup.lanes.plans]
        key = self._selected()
        if key and 0 <= keys.index(key) + by < len(keys):
            self.move(key, keys[keys.index(key) + by])

    def let_others_in(self, picture: Picture) -> None:
        """A lane alone that has nothing of the answer would look like no answer at all."""
        lanes = [lane for lane in picture.lanes if not lane.heading]
        if lanes and all(lane.alone and not lane.events for lane in lanes) and self._state.snapshot.answer.events:
            self._arrange(lambda now: replace(now, alone=None))

    def _arrange(self, change: Callable[[Arrangement], Arrangement]) -> None:
        self._lane_setup.arrange(change(self._lane_setup.arrangement))
        self._refresh()

    def _selected(self) -> str | None:
        event = self._state.snapshot.selected_event
        return self._lane_setup.lanes.key_of(event) if event else None


def _title_at(x: float, y: float, picture: Picture) -> Lane | None:
    return picture.lane_at(y) if picture.titles.contains(x, y) else None
