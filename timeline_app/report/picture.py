"""The timeline as one picture that stands alone: the layout of the screen, with names at the marks, as plain data.

Lengths are pixels of a picture at its own size. ``resources/report/picture.typ`` draws it.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from timeline_app.frozen import frozen
from timeline_app.layout.box import Box, Label, Tick
from timeline_app.layout.certain_part import WHOLE, Part
from timeline_app.layout.labels import names
from timeline_app.layout.lanes import Grouping, lanes_by
from timeline_app.layout.lay_out import lay_out
from timeline_app.layout.mark import Mark
from timeline_app.layout.metrics import FULL_PAGE, PAGE
from timeline_app.layout.picture import Picture
from timeline_app.layout.request import LayoutRequest
from timeline_app.layout.shapes import LEGEND, REACH, Shape, looks_of
from timeline_app.queries.names import theme_short, title_of
from timeline_app.queries.snapshot import View
from timeline_app.records.event import Event, Head
from timeline_app.records.period import Period
from timeline_app.report.parts import PartKind, parts_of
from timeline_app.report.request import ReportRequest
from timeline_app.report.widths import Widths
from timeline_app.translation.cut import NAME, line
from timeline_app.translation.dates import period_in_words
from timeline_app.translation.words import _, language, ngettext

_ALL = PAGE._replace(tallest_lane=500, band_rows=500)  # rows, so that every event has a mark of its own, with its name
_WIDTHS = ((100, 1280.0), (400, 1600.0))  # up to so many days; 16:9 where a quarter has some dozens of events
_WIDEST, _TALLEST = 1920.0, 3000.0
_LABEL = 12.0
_MARGINS = (0.02, 0.06, 0.1, 0.2)  # shares of the days beside them: more where the last names would find no room
_LONGEST_NAME = 40  # characters of a title in English, which has no short form
_QUIET = "#5B6470"
_TIP = 8.0  # of an arrow


@frozen
class _Shown:
    """Which events a picture draws, over which days, and what it says of the others."""

    events: tuple[Event, ...]
    days: Period
    note: str


def picture_of(request: ReportRequest, show: Callable[[str], str], widths: Widths) -> dict[str, Any]:
    """What the template draws; ``show`` brings texts into the script of the report. Without events there is no chart."""
    shown = _shown(request)
    return {
        "title": show(request.title), "said": show(_said(request, len(shown.events))), "note": show(shown.note),
        "empty": "" if shown.events else _("No event meets what was asked for."),
        "chart": _drawn(_placed(request, shown, show, widths(_LABEL)), request, show) if shown.events else None,
    }


def count_drawn(request: ReportRequest) -> int:
    """How many of the events the picture draws."""
    return len(_shown(request).events)


def _said(request: ReportRequest, drawn: int) -> str:
    """What was asked for, and how much of the whole it is, or where not all of it is drawn, how much is."""
    asked, left_out = len(request.events), len(request.events) - drawn
    period = [period_in_words(request.period.start, request.period.end)] if request.period else []
    count = _("{shown} of {total} events").format(shown=asked, total=request.timeline.event_count)
    if left_out:
        count = _("{drawn} events drawn, {left_out} more are not").format(drawn=drawn, left_out=left_out)
    return " · ".join((*period, *request.filters, count))


def _shown(request: ReportRequest) -> _Shown:
    """What certainly belongs to the period; without one to the years of the timeline, or else all there is."""
    years = request.timeline.first_view
    parts = parts_of(request.events, request.period, years)
    inside = tuple(event for part in parts if part.kind not in (PartKind.POSSIBLE, PartKind.OUTSIDE) for event in part.events)
    if inside or request.period or not request.events:
        return _Shown(inside, request.period or years, _note(len(request.events) - len(inside), request.period))
    first, last = min(each.when.start for each in request.events), max(each.when.end for each in request.events)
    return _Shown(tuple(request.events), Period(first, last), "")


def _note(left_out: int, period: Period | None) -> str:
    if not left_out:
        return ""
    if period:
        return ngettext(
            "{count} event that only may lie in the period is not drawn.",
            "{count} events that only may lie in the period are not drawn.", left_out,
        )
    return ngettext(
        "{count} event that lies outside these years, or only may lie in them, is not drawn.",
        "{count} events that lie outside these years, or only may lie in them, are not drawn.", left_out,
    )


def _placed(request: ReportRequest, shown: _Shown, show: Callable[[str], str], measure: Callable[[str], float]) -> Picture:
    """As high as every event with its name takes; else whole years folded, as on screen; else the densest events in clusters."""
    placing = _placing(request, shown, show, measure)
    for make in (_unfolded, _folded):
        if (picture := make(placing)).height <= _TALLEST:
            wider = (make(replace(placing, view=_view(shown.days, margin))) for margin in _MARGINS)
            return next((each for each in wider if all(mark.label for mark in each.marks)), picture)
    return _in_clusters(placing)


def _folded(placing: LayoutRequest) -> Picture:
    """Lanes fill whatever height there is, so it is asked with none how much they need."""
    return _as_high(placing, lay_out(placing).scrolled.content)


def _unfolded(placing: LayoutRequest) -> Picture:
    """With rows more for what is folded, until each event has its own; lanes share the height, so once is not always enough."""
    picture = _folded(placing)
    while (folded := sum(len(mark.events) - 1 for mark in picture.marks)) and picture.height <= _TALLEST:
        picture = _as_high(placing, picture.height - _ALL.axis + folded * _ALL.band_row)
    return picture


def _in_clusters(placing: LayoutRequest) -> Picture:
    return lay_out(replace(placing, height=_TALLEST, metrics=FULL_PAGE))


def _as_high(placing: LayoutRequest, content: float) -> Picture:
    return lay_out(replace(placing, height=_ALL.axis + content))


def _placing(
    request: ReportRequest, shown: _Shown, show: Callable[[str], str], measure: Callable[[str], float]
) -> LayoutRequest:
    lanes, used = lanes_by(Grouping.THEME, request.timeline), {event.theme for event in shown.events}
    plans = tuple(
        replace(plan, title=show(line(theme_short(request.timeline, plan.key), NAME))) for plan in lanes.plans if plan.key in used
    )
    width = next((width for most, width in _WIDTHS if shown.days.days <= most), _WIDEST)
    events = sorted(shown.events, key=lambda event: event.order)
    return LayoutRequest(
        events, replace(lanes, plans=plans), _view(shown.days, _MARGINS[0]), width, _ALL.axis, measure, metrics=_ALL,
        labels=names(_names(shown.events, show)),
    )


def _names(events: Sequence[Event], show: Callable[[str], str]) -> Callable[[Head], str]:
    """As on screen; in English the title, as far as it can be read at a glance."""
    if language() == "en":
        titles = {event.id: show(line(title_of(event), _LONGEST_NAME)) for event in events}
    else:
        titles = {event.id: show(line(event.short or event.title, NAME)) for event in events}
    return lambda event: titles[event.id]


def _view(days: Period, margin: float) -> View:
    """The days with a share of them on either side."""
    start, end = days.start.toordinal(), days.end.toordinal() + 1
    return View(start - (end - start) * _MARGINS[0], end + (end - start) * margin)


def _drawn(picture: Picture, request: ReportRequest, show: Callable[[str], str]) -> dict[str, Any]:
    colours = {theme.id: theme.paper for theme in request.timeline.themes}
    shapes = looks_of(mark.shape for mark in picture.marks)
    return {
        "width": picture.width, "height": picture.height, "axis": picture.axis.height, "plot": picture.plot.x,
        "upper": [_tick(tick, picture) for tick in picture.upper_ticks],
        "lower": [_tick(tick, picture) for tick in picture.lower_ticks],
        "lanes": [
            {"title": lane.title, "y": lane.box.y, "height": lane.box.height, "colour": colours[lane.theme or ""]}
            for lane in picture.lanes
        ],
        "marks": [_mark(mark, colours.get(mark.theme, _QUIET), picture) for mark in picture.marks],
        "legend": [_sample(shape, show) for shape in LEGEND if shape in shapes],
    }


def _sample(shape: Shape, show: Callable[[str], str]) -> dict[str, Any]:
    """A mark without an event; all are equally high, since they stand on one line with their meanings."""
    sample = LEGEND[shape]
    return {
        "shape": shape, "x": 0, "y": 0, "width": sample.width, "height": 2 * REACH, "colour": _QUIET, "count": sample.count,
        "major": True, "label": None, "meaning": show(_(sample.meaning)), "vague": False,
        "solid": _solid(sample.certain, Box(0, 0, sample.width, 0), 0, sample.width, shape),
    }


def _tick(tick: Tick, picture: Picture) -> dict[str, Any]:
    return {"x": max(tick.x, picture.plot.x), "label": _label(tick.label)}


def _mark(mark: Mark, colour: str, picture: Picture) -> dict[str, Any]:
    """Cut to the plot, since a picture has no edge to slide under."""
    left = max(mark.box.x, picture.plot.x)
    width = max(2.0, min(mark.box.right, picture.plot.right) - left)
    return {
        "shape": mark.shape, "x": left, "y": mark.box.y, "width": width, "height": mark.box.height, "colour": colour,
        "count": len(mark.events), "major": mark.major, "label": _label(mark.label), "vague": mark.certain != WHOLE,
        "solid": _solid(mark.certain, mark.box, left, left + width, mark.shape),
    }


def _solid(certain: Part | None, box: Box, left: float, right: float, shape: Shape) -> dict[str, float] | None:
    """What of a bar is certain and in the plot; an arrow needs the end of it for its tip."""
    if certain is None:
        return None
    right -= min(_TIP, (right - left) / 2) if shape is Shape.OPEN else 0.0
    start, end = (min(max(box.x + share * box.width, left), right) for share in certain)
    return {"x": start, "width": end - start} if end > start else None


def _label(label: Label | None) -> dict[str, Any] | None:
    return label and {"text": label.text, "x": label.x, "y": label.y}
