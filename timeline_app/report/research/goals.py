"""Targets and what came of them; what is not dated is never called missed."""

from timeline_app.queries.goal_words import (
    aim_in_words,
    citation_of,
    due_in_words,
    outcome_names,
    result_in_words,
    time_of_result,
    total_in_words,
)
from timeline_app.queries.goals import Goal
from timeline_app.queries.goals import Told as Found
from timeline_app.report.research.desk import Desk
from timeline_app.report.research.values import GoalRow, Told
from timeline_app.translation.words import _


def goal_row(goal: Goal, desk: Desk) -> GoalRow:
    return GoalRow(
        _told(goal.target, aim_in_words(goal), due_in_words(goal), desk),
        tuple(_told(each, result_in_words(each), time_of_result(each), desk) for each in goal.results),
        desk.show(_total(goal)), outcome_names()[goal.outcome],
    )


def _total(goal: Goal) -> str:
    """No document tells it."""
    total = total_in_words(goal)
    return _("{total} (added up for this report)").format(total=total) if total else ""


def _told(found: Found, words: str, when: str, desk: Desk) -> Told:
    citation = citation_of(found)
    return Told(
        desk.show(words), when, desk.cited([citation] if citation else []), desk.target(found.event.id)
    )
