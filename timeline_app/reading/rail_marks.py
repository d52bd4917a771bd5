"""What the upright timeline shows of the days in sight: dots by day, bars, a hatch for what is known to the month.

Where too many events lie there to be told apart, weeks are counted by theme.
"""

from collections.abc import Iterator, Mapping, Sequence
from math import sqrt
from typing import NamedTuple

from timeline_app.queries.events import Events
from timeline_app.queries.lane_events import FEW
from timeline_app.records.event import Event

DAY = 4.5  # pixels
AXIS, LEFT, RIGHT = 66.0, 80.0, 144.0  # from the left edge: the axis, and between what marks stand
_PITCH, _DOT, _MAJOR, _BAR = 10.0, 4.0, 4.5, 8.0
_COLUMNS, _HATCH_COLUMNS = 5, 3
_HATCH, _HATCH_PITCH = 5.0, 8.0
_WEEK = 7
_LONGEST = 92  # days before the first in sight that are looked through for what goes on


class RailMark(NamedTuple):
    """A box in pixels from the first day in sight; ``id`` is that of its event, empty where events are counted."""

    id: str
    theme: str
    x: float
    y: float
    width: float
    height: float
    hatched: bool = False

    def holds(self, x: float, y: float) -> bool:
        return self.x - 2 <= x <= self.x + self.width + 2 and self.y - 1 <= y <= self.y + self.height + 1


def marks_of(events: Events, weeks: Mapping[int, Mapping[str, int]], first: float, days: float) -> Sequence[RailMark]:
    """Days are ordinals; ``weeks`` has what is known to the day, by Monday and theme."""
    begin, end = events.begun_before(first - _LONGEST), events.begun_before(first + days)
    if end - begin > FEW:
        return tuple(_weeks(weeks, first, days))
    return tuple(_single([events[place] for place in range(begin, end)], first))


def _single(events: Sequence[Event], first: float) -> Iterator[RailMark]:
    filled, hatched = [float("-inf")] * _COLUMNS, [float("-inf")] * _HATCH_COLUMNS
    for event in events:
        when = event.when
        top, foot = (when.start.toordinal() - first) * DAY, (when.end.toordinal() + 1 - first) * DAY
        if when.precision.exact:
            yield _dot(event, top, foot, filled)
        elif when.precision.to_the_month:
            column = _free(hatched, top)
            if hatched[column] <= top + 1:  # one over the other would look as if it were known better
                hatched[column] = foot
                x = RIGHT - _HATCH - column * _HATCH_PITCH
                yield RailMark(event.id, event.theme, x, top + 1, _HATCH, foot - top - 2, hatched=True)


def _dot(event: Event, top: float, foot: float, filled: list[float]) -> RailMark:
    """Round for a day, and as long as what lasts."""
    radius = _MAJOR if event.major else _DOT
    width = 2 * radius if event.when.start == event.when.end else _BAR
    height = max(2 * radius, foot - top)
    top += min(0.0, (foot - top - height) / 2)
    column = _free(filled, top)
    filled[column] = top + height
    return RailMark(event.id, event.theme, LEFT + column * _PITCH - width / 2, top, width, height)


def _free(columns: Sequence[float], top: float) -> int:
    """The first column in which nothing is in the way; the last one where there is none."""
    return next((number for number, filled in enumerate(columns) if filled <= top + 1), len(columns) - 1)


def _weeks(weeks: Mapping[int, Mapping[str, int]], first: float, days: float) -> Iterator[RailMark]:
    """As wide as the square root of their number, each theme its share."""
    most = max((sum(counts.values()) for counts in weeks.values()), default=1)
    for monday, counts in weeks.items():
        if first - _WEEK < monday < first + days:
            total, x = sum(counts.values()), LEFT - _MAJOR
            whole = (RIGHT - x) * sqrt(total / most)
            for theme, count in counts.items():
                yield RailMark("", theme, round(x), round((monday - first) * DAY) + 1, whole * count / total + 1, _WEEK * DAY - 2)
                x += whole * count / total
