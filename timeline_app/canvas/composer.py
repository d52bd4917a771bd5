"""From a snapshot and a size to the Picture on screen; remembers the last one while nothing has changed."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import lru_cache

from timeline_app.chinese.script import to_script
from timeline_app.layout.arrangement import Arrangement
from timeline_app.layout.compare import Group, compared, own_key
from timeline_app.layout.density import Density, months_of
from timeline_app.layout.labels import names
from timeline_app.layout.lanes import Grouping, Lanes, lanes_by
from timeline_app.layout.picture import Picture
from timeline_app.layout.place import PlaceRequest, place
from timeline_app.layout.years import YearsOver, years_over
from timeline_app.look.fonts import TextMeasure
from timeline_app.painting.ink import Ink
from timeline_app.queries.answer import Answer
from timeline_app.queries.clauses import clauses_of
from timeline_app.queries.snapshot import Snapshot, View
from timeline_app.records.event import Event
from timeline_app.records.timeline import Timeline
from timeline_app.translation.words import _


class Composer:
    """Knows how the user wants the timeline placed: by which lanes, in which script and fonts."""

    def __init__(self, timeline: Timeline, everything: Iterable[Event], ink: Ink, today: date) -> None:
        """``everything`` are the events before any filter: the overview shows them behind those of the answer."""
        self._timeline = timeline
        self._everything = months_of(everything)
        self._counted: tuple[Answer, Density] | None = None
        self._today = today
        self._place = lru_cache(maxsize=4)(place)
        self.covering = False  # whether it is shown which source speaks of which months
        self._arrangements: dict[Grouping, Arrangement] = {}
        self._years: YearsOver | None = None
        self.grouping = Grouping.THEME
        self.ink = ink

    @property
    def ink(self) -> Ink:
        return self._ink

    @ink.setter
    def ink(self, ink: Ink) -> None:
        self._ink = ink
        self._measure = TextMeasure(ink.label)
        self._labels = names(lambda event: to_script(event.short, ink.script))
        self.group_by(self.grouping)

    def group_by(self, grouping: Grouping) -> None:
        self.grouping = grouping
        self._years = years_over(self._timeline.first_view) if grouping is Grouping.YEARS else None
        lanes = self._years.lanes if self._years else lanes_by(grouping, self._timeline)
        plans = tuple(replace(plan, title=to_script(plan.title, self._ink.script)) for plan in lanes.plans)
        self._all_lanes = replace(lanes, plans=plans)
        self.lanes = self.arrangement.of(self._all_lanes)

    @property
    def arrangement(self) -> Arrangement:
        """Of the lanes of the present grouping."""
        return self._arrangements.get(self.grouping, Arrangement())

    def arrange(self, arrangement: Arrangement) -> None:
        self._arrangements[self.grouping] = arrangement
        self.lanes = arrangement.of(self._all_lanes)

    def move_lane(self, key: str, to: str) -> None:
        """To the place of another lane, which makes way."""
        key, to = own_key(key), own_key(to)
        if key != to:
            self.arrange(self.arrangement.with_moved(key, to, [plan.key for plan in self._all_lanes.plans]))

    def arrangements_as_text(self) -> str:
        return json.dumps({str(grouping): each.to_text() for grouping, each in self._arrangements.items()})

    def arrange_as(self, text: str) -> None:
        """What ``arrangements_as_text`` gave before; anything else leaves the lanes as they are."""
        try:
            read = {Grouping(name): Arrangement.from_text(each) for name, each in json.loads(text).items()}
        except (ValueError, AttributeError):
            return
        self._arrangements = read
        self.group_by(self.grouping)

    @property
    def confines(self) -> View | None:
        """What can be looked at where that is not all of time: the one year over which all are laid."""
        return self._years.view if self._years else None

    def span_of(self, event: Event) -> tuple[int, int]:
        """The days over which the axis shows an event, as ordinals, the second exclusive."""
        when = next((shown.when for _key, shown in self._all_lanes.entries(event)), event.when)
        return when.start.toordinal(), when.end.toordinal() + 1

    def lanes_of(self, snapshot: Snapshot) -> Lanes:
        """The lanes, twice where two answers are compared."""
        if snapshot.beside is None:
            return self.lanes
        return compared(self.lanes, snapshot.shown, self._group(snapshot.beside), self._group(snapshot.answer))

    def _group(self, answer: Answer) -> Group:
        return Group(self._title(answer), {event.id for event in answer.events})

    def _title(self, answer: Answer) -> str:
        """What was asked for, and how many events that are."""
        asked = _("; ").join(clause.words for clause in clauses_of(answer.query, self._timeline).values()) or _("All events")
        return to_script(f"{asked} · {len(answer.events)}", self._ink.script)

    def compose(self, snapshot: Snapshot, width: float, height: float, scroll: float = 0.0) -> Picture:
        """The picture of a snapshot in so many device-independent pixels, its lanes scrolled down by some of them."""
        request = PlaceRequest(
            snapshot.shown, self.lanes_of(snapshot), snapshot.view, width, height, self._measure, snapshot.period,
            self._today, self._whole(snapshot.view), labels=self._labels, scroll=scroll,
            density=self._density(snapshot.answer),
        )
        if self.covering and not self._years:
            documents = (replace(each, short=to_script(each.short, self._ink.script)) for each in self._timeline.documents)
            request = replace(request, documents=tuple(documents))
        if self._years:
            metrics = replace(request.metrics, overview=0.0)
            request = replace(request, yearless=True, period=None, today=None, whole=None, metrics=metrics)
        return self._place(request)

    def _density(self, answer: Answer) -> Density:
        """Counted once for each answer."""
        if self._counted is None or self._counted[0] is not answer:
            self._counted = answer, Density(months_of(answer.events), self._everything, answer.query.themes)
        return self._counted[1]

    def _whole(self, view: View) -> View:
        """What the overview covers: the first view, and whatever else is in sight."""
        first = self._timeline.first_view
        return View(min(first.start.toordinal(), view.start), max(first.end.toordinal() + 1, view.end))
