"""Research reports of the bundled timeline as values, for tests to read."""

from tests.bundled import asks, lookup_of
from timeline_app.arguments import parsed, query_of
from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.exports.request import request_of
from timeline_app.report.request import Layout, ReportOptions, ReportRequest
from timeline_app.report.research.compose import research_of
from timeline_app.report.research.sheet import ACROSS, UPRIGHT
from timeline_app.report.research.values import Detailed, Research
from timeline_app.report.show import shown_in
from timeline_app.translation import words

RESEARCH = ReportOptions(Layout.RESEARCH)
SIDEWAYS = ReportOptions(Layout.RESEARCH, across=True)


def request_for(
    store: Store, *filters: str, script: Script = Script.HANS, title: str = "", options: ReportOptions = RESEARCH
) -> ReportRequest:
    """With the targets that the query is about."""
    query = query_of(parsed(["list", *filters]), store.timeline)
    goals = lookup_of(store).goals(query)
    return request_of(store.timeline, asks(store)(query).events, query, title, "某市总工会", script, goals, options)


def composed(request: ReportRequest) -> Research:
    """Letters are as wide as they are high."""
    with words.speaking(request.language):
        sheet = ACROSS if request.options.across else UPRIGHT
        return research_of(request, shown_in(request), lambda size: lambda text: size * len(text), sheet)


def entries_of(report: Research) -> list[Detailed]:
    return [entry for chapter in report.chapters for entry in chapter.entries]
