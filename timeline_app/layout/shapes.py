"""The shapes of marks: how an event is drawn, from what its date tells; where, at a given zoom; and how the legend shows it."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from timeline_app.frozen import frozen
from timeline_app.layout.certain_part import WHOLE, Part, certain_part
from timeline_app.records.event import Head, Kind
from timeline_app.records.when import Precision
from timeline_app.translation.words import N_

REACH = 5.5  # half the width every dot keeps free; the gap beside it has room for the ring, should it become a cluster
RING = 8.0  # half the width of the ring of a cluster
_LEAST_BAR = 2 * REACH
BESIDE = 6.0  # between a mark and its label


class Shape(StrEnum):
    """How a date is drawn: never finer than the document tells it. Recipe: docs/extending.md."""

    DOT = "dot"          # a day
    BAR = "bar"          # days known at both ends
    SOFT = "soft"        # month or vaguer: hatched over all it may cover
    RUN = "run"          # from month to month, or year to year: solid between these, hatched in them
    OPEN = "open"        # no end told: an arrow
    HOLLOW = "hollow"    # planned: a target
    CLUSTER = "cluster"  # several marks that would touch, with their number
    FOLD = "fold"        # several events known only to one year, with their number
    CARD = "card"        # one event told in a few lines, from near
    DENSITY = "density"  # events too close for marks: columns as high as their number


@frozen
class Sample:
    """How the legend shows a shape, in window and report: its meaning is a message id, its size is in pixels."""

    meaning: str
    width: float = 28.0
    height: float = 8.0
    count: int = 1  # events that the sample stands for
    certain: Part | None = None

    @property
    def round(self) -> bool:
        """Whether a mark of this shape has the width of a dot, however many days its event may cover."""
        return self.width == self.height


# Every shape that a reader meets, the plainest first.
LEGEND: Mapping[Shape, Sample] = {
    Shape.DOT: Sample(N_("a day"), 2 * RING, 2 * RING, certain=WHOLE),
    Shape.BAR: Sample(N_("begin and end known"), certain=WHOLE),
    Shape.SOFT: Sample(N_("day not known")),
    Shape.RUN: Sample(N_("begin and end known to the month"), 34.0, certain=(0.3, 0.7)),
    Shape.OPEN: Sample(N_("no end told"), certain=WHOLE),
    Shape.HOLLOW: Sample(N_("planned"), certain=WHOLE),
    Shape.CLUSTER: Sample(N_("several events"), 2 * RING, 2 * RING, count=2),
}
# What the window shows besides; a page has every event as a mark.
COUNTED: Mapping[Shape, Sample] = {Shape.DENSITY: Sample(N_("too close together, counted"), 22.0, 14.0)}
ROUND = frozenset(shape for shape, sample in LEGEND.items() if sample.round)


class Stretch(NamedTuple):
    """From ``start`` to ``end``, in pixels from day zero: a place that does not change while panning."""

    start: float
    end: float

    @property
    def middle(self) -> float:
        return (self.start + self.end) / 2


_RUNS = (Precision.MONTHS, Precision.YEARS)
_SHAPES = {Precision.DAY: Shape.DOT, Precision.DAYS: Shape.BAR, Precision.OPEN: Shape.OPEN}


def shape_of(event: Head) -> Shape:
    if event.kind is Kind.TARGET:
        return Shape.HOLLOW
    if event.when.precision in _RUNS and certain_part(event.when):
        return Shape.RUN
    return _SHAPES.get(event.when.precision, Shape.SOFT)


def common_theme(events: Iterable[Head]) -> str:
    """Empty where they have different ones: no mark of several has the colour of one of them."""
    themes = {event.theme for event in events}
    return themes.pop() if len(themes) == 1 else ""


def looks_of(shapes: Iterable[Shape]) -> frozenset[Shape]:
    """Those that a legend explains: several events of one year look like one."""
    return frozenset(Shape.SOFT if shape is Shape.FOLD else shape for shape in shapes)


def stretch_of(event: Head, pixels_per_day: float) -> Stretch:
    """The pixels a mark covers: all the days its event may cover, and never less than can be seen and hit."""
    return Stretch(*stretch(*days_of(event), pixels_per_day))


def days_of(event: Head) -> tuple[int, int, bool]:
    """The first day, the day after the last, and whether the event is known to the day."""
    when = event.when
    return when.start.toordinal(), when.end.toordinal() + 1, when.precision is Precision.DAY


def stretch(first: int, beyond: int, is_day: bool, pixels_per_day: float) -> tuple[float, float]:
    """As ``stretch_of``, of what ``days_of`` has told: as bare numbers, since a new zoom asks for those of all events."""
    start, end = first * pixels_per_day, beyond * pixels_per_day
    if is_day:
        middle = (start + end) / 2
        return middle - REACH, middle + REACH
    return start, end if end > start + _LEAST_BAR else start + _LEAST_BAR
