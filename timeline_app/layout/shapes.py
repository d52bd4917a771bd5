"""How an event is drawn, from what its date tells; and where, at a given zoom."""

from dataclasses import dataclass

from timeline_app.layout.picture import Shape
from timeline_app.records.event import Head, Kind
from timeline_app.records.when import Precision

REACH = 9.0  # half the width every dot keeps free: as much as it needs should it become a cluster
_LEAST_BAR = 2 * REACH
BESIDE = 4.0  # between a mark and its label


@dataclass(frozen=True, slots=True)
class Stretch:
    """From ``start`` to ``end``, in pixels from day zero: a place that does not change while panning."""

    start: float
    end: float

    @property
    def middle(self) -> float:
        return (self.start + self.end) / 2


def shape_of(event: Head) -> Shape:
    if event.kind is Kind.DEADLINE:
        return Shape.HOLLOW
    if event.when.precision is Precision.DAY:
        return Shape.DOT
    if event.when.precision is Precision.OPEN:
        return Shape.OPEN
    return Shape.BAR if event.when.precision is Precision.DAYS else Shape.SOFT


def stretch_of(event: Head, pixels_per_day: float) -> Stretch:
    """The pixels a mark covers: all the days its event may cover, and never less than can be seen and hit."""
    start = event.when.start.toordinal() * pixels_per_day
    end = (event.when.end.toordinal() + 1) * pixels_per_day
    if event.when.precision is Precision.DAY:
        middle = (start + end) / 2
        return Stretch(middle - REACH, middle + REACH)
    return Stretch(start, max(end, start + _LEAST_BAR))
