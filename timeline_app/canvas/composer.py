"""From a snapshot and a size to the Picture on screen; remembers what it made while nothing has changed."""

from dataclasses import replace
from datetime import date
from functools import lru_cache, partial

from timeline_app.canvas import order
from timeline_app.canvas.crowding import Crowding
from timeline_app.canvas.laning import Laning
from timeline_app.chinese.script import line_in
from timeline_app.layout.compare import Group, compared, used_by
from timeline_app.layout.coverage import Spoken
from timeline_app.layout.density import NO_TINT, Density, Tint
from timeline_app.layout.labels import names
from timeline_app.layout.lanes import Lanes
from timeline_app.layout.notice import notice
from timeline_app.layout.picture import Box, Picture
from timeline_app.layout.place import PlaceRequest, place
from timeline_app.layout.stack import Stacks
from timeline_app.layout.ticks import ticks_of
from timeline_app.look.circuit_breaker import CircuitBreaker, at_rest
from timeline_app.look.fonts import TextMeasure
from timeline_app.painting.ink import Ink
from timeline_app.queries.answer import Answer
from timeline_app.queries.clauses import clauses_of
from timeline_app.queries.events import Events, LoadedEvents
from timeline_app.queries.snapshot import Snapshot, View
from timeline_app.records.event import Event
from timeline_app.records.timeline import Timeline
from timeline_app.translation.cut import LINE, NAME, line
from timeline_app.translation.words import _

_ROWS = 6  # of ticks that are remembered: two of the axis and one of the overview stay while only the answer changes


class Composer:
    """Knows how the user wants the timeline placed: by which lanes, in which script and fonts."""

    def __init__(self, timeline: Timeline, everything: Events, ink: Ink, today: date) -> None:
        """``everything`` are the events before any filter: the overview shows them behind those of the answer."""
        self._timeline, self._today = timeline, today
        self._density = Density(everything.by_month())
        self._stacks, self._crowding = Stacks(), Crowding()
        self._breaker = CircuitBreaker()
        self._last: tuple[tuple[object, ...], Picture] | None = None
        self._covered: tuple[Answer, Spoken] | None = None
        self._tinted: tuple[Answer, Tint] | None = None
        self._compared: tuple[tuple[object, ...], tuple[Events, Lanes]] | None = None
        self.laning = Laning(timeline, ink.script)
        self.covering = False  # whether it is shown which source speaks of which months
        self.ink = ink

    @property
    def ink(self) -> Ink:
        return self._ink

    @ink.setter
    def ink(self, ink: Ink) -> None:
        self._ink = ink
        self._measure = TextMeasure(ink.label)
        self._ticks = lru_cache(_ROWS)(ticks_of)
        self._labels = names(lambda event: line_in(ink.script, event.short, NAME))
        self.laning.write_in(ink.script)

    def shown(self, snapshot: Snapshot) -> tuple[Events, Lanes]:
        """The events on screen and their lanes, which stand there twice where two answers are compared."""
        lanes, beside, answer = self.laning.lanes, snapshot.beside, snapshot.answer
        if beside is None:
            return answer.events, lanes
        if self._compared is None or not _same(self._compared[0], (lanes, beside, answer)):
            both = snapshot.shown
            few = isinstance(both, LoadedEvents)
            used = used_by(lanes, both) if few else self._crowding.used(snapshot, self.laning)
            made = both, compared(lanes, used, self._group(beside), self._group(answer))
            self._compared = (lanes, beside, answer), made
        return self._compared[1]

    def lane_of(self, event: Event, snapshot: Snapshot) -> str | None:
        """The key of the first lane on screen that shows an event."""
        return self.shown(snapshot)[1].key_of(event)

    def box_of(self, id: str, picture: Picture, snapshot: Snapshot) -> Box | None:
        """Where an event is in a picture: its mark, or its lane where a great many hide it."""
        event = snapshot.find(id)
        if picture.crowd and event:
            lane = self.lane_of(event, snapshot)
            return next((each.box for each in picture.lanes if each.key == lane), None)
        return next((mark.box for mark in picture.marks if id in mark.events), None)

    def in_next_lane(self, snapshot: Snapshot, step: int) -> str | None:
        """The event nearest in time in the next lane up or down that has any."""
        events, lanes = self.shown(snapshot)
        if isinstance(events, LoadedEvents):
            return order.in_next_lane(events, snapshot.selected, step, lanes)
        return self._crowding.in_next_lane(snapshot, lanes, self.laning, step)

    def compose(self, snapshot: Snapshot, width: float, height: float, scroll: float = 0.0) -> Picture:
        """The picture of a snapshot in so many device-independent pixels, its lanes scrolled down by some of them.

        Where there can be none the picture says so.
        """
        asked = (snapshot, self._ink, self.laning.lanes, width, height, scroll, self.covering)
        if self._last is None or not _same(self._last[0], asked):
            picture = self._breaker.run(
                snapshot, lambda: self._placed(self._request(snapshot, width, height, scroll), snapshot),
                instead=lambda: notice(at_rest(), width, height),
            )
            self._last = asked, picture
        return self._last[1]

    def _placed(self, request: PlaceRequest, snapshot: Snapshot) -> Picture:
        """A great many events are counted, fewer placed one by one."""
        if isinstance(request.events, LoadedEvents):
            return place(request, self._stacks)
        write = partial(line_in, self._ink.script, most=NAME)
        return self._crowding.place(request, snapshot, self.laning, write)

    def _request(self, snapshot: Snapshot, width: float, height: float, scroll: float) -> PlaceRequest:
        events, lanes = self.shown(snapshot)
        request = PlaceRequest(
            events, lanes, snapshot.view, width, height, self._measure, snapshot.period, self._today,
            self._whole(snapshot.view), labels=self._labels, scroll=scroll, density=self._density,
            tint=self._tint(snapshot.answer), ticks=self._ticks,
        )
        if self.laning.years:
            metrics = replace(request.metrics, overview=0.0)
            return replace(request, yearless=True, period=None, today=None, whole=None, metrics=metrics)
        if self.covering:
            documents = (replace(each, short=line_in(self._ink.script, each.short, NAME)) for each in self._timeline.documents)
            return replace(request, documents=tuple(documents), spoken=self._spoken(snapshot.answer))
        return request

    def _spoken(self, answer: Answer) -> Spoken:
        """Gathered once for each answer."""
        if self._covered is None or self._covered[0] is not answer:
            self._covered = answer, answer.events.spoken(self._timeline.documents)
        return self._covered[1]

    def _group(self, answer: Answer) -> Group:
        """Named by what was asked for, and how many events that are."""
        asked = _("; ").join(clause.words for clause in clauses_of(answer.query, self._timeline).values()) or _("All events")
        return Group(line_in(self._ink.script, f"{line(asked)} · {len(answer.events)}", LINE + NAME), answer.events.ids)

    def _tint(self, answer: Answer) -> Tint:
        """Counted once for each answer."""
        if not answer.query.themes:
            return NO_TINT
        if self._tinted is None or self._tinted[0] is not answer:
            self._tinted = answer, Tint(answer.events.by_month(), answer.query.themes)
        return self._tinted[1]

    def _whole(self, view: View) -> View:
        """What the overview covers: the first view, and whatever else is in sight."""
        first = self._timeline.first_view
        return View(min(first.start.toordinal(), view.start), max(first.end.toordinal() + 1, view.end))


def _same(before: tuple[object, ...], now: tuple[object, ...]) -> bool:
    """The very same objects, or equal numbers: comparing events by what they hold would cost more than placing them."""
    return all(one is other or (isinstance(one, float | int) and one == other) for one, other in zip(before, now, strict=True))
