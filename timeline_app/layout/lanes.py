"""What lanes stand for: theme, scope, source, or nothing at all."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

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


@dataclass(frozen=True, slots=True)
class LanePlan:
    """A lane to be placed: its key, its title, and the theme whose colour it bears, if any."""

    key: str
    title: str
    theme: str | None = None


@dataclass(frozen=True, slots=True)
class Lanes:
    """All lanes, top to bottom, and the key of the lane an event belongs to."""

    plans: tuple[LanePlan, ...]
    key_of: Callable[[Event], str]


def lanes_by(grouping: Grouping, timeline: Timeline) -> Lanes:
    return _MAKERS[grouping](timeline)


def _by_theme(timeline: Timeline) -> Lanes:
    plans = (LanePlan(theme.id, theme_short(timeline, theme.id), theme.id) for theme in timeline.themes)
    return Lanes(tuple(plans), lambda event: event.theme)


def _by_scope(_timeline: Timeline) -> Lanes:
    return Lanes(tuple(LanePlan(key, name) for key, name in scope_names().items()), lambda event: event.scope)


def _by_source(timeline: Timeline) -> Lanes:
    plans = (LanePlan(document.id, document.short) for document in timeline.documents)
    return Lanes(tuple(plans), lambda event: event.sources[0])


def _in_one(_timeline: Timeline) -> Lanes:
    return Lanes((LanePlan("all", _("All events")),), lambda _event: "all")


_MAKERS: dict[Grouping, Callable[[Timeline], Lanes]] = {
    Grouping.THEME: _by_theme,
    Grouping.SCOPE: _by_scope,
    Grouping.SOURCE: _by_source,
    Grouping.NONE: _in_one,
}
