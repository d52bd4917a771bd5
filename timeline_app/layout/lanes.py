"""What lanes stand for: theme, scope, source, or nothing at all."""

from collections.abc import Callable, Iterable
from typing import Self

from timeline_app.frozen import frozen
from timeline_app.queries.grouping import Grouping, shared_by
from timeline_app.queries.lane_events import YearAxis
from timeline_app.records.event import Event
from timeline_app.records.timeline import Timeline


@frozen
class LanePlan:
    """A lane to be placed: its key, its title, and the theme whose colour it bears, if any.

    ``folded`` leaves it one row; ``alone`` says that other lanes are out of sight because of it; a ``heading`` is no lane but
    names those below it.
    """

    key: str
    title: str
    theme: str | None = None
    folded: bool = False
    alone: bool = False
    heading: bool = False


@frozen
class Lanes:
    """All lanes, top to bottom, and which of them show an event: pairs of key and the event as that lane shows it.

    ``years`` where each lane is a year, and all of them stand on one.
    """

    plans: tuple[LanePlan, ...]
    entries: Callable[[Event], tuple[tuple[str, Event], ...]]
    grouping: str = Grouping.NONE
    years: YearAxis | None = None

    @classmethod
    def by_key(cls, plans: Iterable[LanePlan], key_of: Callable[[Event], str], grouping: str = Grouping.NONE) -> Self:
        """Each event in one lane."""
        return cls(tuple(plans), lambda event: ((key_of(event), event),), grouping)

    @property
    def keys(self) -> tuple[str, ...]:
        """Of all that are lanes and no headings."""
        return tuple(plan.key for plan in self.plans if not plan.heading)

    def key_of(self, event: Event) -> str | None:
        """The first lane in sight that shows the event."""
        shown = {plan.key for plan in self.plans}
        return next((key for key, _event in self.entries(event) if key in shown), None)


def lanes_by(grouping: Grouping, timeline: Timeline) -> Lanes:
    """Raises ValueError for years, which are no lanes on one axis of time."""
    shared = shared_by(grouping)
    plans = (LanePlan(group.key, group.heading, group.theme) for group in shared.groups(timeline))
    return Lanes.by_key(plans, shared.key_of, grouping)
