"""Everything around the lanes: the axis above them, and the shelf, tracks, documents and overview below."""

from timeline_app.layout.axis import axis_height, axis_level, axis_rows, clear_of, pill_of
from timeline_app.layout.box import Box
from timeline_app.layout.coverage import coverage_of
from timeline_app.layout.last import Last
from timeline_app.layout.overview import looked_at, without_view
from timeline_app.layout.overview_picture import Overview
from timeline_app.layout.picture import Picture, Scrolled
from timeline_app.layout.request import LayoutRequest
from timeline_app.layout.scale import Scale
from timeline_app.layout.shelf import Shelf
from timeline_app.layout.ticks import Level
from timeline_app.records.period import Period
from timeline_app.translation.words import language


class FrameMemory:
    """What of it was made last, and stays while one pans and zooms."""

    def __init__(self) -> None:
        self.longest, self.overview = Last[float](), Last[Overview]()


def frame_of(request: LayoutRequest, memory: FrameMemory) -> Picture:
    """The picture without its lanes, which stand in its plot."""
    plot = _plot(request, memory)
    scale = Scale(request.view, plot.x, plot.width)
    axis = Box(plot.x, 0, plot.width, plot.y)
    period = _stretch(request.period, scale)
    rows = axis_rows(_level(request, plot.width), request.metrics, scale, request.measures, request.ticks)
    pill = pill_of(request.period_words, period, rows[0])
    tracks = Box(plot.x, plot.bottom, plot.width, request.tracks)
    return Picture(
        request.width, request.height, plot, axis,
        titles=Box(0, plot.y, plot.x, plot.height),
        lanes=(), marks=(), scrolled=Scrolled(0.0, plot.height),
        axis_rows=clear_of(pill, rows), period=period, pill=pill,
        today=scale.x(request.today.toordinal()) if request.today else None,
        overview=_overview(request, plot, memory),
        year_over_year=request.year_over_year,
        coverage=coverage_of(request.told, scale, tracks.bottom) if request.told else (),
        shelf=_shelf(request, plot),
        tracks=tracks if tracks.height else None,
    )


def _plot(request: LayoutRequest, memory: FrameMemory) -> Box:
    """Right of the titles, whose column is as wide as the longest of them where that is not too wide; headings run on over
    the plot."""
    metrics, measure = request.metrics, request.measures.heading
    plans = request.lanes.plans
    longest = memory.longest.get(
        lambda: max((measure(plan.title) for plan in plans if not plan.heading), default=0.0), plans, measure
    )
    titles = max(metrics.titles, min(longest + metrics.beside_title, metrics.widest_titles))
    width = max(1.0, request.width - titles - metrics.margin)
    axis = axis_height(_level(request, width), metrics)
    told = request.told.height if request.told else 0.0
    besides = axis + metrics.overview + told + _shelf_height(request) + request.tracks
    return Box(titles, axis, width, max(1.0, request.height - besides))


def _level(request: LayoutRequest, width: float) -> Level:
    return axis_level(width / request.view.days, request.metrics, request.year_over_year)


def _stretch(period: Period | None, scale: Scale) -> tuple[float, float] | None:
    """In pixels, from its first moment to its last."""
    return period and (scale.x(period.start.toordinal()), scale.x(period.end.toordinal() + 1))


def _shelf_height(request: LayoutRequest) -> float:
    """By the zoom alone, whatever stands there, so that nothing jumps while one pans."""
    return request.metrics.shelf if request.shelf and request.view.days < request.metrics.band_days else 0.0


def _shelf(request: LayoutRequest, plot: Box) -> Shelf | None:
    """Above the overview, over the whole width."""
    if request.shelf is None or not _shelf_height(request):
        return None
    top = request.height - request.metrics.overview - request.metrics.shelf
    return request.shelf(request.view, Box(0, top, request.width, request.metrics.shelf), plot.x)


def _overview(request: LayoutRequest, plot: Box, memory: FrameMemory) -> Overview | None:
    """At the foot, whatever else stands between it and the plot."""
    height = request.metrics.overview
    if request.overview is None or not height:
        return None
    box = Box(plot.x, max(plot.bottom, request.height - height) + 6, plot.width, height - 8)
    asked, measure, ticks = request.overview, request.measure, request.ticks
    overview = memory.overview.get(
        lambda: without_view(asked, box, measure, ticks),
        asked.histogram, asked.highlight, *asked.whole, *box, measure, ticks, language(),
    )
    return looked_at(overview, asked, request.view, request.period)
