"""The tracks below the lanes: made when they are first asked for, placed and moved with each picture of the canvas."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Signal

from timeline_app.canvas.composer import Composer
from timeline_app.canvas.timeline_canvas import TimelineCanvas
from timeline_app.canvas.track_setup import HEIGHT, MOST, MOST_OF_HEIGHT
from timeline_app.layout.last import Last
from timeline_app.look.circuit_breaker import CircuitBreaker
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.snapshot import View
from timeline_app.records.figure import Indicator
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.words import ngettext

if TYPE_CHECKING:
    from timeline_app.canvas.track import Track
    from timeline_app.canvas.track_chart import Charted
    from timeline_app.queries.series import Series


class Tracks(QObject):
    """Which there are is told by the setup of the composer. Their values are those of the answer, as in the figures view."""

    changed = Signal()
    refused = Signal(str)  # a sentence
    event_wanted = Signal(str)  # by id

    def __init__(self, canvas: TimelineCanvas, state: TimelineState, composer: Composer, lookup: EventLookup) -> None:
        super().__init__(canvas)
        self._canvas, self._state, self._composer, self._lookup = canvas, state, composer, lookup
        self._setup, self._breaker = composer.track_setup, CircuitBreaker()
        self._series = Last["Mapping[str, Series]"]()
        self._tracks: dict[str, Track] = {}
        state.answer_settled.connect(self._gather)
        for signal in (state.answer_changed, state.view_changed, state.period_changed):
            signal.connect(self.follow)
        state.selection_changed.connect(self.refresh)

    @property
    def shown(self) -> tuple[str, ...]:
        """The ids of their indicators."""
        return self._setup.shown

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """In the order in which they were asked for."""
        known = {indicator.id: indicator for indicator in self._state.timeline.indicators}
        return tuple(known[id] for id in self.shown)

    def begin(self) -> None:
        """Make those that are remembered, now that the timeline has been painted."""
        if self.shown:
            self._gather()

    def show(self, indicator: str, on: bool) -> None:
        if not on:
            self._setup.close(indicator)
        elif not self._setup.show(indicator):
            self.refused.emit(ngettext("No more than {count} track", "No more than {count} tracks", MOST).format(count=MOST))
        self._change()

    def show_as(self, text: str) -> None:
        """As they were kept in a text."""
        self._setup.show_as(text)
        self._change()

    def refresh(self) -> None:
        """After colours, script or selection have changed."""
        for indicator in self.indicators:
            if track := self._tracks.get(indicator.id):
                track.show_series(self._charted(indicator))
        self.follow()

    def follow(self) -> None:
        """Stand where the picture has room, over its days: before it is painted, so that both are seen in the same frame."""
        if not self._tracks:
            return
        picture = self._canvas.picture
        room = picture.tracks
        for track in self._tracks.values():
            track.setVisible(room is not None)
        top, heights = (room.y, self._setup.heights_in(room.height)) if room else (0.0, {})
        for id, height in heights.items():
            bottom = top + height
            place = QRect(0, round(top), self._canvas.width(), round(bottom) - round(top))
            self._tracks[id].follow(picture, self._state.snapshot.view, place, height < HEIGHT)
            top = bottom

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.follow()
        return False

    def _change(self) -> None:
        self._gather()
        self._canvas.viewport.limit_scroll()
        self.changed.emit()

    def _fold(self, indicator: str) -> None:
        """Or unfold; one that is folded for want of room takes that of others."""
        room = self._canvas.height() * MOST_OF_HEIGHT
        if self._setup.heights_in(room)[indicator] < self._setup.height_of(indicator):
            self._setup.unfold_in(indicator, room)
        else:
            self._setup.fold(indicator)
        self._change()

    def _gather(self) -> None:
        """The series of the answer, and a track for each that is shown."""
        for id in [id for id in self._tracks if id not in self.shown]:
            self._drop(self._tracks.pop(id))
        self._tracks = {each.id: self._tracks.get(each.id) or self._made(each) for each in self.indicators}
        self.refresh()

    def _of_answer(self) -> "Mapping[str, Series]":
        """By indicator, those of which the answer has a value; found once for each answer."""
        from timeline_app.queries.series import series_of

        answer, timeline = self._state.snapshot.answer, self._state.timeline

        def found() -> "Mapping[str, Series]":
            return {each.indicator.id: each for each in series_of(self._lookup.with_indicators(answer.query), timeline)}

        return self._series.get(lambda: self._breaker.run(answer, found, dict), answer)

    def _drop(self, track: "Track") -> None:
        if track.hasFocus():
            self._canvas.setFocus()
        track.hide()
        track.deleteLater()

    def _made(self, indicator: Indicator) -> "Track":
        from timeline_app.canvas.track import Track  # pyqtgraph, which a launch does without

        self._canvas.installEventFilter(self)
        track = Track(self._canvas, self._charted(indicator))
        track.event_wanted.connect(self.event_wanted)
        track.day_wanted.connect(self._reveal)
        track.fold_wanted.connect(lambda: self._fold(indicator.id))
        track.close_wanted.connect(lambda: self.show(indicator.id, on=False))
        return track

    def _reveal(self, day: float) -> None:
        view = self._state.snapshot.view
        if not view.start <= day < view.end:
            self._canvas.viewport.jump(View(day - view.days / 2, day + view.days / 2))

    def _charted(self, indicator: Indicator) -> "Charted":
        """Without a point where the answer has no value."""
        from timeline_app.canvas.track_chart import Charted
        from timeline_app.queries.series import Series

        series = self._of_answer().get(indicator.id) or Series(indicator, ())
        selected, disagreements = self._state.snapshot.selected, self._state.timeline.disagreements
        return Charted(series, self._composer.paint_style, selected, disagreements)
