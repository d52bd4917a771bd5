"""What of the timeline is in sight: the days of the view, how far the lanes are scrolled, and how high they are."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from timeline_app.canvas import zoom
from timeline_app.canvas.breathing import Breathing, Stand
from timeline_app.canvas.composer import Composer
from timeline_app.canvas.foresight import Foresight
from timeline_app.canvas.gestures import scale_of
from timeline_app.layout.heights import LaneHeights
from timeline_app.layout.last import same
from timeline_app.layout.picture import Lane, Picture
from timeline_app.queries.snapshot import Snapshot, View
from timeline_app.state.timeline_state import TimelineState

_NONE = LaneHeights(0.0, {})  # where there is no timeline


class Viewport:
    """Belongs to the widget that paints its picture; ``jump`` glides to a view, ``moving`` tells whether anything eases."""

    def __init__(
        self, widget: QWidget, state: TimelineState, composer: Composer, jump: Callable[[View], None], moving: Callable[[], bool]
    ) -> None:
        self._widget, self._state, self._composer, self.jump = widget, state, composer, jump
        self.breathing = Breathing(widget, self.settle, self.show, moving)
        self._stand: Stand | None = None
        self._drawn_for: tuple[object, ...] = ()
        self._sought: str | None = None  # an event that is to be in sight when the hand rests
        self.pointed: float | None = None  # where the mouse is, in pixels from the top; None after a key
        state.view_changed.connect(self.breathing.touch)
        foresight = Foresight(lambda: composer.learn_ahead(state.snapshot), widget)
        for signal in (state.view_changed, state.answer_changed):
            signal.connect(foresight.touch)

    @property
    def picture(self) -> Picture:
        """What is on screen."""
        return self._composed(self._state.snapshot, self.stand)

    @property
    def stand(self) -> Stand:
        """As the hand left it; what is asked for anew, or in another size, has its own heights at once."""
        size = self._widget.width(), self._widget.height()
        now = *size, *self._composer.subject(self._state.snapshot)
        if self._stand is None or not same(self._drawn_for, now):
            before, known, self._drawn_for = self._stand, self._drawn_for[:2] == size, now
            picture = self._composer.compose(self._state.snapshot, *size, max(0.0, before.above) if before else 0.0)
            self._stand = Stand(picture.heights or _NONE, picture.scrolled.above)
            if before and known:
                self.breathing.ease(before, self._stand)
            else:
                self.breathing.stop()
        return self._stand

    def settle(self) -> None:
        """The hand rests: lanes become as high as the view wants them."""
        before = self.stand
        self.breathing.ease(before, self._goal(before))
        self._sought = None

    def day_at(self, x: float) -> float:
        """The day at ``x`` as an ordinal; its fraction is the hour."""
        return scale_of(self.picture, self._state.snapshot.view).day(x)

    def zoom_by(self, steps: float, about: float | None = None) -> None:
        """``about`` is the day that stays where it is; the middle without it."""
        self._state.look_at(zoom.stepped(self._state.snapshot.view, steps, about))

    def pan_by(self, share: float) -> None:
        self._state.look_at(zoom.moved(self._state.snapshot.view, self._state.snapshot.view.days * share))

    def scroll_to(self, above: float) -> None:
        """Scroll the lanes to ``above`` pixels, limited to their height; to begin no farther down than they do."""
        above = max(above, min(0.0, self.stand.above))
        self.breathing.touch()
        self.show(self.stand._replace(above=above))
        self.limit_scroll()

    def scroll_page(self, by: int) -> None:
        picture = self.picture
        self.scroll_to(picture.scrolled.above + by * picture.plot.height * 0.8)

    def limit_scroll(self) -> None:
        """After the lanes have changed."""
        picture = self.picture
        self.show(self.stand._replace(above=picture.scrolled.within(picture.plot.height).above))

    def reveal(self, id: str, view: View) -> None:
        """Scroll the lanes so that an event is in sight once the view is there, and its lane has the height it wants there."""
        now = self._state.snapshot
        snapshot = now if view == now.view else replace(now, view=view)
        picture = self._composed(snapshot, self.stand)
        above = self._above_for(id, picture)
        if above != picture.scrolled.above:
            self.scroll_to(above)
        self._sought = id
        if view == now.view:
            self.settle()

    def shelves(self, id: str) -> bool:
        """Whether an event stands on the shelf: then it is in sight wherever the lanes are."""
        shelf = self.picture.shelf
        return shelf is not None and shelf.box_of(id) is not None

    def reveal_selected(self, view: View) -> None:
        """The same for the selected event, if there is one."""
        if selected := self._state.snapshot.selected:
            self.reveal(selected, view)

    def show(self, stand: Stand) -> None:
        """Draw the lanes so, until something else moves them."""
        self._stand = stand
        self._widget.update()

    def _goal(self, before: Stand) -> Stand:
        """What the view wants: the lane that one points at stays where it is, as far as the lanes can be scrolled, or begin
        farther down where they need not be. Where one points at none they begin at the top."""
        snapshot = self._state.snapshot
        wanted = self._composed(snapshot, None)
        heights, height = wanted.heights or _NONE, wanted.plot.height
        goal = wanted.scrolled._replace(above=self._anchored(before, wanted)).within(height)
        if self._sought:
            sought = self._above_for(self._sought, self._composed(snapshot, Stand(heights, goal.above)))
            goal = goal._replace(above=sought).within(height)
        return Stand(heights, goal.above if self._points_at(wanted) else max(0.0, goal.above))

    def _points_at(self, picture: Picture) -> bool:
        """Whether the mouse is at the height of the lanes."""
        return self.pointed is not None and picture.plot.y <= self.pointed < picture.plot.bottom

    def _anchored(self, before: Stand, wanted: Picture) -> float:
        drawn = self._composed(self._state.snapshot, before)
        held = self._held_lane(drawn)
        lane = next((each for each in wanted.lanes if held and each.key == held.key), None)
        if held is None or lane is None:
            return before.above
        y = self.pointed
        if y is None or not held.box.y <= y < held.box.bottom:
            y = held.box.y + held.box.height / 2
        share = min(max((y - held.box.y) / max(1.0, held.box.height), 0.0), 1.0)
        top = lane.box.y + wanted.scrolled.above - wanted.plot.y
        return top + share * lane.box.height - (y - wanted.plot.y)

    def _held_lane(self, drawn: Picture) -> Lane | None:
        """Under the mouse; after a key that of the selection where it is in sight, else the one in the middle."""
        plot = drawn.plot
        if self.pointed is not None and self._points_at(drawn):
            return drawn.lane_at(self.pointed)
        selected = self._state.snapshot.selected
        box = self._composer.box_of(selected, drawn, self._state.snapshot) if selected else None
        if box and plot.y <= box.y + box.height / 2 < plot.bottom:
            return drawn.lane_at(box.y + box.height / 2)
        return drawn.lane_at(plot.y + plot.height / 2)

    def _above_for(self, id: str, picture: Picture) -> float:
        """How far a picture has to be scrolled to show an event: not at all where it does, else to its middle."""
        box, plot, above = self._composer.box_of(id, picture, self._state.snapshot), picture.plot, picture.scrolled.above
        if box is None or (plot.y <= box.y and box.bottom <= plot.bottom):
            return above
        return above + box.y + box.height / 2 - plot.y - plot.height / 2

    def _composed(self, snapshot: Snapshot, stand: Stand | None) -> Picture:
        size = self._widget.width(), self._widget.height()
        if stand is None:
            return self._composer.compose(snapshot, *size)
        return self._composer.compose(snapshot, *size, stand.above, stand.heights)
