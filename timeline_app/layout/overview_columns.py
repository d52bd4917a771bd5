"""The columns of the overview: how many events begin when, one column a week where there is room, else one a month.

Heights grow by the square root of the number, so that a month of forty events leaves one of two in sight. Nothing stands in a
column that is narrower than what is known of it: among weeks, events known only to their month are a soft foot over the whole
month, as high as the mean of its weeks; what is known only to part of a year, or vaguer, has no column at all.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import chain
from math import sqrt
from typing import NamedTuple

from timeline_app.layout.box import Box
from timeline_app.layout.overview_picture import Columns
from timeline_app.layout.scale import Scale
from timeline_app.queries.events import Events, Months
from timeline_app.queries.snapshot import View

_LEAST = 3.0  # pixels of a column: where a week has fewer, columns are months
_FILLED = 0.85  # of its week or month
_KEPT = 4  # strips of which the columns of all there is are kept
_AIR = 4.0  # above the highest column


class Stretch(NamedTuple):
    """A week or a month, as ordinals; ``end`` is exclusive."""

    start: int
    end: int

    def meets(self, view: View) -> bool:
        return self.start < view.end and self.end > view.start


Counts = Mapping[Stretch, Mapping[str, float]]  # by theme


class OverviewCounts:
    """Of events, how many begin in each week and month; counted when first asked for."""

    def __init__(self, events: Events) -> None:
        self.events = events

    @cached_property
    def months(self) -> Counts:
        return _of_months(self.events.by_month())

    @cached_property
    def weeks(self) -> Counts:
        return {Stretch(first, first + 7): counts for first, counts in self.events.by_week().items()}

    @cached_property
    def mean_weeks(self) -> Counts:
        """By month, how many of those known to it alone come to one of its weeks."""
        return {
            month: {theme: n * 7 / (month.end - month.start) for theme, n in counts.items()}
            for month, counts in _of_months(self.events.by_month_alone()).items()
        }

    @cached_property
    def extent(self) -> tuple[int, int]:
        return self.events.extent

    def outside(self, whole: View) -> tuple[int, int]:
        """How many begin before it, and how many behind it."""
        return self.events.begun_before(whole.start), len(self.events) - self.events.begun_before(whole.end)


class OverviewHighlight(NamedTuple):
    """Events of an answer that stand out: in the colours of ``themes`` where it was asked for them, else in the accent."""

    counts: OverviewCounts
    themes: frozenset[str] = frozenset()


class OverviewHistogram:
    """Columns of all there is, whatever is filtered, and upon them those that stand out."""

    def __init__(self, counts: OverviewCounts) -> None:
        self.counts = counts
        self._made: dict[tuple[Scale, Box, OverviewHighlight | None], tuple[Columns, ...]] = {}
        self._grounds: dict[_Strip, _Ground] = {}

    def columns(self, highlight: OverviewHighlight | None, scale: Scale, strip: Box) -> tuple[Columns, ...]:
        """Back to front; made once for as long as the strip and the answer stay as they are."""
        key = scale, strip, highlight
        if key not in self._made:
            self._made.clear()
            self._made[key] = tuple(self._drawn(highlight, _Strip(scale, strip)))
        return self._made[key]

    def _drawn(self, highlight: OverviewHighlight | None, strip: "_Strip") -> Iterator[Columns]:
        by_week, ground = strip.scale.pixels_per_day * 7 >= _LEAST, self._ground_of(strip)
        found = [_Layer("accent", theme) for theme in (sorted(highlight.themes) or (None,))] if highlight else []
        yield from ground.feet
        if highlight:
            yield from strip.stacked(_shown(highlight.counts, by_week)[1], found, ground, soft=True)
        yield from ground.columns
        if highlight:
            yield from strip.stacked(_shown(highlight.counts, by_week)[0], found, ground)

    def _ground_of(self, strip: "_Strip") -> "_Ground":
        """Made once for each strip: there is one for a canvas with a bar of conditions above it, and one without."""
        if strip not in self._grounds:
            if len(self._grounds) >= _KEPT:
                self._grounds.clear()
            columns, feet = _shown(self.counts, strip.scale.pixels_per_day * 7 >= _LEAST)
            bare, layers = _Ground(strip.highest(columns, feet), strip.places(columns, feet)), [_Layer("overview", None)]
            soft, solid = (tuple(strip.stacked(each, layers, bare, soft=each is feet)) for each in (feet, columns))
            self._grounds[strip] = bare._replace(feet=soft, columns=solid)
        return self._grounds[strip]


class _Ground(NamedTuple):
    """Columns of all there is: the number that fills the strip, where each begins and how wide it is, the soft feet, and those
    on them."""

    highest: float
    places: Mapping[Stretch, tuple[float, float]]
    feet: tuple[Columns, ...] = ()
    columns: tuple[Columns, ...] = ()


class _Layer(NamedTuple):
    """What one colour counts: a theme, or all of them."""

    role: str
    theme: str | None

    def number(self, by_theme: Mapping[str, float]) -> float:
        return by_theme.get(self.theme, 0) if self.theme else sum(by_theme.values())


class _Strip(NamedTuple):
    scale: Scale
    box: Box

    def highest(self, *counted: Counts) -> float:
        """Of the columns that are in the strip; the largest number fills it."""
        pairs = chain.from_iterable(counts.items() for counts in counted)
        return max((sum(by_theme.values()) for stretch, by_theme in pairs if stretch.meets(self.scale.view)), default=1)

    def places(self, *counted: Counts) -> Mapping[Stretch, tuple[float, float]]:
        """Where each column in the strip begins, and how wide it is."""
        return {stretch: self._place(stretch) for counts in counted for stretch in counts if stretch.meets(self.scale.view)}

    def stacked(self, counts: Counts, layers: Sequence[_Layer], ground: "_Ground", *, soft: bool = False) -> Iterator[Columns]:
        """Each layer upon those before it; of what is counted, ``ground`` has the places."""
        below: dict[Stretch, float] = {}
        for layer in layers:
            boxes: list[Box] = []
            for stretch, by_theme in counts.items():
                n, place = layer.number(by_theme), ground.places.get(stretch)
                if n and place:
                    low = below.get(stretch, 0)
                    below[stretch] = low + n
                    boxes.append(self._box(place, self._height(low, ground.highest), self._height(low + n, ground.highest)))
            if boxes:
                yield Columns(layer.role, layer.theme, soft, tuple(boxes))

    def _height(self, n: float, highest: float) -> float:
        return (self.box.height - _AIR) * min(1.0, sqrt(n / highest)) if n else 0.0

    def _place(self, stretch: Stretch) -> tuple[float, float]:
        left, right = self.scale.x(max(stretch.start, self.scale.view.start)), self.scale.x(min(stretch.end, self.scale.view.end))
        return left, max((right - left) * _FILLED, _LEAST)

    def _box(self, place: tuple[float, float], low: float, high: float) -> Box:
        left, width = place
        return Box(left, self.box.bottom - high, width, high - low)


def _shown(counts: OverviewCounts, by_week: bool) -> tuple[Counts, Counts]:
    """The columns, and the soft feet where there are any."""
    return (counts.weeks, counts.mean_weeks) if by_week else (counts.months, {})


def _of_months(months: Months) -> Counts:
    return {_month(year, number): counts for (year, number), counts in months.items()}


def _month(year: int, number: int) -> Stretch:
    after = (year + 1, 1) if number == 12 else (year, number + 1)
    start = date(year, number, 1).toordinal()
    return Stretch(start, date(*after, 1).toordinal() if after[0] <= date.max.year else date.max.toordinal() + 1)
