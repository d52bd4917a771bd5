"""The timeline of a report as plain data in points: lanes by theme, a mark an event, and its number beside it.

``charts_of`` is called with the room there is and gives one chart, or one a year where the period is longer than a year;
``resources/report/chart.typ`` draws them. Every number of what belongs to the period stands in exactly one chart, once.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from timeline_app.frozen import frozen
from timeline_app.layout.scale import Scale
from timeline_app.layout.ticks import level_for, ticks_of
from timeline_app.layout.units import Unit
from timeline_app.queries.snapshot import View
from timeline_app.records.event import Event
from timeline_app.records.period import Period
from timeline_app.report.chart_lanes import Lane, lanes_in
from timeline_app.report.chart_legend import Sample, samples_of
from timeline_app.report.chart_marks import Drawn, Mark, Numbered
from timeline_app.report.parts import PartKind, numbers_of, parts_of
from timeline_app.report.request import ReportRequest
from timeline_app.report.widths import Widths
from timeline_app.translation.dates import period_in_words
from timeline_app.translation.words import _, ngettext

_FEWEST_DAYS, _FEWEST_EVENTS = 7, 5
_LONGEST = 366  # days in one chart
_AXIS, _LEGEND, _AXIS_TEXT = 22.0, 15.0, 7.5
_BESIDE_TITLE = 10.0
_PIXELS = 96 / 72  # of a point, as levels of the axis count them


class Room(NamedTuple):
    """What a page has for a chart, in points."""

    width: float
    height: float


@frozen
class Tick:
    """A line of the axis, and its text right of it; empty where there is no room for one."""

    x: float
    text: str


@frozen
class Chart:
    """``first`` is the event with the lowest number in it; ``alt`` tells it in words, ``note`` what it leaves out.

    All lengths are points from the upper left corner; ``plot`` is where the lanes begin, ``legend`` the height of the last
    line, and ``period`` what it shows, in words.
    """

    period: str
    first: str
    width: float
    height: float
    plot: float
    axis: float
    legend: float
    upper: tuple[Tick, ...]
    lower: tuple[Tick, ...]
    lanes: tuple[Lane, ...]
    marks: tuple[Mark, ...]
    samples: tuple[Sample, ...]
    alt: str
    note: str


def charts_of(request: ReportRequest, show: Callable[[str], str], widths: Widths, room: Room) -> tuple[Chart, ...]:
    """None for a period under a week or of less than five events that belong to it for certain; ``show`` brings texts into
    the script of the report.
    """
    asked = request.period or request.timeline.first_view
    numbered, outside = _numbered(request)
    if asked.days < _FEWEST_DAYS or len(numbered) < _FEWEST_EVENTS:
        return ()
    frames = [(days, shown) for days, shown in _frames(asked, numbered) if shown]
    notes = [""] * (len(frames) - 1) + [_note(outside)]
    height = room.height - _AXIS - _LEGEND
    return tuple(
        _chart(Drawn(days, request.timeline, show, widths, room.width, height), shown, note)
        for (days, shown), note in zip(frames, notes, strict=True)
    )


def _numbered(request: ReportRequest) -> tuple[list[Numbered], int]:
    """What belongs to the period with its numbers, and how many events lie before and after the years of the timeline."""
    parts = parts_of(request.events, request.period, request.timeline.first_view)
    numbers = numbers_of(parts)
    inside = [(place, part) for place, part in enumerate(parts) if part.kind not in (PartKind.OUTSIDE, PartKind.POSSIBLE)]
    outside = sum(len(part.events) for part in parts if part.kind is PartKind.OUTSIDE)
    return [Numbered(numbers[event.id], event, part, place) for place, part in inside for event in part.events], outside


def _frames(asked: Period, numbered: Sequence[Numbered]) -> Iterator[tuple[Period, list[Numbered]]]:
    """The days of each chart with what stands in it: in that of its year, what merely runs on in that of its first year."""
    if asked.days <= _LONGEST:
        yield asked, list(numbered)
        return
    for year in range(asked.start.year, asked.end.year + 1):
        days = Period(max(asked.start, date(year, 1, 1)), min(asked.end, date(year, 12, 31)))
        yield days, [each for each in numbered if (each.part.year or max(each.event.when.start.year, asked.start.year)) == year]


def _chart(drawn: Drawn, shown: Sequence[Numbered], note: str) -> Chart:
    days, show = drawn.days, drawn.show
    plot, lanes, marks = lanes_in(drawn, shown, _BESIDE_TITLE)
    bottom = lanes[-1].y + lanes[-1].height
    scale = Scale(View(days.start.toordinal(), days.end.toordinal() + 1), plot, drawn.width - plot)
    level = level_for(scale.pixels_per_day * _PIXELS)
    period = period_in_words(days.start, days.end)
    return Chart(
        show(period), shown[0].event.id, drawn.width, _AXIS + bottom + _LEGEND, plot, _AXIS, _LEGEND,
        _ticks(level.upper, scale, drawn), _ticks(level.lower, scale, drawn),
        tuple(replace(lane, y=lane.y + _AXIS) for lane in lanes), tuple(replace(mark, y=mark.y + _AXIS) for mark in marks),
        samples_of(marks, show), show(_alt(period, [each.event for each in shown])), show(note),
    )


def _ticks(unit: Unit, scale: Scale, drawn: Drawn) -> tuple[Tick, ...]:
    found = ticks_of(unit, scale, 0.0, drawn.widths(_AXIS_TEXT))
    return tuple(Tick(max(tick.x, scale.left), drawn.show(tick.label.text) if tick.label else "") for tick in found)


def _alt(period: str, events: Sequence[Event]) -> str:
    themes = len({event.theme for event in events})
    said = _("Timeline, {period}: {events} events of {themes} themes. Each number is that of an entry in the text.")
    return said.format(period=period, events=len(events), themes=themes)


def _note(outside: int) -> str:
    if not outside:
        return ""
    return ngettext(
        "{count} event of the background, or of what followed, is not in the picture.",
        "{count} events of the background, and of what followed, are not in the picture.", outside,
    )
