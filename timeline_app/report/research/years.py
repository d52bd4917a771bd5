"""Indicators with two values as a table: a column a year, and what has changed."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from timeline_app.queries.names import indicator_name
from timeline_app.queries.series import Point, PointKind, Series
from timeline_app.records.figure import Measure
from timeline_app.records.numbers import figure_in_words, number_in_words
from timeline_app.report.chronicle_dates import Heading, date_under
from timeline_app.report.research.desk import Desk
from timeline_app.report.research.figures import beyond_in_words, years_beyond
from timeline_app.report.research.values import Value, YearsRow, YearsTable
from timeline_app.translation.cut import LINE, cut
from timeline_app.translation.words import _

_NEARLY_ALIKE = 2  # days by which two years may differ
_MINUS = "\N{EN DASH}"  # as wide as +; the fonts of a report have no minus sign


def tables_of(compared: Iterable[Series], desk: Desk) -> Iterator[YearsTable]:
    """A table for all that was counted in the same years."""
    found: dict[tuple[int, ...], list[Series]] = {}
    for series in compared:
        found.setdefault(tuple(sorted({_year(point) for point in series.points})), []).append(series)
    for years, some in sorted(found.items()):
        yield YearsTable(years, tuple(_row(series, years, desk) for series in some))


def _row(series: Series, years: Sequence[int], desk: Desk) -> YearsRow:
    values = tuple(tuple(_values([point for point in series.points if _year(point) == year], desk)) for year in years)
    return YearsRow(desk.show(indicator_name(series.indicator)), remark_of(series, desk), values, desk.show(_change(series)))


def remark_of(series: Series, desk: Desk) -> str:
    """What is to be known of an indicator, no longer than it fits below its name."""
    return desk.show(cut(series.indicator.note or "", 2 * LINE))


def _year(point: Point) -> int:
    """That of its last day."""
    when = point.figure.when
    return when.end.year if when else 0


def _values(points: Iterable[Point], desk: Desk) -> Iterator[Value]:
    """What two documents tell alike stands once."""
    def alike(point: Point) -> tuple[str, str]:
        return figure_in_words(point.figure), _when(point, desk)

    for (words, when), some in groupby(sorted(points, key=lambda point: (point.middle, alike(point))), alike):
        told_by = desk.target(next(some).event)
        if told_by:
            yield Value(desk.show(words), when, told_by)


def _when(point: Point, desk: Desk) -> str:
    """As it reads in the column of its year."""
    when = point.figure.when
    beyond = beyond_in_words(years_beyond(point.figure, desk.request.period))
    if when is None or when.edtf == str(when.end.year):
        return beyond.strip()
    return date_under(when.edtf, Heading(when.end.year)) + beyond


def _change(series: Series) -> str:
    """Empty where the values do not compare: counted in different ways, over different lengths of time, or not alone; nobody
    knows by how much 超过2亿 or 500余 is more.
    """
    if len({(point.middle, point.value) for point in series.points}) != len({point.middle for point in series.points}):
        return ""
    first, last = series.points[0], series.points[-1]
    alike = first.figure.unit == last.figure.unit and _of_one_kind(first, last) and not series.indicator.broken
    return _difference(first, last) if alike and PointKind.AT_LEAST not in (first.kind, last.kind) else ""


def _of_one_kind(first: Point, last: Point) -> bool:
    measures = {first.figure.measure, last.figure.measure}
    if len(measures) > 1:
        return False
    return measures == {Measure.STOCK} or abs((first.end - first.start) - (last.end - last.start)) <= _NEARLY_ALIKE


def _difference(first: Point, last: Point) -> str:
    """About, where one of the values is."""
    change = last.value - first.value
    if not change:
        return _("no change")
    words = f"{'+' if change > 0 else _MINUS}{number_in_words(abs(change))}{last.figure.unit}"
    if first.value > 0:
        words = _("{change} ({percent})").format(change=words, percent=f"{change / first.value:+.1%}".replace("-", _MINUS))
    exact = first.kind is PointKind.EXACT and last.kind is PointKind.EXACT
    return words if exact else _("about {when}").format(when=words)
