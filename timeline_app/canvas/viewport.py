"""What of the timeline is in sight: the days of the view, and how far the lanes are scrolled."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from timeline_app.canvas import zoom
from timeline_app.canvas.composer import Composer
from timeline_app.canvas.gestures import scale_of
from timeline_app.layout.picture import Picture
from timeline_app.queries.snapshot import Snapshot, View
from timeline_app.state.timeline_state import TimelineState


class Viewport:
    """Belongs to the widget that paints its picture; ``jump`` glides to a view."""

    def __init__(self, widget: QWidget, state: TimelineState, composer: Composer, jump: Callable[[View], None]) -> None:
        self._widget, self._state, self._composer, self.jump = widget, state, composer, jump
        self._scroll = 0.0

    @property
    def picture(self) -> Picture:
        """What is on screen."""
        return self._composed(self._state.snapshot)

    def day_at(self, x: float) -> float:
        """The day at ``x`` as an ordinal; its fraction is the hour."""
        return scale_of(self.picture, self._state.snapshot.view).day(x)

    def zoom_by(self, steps: float, about: float | None = None) -> None:
        """``about`` is the day that stays where it is; the middle without it."""
        self._state.look_at(zoom.stepped(self._state.snapshot.view, steps, about))

    def pan_by(self, share: float) -> None:
        self._state.look_at(zoom.moved(self._state.snapshot.view, self._state.snapshot.view.days * share))

    def scroll_to(self, above: float) -> None:
        """Scroll the lanes to ``above`` pixels, limited to their height."""
        self._scroll = above
        self.limit_scroll()

    def scroll_page(self, by: int) -> None:
        picture = self.picture
        self.scroll_to(picture.scrolled.above + by * picture.plot.height * 0.8)

    def limit_scroll(self) -> None:
        """After the lanes have changed."""
        self._scroll = self.picture.scrolled.above
        self._widget.update()

    def reveal(self, id: str, view: View) -> None:
        """Scroll the lanes so that an event is in sight once the view is there."""
        picture = self._composed(replace(self._state.snapshot, view=view))
        box = self._composer.box_of(id, picture, self._state.snapshot)
        if box and not (picture.plot.y <= box.y and box.bottom <= picture.plot.bottom):
            self.scroll_to(picture.scrolled.above + box.y + box.height / 2 - picture.plot.y - picture.plot.height / 2)

    def reveal_selected(self, view: View) -> None:
        """The same for the selected event, if there is one."""
        if selected := self._state.snapshot.selected:
            self.reveal(selected, view)

    def _composed(self, snapshot: Snapshot) -> Picture:
        return self._composer.compose(snapshot, self._widget.width(), self._widget.height(), self._scroll)
