"""The overview strip: how many events there are, month by month, over everything."""

import calendar
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from timeline_app.layout.box import Box
from timeline_app.layout.picture import Bar, Overview
from timeline_app.layout.scale import Scale
from timeline_app.layout.ticks import Measure, Ticks, level_for, ticks_of
from timeline_app.queries.events import Months
from timeline_app.queries.snapshot import View
from timeline_app.records.period import Period

_TICK_ROW = 16.0
_LEAST_COLUMN = 3.0


@dataclass(frozen=True, eq=False)
class OverviewHistogram:
    """Events a month by theme, of all there is."""

    months: Months
    _made: dict[tuple[Scale, float], dict[tuple[int, int], Bar]] = field(default_factory=dict)

    def unit(self, height: float) -> float:
        """Pixels an event is worth where columns are no higher than this."""
        return (height - 4) / self._highest

    @cached_property
    def _highest(self) -> int:
        return max((sum(counts.values()) for counts in self.months.values()), default=1)

    def bars(self, scale: Scale, height: float) -> Mapping[tuple[int, int], Bar]:
        """A column a month in view, made once for as long as the strip stays as it is."""
        if (scale, height) not in self._made:
            self._made.clear()
            unit = self.unit(height)
            bars = {month: _bar(month, sum(counts.values()) * unit, scale) for month, counts in sorted(self.months.items())}
            self._made[scale, height] = {
                month: bar for month, bar in bars.items() if scale.left <= bar.x < scale.left + scale.width
            }
        return self._made[scale, height]


Parts = tuple[tuple[str, tuple[Box, ...]], ...]
_NO_EVENTS: Mapping[str, int] = {}


@dataclass(frozen=True, slots=True, eq=False)
class OverviewHighlight:
    """Events a month by theme, of an answer; ``themes`` are those that were asked for and stand out."""

    months: Months
    themes: frozenset[str]
    _made: dict[tuple[Scale, Box], Parts] = field(default_factory=dict)

    def parts(self, histogram: OverviewHistogram, scale: Scale, box: Box) -> Parts:
        """What of the columns bears the colours of themes, one upon another; made once like the columns."""
        if (scale, box) not in self._made:
            self._made.clear()
            self._made[scale, box] = self._parts(histogram, scale, box)
        return self._made[scale, box]

    def _parts(self, histogram: OverviewHistogram, scale: Scale, box: Box) -> Parts:
        bars, unit = histogram.bars(scale, box.height), histogram.unit(box.height)
        feet = dict.fromkeys(bars, box.bottom)
        parts: list[tuple[str, tuple[Box, ...]]] = []
        for theme in sorted(self.themes):
            boxes: list[Box] = []
            for month, bar in bars.items():
                height = self.months.get(month, _NO_EVENTS).get(theme, 0) * unit
                if height:
                    feet[month] -= height
                    boxes.append(Box(bar.x, feet[month], bar.width, height))
            parts.append((theme, tuple(boxes)))
        return tuple(parts)


NO_HIGHLIGHT = OverviewHighlight({}, frozenset())


def overview_of(
    histogram: OverviewHistogram, highlight: OverviewHighlight, whole: View, view: View, period: Period | None, box: Box,
    measure: Measure, ticks: Ticks = ticks_of,
) -> Overview:
    """The strip in ``box``: columns for ``whole``, and where ``view`` and ``period`` lie in it."""
    scale, columns = Scale(whole, box.x, box.width), Box(box.x, box.y, box.width, box.height - _TICK_ROW)
    upper = level_for(scale.pixels_per_day).upper
    return Overview(
        box=box,
        bars=tuple(histogram.bars(scale, columns.height).values()),
        parts=highlight.parts(histogram, scale, columns),
        ticks=ticks(upper, scale, box.bottom - _TICK_ROW / 2, measure),
        view=_ends(scale, view.start, view.end),
        period=period and _ends(scale, period.start.toordinal(), period.end.toordinal() + 1),
    )


def _ends(scale: Scale, start: float, end: float) -> tuple[float, float]:
    """In pixels, kept inside the strip."""
    low, high = scale.left, scale.left + scale.width
    return min(max(scale.x(start), low), high), min(max(scale.x(end), low), high)


def _bar(month: tuple[int, int], height: float, scale: Scale) -> Bar:
    year, number = month
    first = date(year, number, 1).toordinal()
    start, end = scale.x(first), scale.x(first + calendar.monthrange(year, number)[1])
    return Bar(start, max(end - start - 1, _LEAST_COLUMN), height)
