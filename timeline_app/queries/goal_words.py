"""Targets and results in words, on screen and on the page."""

from timeline_app.queries.goals import Goal, Outcome, Told
from timeline_app.queries.names import title_of
from timeline_app.records.citation import Citation
from timeline_app.records.numbers import figure_in_words, number_in_words
from timeline_app.translation.dates import deadline_in_words, when_in_words
from timeline_app.translation.words import _


def aim_in_words(goal: Goal) -> str:
    """What is aimed at: the figure, or the title of the event."""
    figure = goal.target.figure
    return f"{figure.label} {figure_in_words(figure)}" if figure else title_of(goal.target.event)


def due_in_words(goal: Goal) -> str:
    if goal.due is None:
        return _("no due date told")
    return deadline_in_words(goal.due.edtf) or _("due {when}").format(when=when_in_words(goal.due.edtf))


def result_in_words(result: Told) -> str:
    return figure_in_words(result.figure) if result.figure else title_of(result.event)


def time_of_result(result: Told) -> str:
    """That of the figure, else that of the event."""
    when = result.figure.when if result.figure else result.event.when
    return when_in_words(when.edtf) if when else _("time not told")


def total_in_words(goal: Goal) -> str:
    """What the results of parts of its time come to, empty where there is nothing to add up."""
    figure = goal.target.figure
    if goal.total is None or figure is None:
        return ""
    return _("{total} together").format(total=f"{number_in_words(goal.total)}{figure.unit}")


def outcome_names() -> dict[Outcome, str]:
    return {
        Outcome.REACHED: _("reached"), Outcome.LATER: _("reached, as told for a later time"), Outcome.MISSED: _("not reached"),
        Outcome.OPEN: _("final outcome not told"),
    }


def citation_of(told: Told) -> Citation | None:
    """The first of an event, which may have none."""
    return told.figure.citation if told.figure else next(iter(told.event.citations), None)
