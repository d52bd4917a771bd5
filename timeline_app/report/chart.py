"""The timeline of a report: the same layout as on screen, as plain data for the template."""

from pathlib import Path
from typing import Any

from timeline_app.chinese.script import to_script
from timeline_app.layout.lanes import Grouping, LanePlan, Lanes, lanes_by
from timeline_app.layout.metrics import PAGE
from timeline_app.layout.picture import Mark, Picture, Tick
from timeline_app.layout.place import PlaceRequest, place
from timeline_app.queries.snapshot import View
from timeline_app.records.period import Period
from timeline_app.report.advances import measure_with
from timeline_app.report.faces import faces_of
from timeline_app.report.request import ReportRequest

WIDTH, HEIGHT = 680.0, 880.0  # pixels; the template brings them to the width of the page
_LABEL = 11.0
_MARGIN = 0.02


def chart(request: ReportRequest, resources: Path) -> dict[str, Any] | None:
    """The chart as the template draws it; None where there is no event to draw."""
    if not request.events:
        return None
    return _drawn(_picture(request, resources), request)


def _picture(request: ReportRequest, resources: Path) -> Picture:
    numbers = {event.id: str(number) for number, event in enumerate(request.events, start=1)}
    lanes = lanes_by(Grouping.THEME, request.timeline)
    used = {event.theme for event in request.events}
    plans = (LanePlan(plan.key, to_script(plan.title, request.script), plan.theme) for plan in lanes.plans if plan.key in used)
    return place(
        PlaceRequest(
            request.events, Lanes(tuple(plans), lanes.key_of), _view(request), WIDTH, _height(len(used)),
            measure_with(resources, faces_of(request.script).sans, _LABEL), metrics=PAGE,
            label_of=lambda event: numbers[event.id],
        )
    )


def _height(lanes: int) -> float:
    return min(HEIGHT, PAGE.axis + lanes * 3.6 * PAGE.row)


def _view(request: ReportRequest) -> View:
    """The period asked for, else the days of the events with a little margin."""
    first = min(event.when.start for event in request.events)
    last = max(event.when.end for event in request.events)
    period = request.period or Period(first, last)
    start, end = period.start.toordinal(), period.end.toordinal() + 1
    margin = (end - start) * _MARGIN
    return View(start - margin, end + margin)


def _drawn(picture: Picture, request: ReportRequest) -> dict[str, Any]:
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
