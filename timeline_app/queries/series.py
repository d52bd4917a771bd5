"""Figures that mean the same, as a series over time."""

from collections.abc import Iterable
from enum import StrEnum
from itertools import pairwise

from timeline_app.frozen import frozen
from timeline_app.records.disagreement import Disagreement, tells_more
from timeline_app.records.event import Event
from timeline_app.records.figure import Figure, Indicator, Measure
from timeline_app.records.timeline import Timeline
from timeline_app.records.when import When

AT_LEAST = frozenset({"超过", "不少于", "余", "多"})


class PointKind(StrEnum):
    """How surely a value is known: a target is not measured at all."""

    EXACT = "exact"
    AT_LEAST = "at-least"
    ABOUT = "about"
    TARGET = "target"


@frozen
class Point:
    """A figure in its series; ``start`` and ``end`` are days as ordinals, ``end`` exclusive."""

    event: str
    figure: Figure
    value: float
    start: int
    end: int
    kind: PointKind

    @property
    def middle(self) -> float:
        """Where the point stands: a stock on its day, a flow in the middle of its period."""
        return self.end - 0.5 if self.figure.measure is not Measure.FLOW else (self.start + self.end) / 2


@frozen
class Series:
    """The points of an indicator in order of time."""

    indicator: Indicator
    points: tuple[Point, ...]

    @property
    def measured(self) -> tuple[Point, ...]:
        """Those a line may join: counted values, the exact one where a day has several; none where counting has changed."""
        exact = {point.end for point in self.points if point.kind is PointKind.EXACT}
        counted = (point for point in self.points if point.kind is not PointKind.TARGET)
        joined = tuple(point for point in counted if point.kind is PointKind.EXACT or point.end not in exact)
        return () if self.indicator.broken else joined

    @property
    def breaks(self) -> tuple[float, ...]:
        """Days between counts that were made in different ways, where a line would pretend that they compare."""
        counted = sorted({point.middle for point in self.points if point.kind is not PointKind.TARGET})
        return tuple((one + other) / 2 for one, other in pairwise(counted)) if self.indicator.broken else ()


def disputed_in(series: Series, disagreements: Iterable[Disagreement]) -> frozenset[int]:
    """The places of the points that another document contradicts."""
    disputed = {side.told for each in disagreements for side in each.sides}
    return frozenset(number for number, point in enumerate(series.points) if point.figure in disputed)


def told_otherwise_in(series: Series, most: int) -> frozenset[int]:
    """The places, among the first of so many, of the points for which another document has a number that is as true, only
    finer or coarser."""
    return frozenset(place for place, point in enumerate(series.points[:most]) if _told_otherwise(point, series))


def _told_otherwise(point: Point, series: Series) -> bool:
    at_once = (each for each in series.points if each.start < point.end and point.start < each.end)
    return any(tells_more(point.figure, other.figure) for other in at_once if other is not point)


def series_of(events: Iterable[Event], timeline: Timeline) -> tuple[Series, ...]:
    """A series for every indicator of which the events have a dated figure."""
    points: dict[str | None, list[Point]] = {}
    for event in events:
        for figure in event.figures:
            if figure.value is not None and figure.when is not None:
                points.setdefault(figure.indicator, []).append(_point(event.id, figure, figure.value, figure.when))
    known = (indicator for indicator in timeline.indicators if indicator.id in points)
    return tuple(Series(each, tuple(sorted(points[each.id], key=lambda point: (point.middle, point.event)))) for each in known)


def _point(event: str, figure: Figure, value: float, when: When) -> Point:
    return Point(event, figure, value, when.start.toordinal(), when.end.toordinal() + 1, _kind(figure))


def _kind(figure: Figure) -> PointKind:
    if figure.measure is Measure.TARGET:
        return PointKind.TARGET
    if figure.qualifier is None:
        return PointKind.EXACT
    return PointKind.AT_LEAST if figure.qualifier in AT_LEAST else PointKind.ABOUT
