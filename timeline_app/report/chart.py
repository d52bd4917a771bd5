"""The timeline of a report: the same layout as on screen, as plain data for the template."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from timeline_app.layout.labels import numbers
from timeline_app.layout.lanes import Grouping, lanes_by
from timeline_app.layout.lay_out import LayoutRequest, lay_out
from timeline_app.layout.metrics import FULL_PAGE, PAGE, Metrics
from timeline_app.layout.picture import Mark, Picture, Tick
from timeline_app.layout.shapes import LEGEND, REACH, Sample, Shape
from timeline_app.queries.snapshot import View
from timeline_app.records.period import Period
from timeline_app.report.advances import measure_with
from timeline_app.report.faces import faces_of
from timeline_app.report.request import ReportRequest
from timeline_app.translation.cut import NAME, line
from timeline_app.translation.dates import period_in_words
from timeline_app.translation.words import _

WIDTH, HEIGHT = 680.0, 880.0  # pixels; the template brings them to the width of the page
_LABEL = 11.0
_MARGIN = 0.02
_TIGHT = PAGE._replace(row=18.0, band_row=16.0, lane_padding=2.0)  # rows as close as their numbers may stand
_QUIET = "#5B6470"


def chart(request: ReportRequest, resources: Path, show: Callable[[str], str]) -> dict[str, Any] | None:
    """The chart as the template draws it, its texts as ``show`` gives them; None where there is no event to draw."""
    if not request.events:
        return None
    return _drawn(_picture(request, resources, show), request, show)


def _picture(request: ReportRequest, resources: Path, show: Callable[[str], str]) -> Picture:
    """Every event with its number where a page holds them all, with its rows closer together if need be; else the densest of
    them in clusters.
    """
    used = len({event.theme for event in request.events})
    for height, metrics in ((_height(used), PAGE), (HEIGHT, PAGE), (HEIGHT, _TIGHT)):
        picture = lay_out(_placing(request, resources, height, metrics, show))
        if picture.scrolled.content <= picture.plot.height + 0.5:
            return picture
    return lay_out(_placing(request, resources, HEIGHT, FULL_PAGE, show))


def _placing(
    request: ReportRequest, resources: Path, height: float, metrics: Metrics, show: Callable[[str], str]
) -> LayoutRequest:
    number = {event.id: number for number, event in enumerate(request.events, start=1)}
    lanes = lanes_by(Grouping.THEME, request.timeline)
    used = {event.theme for event in request.events}
    plans = tuple(replace(plan, title=show(line(plan.title, NAME))) for plan in lanes.plans if plan.key in used)
    days = _days(request)
    events = tuple(event for event in request.events if days.overlaps(event.when.start, event.when.end))
    return LayoutRequest(
        events, replace(lanes, plans=plans), _view(request), WIDTH, height,
        measure_with(resources, faces_of(request.script).sans, _LABEL), metrics=metrics,
        labels=numbers(lambda event: number[event.id]),
    )


def _height(lanes: int) -> float:
    return min(HEIGHT, PAGE.axis + lanes * 3.6 * PAGE.row)


def _view(request: ReportRequest) -> View:
    """The days of the chart with a little margin."""
    period = _days(request)
    start, end = period.start.toordinal(), period.end.toordinal() + 1
    margin = (end - start) * _MARGIN
    return View(start - margin, end + margin)


def _days(request: ReportRequest) -> Period:
    """The period asked for; else the years the timeline is about, as far as any event lies in them; else all there is."""
    if request.period:
        return request.period
    years = request.timeline.first_view
    inside = [event.when for event in request.events if years.overlaps(event.when.start, event.when.end)]
    shown = inside or [event.when for event in request.events]
    first, last = min(when.start for when in shown), max(when.end for when in shown)
    return Period(max(first, years.start), min(last, years.end)) if inside else Period(first, last)


def _note(request: ReportRequest) -> str:
    """What the chart does not show."""
    days = _days(request)
    outside = sum(not days.overlaps(event.when.start, event.when.end) for event in request.events)
    if not outside:
        return ""
    text = _("The chart shows {period}; {count} events before or after it stand in the chronicle only.")
    return text.format(period=period_in_words(days.start, days.end), count=outside)


def _drawn(picture: Picture, request: ReportRequest, show: Callable[[str], str]) -> dict[str, Any]:
    colours = {theme.id: theme.paper for theme in request.timeline.themes}
    return {
        "width": picture.width, "height": picture.height, "axis": picture.axis.height, "plot_x": picture.plot.x,
        "upper": [_tick(tick, picture) for tick in picture.upper_ticks],
        "lower": [_tick(tick, picture) for tick in picture.lower_ticks],
        "lanes": [
            {"title": lane.title, "y": lane.box.y, "height": lane.box.height, "colour": colours[lane.theme or ""]}
            for lane in picture.lanes
        ],
        "marks": [_mark(mark, colours[mark.theme], picture) for mark in picture.marks],
        "note": show(_note(request)),
        "legend": [_legend_item(shape, sample, show(_(sample.meaning))) for shape, sample in LEGEND.items()],
    }


def _legend_item(shape: Shape, sample: Sample, name: str) -> dict[str, Any]:
    """A mark without an event; all are equally high, since they stand on one line with their names."""
    return {
        "shape": str(shape), "x": 0, "y": 0, "width": sample.width, "height": 2 * REACH, "colour": _QUIET, "events": [],
        "count": sample.count, "major": True, "name": name,
    }


def _tick(tick: Tick, picture: Picture) -> dict[str, Any]:
    label = tick.label
    return {"x": max(tick.x, picture.plot.x), "label": label and {"text": label.text, "x": label.x, "y": label.y}}


def _mark(mark: Mark, colour: str, picture: Picture) -> dict[str, Any]:
    """Cut to the plot, since a page has no edge to slide under."""
    left = max(mark.box.x, picture.plot.x)
    width = max(2.0, min(mark.box.right, picture.plot.right) - left)
    label = mark.label
    return {
        "shape": str(mark.shape), "x": left, "y": mark.box.y, "width": width, "height": mark.box.height, "colour": colour,
        "events": list(mark.events), "count": len(mark.events), "major": mark.major,
        "label": label and {"text": label.text, "x": label.x, "y": label.y},
    }
