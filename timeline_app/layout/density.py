"""The overview strip: how many events there are, month by month, over everything."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

from timeline_app.layout.picture import Bar, Box, Overview
from timeline_app.layout.scale import Scale
from timeline_app.layout.ticks import Measure, level_for, ticks_of
from timeline_app.queries.events import Months
from timeline_app.queries.snapshot import View
from timeline_app.records.period import Period

_TICK_ROW = 16.0
_LEAST_COLUMN = 3.0


@dataclass(frozen=True, slots=True, eq=False)
class Density:
    """Events a month by theme: of the answer and of all there is; ``coloured`` are the themes that were asked for."""

    answer: Months
    everything: Months
    coloured: frozenset[str]
    _made: dict[tuple[Scale, float], tuple[Bar, ...]] = field(default_factory=dict)

    def bars(self, scale: Scale, height: float) -> tuple[Bar, ...]:
        """Columns no higher than this, made once for as long as the strip stays as it is."""
        if (scale, height) not in self._made:
            self._made.clear()
            self._made[scale, height] = _bars(self.answer, self.everything, self.coloured, scale, height)
        return self._made[scale, height]


def overview_of(
    density: Density, whole: View, view: View, period: Period | None, box: Box, measure: Measure
) -> Overview:
    """The strip in ``box``: columns for ``whole``, and where ``view`` and ``period`` lie in it."""
    scale = Scale(whole, box.x, box.width)
    upper = level_for(scale.pixels_per_day).upper
    return Overview(
        box=box,
        bars=density.bars(scale, box.height - _TICK_ROW),
        ticks=ticks_of(upper, scale, box.bottom - _TICK_ROW / 2, measure),
        view=_ends(scale, view.start, view.end),
        period=period and _ends(scale, period.start.toordinal(), period.end.toordinal() + 1),
    )


def _ends(scale: Scale, start: float, end: float) -> tuple[float, float]:
    """In pixels, kept inside the strip."""
    low, high = scale.left, scale.left + scale.width
    return min(max(scale.x(start), low), high), min(max(scale.x(end), low), high)


def _bars(answer: Months, everything: Months, coloured: Collection[str], scale: Scale, height: float) -> tuple[Bar, ...]:
    """A column a month, as high as all there is; what was asked for by theme stands in it in the colours of its themes."""
    highest = max((sum(counts.values()) for counts in everything.values()), default=1)
    unit = (height - 4) / highest
    bars = (
        _bar(month, sum(counts.values()) * unit, _parts(answer.get(month, Counter()), coloured, unit), scale)
        for month, counts in sorted(everything.items())
    )
    return tuple(bar for bar in bars if scale.left <= bar.x < scale.left + scale.width)


def _parts(counts: Mapping[str, int], coloured: Collection[str], unit: float) -> tuple[tuple[str, float], ...]:
    return tuple((theme, count * unit) for theme, count in sorted(counts.items()) if theme in coloured)


def _bar(month: tuple[int, int], height: float, parts: tuple[tuple[str, float], ...], scale: Scale) -> Bar:
    year, number = month
    start = scale.x(date(year, number, 1).toordinal())
    end = scale.x(date(year + number // 12, number % 12 + 1, 1).toordinal())
    return Bar(start, max(end - start - 1, _LEAST_COLUMN), height, parts)
