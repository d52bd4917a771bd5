"""How a mark of several events opens: zoom parts them, or they are listed beside the timeline."""

from collections.abc import Callable

from timeline_app.canvas import zoom
from timeline_app.canvas.composer import Composer
from timeline_app.canvas.viewport import Viewport
from timeline_app.layout.mark import Mark
from timeline_app.queries.snapshot import View
from timeline_app.state.timeline_state import TimelineState

_NEAR_DAY = 36.0  # pixels a day from which density shows a number for each day, which opens as a list
_NEAR_DAYS = 14.0  # days that are shown then
_AS_NEAR = 0.999


class Opening:
    """``listed`` is called when the events of a mark, selected by then, are to be listed; with whether the keyboard asked."""

    def __init__(
        self, state: TimelineState, composer: Composer, viewport: Viewport, listed: Callable[[bool], object]
    ) -> None:
        self._state, self._composer, self._viewport, self._listed = state, composer, viewport, listed

    def open_selected(self) -> None:
        """By key: the mark of the selected event, or what it is counted in."""
        snapshot, picture = self._state.snapshot, self._viewport.picture
        mark = picture.mark_of(snapshot.selected)
        if mark is None and snapshot.selected and picture.density:
            marker = self._composer.markers_of([snapshot.selected], snapshot).get(snapshot.selected)
            place = picture.density.place_of(marker) if marker else None
            mark = picture.density.mark_at(*place) if place else None
        if mark and not _named(mark):
            self.open(mark, by_key=True)
        elif snapshot.cluster_members:
            self._listed(True)

    def open(self, mark: Mark, by_key: bool = False) -> None:
        """Zoom to the events where that parts them, or names the one; those of one and the same days are listed."""
        if _named(mark):
            return
        span_of = self._composer.lane_setup.span_of
        spans = {mark.days} if mark.days else {span_of(event) for event in filter(None, map(self._state.find, mark.events))}
        if len(mark.events) == 1 or (mark.days and mark.box.width < _NEAR_DAY):
            self._come_nearer(zoom.fitted(spans, least_days=_NEAR_DAYS), by_key)
        elif len(spans) > 1:
            self._come_nearer(zoom.fitted(spans), by_key)
        else:
            selected = self._state.snapshot.selected
            self._state.select(selected if selected in mark.events else mark.events[0], mark.events)
            self._listed(by_key)

    def _come_nearer(self, view: View, by_key: bool) -> None:
        """Where one is that near already, what the selected event was chosen from is listed."""
        snapshot = self._state.snapshot
        if self._state.clamped(view).days >= snapshot.view.days * _AS_NEAR and snapshot.cluster_members:
            self._listed(by_key)
        else:
            self._viewport.jump(view)


def _named(mark: Mark) -> bool:
    """Whether there is nothing more to open."""
    return len(mark.events) == 1 and mark.label is not None
