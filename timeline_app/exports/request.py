"""The request of an export, built in this one place for the window and the command line."""

from collections.abc import Sequence
from datetime import date

from timeline_app.chinese.script import Script
from timeline_app.queries.clauses import clauses_of
from timeline_app.queries.goals import Goal
from timeline_app.queries.query import Belonging, Query
from timeline_app.records.event import Event
from timeline_app.records.period import Period
from timeline_app.records.timeline import Timeline
from timeline_app.report.request import Layout, ReportOptions, ReportRequest
from timeline_app.translation import words
from timeline_app.translation.dates import period_in_words
from timeline_app.translation.words import _

_USUAL = ReportOptions()


def request_of(
    timeline: Timeline, events: Sequence[Event], query: Query, title: str, compiled_by: str, script: Script,
    goals: tuple[Goal, ...], options: ReportOptions = _USUAL, dropped: int = 0,
) -> ReportRequest:
    """What goes into a file written today: ``events`` are those that ``query`` asks for, its period included.

    An empty ``title`` stands for the one that is proposed. The period has a place of its own on the cover, so the filters name
    it only where not every event that may lie in it is wanted; ``dropped`` says how many are left out so.
    """
    language, narrower = language_for(script), query.belonging is not Belonging.POSSIBLE
    with words.speaking(language):
        said = clauses_of(query, timeline)
    return ReportRequest(
        timeline, events, query, query.period,
        filters=tuple(clause.words for field, clause in said.items() if field != "period" or narrower),
        title=title or proposed_title(timeline, query.period, script, options.layout), compiled_by=compiled_by,
        compiled_on=date.today(), script=script, language=language, dropped=dropped, goals=goals, options=options,
    )


def proposed_title(timeline: Timeline, period: Period | None, script: Script, layout: Layout) -> str:
    """2023年第三季度大事记, without a period 2022年至2024年大事记; a research report tells its period apart from its title."""
    if layout is Layout.RESEARCH:
        return timeline.title_en if words.language() == "en" else timeline.title
    shown = period or timeline.first_view
    with words.speaking(language_for(script)):
        return _("{period}: chronicle").format(period=period_in_words(shown.start, shown.end))


def language_for(script: Script) -> str:
    """What the program says in a report is in the script of its texts, unless people read it in English."""
    if words.language() == "en":
        return "en"
    return "zh_Hans" if script is Script.HANS else "zh_Hant"
