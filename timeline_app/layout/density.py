"""The overview strip: how many events there are, month by month, over everything."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from timeline_app.layout.picture import Bar, Box, Overview
from timeline_app.layout.scale import Scale
from timeline_app.layout.ticks import Measure, level_for, ticks_of
from timeline_app.queries.snapshot import View
from timeline_app.records.event import Event
from timeline_app.records.period import Period

_TICK_ROW = 16.0
_LEAST_COLUMN = 3.0


def overview_of(
    events: Sequence[Event], whole: View, view: View, period: Period | None, box: Box, measure: Measure
) -> Overview:
    """The strip in ``box``: columns for ``whole``, and where ``view`` and ``period`` lie in it."""
    scale = Scale(whole, box.x, box.width)
    upper = level_for(scale.pixels_per_day).upper
    return Overview(
        box=box,
        bars=_bars(events, scale, box.height - _TICK_ROW),
        ticks=ticks_of(upper, scale, box.bottom - _TICK_ROW / 2, measure),
        view=_ends(scale, view.start, view.end),
        period=period and _ends(scale, period.start.toordinal(), period.end.toordinal() + 1),
    )


def _ends(scale: Scale, start: float, end: float) -> tuple[float, float]:
    """In pixels, kept inside the strip."""
    low, high = scale.left, scale.left + scale.width
    return min(max(scale.x(start), low), high), min(max(scale.x(end), low), high)


def _bars(events: Sequence[Event], scale: Scale, height: float) -> tuple[Bar, ...]:
    """A column a month; events known only to the year would raise all twelve and say nothing, so they are left out."""
    months = Counter((event.when.start.year, event.when.start.month) for event in events if not event.when.precision.yearly)
    highest = max(months.values(), default=1)
    bars = (_bar(year, month, count / highest * (height - 4), scale) for (year, month), count in sorted(months.items()))
    return tuple(bar for bar in bars if scale.left <= bar.x < scale.left + scale.width)


def _bar(year: int, month: int, height: float, scale: Scale) -> Bar:
    start = scale.x(date(year, month, 1).toordinal())
    end = scale.x(date(year + month // 12, month % 12 + 1, 1).toordinal())
    return Bar(start, max(end - start - 1, _LEAST_COLUMN), height)
