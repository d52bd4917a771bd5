"""Targets and what came of them, as a table: computed from the records, each number with the paragraph that says so."""

from collections.abc import Sequence

from timeline_app.panels.html import Page
from timeline_app.queries.goal_words import (
    aim_in_words,
    citation_of,
    due_in_words,
    outcome_names,
    result_in_words,
    time_of_result,
    total_in_words,
)
from timeline_app.queries.goals import Goal, Outcome, Told
from timeline_app.queries.names import passage_name
from timeline_app.records.timeline import Timeline
from timeline_app.translation.cut import ITEMS
from timeline_app.translation.words import _


def targets_html(goals: Sequence[Goal], timeline: Timeline, page: Page) -> str:
    """Nothing where no target of the answer has a result."""
    if not goals:
        return ""
    rows = "".join(_goal(goal, timeline, page) for goal in goals[:ITEMS])
    table = f'<table width="100%" cellspacing="0" cellpadding="5">{rows}</table>{page.more(len(goals) - ITEMS)}'
    hint = _("A target stands beside what the sources tell of it; one without a date is never called missed.")
    heading = _("Targets and results")
    title = f'<p style="font-weight:bold;margin:18px 0 2px 0">{page.text(heading)}</p>'
    about = f'<p style="margin:2px 0">{page.faint(page.text(hint))}</p>'
    return f'<div style="color:{page.colour("text")};font-size:13px">{title}{about}{table}</div>'


def _goal(goal: Goal, timeline: Timeline, page: Page) -> str:
    target = page.link("event", goal.target.event.id, page.text(aim_in_words(goal)))
    results = "".join(_result(each, timeline, page) for each in goal.results[:ITEMS]) + page.more(len(goal.results) - ITEMS)
    total = total_in_words(goal)
    summed = f'<p style="margin:2px 0"><b>{page.text(total)}</b></p>' if total else ""
    due = _source(goal.target, due_in_words(goal), timeline, page)
    cells = (
        f'<td width="38%">{target}<br>{due}</td>', f"<td>{results}{summed}</td>",
        f'<td width="20%">{_outcome(goal.outcome, page)}</td>',
    )
    return f"<tr>{''.join(cells)}</tr>"


def _result(result: Told, timeline: Timeline, page: Page) -> str:
    words = page.link("event", result.event.id, page.text(result_in_words(result)))
    return f'<p style="margin:0 0 2px 0">→ {words} {_source(result, time_of_result(result), timeline, page)}</p>'


def _source(told: Told, when: str, timeline: Timeline, page: Page) -> str:
    citation = citation_of(told)
    where = passage_name(timeline, citation.document, citation.paragraph) if citation else ""
    return page.fine(page.text(" · ".join(filter(None, (when, where)))))


def _outcome(outcome: Outcome, page: Page) -> str:
    words = page.text(outcome_names()[outcome])
    return f'<span style="color:{page.colour("warning_text")}">{words}</span>' if outcome is Outcome.MISSED else page.faint(words)
