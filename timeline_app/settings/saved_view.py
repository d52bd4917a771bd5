"""A view under a name: what was asked and how it was looked at, as a value and as plain data that a file can keep."""

from collections.abc import Collection, Mapping
from dataclasses import fields, replace
from typing import Any, Self, cast

from timeline_app.frozen import frozen
from timeline_app.queries.query import EVERYTHING, Query
from timeline_app.records.period import Period
from timeline_app.records.timeline import Timeline
from timeline_app.settings.plain_query import fitted, period_from_plain, period_to_plain, query_from_plain, query_to_plain
from timeline_app.translation.one_line import echo, is_unseen
from timeline_app.translation.words import _

LONGEST_NAME = 80  # characters
_LAST_DAY = 3_652_060  # behind the last day of the year 9999


class UnreadableView(ValueError):
    """Plain data that are no saved view."""


@frozen
class SavedView:
    """``days`` are those in sight, as ordinals; ``period`` is the one chosen for a report.

    ``shows`` is the way of showing the answer; ``lanes`` and ``tracks`` are the texts in which the window keeps folds, the order
    of lanes, and tracks.
    """

    name: str
    query: Query = EVERYTHING
    grouping: str = "theme"
    lanes: str = ""
    tracks: str = ""
    shows: str = "timeline"
    days: tuple[float, float] | None = None
    period: Period | None = None

    def narrowed_by(self, given: Query, timeline: Timeline) -> tuple[Query, list[str]]:
        """The question of the view, as far as the timeline knows what it asks for, with ``given`` in the place of what that asks;
        and the values that the timeline does not know.

        The period chosen in the view counts, which its question leaves open.
        """
        known, unknown = fitted(self.query, timeline)
        asked = {field.name: getattr(given, field.name) for field in fields(given)}
        over = {name: value for name, value in asked.items() if value != getattr(EVERYTHING, name)}
        return replace(known, **{"period": known.period or self.period} | over), unknown

    def told(self, unknown: Collection[str]) -> str:
        """Its name, and the values of it that the timeline does not know."""
        if not unknown:
            return _("View “{name}”").format(name=echo(self.name))
        words = _("View “{name}”, without what this timeline does not know: {values}")
        return words.format(name=echo(self.name), values=_(", ").join(map(echo, unknown)))

    def to_plain(self) -> Mapping[str, object]:
        """Only texts, numbers, lists and what is called by a name."""
        return {
            "name": self.name, "query": query_to_plain(self.query), "grouping": self.grouping, "lanes": self.lanes,
            "tracks": self.tracks, "shows": self.shows, "days": list(self.days) if self.days else None,
            "period": period_to_plain(self.period),
        }

    @classmethod
    def from_plain(cls, plain: object) -> Self:
        """What ``to_plain`` gave; a part that is missing or of another sort is as in a new view.

        Raises UnreadableView for what is no view at all.
        """
        content = cast("dict[str, Any]", plain) if isinstance(plain, dict) else {}
        name = cleaned(content.get("name"))
        if not name:
            raise UnreadableView
        texts = {key: content[key] for key in ("grouping", "lanes", "tracks", "shows") if isinstance(content.get(key), str)}
        days, period = _days(content.get("days")), period_from_plain(content.get("period"))
        return cls(name=name, query=query_from_plain(content.get("query")), days=days, period=period, **texts)


def cleaned(name: object) -> str:
    """A name on one line and of bounded length, of characters that are seen; empty for what is none."""
    if not isinstance(name, str):
        return ""
    seen = "".join(character for character in name if character.isspace() or not is_unseen(character))
    return " ".join(seen.split())[:LONGEST_NAME].strip()


def _days(plain: object) -> tuple[float, float] | None:
    numbers = cast("list[object]", plain) if isinstance(plain, list) else []
    days = [float(number) for number in numbers if type(number) in (int, float) and isinstance(number, (int, float))]
    if len(days) != 2 or len(numbers) != 2 or not 1 <= days[0] < days[1] <= _LAST_DAY:
        return None
    return days[0], days[1]
