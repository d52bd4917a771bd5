"""The marks of a chart: which events are drawn as one, over which days, and with which numbers."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from timeline_app.frozen import frozen
from timeline_app.layout.certain_part import certain_days
from timeline_app.records.event import Event, Kind
from timeline_app.records.period import Period
from timeline_app.records.timeline import Timeline
from timeline_app.records.when import Precision, When
from timeline_app.report.chronicle_dates import bounds_a_date
from timeline_app.report.parts import Part
from timeline_app.report.widths import Widths
from timeline_app.translation.words import _, language

_TEXT = 7.0  # size of a number
_DAY = len("2023-07-28")
_MONTH = 31


class Numbered(NamedTuple):
    """An event with its number, and the part of the report it stands in, which is the ``place``-th."""

    number: int
    event: Event
    part: Part
    place: int


@frozen
class Number:
    """A text beside a mark: with ``event`` a number that leads to it, without one what stands between numbers."""

    text: str
    event: str
    x: float
    width: float


@frozen
class Mark:
    """From ``x`` over ``width``, ``y`` in the middle of its row.

    A ``day`` is a dot, ``several`` a ring for days that lie close together, all else a bar. The day is not known where it is
    ``soft``; ``before`` and ``after`` say that it goes on beyond the chart, ``planned`` that it is a target. ``solid`` is where
    it begins to be certain and how wide it is so, also where its ends are not known to the day. With its numbers ``above`` it is a
    thin line at the foot of its row.
    """

    day: bool
    several: bool
    soft: bool
    planned: bool
    before: bool
    after: bool
    x: float
    y: float
    width: float
    colour: str
    numbers: tuple[Number, ...]
    solid: tuple[float, float] | None
    above: bool


@frozen
class Drawn:
    """What all parts of a chart are drawn with: its days and how much room its lanes have."""

    days: Period
    timeline: Timeline
    show: Callable[[str], str]
    widths: Widths
    width: float
    height: float


class Look(NamedTuple):
    """How an event looks and which days it covers in the chart, as ordinals, ``end`` exclusive; so are those ``certain``."""

    day: bool
    several: bool
    soft: bool
    planned: bool
    before: bool
    after: bool
    start: int
    end: int
    certain: tuple[int, int] | None


Group = tuple[Look, list[Numbered]]


def look_of(event: Event, days: Period) -> Look:
    """What only bounds a date does not go on: where it leaves the chart it is cut, without an arrow."""
    when, first, beyond = event.when, days.start.toordinal(), days.end.toordinal() + 1
    goes_on = not bounds_a_date(when.edtf)
    before, after = goes_on and when.start < days.start, goes_on and (when.open or when.end > days.end)
    start, end = max(when.start.toordinal(), first), min(when.end.toordinal() + 1, beyond)
    planned = event.kind is Kind.TARGET
    day, soft = when.precision is Precision.DAY, not _known_to_the_day(when)
    return Look(day, False, soft, planned, before, after, start, end, _within(certain_days(when), start, end))


def _within(days: tuple[int, int] | None, start: int, end: int) -> tuple[int, int] | None:
    first, beyond = days or (end, start)
    return (max(first, start), min(beyond, end)) if max(first, start) < min(beyond, end) else None


def _known_to_the_day(when: When) -> bool:
    """Every end that is told, also where it lies outside the chart."""
    if when.open:
        return len(when.edtf.partition("/")[0]) == _DAY
    return when.precision.exact


def same_days(shown: Iterable[Numbered], days: Period) -> list[Group]:
    """What looks alike on the same days is one mark."""
    return _grouped(shown, days, lambda look, _each: look)


def same_stretch(shown: Iterable[Numbered], days: Period) -> list[Group]:
    """Besides, what covers most of the chart and is not known to the day."""
    return _grouped(shown, days, lambda look, _each: _stretch(look, days))


def same_month(shown: Iterable[Numbered], days: Period) -> list[Group]:
    """Besides, what begins in the same month and lasts no longer than one."""

    def key(look: Look, _each: Numbered) -> Hashable:
        short = look.end - look.start <= _MONTH
        return (date.fromordinal(look.start).replace(day=1), look.soft, look.planned) if short else _stretch(look, days)

    return _grouped(shown, days, key)


def _stretch(look: Look, days: Period) -> Hashable:
    wholly = look.certain == (look.start, look.end)
    return (look.planned, wholly) if look.soft and look.end - look.start > days.days / 2 else look


def same_part(shown: Iterable[Numbered], days: Period) -> list[Group]:
    """All that stands under one heading."""
    return _grouped(shown, days, lambda _look, each: each.place)


def _grouped(shown: Iterable[Numbered], days: Period, key: Callable[[Look, Numbered], Hashable]) -> list[Group]:
    groups: dict[Hashable, list[tuple[Look, Numbered]]] = {}
    for each in shown:
        look = look_of(each.event, days)
        groups.setdefault(key(look, each), []).append((look, each))
    return [(_common([look for look, _each in group]), [each for _look, each in group]) for group in groups.values()]


def _common(looks: Sequence[Look]) -> Look:
    """The look they share; else over all their days, soft where one of them is, and a ring where each is known to the day."""
    if len(set(looks)) == 1:
        return looks[0]
    soft = any(look.soft for look in looks)
    return Look(
        day=False, several=not soft, soft=soft, planned=all(look.planned for look in looks),
        before=all(look.before for look in looks), after=all(look.after for look in looks),
        start=min(look.start for look in looks), end=max(look.end for look in looks), certain=_common_days(looks),
    )


def _common_days(looks: Sequence[Look]) -> tuple[int, int] | None:
    """On which all of them are certain."""
    certain = [look.certain for look in looks if look.certain]
    if len(certain) < len(looks):
        return None
    first, beyond = max(start for start, _end in certain), min(end for _start, end in certain)
    return (first, beyond) if first < beyond else None


def numbers_of(shown: Sequence[Numbered], x: float, widths: Widths) -> tuple[Number, ...]:
    """112—114、119 from ``x`` on: every number has a place of its own, those between the ends of a run on the dash."""
    measure = widths(_TEXT)
    comma, dash = _(", "), "–" if language() == "en" else "—"
    placed: list[Number] = []

    def put(text: str, event: str, width: float) -> None:
        left = placed[-1].x + placed[-1].width if placed else x
        placed.append(Number(text, event, left, width))

    ordered = sorted(shown, key=lambda each: each.number)
    for _key, run in groupby(enumerate(ordered), lambda each: each[1].number - each[0]):
        members = [each for _place, each in run]
        inner = members[1:-1]
        if placed:
            put(comma, "", measure(comma))
        put(str(members[0].number), members[0].event.id, measure(str(members[0].number)))
        for place, each in enumerate(inner):
            put("" if place else dash, each.event.id, measure(dash) / len(inner))
        if len(members) > 1:
            if not inner:
                put(comma, "", measure(comma))
            put(str(members[-1].number), members[-1].event.id, measure(str(members[-1].number)))
    return tuple(placed)
