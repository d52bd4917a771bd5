"""The title that a 大事记 bears where nobody gave it one, and what it does not tell of what was asked for."""

from collections.abc import Iterator, Mapping

from timeline_app.chinese.script import Script, to_script
from timeline_app.queries.clauses import Clause
from timeline_app.queries.names import theme_name
from timeline_app.queries.query import AT_FIRST, Belonging, Query
from timeline_app.records.timeline import Timeline
from timeline_app.translation.dates import period_in_words
from timeline_app.translation.words import _


def title_for(timeline: Timeline, query: Query, script: Script) -> str:
    """2023年第三季度大事记; without a period the years that the timeline is about: 2022—2024年大事记.

    Where a single theme is asked for it stands before 大事记, since the whole of the period is not there.
    """
    named = query.period or timeline.first_view
    period, theme = period_in_words(named.start, named.end), single_theme(timeline, query, script)
    if theme:
        return _("Chronicle: {theme}, {period}").format(theme=theme, period=period)
    return _("Chronicle, {period}").format(period=period)


def single_theme(timeline: Timeline, query: Query, script: Script) -> str:
    """The name of the one theme asked for, or nothing."""
    known = [theme.id for theme in timeline.themes if theme.id in query.themes]
    return to_script(theme_name(timeline, known[0]), script) if len(known) == 1 else ""


def untold(query: Query, clauses: Mapping[str, Clause], title: str, theme: str) -> Iterator[str]:
    """The conditions that no reader would expect from the title: not its period, its theme, or the kinds usually shown."""
    told = {
        "period": query.belonging is not Belonging.WHOLE, "themes": bool(theme) and theme in title,
        "kinds": query.kinds == AT_FIRST.kinds,
    }
    yield from (clause.words for field, clause in clauses.items() if not told.get(field))
