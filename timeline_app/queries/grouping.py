"""What the events of a lane share: one row a grouping, for single events and for the codes of a large file."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from timeline_app.frozen import frozen
from timeline_app.queries.codes import Codes, OfEvents, OfProfiles
from timeline_app.queries.names import no_source, scope_names, theme_short
from timeline_app.records.document import NO_SOURCE
from timeline_app.records.event import Event
from timeline_app.records.timeline import Timeline
from timeline_app.translation.words import _


class Grouping(StrEnum):
    """The groupings by the names that are kept in the settings."""

    THEME = "theme"
    SCOPE = "scope"
    SOURCE = "source"
    NONE = "none"
    YEARS = "years"


class Group(NamedTuple):
    """A lane: its key, its heading, and the theme whose colour it bears, if any."""

    key: str
    heading: str
    theme: str | None = None


@frozen
class Shared:
    """What an event shares with others: its key, and all groups in the order of their codes.

    Without codes all events are in the first group.
    """

    key_of: Callable[[Event], str]
    groups: Callable[[Timeline], Sequence[Group]]
    codes: Codes | None = None


def _themes(timeline: Timeline) -> Sequence[Group]:
    return [Group(theme.id, theme_short(timeline, theme.id), theme.id) for theme in timeline.themes]


def _scopes(timeline: Timeline) -> Sequence[Group]:
    return [Group(scope, name) for scope, name in scope_names(timeline).items()]


def _documents(timeline: Timeline) -> Sequence[Group]:
    lacking = [Group(NO_SOURCE, no_source())] if timeline.unsourced else []
    return [*(Group(document.id, document.short) for document in timeline.documents), *lacking]


def _source(event: Event) -> str:
    return event.sources[0] if event.citations else NO_SOURCE


@frozen
class Row:
    """How the menu names a grouping, and what the events of a lane share.

    Nothing for years laid over one another: an event that runs over a new year stands in several of them.
    """

    name: Callable[[], str]
    shared: Shared | None


GROUPINGS: Mapping[Grouping, Row] = {
    Grouping.THEME: Row(
        lambda: _("by theme"), Shared(lambda event: event.theme, _themes, OfProfiles(lambda profiles: profiles.theme)),
    ),
    Grouping.SCOPE: Row(
        lambda: _("by scope"), Shared(lambda event: event.scope, _scopes, OfProfiles(lambda profiles: profiles.scope)),
    ),
    Grouping.SOURCE: Row(
        lambda: _("by source"), Shared(_source, _documents, OfEvents(lambda columns: columns.sources)),
    ),
    Grouping.NONE: Row(
        lambda: _("in one"), Shared(lambda _event: "all", lambda _timeline: [Group("all", _("All events"))]),
    ),
    Grouping.YEARS: Row(lambda: _("year over year"), None),
}


def shared_by(grouping: str) -> Shared:
    """Raises ValueError for what is no grouping, and for years."""
    shared = GROUPINGS[Grouping(grouping)].shared
    if shared is None:
        raise ValueError(f"the events of a lane share nothing in the grouping {grouping}")
    return shared
