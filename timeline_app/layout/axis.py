"""The axis above the plot, equally high at every zoom: its rows, and the pill that names the chosen period in the upper one."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline_app.layout.box import Box, Label, Tick
from timeline_app.layout.measures import Measures
from timeline_app.layout.metrics import Metrics
from timeline_app.layout.scale import Scale
from timeline_app.layout.ticks import AXIS, LEVELS, YEARLESS, Level, Ticks, level_for

_PILL = 20.0  # height
_AIR = 2.0  # beside the pill
_BESIDE = 10.0  # between an end of the pill and its words
_BETWEEN = 14.0  # name and counts
_CLOSE = 24.0  # width of what lets go of the period


class AxisRow(NamedTuple):
    """``strong`` is the row that leads the eye; ``title`` stands beside it, left of the axis."""

    box: Box
    ticks: tuple[Tick, ...]
    strong: bool
    title: str = ""


class PeriodWords(NamedTuple):
    """What the pill says, and how wide that is: the name of the period, and how many events belong to it."""

    name: str
    name_width: float
    counts: str
    counts_width: float

    @property
    def width(self) -> float:
        return _BESIDE + self.name_width + _BETWEEN + self.counts_width + _CLOSE


class PeriodPill(NamedTuple):
    """``close`` is where a click lets go of the period; ``counts`` are left out where the plot is too narrow for them;
    ``period`` is where it begins and ends, in sight or not."""

    box: Box
    name: Label
    counts: Label | None
    close: Box
    period: tuple[float, float]


def axis_level(pixels_per_day: float, metrics: Metrics, year_over_year: bool) -> Level:
    """``year_over_year`` names no year: the axis stands for several."""
    return level_for(pixels_per_day, YEARLESS if year_over_year else LEVELS if metrics.axis else AXIS)


def axis_height(level: Level, metrics: Metrics) -> float:
    return sum(_heights(level, metrics))


def axis_rows(level: Level, metrics: Metrics, scale: Scale, measures: Measures, ticks: Ticks) -> tuple[AxisRow, ...]:
    """From the top row to the last."""
    return tuple(_rows(level, metrics, scale, measures, ticks))


def _rows(level: Level, metrics: Metrics, scale: Scale, measures: Measures, ticks: Ticks) -> Iterator[AxisRow]:
    top = 0.0
    for number, (unit, height) in enumerate(zip(level.units, _heights(level, metrics), strict=True)):
        box, strong = Box(scale.left, top, scale.width, height), number == level.strong
        measure = measures.strong if strong else measures.small if unit is level.fine else measures.label
        yield AxisRow(box, ticks(unit, scale, top + height / 2, measure), strong, unit.title() if unit.title else "")
        top += height


def _heights(level: Level, metrics: Metrics) -> Sequence[float]:
    """On a page the axis has two rows, always equally high."""
    if metrics.axis:
        return metrics.axis / 2, metrics.axis / 2
    less = metrics.axis_less / len(level.heights)
    return [height - less for height in level.heights]


def pill_of(words: PeriodWords | None, period: tuple[float, float] | None, top: AxisRow) -> PeriodPill | None:
    """In the ``top`` row, as wide as the band of the period in sight where that holds the words, else as wide as they are:
    about its middle, or as far beside that as leaves the labels of that row their room."""
    row = top.box
    if words is None or period is None or period[1] <= row.x or period[0] >= row.right:
        return None
    y = row.y + round((row.height - _PILL) / 2)
    start, end = max(period[0], row.x), min(period[1], row.right)
    counted = words.width <= row.width
    least = min(row.width, words.width if counted else words.width - _BETWEEN - words.counts_width)
    if end - start >= least:
        return _pill(words, period, Box(start, y, end - start, _PILL), counted)
    middle = min(max((start + end - least) / 2, row.x), row.right - least)
    pills = [
        _pill(words, period, Box(left, y, least, _PILL), counted) for left in (middle, *_beside_labels(top, middle, least))
        if left == middle or (row.x <= left <= start and end <= left + least <= row.right)
    ]
    return min(pills, key=lambda pill: (_covered(pill, top), abs(pill.box.x - middle)))


def _beside_labels(top: AxisRow, left: float, width: float) -> Iterator[float]:
    """Where a pill that would lie on a label begins when it stands right or left of it."""
    for tick in top.ticks:
        if (label := tick.label) and label.x < left + width and label.x + label.width > left:
            yield label.x + label.width + _BESIDE
            yield label.x - _BESIDE - width


def _covered(pill: PeriodPill, top: AxisRow) -> int:
    """How many labels it leaves no room for."""
    return sum(tick.label is not None and _uncovered(tick, pill, top).label is None for tick in top.ticks)


def _pill(words: PeriodWords, period: tuple[float, float], box: Box, counted: bool) -> PeriodPill:
    start, end = box.x, box.right
    name = Label(words.name, start + _BESIDE, box.y + _PILL / 2, words.name_width)
    counts = Label(words.counts, name.x + name.width + _BETWEEN, name.y, words.counts_width) if counted else None
    return PeriodPill(box, name, counts, Box(end - _CLOSE, box.y, _CLOSE, _PILL), period)


def clear_of(pill: PeriodPill | None, rows: tuple[AxisRow, ...]) -> tuple[AxisRow, ...]:
    """The rows with the labels of the upper one where the pill leaves room for them: on it, behind its words, or beside it."""
    if pill is None:
        return rows
    top = rows[0]
    ticks = tuple(_uncovered(tick, pill, top) for tick in top.ticks)
    return (top._replace(ticks=ticks), *rows[1:])


def _uncovered(tick: Tick, pill: PeriodPill, top: AxisRow) -> Tick:
    label, box = tick.label, pill.box
    if label is None or label.x >= box.right + _AIR or label.x + label.width <= box.x - _AIR:
        return tick
    last = pill.counts or pill.name
    on_it = max(label.x, last.x + last.width + _BETWEEN), min(tick.right, pill.close.x)
    beside = box.right + _BESIDE, min(tick.right, top.box.right) - _AIR
    stretches = (on_it, beside) if top.strong and _tells_more(tick, pill.period) else (beside,)
    places = [left for left, right in stretches if left + label.width <= right]
    return tick._replace(label=label._replace(x=places[0]) if places else None)


def _tells_more(tick: Tick, period: tuple[float, float]) -> bool:
    """Whether its name says more than that of the period."""
    return abs(tick.x - period[0]) > _AIR or abs(tick.right - period[1]) > _AIR
