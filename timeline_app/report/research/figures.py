"""The figures of an event, each printed once, with what they have in common told once."""

from collections.abc import Sequence

from timeline_app.chinese.typography import quoted
from timeline_app.queries.names import conflict_names
from timeline_app.records.disagreement import Disagreement
from timeline_app.records.disagreement import Side as Disputed
from timeline_app.records.event import Event
from timeline_app.records.figure import Figure, Measure
from timeline_app.records.numbers import figure_in_words
from timeline_app.records.period import Period
from timeline_app.report.chronicle_dates import Heading, date_under
from timeline_app.report.research.desk import Desk
from timeline_app.report.research.values import Conflict, FigureRow, Figures, Side
from timeline_app.translation.words import N_, _

_MEASURED = {Measure.STOCK: N_("as of {when}"), Measure.FLOW: N_("over {when}"), Measure.TARGET: N_("aimed at for {when}")}


def figures_of(event: Event, desk: Desk) -> Figures:
    """Of what two paragraphs tell alike, one row cites both."""
    alike: dict[tuple[str, str, str], list[Figure]] = {}
    for figure in event.figures:
        alike.setdefault((figure.label, figure_in_words(figure), _time(figure, desk.request.period)), []).append(figure)
    rows = tuple(
        FigureRow(desk.show(label), desk.show(value), when, desk.cited(figure.citation for figure in some))
        for (label, value, when), some in alike.items()
    )
    return _told_once(rows)


def _told_once(rows: Sequence[FigureRow]) -> Figures:
    """A time, or a source, that all have."""
    whens, sources = {row.when for row in rows}, {row.cited for row in rows}
    when = rows[0].when if len(whens) == 1 else ""
    cited = rows[0].cited if len(sources) == 1 else ()
    told = tuple(FigureRow(row.label, row.value, "" if when else row.when, () if cited else row.cited) for row in rows)
    return Figures(told, when, cited)


def _time(figure: Figure, period: Period | None) -> str:
    """What was counted over a whole year says so in the report of a part of it."""
    if figure.when is None:
        return _("time not told")
    said = _(_MEASURED[figure.measure]).format(when=date_under(figure.when.edtf, Heading()))
    return said + beyond_in_words(years_beyond(figure, period))


def years_beyond(figure: Figure, period: Period | None) -> int:
    """Over how many whole years it was counted where they are more than the period, else zero."""
    when = figure.when
    if when is None or figure.measure is not Measure.FLOW or period is None or period.contains(when.start, when.end):
        return 0
    whole = (when.start.month, when.start.day, when.end.month, when.end.day) == (1, 1, 12, 31)
    return when.end.year - when.start.year + 1 if whole else 0


def beyond_in_words(years: int) -> str:
    if not years:
        return ""
    return _(" (whole year)") if years == 1 else _(", beyond the period")


def conflict_of(conflict: Disagreement, desk: Desk) -> Conflict:
    return Conflict(conflict_names()[conflict.conflict], tuple(_side(side, desk) for side in conflict.sides))


def _side(side: Disputed, desk: Desk) -> Side:
    """A figure with its time, or the words that date the event."""
    cited = desk.cited([side.citation])
    if not isinstance(side.told, Figure):
        return Side(desk.show(quoted(side.told.phrase)), "", cited)
    figure = side.told
    return Side(desk.show(f"{figure.label} {figure_in_words(figure)}"), _time(figure, desk.request.period), cited)
