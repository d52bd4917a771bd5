"""The request of an export, built in this one place for the window and the command line."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from timeline_app.chinese.script import Script, to_script
from timeline_app.queries.answer import Answer
from timeline_app.queries.clauses import clauses_of
from timeline_app.queries.goals import Goal
from timeline_app.queries.query import Belonging, Query
from timeline_app.records.event import Event
from timeline_app.records.period import Period
from timeline_app.records.timeline import Timeline
from timeline_app.report.request import DEFAULT, LONGEST_TITLE, Layout, ReportOptions, ReportRequest
from timeline_app.report.title import title_for
from timeline_app.translation import words
from timeline_app.translation.cut import cut


def request_of(
    timeline: Timeline, events: Sequence[Event], query: Query, title: str, compiled_by: str, script: Script,
    goals: tuple[Goal, ...], options: ReportOptions = DEFAULT, dropped: int = 0,
) -> ReportRequest:
    """What goes into a file written today: ``events`` are those that ``query`` asks for, its period included.

    An empty ``title`` stands for one that names the period. The period has a place of its own on the cover, so the filters name
    it only where not every event that may lie in it is wanted; ``dropped`` (see ``dropped_by``) are left out so.
    """
    language, narrower = _language(script), query.belonging is not Belonging.POSSIBLE
    with words.speaking(language):
        said = clauses_of(query, timeline)
    return ReportRequest(
        timeline, events, query, query.period,
        filters=tuple(clause.words for field, clause in said.items() if field != "period" or narrower),
        title=cut(title or proposed_title(timeline, query.period, script, options.layout), LONGEST_TITLE),
        compiled_by=cut(compiled_by, LONGEST_TITLE),
        compiled_on=date.today(), script=script, language=language, dropped=dropped, goals=goals, options=options,
    )


def dropped_by(query: Query, events: Sequence[Event], ask: Callable[[Query], Answer]) -> int:
    """How many more events the query would find if those were wanted too that only may lie in its period."""
    if query.period is None or query.belonging is not Belonging.CERTAIN:
        return 0
    return len(ask(replace(query, belonging=Belonging.POSSIBLE)).events) - len(events)


def proposed_title(timeline: Timeline, period: Period | None, script: Script, layout: Layout) -> str:
    """2023年第三季度大事记, without a period that of its years; a research report tells its period apart from its title."""
    if layout is Layout.RESEARCH:
        return timeline.title_en if words.language() == "en" else to_script(timeline.title, script)
    with words.speaking(_language(script)):
        return title_for(timeline, period)


def _language(script: Script) -> str:
    """What the program says in a report is in the script of its texts, unless people read it in English."""
    if words.language() == "en":
        return "en"
    return "zh_Hans" if script is Script.HANS else "zh_Hant"
