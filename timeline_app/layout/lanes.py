"""What lanes stand for: theme, scope, source, or nothing at all."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from timeline_app.queries.lane_events import YearAxis
from timeline_app.queries.names import scope_names, theme_short
from timeline_app.records.event import Event
from timeline_app.records.timeline import Timeline
from timeline_app.translation.words import _


class Grouping(StrEnum):
    """What the events of a lane share."""

    THEME = "theme"
    SCOPE = "scope"
    SOURCE = "source"
    NONE = "none"
    YEARS = "years"  # laid over one another; see years.py


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
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
    """Raises KeyError for years, which are no lanes on one axis of time."""
    return _MAKERS[grouping](timeline)


def _by_theme(timeline: Timeline) -> Lanes:
    plans = (LanePlan(theme.id, theme_short(timeline, theme.id), theme.id) for theme in timeline.themes)
    return Lanes.by_key(plans, lambda event: event.theme, Grouping.THEME)


def _by_scope(_timeline: Timeline) -> Lanes:
    return Lanes.by_key((LanePlan(key, name) for key, name in scope_names().items()), lambda event: event.scope, Grouping.SCOPE)


def _by_source(timeline: Timeline) -> Lanes:
    plans = (LanePlan(document.id, document.short) for document in timeline.documents)
    return Lanes.by_key(plans, lambda event: event.sources[0], Grouping.SOURCE)


def _in_one(_timeline: Timeline) -> Lanes:
    return Lanes.by_key((LanePlan("all", _("All events")),), lambda _event: "all")


_MAKERS: dict[Grouping, Callable[[Timeline], Lanes]] = {
    Grouping.THEME: _by_theme,
    Grouping.SCOPE: _by_scope,
    Grouping.SOURCE: _by_source,
    Grouping.NONE: _in_one,
}
