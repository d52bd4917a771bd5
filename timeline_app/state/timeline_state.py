"""The state of a window: one frozen snapshot, verbs that change it, signals that say what has changed."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from timeline_app.queries.answer import Answer
from timeline_app.queries.query import EVERYTHING, Belonging, Query
from timeline_app.queries.snapshot import Snapshot, View
from timeline_app.records.event import Event
from timeline_app.records.period import Period
from timeline_app.records.timeline import Timeline

_AFTER_PAINTING = 40  # milliseconds, after which it is time for what need not be seen at once
_LEAST_DAYS = 4.0
_MARGIN_DAYS = 120.0


class TimelineState(QObject):
    """Holds the snapshot; views read it and connect themselves to the signals, none knows another.

    ``ask`` answers a query, also one that is not shown; the state never sees the store. ``answer_settled`` comes after
    ``answer_changed``: at once, or where the events are a great many, when they have been painted, for whatever takes longer
    than that. ``renewed`` comes before both where the file has changed: nobody else keeps ``timeline`` beyond that.
    """

    renewed = Signal()
    answer_changed = Signal()
    answer_settled = Signal()
    selection_changed = Signal()
    view_changed = Signal()
    period_changed = Signal()

    def __init__(
        self, timeline: Timeline, ask: Callable[[Query], Answer], first_query: Query = EVERYTHING, parent: QObject | None = None
    ) -> None:
        """``first_query`` is asked at first, and again when filters are cleared; where it finds nothing, everything is asked."""
        super().__init__(parent)
        self._know(timeline)
        self.ask = ask
        self._left: Answer | None = None  # for the present one: who lets go of a filter comes back to it
        self._view_limit: View | None = None
        self._settling = QTimer(self, singleShot=True, interval=_AFTER_PAINTING)
        self._settling.timeout.connect(self.answer_settled)
        self._wished_first = first_query
        first = self._asked_first()
        self.snapshot = Snapshot(first, None, whole_view(timeline.first_view), None)

    def _know(self, timeline: Timeline) -> None:
        """Also what may be looked at of it, since each frame of a gesture asks for that."""
        extent, first = timeline.extent, whole_view(timeline.first_view)
        self.timeline = timeline
        self._widest = View(
            min(extent.start.toordinal(), first.start) - _MARGIN_DAYS, max(extent.end.toordinal() + 1, first.end) + _MARGIN_DAYS
        )

    def _asked_first(self) -> Answer:
        first = self.ask(self._wished_first)
        if not len(first.events):
            first = self.ask(EVERYTHING)
        self.first_query, self.unfiltered = first.query, first.events
        return first

    def again(self) -> "TimelineState":
        """The same for another window: nothing is asked once more, and what listens to this one hears nothing of it."""
        same = TimelineState(self.timeline, lambda _query: self.snapshot.answer, self._wished_first)
        same.ask, same.first_query, same.snapshot, same.unfiltered = self.ask, self.first_query, self.snapshot, self.unfiltered
        same.limit_view(self._view_limit)
        return same

    def renew(self, timeline: Timeline, ask: Callable[[Query], Answer]) -> None:
        """Ask the changed file what was asked before, as far as it knows what that names.

        What was asked at first stays that, also where it finds other events now. The selection, its cluster and the period stay
        where they are still there; the view stays, within what there is to see, and one of the whole timeline stays one.
        """
        from timeline_app.settings.plain_query import fitted  # a launch does without

        before, was_first = self.snapshot, self.snapshot.answer.query == self.first_query
        whole = before.view == self.clamped(whole_view(self.timeline.first_view))
        self._know(timeline)
        self.ask = ask
        first = self._asked_first()

        def asked(query: Query) -> Answer:
            known, _unknown = fitted(query, timeline)
            return first if known == first.query else ask(known)

        compared = before.compared_with and asked(before.compared_with.query)
        renewed = replace(before, answer=first if was_first else asked(before.answer.query), compared_with=compared)
        members = tuple(id for id in before.cluster_members if renewed.find(id))
        view = self.clamped(whole_view(timeline.first_view) if whole else before.view)
        self._set(_consistent(replace(renewed, cluster_members=members, view=view)), self.renewed)
        self._left = None  # of the file as it was

    def set_query(self, query: Query) -> None:
        """Ask another question; what is selected stays so only while it is part of the answer."""
        self.ask_within(query, self.snapshot.period)

    def ask_within(self, query: Query, period: Period | None) -> None:
        """Ask another question and choose a period, in one step."""
        known = (each for each in (self.snapshot.answer, self._left) if each and each.query == query)
        answer = next(known, None) or self.ask(query)
        self._set(_consistent(replace(self.snapshot, answer=answer, period=period)))

    def select(self, event: str | None, cluster_members: Sequence[str] = ()) -> None:
        """Select an event on screen by its id, or nothing.

        ``cluster_members`` are the events of the cluster it was chosen from; they stay while the selection stays among them.
        """
        before = self.snapshot
        members = cluster_members or (before.cluster_members if event is not None and event in before.cluster_members else ())
        if (event, members) != (before.selected, before.cluster_members):
            self._set(_consistent(replace(before, selected=event, cluster_members=members)))

    def compare(self, on: bool) -> None:
        """Keep the present answer beside whatever is asked for next, or let go of it."""
        self._set(_consistent(replace(self.snapshot, compared_with=self.snapshot.answer if on else None)))

    def look_at(self, view: View) -> None:
        """Show another stretch of time: never less than a few days, never far beyond the data."""
        self._set(replace(self.snapshot, view=self.clamped(view)))

    def limit_view(self, view: View | None) -> None:
        """Let nothing beyond this stretch be looked at, or again all there is."""
        self._view_limit = view
        self.look_at(self.snapshot.view)

    @property
    def view_limited(self) -> bool:
        return self._view_limit is not None

    def choose_period(self, period: Period | None) -> None:
        """Choose what to export, or nothing in particular; a question that is narrowed to a period is narrowed to this one."""
        query = self.snapshot.answer.query
        narrowed = replace(query, period=period, belonging=query.belonging if period else Belonging.POSSIBLE)
        self.ask_within(narrowed if query.period else query, period)

    @property
    def limits(self) -> View:
        """What a view may show: the data and the first view with a margin, or what it is view_limited to."""
        return self._view_limit or self._widest

    def find(self, id: str) -> Event | None:
        """An event on screen by its id."""
        return self.snapshot.find(id)

    def clamped(self, view: View) -> View:
        """What ``look_at`` makes of a view."""
        limits = self.limits
        days = min(max(view.days, _LEAST_DAYS), limits.days)
        middle = (view.start + view.end) / 2
        start = middle - days / 2 if days != view.days else view.start
        start = min(max(start, limits.start), limits.end - days)
        return View(start, start + days)

    def _set(self, snapshot: Snapshot, *news: SignalInstance) -> None:
        """All parts are set before the first signal."""
        before, self.snapshot = self.snapshot, snapshot
        if snapshot.answer is not before.answer:
            self._left = before.answer
        for signal in news:
            signal.emit()
        if snapshot.answer is not before.answer or snapshot.compared_with is not before.compared_with:
            self.answer_changed.emit()
            self._settle()
        if snapshot.selected != before.selected:
            self.selection_changed.emit()
        if snapshot.view != before.view:
            self.view_changed.emit()
        if snapshot.period != before.period:
            self.period_changed.emit()

    def _settle(self) -> None:
        if self.snapshot.answer.counted_later:
            self._settling.start()
        else:
            self.answer_settled.emit()


def _consistent(snapshot: Snapshot) -> Snapshot:
    """Only what is on screen can be selected."""
    return snapshot if snapshot.selected_event else replace(snapshot, selected=None, cluster_members=())


def whole_view(period: Period) -> View:
    """The view that shows a period from its first moment to its last."""
    return View(period.start.toordinal(), period.end.toordinal() + 1)
