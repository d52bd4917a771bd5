"""The overview below the plot: columns for the first view of the timeline, always the same, and a stub for what lies outside it.

So a day has one place in it wherever one looks, and a single event of 1959 makes no column narrower.
"""

from datetime import date
from typing import NamedTuple

from timeline_app.layout.box import Box
from timeline_app.layout.measures import Measure
from timeline_app.layout.overview_columns import OverviewHighlight, OverviewHistogram
from timeline_app.layout.overview_picture import Overview, Stub
from timeline_app.layout.scale import Scale
from timeline_app.layout.ticks import Ticks, level_for
from timeline_app.queries.snapshot import View
from timeline_app.records.period import Period
from timeline_app.translation.words import _, language

_TICK_ROW = 16.0
_BESIDE_WORDS = 25.0  # in a stub: the arrow, and a gap towards the strip
_MOST_STUBS = 0.5  # of the box
_NARROW_STUB = 16.0
_LINE = 2.0


class SelectedDays(NamedTuple):
    """The days the selected event may cover, as ordinals, ``end`` exclusive; ``exact`` where its day is known."""

    start: int
    end: int
    exact: bool


class OverviewRequest(NamedTuple):
    """``whole`` is what the columns cover, whatever is looked at."""

    histogram: OverviewHistogram
    whole: View
    highlight: OverviewHighlight | None = None
    selected: SelectedDays | None = None


def without_view(request: OverviewRequest, box: Box, measure: Measure, ticks: Ticks) -> Overview:
    """What stays wherever one looks, in ``box``, which includes the row of years."""
    before, after = _stubs(request, box, measure)
    left, right = (before.box.right if before else box.x), (after.box.x if after else box.right)
    strip = Box(left, box.y, right - left, box.height - _TICK_ROW)
    scale = Scale(request.whole, strip.x, strip.width)
    return Overview(
        box=box, strip=strip, scale=scale, columns=request.histogram.columns(request.highlight, scale, strip),
        ticks=ticks(level_for(scale.pixels_per_day).upper, scale, box.bottom - _TICK_ROW / 2, measure),
        before=before, after=after, view=(left, right), period=None, selected=None,
    )


def looked_at(overview: Overview, request: OverviewRequest, view: View, period: Period | None) -> Overview:
    """With what changes while one looks about: where ``view`` and ``period`` lie in it."""
    return overview._replace(
        view=_ends(overview, view),
        period=period and _ends(overview, View(period.start.toordinal(), period.end.toordinal() + 1)),
        selected=request.selected and _selected(overview, request.selected),
    )


def _stubs(request: OverviewRequest, box: Box, measure: Measure) -> tuple[Stub | None, Stub | None]:
    """Without words where these would take too much of the box."""
    counts, whole = request.histogram.counts, request.whole
    earlier, later = counts.outside(whole)
    found = request.highlight.counts.outside(whole) if request.highlight else (0, 0)
    first, last = counts.extent if earlier or later else whole
    before = _stub(View(first, whole.start), earlier, found[0]) if earlier else None
    after = _stub(View(whole.end, last), later, found[1]) if later else None
    widths = [_width(stub, measure) if stub else 0.0 for stub in (before, after)]
    if sum(widths) > box.width * _MOST_STUBS:
        before, after = (stub and stub._replace(years="", number="") for stub in (before, after))
        widths = [_NARROW_STUB if stub else 0.0 for stub in (before, after)]
    height = box.height - _TICK_ROW
    return (
        before and before._replace(box=Box(box.x, box.y, widths[0], height)),
        after and after._replace(box=Box(box.right - widths[1], box.y, widths[1], height)),
    )


def _stub(view: View, count: int, found: int) -> Stub:
    first, last = date.fromordinal(int(view.start)).year, date.fromordinal(int(view.end) - 1).year
    dash = "–" if language() == "en" else "—"
    words = _("{count} found").format(count=found) if found else _("{count} outside").format(count=count)
    return Stub(Box(0, 0, 0, 0), f"{first}{dash}{last}" if first < last else str(first), words, bool(found), view)


def _width(stub: Stub, measure: Measure) -> float:
    return max(measure(stub.years), measure(stub.number)) + _BESIDE_WORDS


def _ends(overview: Overview, view: View) -> tuple[float, float]:
    """In pixels. What lies wholly outside the strip is on its stub; so is an end that shows most of what the stub stands for."""
    scale, before, after, whole = overview.scale, overview.before, overview.after, overview.scale.view
    low, high = overview.strip.x, overview.strip.right
    if view.end <= whole.start:
        return (before.box.x if before else low), low
    if view.start >= whole.end:
        return high, (after.box.right if after else high)
    start, end = max(scale.x(view.start), low), min(scale.x(view.end), high)
    if before and view.start < (before.view.start + before.view.end) / 2:
        start = before.box.x
    if after and view.end > (after.view.start + after.view.end) / 2:
        end = after.box.right
    return start, end


def _selected(overview: Overview, days: SelectedDays) -> Box | None:
    """A tick on its day; a line over all days that are possible, since none of them is told."""
    strip = overview.strip
    start, end = _ends(overview, View(days.start, days.end))
    if days.exact and strip.x <= start < strip.right:
        return Box(start, strip.y, _LINE, strip.height)
    return Box(start, strip.y, end - start, _LINE) if end > start else None
