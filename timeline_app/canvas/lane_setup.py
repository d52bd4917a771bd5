"""By which lanes the timeline is shown: the grouping, how the user arranged its lanes, and where each event stands."""

import json
from dataclasses import replace

from timeline_app.chinese.script import Script, line_in
from timeline_app.layout.arrangement import Arrangement
from timeline_app.layout.compare import own_key
from timeline_app.layout.lanes import Grouping, lanes_by
from timeline_app.layout.years import YearOverYear, year_over_year_of
from timeline_app.queries.snapshot import View
from timeline_app.records.event import Event
from timeline_app.records.timeline import Timeline
from timeline_app.translation.cut import NAME


class LaneSetup:
    """``lanes`` are those in sight; ``years`` is None unless years are laid over one another."""

    def __init__(self, timeline: Timeline, script: Script) -> None:
        self._timeline, self._script = timeline, script
        self._arrangements: dict[Grouping, Arrangement] = {}
        self.years: YearOverYear | None = None
        self.keeping_empty = False  # lanes without an event of the answer
        self.group_by(Grouping.THEME)

    def renew(self, timeline: Timeline) -> None:
        """As they were arranged, with the lanes that there are now."""
        self._timeline = timeline
        self.group_by(self.grouping)

    def write_in(self, script: Script) -> None:
        if script is not self._script:
            self._script = script
            self.group_by(self.grouping)

    def group_by(self, grouping: Grouping) -> None:
        self.grouping = grouping
        self.years = year_over_year_of(self._timeline.first_view) if grouping is Grouping.YEARS else None
        lanes = self.years.lanes if self.years else lanes_by(grouping, self._timeline)
        plans = tuple(replace(plan, title=line_in(self._script, plan.title, NAME)) for plan in lanes.plans)
        self._all = replace(lanes, plans=plans)
        self.lanes = self.arrangement.of(self._all)

    @property
    def arrangement(self) -> Arrangement:
        """Of the lanes of the present grouping."""
        return self._arrangements.get(self.grouping, Arrangement())

    def arrange(self, arrangement: Arrangement) -> None:
        self._arrangements[self.grouping] = arrangement
        self.lanes = arrangement.of(self._all)

    def move(self, key: str, to: str) -> None:
        """A lane to the place of another, which makes way."""
        key, to = own_key(key), own_key(to)
        if key != to:
            self.arrange(self.arrangement.with_moved(key, to, [plan.key for plan in self._all.plans]))

    def to_text(self) -> str:
        return json.dumps({str(grouping): each.to_text() for grouping, each in self._arrangements.items()})

    def arrange_as(self, text: str) -> None:
        """What ``to_text`` gave before; anything else leaves the lanes as they are."""
        try:
            read = {Grouping(name): Arrangement.from_text(each) for name, each in json.loads(text).items()}
        except (ValueError, AttributeError, RecursionError):
            return
        self._arrangements = read
        self.lanes = self.arrangement.of(self._all)

    @property
    def view_limit(self) -> View | None:
        """What can be looked at where that is not all of time: the one year over which all are laid."""
        return self.years.view if self.years else None

    def span_of(self, event: Event) -> tuple[int, int]:
        """The days over which the axis shows an event, as ordinals, the second exclusive."""
        when = next((shown.when for _key, shown in self._all.entries(event)), event.when)
        return when.start.toordinal(), when.end.toordinal() + 1
