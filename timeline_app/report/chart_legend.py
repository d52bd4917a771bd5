"""What the marks of a chart mean: a sample of each that occurs in it."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from timeline_app.frozen import frozen
from timeline_app.report.chart_marks import Mark
from timeline_app.translation.words import N_, _

_QUIET = "#5B6470"
_LONG, _SHORT = 24.0, 6.0  # of a bar, and of what is uncertain at an end of it
_BAR = Mark(
    day=False, several=False, soft=False, planned=False, before=False, after=False, x=0.0, y=4.0, width=_LONG, colour=_QUIET,
    numbers=(), solid=(0.0, _LONG), above=False,
)
_DOT = replace(_BAR, day=True, width=7.0, solid=(0.0, 7.0))


@frozen
class Sample:
    """A mark without numbers, which stands in a line with its meaning."""

    mark: Mark
    meaning: str


# The first that is like a mark explains it; what goes on and what is planned is explained besides.
_SHAPES: tuple[tuple[Callable[[Mark], bool], Mark, str], ...] = (
    (lambda mark: mark.day and not mark.planned, _DOT, N_("a day")),
    (lambda mark: mark.several, replace(_DOT, day=False, several=True), N_("several events")),
    (lambda mark: not (mark.day or mark.several or mark.soft or mark.planned), _BAR, N_("begin and end known")),
    (lambda mark: mark.soft and mark.solid is None and not mark.planned, replace(_BAR, soft=True, solid=None), N_("day not known")),
    (
        lambda mark: mark.soft and mark.solid is not None and mark.solid[1] < mark.width,
        replace(_BAR, soft=True, solid=(_SHORT, _LONG - 2 * _SHORT)), N_("begin and end known to the month or year"),
    ),
    (lambda mark: mark.before or mark.after, replace(_BAR, soft=True, after=True), N_("goes on before or after")),
    (lambda mark: mark.planned, replace(_BAR, planned=True), N_("planned")),
)


def samples_of(marks: Iterable[Mark], show: Callable[[str], str]) -> tuple[Sample, ...]:
    drawn = list(marks)
    return tuple(Sample(sample, show(_(meaning))) for is_like, sample, meaning in _SHAPES if any(map(is_like, drawn)))
