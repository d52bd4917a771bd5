"""Places a timeline: what comes in is events, a view and a size; what goes out is a Picture with nothing left to decide."""

from dataclasses import dataclass, replace
from datetime import date

from timeline_app.layout.bands import least_rows, pack_band
from timeline_app.layout.coverage import coverage_height, coverage_of
from timeline_app.layout.density import Density, overview_of
from timeline_app.layout.heights import Need, share
from timeline_app.layout.labels import SHORT, Labels
from timeline_app.layout.lanes import LanePlan, Lanes
from timeline_app.layout.marks import marks_of
from timeline_app.layout.metrics import SCREEN, Metrics
from timeline_app.layout.picture import Box, Lane, Overview, Picture, Scrolled
from timeline_app.layout.rows import Packer, Row
from timeline_app.layout.scale import Scale
from timeline_app.layout.ticks import Measure, level_for, ticks_of
from timeline_app.queries.snapshot import View
from timeline_app.records.document import Document
from timeline_app.records.event import Event
from timeline_app.records.period import Period

_MONTH = 30.0  # days


@dataclass(frozen=True, slots=True)
class PlaceRequest:
    """What to place. ``measure`` gives the width of a text in pixels; ``whole`` is what the overview strip covers;
    ``scroll`` says how many pixels of the lanes are wished to lie above the plot; ``yearless`` that the axis stands for
    several years; of ``documents`` it is shown which months they speak of. The overview needs ``whole`` and ``density``.
    """

    events: tuple[Event, ...]
    lanes: Lanes
    view: View
    width: float
    height: float
    measure: Measure
    period: Period | None = None
    today: date | None = None
    whole: View | None = None
    metrics: Metrics = SCREEN
    scroll: float = 0.0
    labels: Labels = SHORT
    yearless: bool = False
    documents: tuple[Document, ...] = ()
    density: Density | None = None


@dataclass(frozen=True, slots=True)
class _LaneRows:
    """A lane with its rows packed: those for dated events above, the band for whole years below."""

    lane: Lane
    rows: list[Row]
    band: list[Row]


def place(request: PlaceRequest) -> Picture:
    """The whole timeline, in pixels from the upper left corner."""
    plot = _plot(request)
    scale = Scale(request.view, plot.x, plot.width)
    lanes, scrolled = _lanes(request, plot, scale)
    if scrolled.content > plot.height:
        request = replace(request, metrics=request.metrics.compact)
        lanes, scrolled = _lanes(request, plot, scale)
    level = level_for(scale.pixels_per_day, request.yearless)
    row = request.metrics.axis / 2
    return Picture(
        request.width, request.height, plot,
        axis=Box(plot.x, 0, plot.width, request.metrics.axis),
        titles=Box(0, plot.y, plot.x, plot.height),
        lanes=tuple(each.lane for each in lanes),
        marks=tuple(
            mark for each in lanes for mark in marks_of(each.lane, each.rows, each.band, scale, request.metrics)
        ),
        scrolled=scrolled,
        upper_ticks=ticks_of(level.upper, scale, row / 2, request.measure),
        lower_ticks=ticks_of(level.lower, scale, row * 1.5, request.measure),
        period=request.period and (
            scale.x(request.period.start.toordinal()), scale.x(request.period.end.toordinal() + 1)
        ),
        today=scale.x(request.today.toordinal()) if request.today else None,
        overview=_overview(request, plot),
        yearless=request.yearless,
        coverage=coverage_of(request.documents, request.events, scale, plot.bottom),
    )


def _plot(request: PlaceRequest) -> Box:
    """Right of the titles, whose column is as wide as the longest of them."""
    metrics = request.metrics
    longest = max((request.measure(plan.title) for plan in request.lanes.plans), default=0.0)
    titles = max(metrics.titles, longest + metrics.beside_title)
    return Box(
        titles, metrics.axis, max(1.0, request.width - titles - metrics.margin),
        max(1.0, request.height - metrics.axis - metrics.overview - coverage_height(request.documents)),
    )


def _overview(request: PlaceRequest, plot: Box) -> Overview | None:
    if request.whole is None or request.density is None or not request.metrics.overview:
        return None
    box = Box(plot.x, plot.bottom + coverage_height(request.documents) + 6, plot.width, request.metrics.overview - 8)
    return overview_of(request.density, request.whole, request.view, request.period, box, request.measure)


def _lanes(request: PlaceRequest, plot: Box, scale: Scale) -> tuple[list[_LaneRows], Scrolled]:
    packer = Packer(scale.pixels_per_day, request.labels, request.measure)
    dated, yearly = _by_lane(request)
    plans = request.lanes.plans
    needs = [_need(plan, dated[plan.key], yearly[plan.key], packer, request.metrics) for plan in plans]
    shares = share(needs, plot.height, request.metrics)
    content = sum(given.height for given in shares)
    scrolled = Scrolled(min(max(0.0, request.scroll), max(0.0, content - plot.height)), content)
    placed, top = [], plot.y - scrolled.above
    for plan, given in zip(plans, shares, strict=True):
        count = len(dated[plan.key]) + len(yearly[plan.key])
        lane = _lane(plan, count, Box(plot.x, top, plot.width, given.height))
        rows = (packer.without_labels() if plan.folded else packer).pack(dated[plan.key], given.rows)
        placed.append(_LaneRows(lane, rows, pack_band(yearly[plan.key], given.band_rows, packer)))
        top += given.height
    return placed, scrolled


def _least_rows(dated: list[Event], packer: Packer, metrics: Metrics) -> int:
    """From afar events may join in clusters; nearer by each has its mark, and nearer still its name."""
    month = packer.pixels_per_day * _MONTH
    if month >= metrics.roomy_month:
        return metrics.tallest_lane
    if month < metrics.wide_month:
        return 1
    return max(1, len(packer.without_labels().pack(dated, metrics.tallest_lane)))


def _lane(plan: LanePlan, count: int, box: Box) -> Lane:
    return Lane(plan.key, plan.title, count, plan.theme, box, plan.folded, plan.alone, plan.heading)


def _by_lane(request: PlaceRequest) -> tuple[dict[str, list[Event]], dict[str, list[Event]]]:
    """Events with a date and those known only to their year; a folded lane has no band, so all share its one row."""
    dated: dict[str, list[Event]] = {plan.key: [] for plan in request.lanes.plans}
    yearly: dict[str, list[Event]] = {plan.key: [] for plan in request.lanes.plans}
    folded = {plan.key for plan in request.lanes.plans if plan.folded}
    entries = (entry for each in request.events for entry in request.lanes.entries(each))
    for key, event in entries:
        if key in dated:
            (yearly if event.when.precision.yearly and key not in folded else dated)[key].append(event)
    return dated, yearly


def _need(plan: LanePlan, dated: list[Event], yearly: list[Event], packer: Packer, metrics: Metrics) -> Need:
    if plan.folded or plan.heading:
        return Need(rows=1, least_rows=1, band_rows=0, least_band_rows=0)
    rows = max(1, len(packer.pack(dated, metrics.tallest_lane)))
    return Need(
        rows=rows,
        least_rows=min(rows, _least_rows(dated, packer, metrics)),
        band_rows=len(pack_band(yearly, metrics.band_rows, packer)),
        least_band_rows=least_rows(yearly),
    )
