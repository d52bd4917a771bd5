"""Places a timeline: what comes in is events, a view and a size; what goes out is a Picture with nothing left to decide."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain

from timeline_app.layout.axis import AxisMeasures, PeriodWords, axis_height, axis_level, axis_rows, clear_of, pill_of
from timeline_app.layout.box import Box, Label
from timeline_app.layout.cards import CardTexts
from timeline_app.layout.coverage import MonthsReported, coverage_height, coverage_of
from timeline_app.layout.heights import LaneHeights
from timeline_app.layout.labels import SHORT, Labels, fitted
from timeline_app.layout.lane_links import lane_links
from timeline_app.layout.lanes import LanePlan, Lanes
from timeline_app.layout.mark import Density, Mark
from timeline_app.layout.marks import marks_of
from timeline_app.layout.metrics import SCREEN, Metrics
from timeline_app.layout.overview import OverviewRequest, overview_of
from timeline_app.layout.overview_picture import Overview
from timeline_app.layout.picture import Lane, LeftOut, Picture, Scrolled
from timeline_app.layout.scale import Scale
from timeline_app.layout.shelf import Shelf, ShelfAt
from timeline_app.layout.stack import Stack, StackedLane, StackRequest, Stacks
from timeline_app.layout.ticks import Level, Measure, Ticks, ticks_of
from timeline_app.queries.lane_events import LaneEvents, LoadedLanes
from timeline_app.queries.snapshot import View
from timeline_app.records.document import Document
from timeline_app.records.event import Event
from timeline_app.records.period import Period
from timeline_app.translation.words import ngettext

_INSET = 8.0
_NAMED = 80.0  # days in view below which a link to the nearest event names it
_MOST_FOR_TRACKS = 0.4  # of the height


@dataclass(frozen=True, slots=True)
class LayoutRequest:
    """What to place. ``measure`` gives the width of a text in pixels, ``measure_titles`` that of a lane's title where its
    font is another; ``overview`` is what stands in the strip below, if any;
    ``scroll`` says how many pixels of the lanes are wished to lie above the plot; ``year_over_year`` that the axis stands for
    several years; of ``documents`` it is shown which months they speak of, by ``months_reported``, and how many others are
    left. ``ticks`` may remember what ``ticks_of`` gave before. ``by_lane`` has the events in the lanes; without it they are put
    there from ``events``. ``heights`` are those of the lanes until the hand rests; without them they are those of the view.
    Lanes without events are left out unless ``keeping_empty``. ``period_words`` name the period on the axis, whose fonts
    ``axis_measures`` knows, if they are not all the same. ``shelf`` gives what is known by years alone in a view shorter than a
    year; without it there is no shelf. ``cards`` tell what stands on those.
    """

    events: Sequence[Event]
    lanes: Lanes
    view: View
    width: float
    height: float
    measure: Measure
    period: Period | None = None
    today: date | None = None
    metrics: Metrics = SCREEN
    scroll: float = 0.0
    labels: Labels = SHORT
    year_over_year: bool = False
    documents: tuple[Document, ...] = ()
    documents_left: int = 0
    months_reported: MonthsReported | None = None
    overview: OverviewRequest | None = None
    ticks: Ticks = ticks_of
    by_lane: LaneEvents | None = None
    period_words: PeriodWords | None = None
    axis_measures: AxisMeasures | None = None
    heights: LaneHeights | None = None
    cards: CardTexts | None = None
    keeping_empty: bool = False
    measure_titles: Measure | None = None
    shelf: ShelfAt | None = None
    tracks: float = 0.0


def lay_out(request: LayoutRequest, stacks: Stacks | None = None) -> Picture:
    """The whole timeline, in pixels from the upper left corner; ``stacks`` remembers what was packed before."""
    frame = _frame_of(request)
    plot, metrics = frame.plot, request.metrics
    scale = Scale(request.view, plot.x, plot.width)
    events = request.by_lane or LoadedLanes(request.events, request.lanes)
    packed = StackRequest(
        events, request.lanes, request.labels, request.measure, plot.width, plot.height, metrics, request.keeping_empty
    )
    stack = (stacks or Stacks()).at(scale.pixels_per_day, packed)
    heights = request.heights or stack.heights(request.view, plot.height, metrics)
    left_out = sum(not plan.heading for plan in request.lanes.plans) - sum(not lane.plan.heading for lane in stack.lanes)
    content = sum(heights.of(lane.plan.key, metrics).whole for lane in stack.lanes) + metrics.foot * (left_out > 0)
    scrolled = Scrolled(min(max(0.0, request.scroll), max(0.0, content - plot.height)), content)
    metrics = metrics._replace(row=heights.row)
    placed = list(_placed(stack, plot, scrolled.above, heights, request))
    lanes = [_with_marks(lane, stacked, scale, metrics, request) for lane, stacked in placed]
    return frame._replace(
        lanes=tuple(lane for lane, _marks in lanes), marks=tuple(chain.from_iterable(marks for _lane, marks in lanes)),
        scrolled=scrolled, heights=heights, density=_density(placed, events, stack, scale, metrics, request.measure),
        left_out=_left_out(left_out, plot, scrolled, metrics, request.measure),
    )


def _with_marks(
    lane: Lane, stacked: StackedLane, scale: Scale, metrics: Metrics, request: LayoutRequest
) -> tuple[Lane, Sequence[Mark]]:
    """A lane that is lower than its rows, until the hand rests, shows the first of them; one without a mark says where the
    nearest events lie."""
    view, rows = scale.view, stacked.rows
    room = lane.box.height - 2 * metrics.lane_padding - lane.band
    shown = rows.near(view)[: max(1, int((room + 0.5) // metrics.row))]
    marks = tuple(marks_of(lane, shown, rows.band, scale, metrics, request.cards))
    if marks or lane.heading or (rows.density and rows.extent(view).rows):
        return lane, marks
    labels = request.labels if view.days < _NAMED else None
    links = lane_links(rows.neighbours(view), lane.box, metrics.row, labels, request.measure)
    return replace(lane, links=tuple(links)), marks


def _density(
    lanes: Sequence[tuple[Lane, StackedLane]], events: LaneEvents, stack: Stack, scale: Scale, metrics: Metrics, measure: Measure
) -> Density | None:
    """None where every event has a mark."""
    if events.dense is None or stack.table is None:
        return None
    from timeline_app.layout.density_picture import density_of  # numpy, which few events do without

    dense = [(lane, stacked.rows.density) for lane, stacked in lanes if stacked.rows.density]
    return density_of(dense, events.dense, stack.table, scale, metrics, measure)


def _frame_of(request: LayoutRequest) -> Picture:
    """Everything around the lanes: the axis, the overview, where period and today lie."""
    plot = _plot(request)
    scale = Scale(request.view, plot.x, plot.width)
    axis = Box(plot.x, 0, plot.width, plot.y)
    period = _stretch(request.period, scale)
    pill, tracks = pill_of(request.period_words, period, axis), _tracks(request, plot)
    measures = request.axis_measures or AxisMeasures(request.measure, request.measure, request.measure)
    rows = axis_rows(_level(request, plot.width), request.metrics, scale, measures, request.ticks)
    return Picture(
        request.width, request.height, plot, axis,
        titles=Box(0, plot.y, plot.x, plot.height),
        lanes=(), marks=(), scrolled=Scrolled(0.0, plot.height),
        axis_rows=clear_of(pill, rows), period=period, pill=pill,
        today=scale.x(request.today.toordinal()) if request.today else None,
        overview=_overview(request, plot),
        year_over_year=request.year_over_year,
        coverage=coverage_of(
            request.documents, request.months_reported or {}, scale, tracks.bottom, request.documents_left
        ),
        shelf=_shelf(request, plot),
        tracks=tracks if tracks.height else None,
    )


def _plot(request: LayoutRequest) -> Box:
    """Right of the titles, whose column is as wide as the longest of them where that is not too wide; headings run on over
    the plot."""
    metrics, measure = request.metrics, request.measure_titles or request.measure
    longest = max((measure(plan.title) for plan in request.lanes.plans if not plan.heading), default=0.0)
    titles = max(metrics.titles, min(longest + metrics.beside_title, metrics.widest_titles))
    width = max(1.0, request.width - titles - metrics.margin)
    axis = axis_height(_level(request, width), metrics)
    besides = axis + metrics.overview + _coverage_height(request) + _shelf_height(request) + _tracks_height(request)
    return Box(titles, axis, width, max(1.0, request.height - besides))


def _level(request: LayoutRequest, width: float) -> Level:
    return axis_level(width / request.view.days, request.metrics, request.year_over_year)


def _stretch(period: Period | None, scale: Scale) -> tuple[float, float] | None:
    """In pixels, from its first moment to its last."""
    return period and (scale.x(period.start.toordinal()), scale.x(period.end.toordinal() + 1))


def _coverage_height(request: LayoutRequest) -> float:
    return coverage_height(request.documents, request.documents_left)


def _shelf_height(request: LayoutRequest) -> float:
    """By the zoom alone, whatever stands there, so that nothing jumps while one pans."""
    return request.metrics.shelf if request.shelf and request.view.days < request.metrics.band_days else 0.0


def _shelf(request: LayoutRequest, plot: Box) -> Shelf | None:
    """Above the overview, over the whole width."""
    if request.shelf is None or not _shelf_height(request):
        return None
    top = request.height - request.metrics.overview - request.metrics.shelf
    return request.shelf(request.view, Box(0, top, request.width, request.metrics.shelf), plot.x)
def _tracks_height(request: LayoutRequest) -> float:
    """In a low window as much as leaves most of it to the lanes."""
    return min(request.tracks, request.height * _MOST_FOR_TRACKS)


def _tracks(request: LayoutRequest, plot: Box) -> Box:
    return Box(plot.x, plot.bottom, plot.width, _tracks_height(request))


def _title_of(plan: LanePlan, request: LayoutRequest, plot: Box) -> str:
    """The title of a lane as far as its column is wide, and of a heading as far as it runs on over the plot."""
    room = request.width - request.metrics.margin if plan.heading else plot.x
    return fitted(plan.title, room - request.metrics.beside_title, request.measure_titles or request.measure)


def _lane_of(plan: LanePlan, count: int, box: Box, title: str) -> Lane:
    return Lane(plan.key, title, count, plan.theme, box, plan.folded, plan.alone, plan.heading)


def _overview(request: LayoutRequest, plot: Box) -> Overview | None:
    """At the foot, whatever else stands between it and the plot."""
    height = request.metrics.overview
    if request.overview is None or not height:
        return None
    box = Box(plot.x, max(plot.bottom, request.height - height) + 6, plot.width, height - 8)
    return overview_of(request.overview, request.view, request.period, box, request.measure, request.ticks)


def _placed(
    stack: Stack, plot: Box, above: float, heights: LaneHeights, request: LayoutRequest
) -> Iterator[tuple[Lane, StackedLane]]:
    """Each lane where it stands, with what is in it."""
    top = plot.y - above
    for lane in stack.lanes:
        plan, height = lane.plan, heights.of(lane.plan.key, request.metrics)
        box = Box(plot.x, top, plot.width, height.whole)
        yield replace(_lane_of(plan, lane.count, box, _title_of(plan, request, plot)), band=height.band), lane
        top = box.bottom


def _left_out(count: int, plot: Box, scrolled: Scrolled, metrics: Metrics, measure: Measure) -> LeftOut | None:
    """Below the last lane."""
    if not count:
        return None
    words = ngettext("{count} lane without a hit · Show", "{count} lanes without a hit · Show", count).format(count=count)
    top = plot.y - scrolled.above + scrolled.content - metrics.foot
    label = Label(words, plot.x + _INSET, top + metrics.foot / 2, measure(words))
    return LeftOut(count, label, Box(plot.x, top, plot.width, metrics.foot))
