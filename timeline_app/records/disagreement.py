"""Where documents do not agree, found in the records themselves and never written by hand.

Two values that can both be true (超过16万 and 18.42万) do not disagree: one only tells more than the other. What dates
disagree is for extraction to say, since only it reads dates out of phrases.
"""

from collections.abc import Iterable
from enum import StrEnum
from itertools import combinations, starmap
from math import inf

from timeline_app.frozen import frozen
from timeline_app.records.citation import Citation
from timeline_app.records.event import Event
from timeline_app.records.figure import Figure, Measure

_TELLING = 10  # smaller numbers are equal by chance


class Conflict(StrEnum):
    """``values``: the same thing, different numbers. ``meanings``: the same number, different things. ``dates``: of one event."""

    VALUES = "values"
    MEANINGS = "meanings"
    DATES = "dates"


@frozen
class Side:
    """What a document tells of the event with this id: a figure, or where dates disagree the citation that dates it."""

    event: str
    told: Figure | Citation

    @property
    def citation(self) -> Citation:
        return self.told.citation if isinstance(self.told, Figure) else self.told


@frozen
class Disagreement:
    """Two statements of different documents that a reader should check before quoting either."""

    conflict: Conflict
    sides: tuple[Side, Side]

    def concerns(self, event: str) -> bool:
        return event in {side.event for side in self.sides}


def disagreeing_figures(events: Iterable[Event]) -> tuple[Disagreement, ...]:
    """All disagreements between the figures of the events, in the order of the events."""
    sides = [Side(event.id, figure) for event in events for figure in event.figures if figure.value is not None]
    return tuple(filter(None, starmap(disagreement_of, combinations(sides, 2))))


def disagreement_of(one: Side, other: Side) -> Disagreement | None:
    """What two figures disagree in, if they do; the first belongs to the earlier event."""
    if not isinstance(one.told, Figure) or not isinstance(other.told, Figure):
        raise TypeError("dates are compared within an event")
    if one.told.citation.document == other.told.citation.document:
        return None
    if _different_values(one.told, other.told):
        return Disagreement(Conflict.VALUES, (one, other))
    if _different_meanings(one.event == other.event, one.told, other.told):
        return Disagreement(Conflict.MEANINGS, (one, other))
    return None


def _different_values(one: Figure, other: Figure) -> bool:
    """Of one indicator, for the same time, and never both true."""
    if one.indicator is None or one.indicator != other.indicator or one.measure is not other.measure:
        return False
    low, high = _range(one)
    other_low, other_high = _range(other)
    return _same_time(one, other) and (high < other_low or other_high < low)


def _different_meanings(same_event: bool, one: Figure, other: Figure) -> bool:
    """The same number under another name in one event; or exactly the same flow over another period."""
    if one.value != other.value or (one.value or 0) < _TELLING or one.measure is not other.measure:
        return False
    same_indicator = one.indicator is not None and one.indicator == other.indicator
    if same_event:
        return not same_indicator and one.label != other.label
    exact = one.measure is Measure.FLOW and not (one.qualifier or other.qualifier)
    return same_indicator and exact and not _same_time(one, other)


def tells_more(one: Figure, other: Figure) -> bool:
    """Two documents give one indicator other numbers for the same time, and both can be true: 超过16万 and 18.42万."""
    apart = one.citation.document != other.citation.document
    same = one.indicator is not None and one.indicator == other.indicator and one.measure is other.measure
    differently = (one.value, one.qualifier) != (other.value, other.qualifier)
    return apart and same and differently and _same_time(one, other) and not _different_values(one, other)


def _same_time(one: Figure, other: Figure) -> bool:
    """The same period of a flow or a target; days of stocks that may be one."""
    if one.when is None or other.when is None:
        return False
    if one.measure is Measure.STOCK:
        return one.when.start <= other.when.end and other.when.start <= one.when.end
    return (one.when.start, one.when.end) == (other.when.start, other.when.end)


def _range(figure: Figure) -> tuple[float, float]:
    """The least and the greatest number that the words allow."""
    value = figure.value or 0.0
    return {
        "超过": (value, inf), "不少于": (value, inf), "近": (value * 0.9, value), "约": (value * 0.9, value * 1.1),
        "余": (value, value + _last_place(value)), "多": (value, value + _last_place(value)),
    }.get(figure.qualifier or "", (value, value))


def _last_place(value: float) -> float:
    """What one more in the last digit that is written would be: 100000 for 730万多, 100 for 1300多."""
    digits = f"{value:.0f}"
    return 10.0 ** (len(digits) - len(digits.rstrip("0")))
