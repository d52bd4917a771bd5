"""From a snapshot and a size to the Picture on screen; remembers the last one while nothing has changed."""

from datetime import date
from functools import lru_cache

from timeline_app.chinese.script import to_script
from timeline_app.layout.labels import names
from timeline_app.layout.lanes import Grouping, LanePlan, Lanes, lanes_by
from timeline_app.layout.picture import Picture
from timeline_app.layout.place import PlaceRequest, place
from timeline_app.look.fonts import TextMeasure
from timeline_app.painting.ink import Ink
from timeline_app.queries.snapshot import Snapshot, View
from timeline_app.records.timeline import Timeline


class Composer:
    """Knows how the user wants the timeline placed: by which lanes, in which script and fonts."""

    def __init__(self, timeline: Timeline, ink: Ink, today: date) -> None:
        self._timeline = timeline
        self._today = today
        self._place = lru_cache(maxsize=4)(place)
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
        lanes = lanes_by(grouping, self._timeline)
        plans = (LanePlan(plan.key, to_script(plan.title, self._ink.script), plan.theme) for plan in lanes.plans)
        self.lanes = Lanes(tuple(plans), lanes.key_of)

    def compose(self, snapshot: Snapshot, width: float, height: float, scroll: float = 0.0) -> Picture:
        """The picture of a snapshot in so many device-independent pixels, its lanes scrolled down by some of them."""
        return self._place(
            PlaceRequest(
                snapshot.answer.events, self.lanes, snapshot.view, width, height, self._measure, snapshot.period,
                self._today, self._whole(snapshot.view), labels=self._labels, scroll=scroll,
            )
        )

    def _whole(self, view: View) -> View:
        """What the overview covers: the first view, and whatever else is in sight."""
        first = self._timeline.first_view
        return View(min(first.start.toordinal(), view.start), max(first.end.toordinal() + 1, view.end))
