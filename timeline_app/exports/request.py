"""The request of an export, built in this one place for the window and the command line."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date

from timeline_app.chinese.script import Script, to_script
from timeline_app.queries.answer import Answer
from timeline_app.queries.clauses import clauses_of
from timeline_app.queries.goals import Goal
from timeline_app.queries.names import timeline_title, title_of
from timeline_app.queries.query import Belonging, Query
from timeline_app.records.event import Event
from timeline_app.records.timeline import Timeline
from timeline_app.report.request import DEFAULT, LONGEST_TITLE, Layout, ReportOptions, ReportRequest
from timeline_app.report.title import single_theme, title_for, untold
from timeline_app.translation import words
from timeline_app.translation.cut import ITEMS, cut
from timeline_app.translation.words import _


def request_of(
    timeline: Timeline, events: Sequence[Event], query: Query, title: str, compiled_by: str, script: Script,
    goals: tuple[Goal, ...], options: ReportOptions = DEFAULT, dropped: int = 0, left_out: Collection[Event] = (),
) -> ReportRequest:
    """What goes into a file written today: ``events`` are those that ``query`` asks for, its period included.

    An empty ``title`` stands for one that names period and theme. The period has a place of its own on the cover, so the
    filters name it only where not every event that may lie in it is wanted; ``dropped`` (see ``dropped_by``) are left out so.
    ``left_out`` are the events that the query is without, which the report names.
    """
    language, narrower = _language(script), query.belonging is not Belonging.POSSIBLE
    with words.speaking(language):
        said, theme = clauses_of(query, timeline), single_theme(timeline, query, script)
        if left_out:
            said["without"] = said["without"]._replace(words=_left_out_in_words(left_out))
    title = cut(title or proposed_title(timeline, query, script, options.layout), LONGEST_TITLE)
    return ReportRequest(
        timeline, events, query, query.period,
        filters=tuple(clause.words for field, clause in said.items() if field != "period" or narrower),
        title=title, below_title=tuple(cut(each, LONGEST_TITLE) for each in untold(query, said, title, theme)),
        compiled_by=cut(compiled_by, LONGEST_TITLE), compiled_on=date.today(),
        script=script, language=language, dropped=dropped, goals=goals, options=options,
    )


def _left_out_in_words(events: Collection[Event]) -> str:
    """By their titles; of a great many only the first."""
    titles = [_("“{title}”").format(title=title_of(event)) for event in events][:ITEMS]
    sentence = _("left out: {titles}") if len(titles) == len(events) else _("left out: {titles} and others")
    return sentence.format(titles=_(", ").join(titles))


def with_titles(request: ReportRequest, find: Callable[[Collection[str]], Iterable[Event]]) -> ReportRequest:
    """The request with the titles of the events beside it that links lead to, which ``find`` reads by their ids."""
    linked = {link.event for event in request.events for link in event.links} - {event.id for event in request.events}
    with words.speaking(request.language):
        return replace(request, titles={event.id: title_of(event) for event in find(linked)})


def dropped_by(query: Query, events: Sequence[Event], ask: Callable[[Query], Answer]) -> int:
    """How many more events the query would find if those were wanted too that only may lie in its period."""
    if query.period is None or query.belonging is not Belonging.CERTAIN:
        return 0
    return len(ask(replace(query, belonging=Belonging.POSSIBLE)).events) - len(events)


def proposed_title(timeline: Timeline, query: Query, script: Script, layout: Layout) -> str:
    """2023年第三季度大事记, without a period that of its years; a research report tells its period apart from its title."""
    if layout is Layout.RESEARCH:
        title = timeline_title(timeline)
        return title if words.language() == "en" else to_script(title, script)
    with words.speaking(_language(script)):
        return title_for(timeline, query, script)


def _language(script: Script) -> str:
    """What the program says in a report is in the script of its texts, unless people read it in English."""
    if words.language() == "en":
        return "en"
    return "zh_Hans" if script is Script.HANS else "zh_Hant"
