"""Composes the research report from the chronicle and what else is known of its events."""

from timeline_app.report.chart import charts_of
from timeline_app.report.chronicle import Show, chronicle_of
from timeline_app.report.request import ReportRequest
from timeline_app.report.research.contents import contents_of
from timeline_app.report.research.desk import desk_of
from timeline_app.report.research.details import chapters_of
from timeline_app.report.research.goals import goal_row
from timeline_app.report.research.guide import guide_of
from timeline_app.report.research.series import LABEL, data_of
from timeline_app.report.research.sheet import Sheet
from timeline_app.report.research.values import Research
from timeline_app.report.research.words import words_of
from timeline_app.report.show import in_sentence
from timeline_app.report.widths import Widths
from timeline_app.translation.cut import NAME, cut
from timeline_app.translation.dates import day_in_words, period_in_words
from timeline_app.translation.words import _


def research_of(request: ReportRequest, show: Show, widths: Widths, sheet: Sheet) -> Research:
    """``show`` brings a text of the records into script and typography; ``widths`` gives for a size the width of a text,
    and ``sheet`` is what a page has room for.
    """
    chronicle = chronicle_of(request, show)
    desk, sources = desk_of(request, show, chronicle)
    chapters, data = chapters_of(chronicle, desk), data_of(desk, widths(LABEL), sheet.plot)
    charts = charts_of(request, show, widths, sheet.chart) if request.options.chart else ()
    period, title = _period(request), chronicle.title.strip() or _("(no title)")
    guide = tuple(in_sentence(each, show) for each in guide_of(chapters, desk, bool(charts)))
    return Research(
        title=title, period=period, asked=chronicle.asked, running=cut(f"{title}　{period}", NAME),
        compiled_by=chronicle.compiled_by, compiled_on=day_in_words(request.compiled_on), guide=guide,
        contents=contents_of(chapters, sheet), charts=charts, chapters=chapters, data=data,
        goals=tuple(goal_row(goal, desk) for goal in request.goals), sources=sources, notes=chronicle.notes,
        empty=chronicle.empty, words=words_of(chronicle),
    )


def _period(request: ReportRequest) -> str:
    """The period asked for; without one, the years that the timeline is about."""
    period = request.period or request.timeline.first_view
    return period_in_words(period.start, period.end)
