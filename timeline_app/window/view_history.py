"""Ways of looking at the timeline that buttons and keys ask for, and the way back and forward through views and questions."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from timeline_app.canvas import calendar_views, zoom
from timeline_app.canvas.view_animation import ViewAnimation
from timeline_app.queries.query import EVERYTHING, Query, with_words
from timeline_app.queries.snapshot import View
from timeline_app.records.event import Event
from timeline_app.records.period import Period
from timeline_app.state.timeline_state import TimelineState, whole_view
from timeline_app.window.places import Aside, Place
from timeline_app.window.view_kind import ViewKind

_REMEMBERED = 50
_JUMP = 0.3  # share by which a zoom, and half a view by which a move, counts as a jump
_AROUND = 30  # days before and after an event


class ViewHistory(QObject):
    """Looks nearer, farther, at a year or a week; remembers jumps, but not the many small steps of a wheel or a drag; remembers
    questions, but not each letter of a search. It ends with its window, and so does a glide."""

    def __init__(
        self, state: TimelineState, span_of: Callable[[Event], tuple[int, int]], milliseconds: Callable[[], int], parent: QObject
    ) -> None:
        """``span_of`` gives the days over which the axis shows an event, as ordinals, the second exclusive."""
        super().__init__(parent)
        self._state, self._span_of = state, span_of
        self._animation = ViewAnimation(state, milliseconds, self)
        self.arrived = self._animation.arrived
        self.reveal: Callable[[View], object] = lambda _view: None  # scrolls to the selected event, whose lane another zoom moves
        self.kind: Callable[[], ViewKind] = lambda: ViewKind.TIMELINE  # of the view in sight
        self.switch_to: Callable[[ViewKind | None], object] = lambda _kind: None
        self.to_top: Callable[[], object] = lambda: None  # scrolls the lanes to the first one
        self._last = _place_of(state)
        self._before, self._after = list[Place](), list[Place]()
        self._aside: Aside | None = None
        self._travelling = False
        state.renewed.connect(self._stay)
        state.view_changed.connect(self._remember)
        state.answer_changed.connect(self._remember_question)
        state.period_changed.connect(self._remember_period)

    def glides(self) -> bool:
        """Whether anything moves by itself."""
        return self._animation.glides()

    def jump(self, view: View) -> None:
        """Go to a view in one glide, and keep the way back; there is none where one is there already."""
        if self._state.clamped(view) != self._animation.goal:
            self._keep(self._place)
        self._glide_to(view)

    def continue_from(self, other: "ViewHistory") -> None:
        """With the way back and forward of another window."""
        self._before, self._after, self._aside, self._last = other._before, other._after, other._aside, other._last

    def zoom_in(self) -> None:
        self._glide_to(zoom.stepped(self._animation.goal, 1))

    def zoom_out(self) -> None:
        self._glide_to(zoom.stepped(self._animation.goal, -1))

    def year(self) -> None:
        self._look_at_unit("year")

    def quarter(self) -> None:
        self._look_at_unit("quarter")

    def month(self) -> None:
        self._look_at_unit("month")

    def week(self) -> None:
        self._look_at_unit("week")

    def next_unit(self) -> None:
        """The year, quarter, month or week after the one in view; of all there is nothing lies beside."""
        self._go_beside(1)

    def previous_unit(self) -> None:
        self._go_beside(-1)

    @property
    def leads_beside(self) -> tuple[bool, bool]:
        """Whether there is anything to look at before and after the unit in view."""
        goal = self._animation.goal
        before, after = (self._state.clamped(View(goal.start + by * goal.days, goal.end + by * goal.days)) for by in (-1, 1))
        return before.start < goal.start, after.end > goal.end

    def fit(self) -> None:
        """All of the timeline, from its first lane on."""
        self.jump(whole_view(self._state.timeline.first_view))
        self.to_top()

    @property
    def unit_in_view(self) -> str | None:
        """``year`` to ``week``, ``all``, or None; where a glide leads, while there is one."""
        goal = self._animation.goal
        if goal == self._state.clamped(whole_view(self._state.timeline.first_view)):
            return "all"
        return calendar_views.unit_of(goal)

    def back(self) -> None:
        """The view before the last jump, or the question before the last one with the period chosen then."""
        self._travel(self._before, self._after)

    def forward(self) -> None:
        """What was left by going back."""
        self._travel(self._after, self._before)

    def around_selection(self) -> None:
        """Whatever else happened in the month before and after the selected event, over all themes; once more goes back, unless
        another event has been selected, or another question asked."""
        event, asked = self._state.snapshot.selected_event, self._state.snapshot.answer.query
        aside = self._aside if self._aside and self._aside.asked == asked else None
        if aside and (event is None or event.id == aside.event):
            self._aside = None
            self._ask_and_jump(aside.query, aside.view)
        elif event:
            wanted, start, end = _all_around(event, self._state.first_query), *self._span_of(event)
            before = (aside.query, aside.view) if aside else (asked, self._animation.goal)
            self._aside = Aside(*before, event.id, wanted)
            self._ask_and_jump(wanted, View(start - _AROUND, end + _AROUND))

    def show(self, query: Query, period: Period | None, view: View | None, kind: ViewKind | None = None) -> None:
        """What was saved, as one step of the way back; without a view or a kind of views the present one stays."""
        self._keep(self._place._replace(kind=kind and self.kind()))
        self._ask(query, period)
        self._glide_to(view or self._animation.goal)
        self.switch_to(kind)

    def choose_period(self, period: Period | None) -> None:
        """Choose a period by its name, and bring it into sight."""
        self._state.choose_period(period)
        if period and not _within(whole_view(period), self._state.snapshot.view):
            self.jump(zoom.around(period))

    def choose_around_selection(self) -> None:
        """As the period, the month before and after the selected event."""
        if event := self._state.snapshot.selected_event:
            self.choose_period(Period(event.when.start, event.when.end).widened(_AROUND))

    def bring_into_sight(self) -> None:
        """An answer of which nothing is in view would look like no answer at all. The way back is that of the question."""
        events, view = self._state.snapshot.answer.events, self._animation.goal
        if events and not self._state.view_limited and not events.any_between(view.start, view.end):
            self._glide_to(zoom.fitted([events.extent]))

    def _look_at_unit(self, name: str) -> None:
        selected, goal = self._state.snapshot.selected_event, self._animation.goal
        day = _day_of(selected, self._span_of(selected), goal) if selected else (goal.start + goal.end) / 2
        self.jump(calendar_views.unit_view(calendar_views.UNITS[name], day))
        self.reveal(self._animation.goal)

    def _go_beside(self, by: int) -> None:
        if self.unit_in_view != "all":
            self.jump(calendar_views.beside(self._animation.goal, by))

    def _ask_and_jump(self, query: Query, view: View) -> None:
        """The chosen period stays, unless the question is narrowed to another."""
        self.show(query, query.period or self._state.snapshot.period, view)
        self.reveal(self._animation.goal)

    def _ask(self, query: Query, period: Period | None) -> None:
        self._travelling = True
        self._state.ask_within(query, period)
        self._travelling = False

    @property
    def _place(self) -> Place:
        """Where one is, or will be when a glide has ended."""
        return Place(self._state.snapshot.answer.query, self._animation.goal, self._state.snapshot.period)

    def _travel(self, taken: list[Place], kept: list[Place]) -> None:
        """The view first, since an answer is brought into the one that is gone to. The file may have changed since then."""
        from timeline_app.settings.plain_query import fitted  # a launch does without

        if taken:
            place = taken.pop()
            kept.append(self._place._replace(kind=place.kind and self.kind()))
            self._glide_to(place.view)
            self._ask(fitted(place.query, self._state.timeline)[0], place.period)
            self.switch_to(place.kind)

    def _glide_to(self, view: View) -> None:
        travelling, self._travelling = self._travelling, True
        self._animation.to(view)
        self._travelling = travelling

    def _stay(self) -> None:
        """The file has changed under what one looks at, which is no step."""
        self._last = _place_of(self._state)

    def _remember(self) -> None:
        """What others moved far, as a new window in the overview."""
        view = self._state.snapshot.view
        if _jumped(self._last.view, view) and not self._travelling and not self._animation.running:
            self._keep(self._last)
        self._last = self._last._replace(view=view)

    def _remember_question(self) -> None:
        """Another question; one that only searches for other words is a letter more or less of the same search."""
        query, before = self._state.snapshot.answer.query, self._last.query
        if query != before and not _refined(query, before, self._state.first_query) and not self._travelling:
            self._keep(self._last._replace(view=self._animation.goal))
        self._last = self._last._replace(query=query)

    def _remember_period(self) -> None:
        """Another period alone is no step: it stays chosen on the way back through views of the same question."""
        query, period = self._state.snapshot.answer.query, self._state.snapshot.period
        if not self._travelling:
            self._before = [place._replace(period=period) if place.query == query else place for place in self._before]
        self._last = self._last._replace(period=period)

    def _keep(self, place: Place) -> None:
        self._before = [*self._before[1 - _REMEMBERED :], place]
        self._after.clear()


def _place_of(state: TimelineState) -> Place:
    snapshot = state.snapshot
    return Place(snapshot.answer.query, snapshot.view, snapshot.period)


def _within(inner: View, outer: View) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _all_around(event: Event, first: Query) -> Query:
    """What is shown at first; everything where that leaves out the event itself."""
    return first if not first.kinds or event.kind in first.kinds else EVERYTHING


def _day_of(event: Event, span: tuple[int, int], view: View) -> float:
    """Its beginning; of what is known to its year the middle of the view, as far as it lies there: it began on no day."""
    return min(max((view.start + view.end) / 2, span[0]), span[1] - 1) if event.when.yearly else span[0]


def _jumped(before: View, view: View) -> bool:
    return abs(view.days / before.days - 1) > _JUMP or abs(view.start - before.start) > before.days / 2


def _refined(query: Query, before: Query, first: Query) -> bool:
    both = bool(query.search and before.search)
    return both and with_words(query, before.search, first, before.search_year) == before
