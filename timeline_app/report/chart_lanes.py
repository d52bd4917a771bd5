"""The lanes of a chart: marks and their numbers in rows that never touch, by theme as long as the room holds them all."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from math import inf
from operator import attrgetter
from typing import NamedTuple

from timeline_app.frozen import frozen
from timeline_app.layout.labels import fitted
from timeline_app.queries.names import theme_name
from timeline_app.records.period import Period
from timeline_app.report.chart_marks import (
    Drawn,
    Group,
    Look,
    Mark,
    Numbered,
    numbers_of,
    same_days,
    same_month,
    same_part,
    same_stretch,
)
from timeline_app.translation.cut import NAME, line

_ROW = 12.2  # as high as a link must be to be hit
_PADDING = 1.0
_TITLE, _WIDEST_TITLE = 7.5, 130.0
_DOT = 5.4
_LEAST, _LONG = 4.0, 32.0  # of a bar, and of one that is a line with its numbers above it
_BESIDE, _GAP = 2.0, 5.0
_ARROW = 5.0
_QUIET = "#5B6470"


@frozen
class Lane:
    """A band over the whole width with its title."""

    title: str
    y: float
    height: float
    colour: str


class _Placed(NamedTuple):
    """A mark with all the room it takes, from ``left`` to ``right``, numbers included."""

    mark: Mark
    left: float
    right: float


_Grouping = Callable[[Iterable[Numbered], Period], list[Group]]


def lanes_in(drawn: Drawn, shown: Sequence[Numbered], beside: float) -> tuple[float, list[Lane], list[Mark]]:
    """Where the plot begins, the lanes from zero on, and the marks in them.

    What is too much for the room is put together, by month and in the end by heading in a single lane.
    """
    themes = [theme for theme in drawn.timeline.themes if any(each.event.theme == theme.id for each in shown)]
    by_theme = [
        (_title(drawn, theme.id), theme.paper, [each for each in shown if each.event.theme == theme.id]) for theme in themes
    ]
    for grouping in (same_days, same_stretch, same_month):
        found = _stacked(drawn, by_theme, grouping, beside, drawn.height)
        if found[1][-1].y + found[1][-1].height <= drawn.height:
            return found
    return _stacked(drawn, [("", _QUIET, list(shown))], same_part, beside, inf)


def _title(drawn: Drawn, theme: str) -> str:
    title = drawn.show(line(theme_name(drawn.timeline, theme), NAME))
    return fitted(title, _WIDEST_TITLE, drawn.widths(_TITLE))


def _stacked(
    drawn: Drawn, lanes: Sequence[tuple[str, str, list[Numbered]]], grouping: _Grouping, beside: float, most: float
) -> tuple[float, list[Lane], list[Mark]]:
    """Given up where a lane alone is higher than ``most``."""
    widest = max(drawn.widths(_TITLE)(title) for title, _colour, _shown in lanes)
    plot = widest + beside if widest else 0.0
    stacked: list[Lane] = []
    marks: list[Mark] = []
    top = 0.0
    for title, colour, shown in lanes:
        placed = [_placed(look, members, drawn, plot, colour) for look, members in grouping(shown, drawn.days)]
        rows = _rows(placed, (drawn.width - plot) / 3, most / _ROW)
        height = len(rows) * _ROW + 2 * _PADDING
        stacked.append(Lane(title, top, height, colour))
        for place, row in enumerate(rows):
            marks += [replace(each.mark, y=top + _PADDING + (place + 0.5) * _ROW) for each in row]
        top += height
    return plot, stacked, marks


def _placed(look: Look, members: Sequence[Numbered], drawn: Drawn, plot: float, colour: str) -> _Placed:
    """Its numbers stand above a bar that is long enough, else right of it, or left where the page ends."""
    first, last = drawn.days.start.toordinal(), drawn.days.end.toordinal() + 1
    per_day = (drawn.width - plot) / (last - first)
    start, end = plot + (look.start - first) * per_day, plot + (look.end - first) * per_day
    if look.day or look.several:
        middle = min(max((start + end) / 2, plot + _DOT / 2), drawn.width - _DOT / 2)
        start, end = middle - _DOT / 2, middle + _DOT / 2
    elif end - start < _LEAST:
        start = max(plot, min(start, drawn.width - _LEAST))
        end = start + _LEAST
    numbers = numbers_of(members, 0.0, drawn.widths)
    width = numbers[-1].x + numbers[-1].width
    above = end - start >= max(_LONG, width + 4 * _BESIDE)
    if above:
        left = start + _BESIDE + (_ARROW if look.before else 0.0)
    elif end + _BESIDE + width <= drawn.width:
        left = end + _BESIDE
    else:
        left = start - _BESIDE - width
    mark = Mark(
        *look[:6], x=start, y=0.0, width=end - start, colour=colour,
        numbers=tuple(replace(number, x=number.x + left) for number in numbers),
        solid=_solid(look, start, end), above=above,
    )
    return _Placed(mark, min(start, left), max(end, left + width))


def _solid(look: Look, start: float, end: float) -> tuple[float, float] | None:
    """Where a mark from ``start`` to ``end`` begins to be certain, and how wide it is so."""
    if look.certain is None:
        return None
    per_day = (end - start) / (look.end - look.start)
    first, beyond = (start + (day - look.start) * per_day for day in look.certain)
    return first, beyond - first


def _rows(placed: Iterable[_Placed], long: float, most: float) -> list[list[_Placed]]:
    """What is short first, so that bars over much of the plot lie below; no further than one row more than ``most``."""
    rows: list[list[_Placed]] = []
    for each in sorted(placed, key=lambda each: (each.right - each.left > long, each.left, each.right)):
        if len(rows) > most:
            break
        row = next((row for row in rows if all(_apart(each, other) for other in row)), None)
        if row is None:
            rows.append([each])
        else:
            row.append(each)
    return [sorted(row, key=attrgetter("left")) for row in rows]


def _apart(one: _Placed, other: _Placed) -> bool:
    return one.right + _GAP <= other.left or other.right + _GAP <= one.left
