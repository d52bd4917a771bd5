"""A series placed on a plot in plain numbers: for the page, and for the labels on screen."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from math import ceil, floor, log10

from timeline_app.frozen import frozen
from timeline_app.layout.box import Box, Label, Tick
from timeline_app.layout.scale import Scale
from timeline_app.layout.ticks import level_for, ticks_of
from timeline_app.queries.series import Point, Series
from timeline_app.queries.snapshot import View
from timeline_app.records.figure import Measure
from timeline_app.records.numbers import figure_in_words, number_in_words
from timeline_app.translation.cut import NAME, line

HEADROOM = 1.25  # of the highest value, so that its label has a place
_REACH = 9.0  # of a dot, to where its label may begin
_LINE = 14.0  # height of a label
_OFF = 0.5  # from a level line to a label above or below it
_LEVELS = 4
_SMALLEST = 1e-300  # below it a power of ten is no longer a number
_ACROSS = 200  # parts of a view of which each shows two points at most
_LABELLED = 150  # points; among more no label finds a place


@frozen
class Dot:
    """A point with its label, None where there is no room; ``span`` are the ends of the period it counts."""

    point: Point
    x: float
    y: float
    label: Label | None
    span: tuple[float, float] | None


@frozen
class SeriesPlot:
    """``gaps`` are where the way of counting changed; ``levels`` and ``ticks`` are the lines behind, ``line`` joins values."""

    width: float
    height: float
    dots: tuple[Dot, ...]
    line: tuple[tuple[float, float], ...]
    gaps: tuple[float, ...]
    levels: tuple[tuple[float, str], ...]
    ticks: tuple[Tick, ...]


def plot_series(
    series: Series, view: View, width: float, height: float, measure: Callable[[str], float], aside: Sequence[float] = ()
) -> SeriesPlot:
    """Zero at the foot, days from left to right; ``measure`` gives the width of a label. Where ``aside`` is given, each dot
    stands so many pixels left of its day."""
    scale, top = Scale(view, 0, width), top_of(series)

    def place(point: Point) -> tuple[float, float]:
        return scale.x(point.middle), height * (1 - point.value / top)

    levels = tuple((height * (1 - value / top), number_in_words(value)) for value in _round_values(top))
    ticks = _ticks(scale, height, measure)
    shifts = aside or [0.0] * len(series.points)
    places = [(point, x - shift, y) for point, shift in zip(series.points, shifts, strict=True) for x, y in (place(point),)]
    return SeriesPlot(
        width, height, tuple(_labelled(places, scale, height, measure)), tuple(map(place, series.measured)),
        tuple(scale.x(day) for day in series.breaks), levels, ticks,
    )


def nearest_outside(series: Series, view: View) -> Point | None:
    """Of a series without a point in view the nearest one before or after it."""
    away = [(max(view.start - point.middle, point.middle - view.end), point) for point in series.points]
    distance, point = min(away, key=lambda pair: pair[0], default=(0.0, None))
    return point if distance > 0 else None


def thinned(series: Series, view: View) -> Series:
    """The series without points that could not be told apart: of a long series the lowest and highest in each small part of
    the view, and the nearest before and after it."""
    if len(series.points) <= 2 * _ACROSS:
        return series
    parts: dict[int, list[Point]] = {}
    for point in series.points:
        part = floor((point.middle - view.start) / view.days * _ACROSS)
        parts.setdefault(min(max(part, -1), _ACROSS), []).append(point)
    before, after = parts.pop(-1, [])[-1:], parts.pop(_ACROSS, [])[:1]
    inside = (point for _part, points in sorted(parts.items()) for point in _ends(points))
    return replace(series, points=(*before, *inside, *after))


def _ends(points: Sequence[Point]) -> list[Point]:
    """The lowest and the highest, in order of time."""
    low, high = (choose(points, key=lambda point: point.value) for choose in (min, max))
    return [point for point in points if point is low or point is high]


def top_of(series: Series) -> float:
    """The value at the upper edge."""
    highest = max((point.value for point in series.points), default=1.0)
    return highest * HEADROOM if highest > 0 else 1.0


def _ticks(scale: Scale, y: float, measure: Callable[[str], float]) -> tuple[Tick, ...]:
    """One row: the smaller stretches where each has room for its name, else the greater."""
    level = level_for(scale.pixels_per_day)

    def name(day: date) -> str:
        return level.name_at(day.toordinal())

    unit = replace(level.lower, name=name)
    ticks = ticks_of(unit, scale, y, measure)
    whole = [tick for tick in ticks if scale.left <= tick.x and tick.right <= scale.left + scale.width]
    return ticks if all(tick.label for tick in whole) else ticks_of(level.upper, scale, y, measure)


def _labelled(
    places: Sequence[tuple[Point, float, float]], scale: Scale, foot: float, measure: Callable[[str], float]
) -> Iterator[Dot]:
    """A label stands above its dot, else below, right or left of it; what two documents say alike is written once. A dot out of
    view has none, since moved in from the edge it would stand at days that are not its own. Below the foot stands the time, and
    what would stand above the upper edge is not seen."""
    taken = [Box(x - _REACH, y - _REACH, 2 * _REACH, 2 * _REACH) for _point, x, y in places]
    taken += (Box(scale.left, foot, scale.width, _LINE), Box(scale.left, -_LINE, scale.width, _LINE))
    written: set[tuple[float, float, str]] = set()
    for point, x, y in places:
        seen = scale.left <= x <= scale.left + scale.width and len(places) <= _LABELLED
        text = line(figure_in_words(point.figure), NAME) if seen else ""
        free = (box for box in _around(x, y, measure(text), scale) if not any(_touch(box, other) for other in taken))
        box = next(free, None) if text and (x, y, text) not in written else None
        if box:
            taken.append(box)
            written.add((x, y, text))
        flow = point.figure.measure is Measure.FLOW
        label = Label(text, box.x, box.y + box.height / 2, box.width) if box else None
        yield Dot(point, x, y, label, (scale.x(point.start), scale.x(point.end)) if flow else None)


def _around(x: float, y: float, width: float, scale: Scale) -> Iterator[Box]:
    """The places beside a dot, best first, moved in from the edges: where a line leads on from it last of all."""
    right = scale.left + scale.width - width
    centred, level, above, below = x - width / 2, y - _LINE / 2, y - _OFF - _LINE, y + _OFF
    after, before = x + _REACH, x - _REACH - width
    for left, top in (
        (centred, y - _REACH - _LINE), (centred, y + _REACH), (after, below), (after, above), (before, level), (before, below),
        (before, above), (after, level),
    ):
        yield Box(max(scale.left, min(left, right)), top, width, _LINE)


def _touch(one: Box, other: Box) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.y + other.height and other.y < one.y + one.height


def _round_values(top: float) -> Iterator[float]:
    """One, two or five times a power of ten, a few of them up to the top."""
    rough = top / _LEVELS
    if rough < _SMALLEST:
        return iter(())
    power = 10.0 ** floor(log10(rough))
    step = next(step for step in (power, 2 * power, 5 * power, 10 * power) if step >= rough * (1 - 1e-9))
    return (step * number for number in range(1, ceil(top / step)))
