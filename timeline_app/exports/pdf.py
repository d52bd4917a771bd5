"""A report as PDF, in the layout asked for."""

from collections.abc import Callable
from pathlib import Path

from timeline_app.report.request import ReportRequest
from timeline_app.translation.words import _
from timeline_app.writing.target import NotWritten

_MOST_EVENTS = 20_000  # in a report: some thousands of pages, which take minutes to set


def make_pdf(request: ReportRequest, resources: Path, progress: Callable[[float], None]) -> bytes:
    if len(request.events) > _MOST_EVENTS:
        sentence = _("A report of {count} events would be too long, up to {most} are set; choose a shorter period, or CSV or JSON.")
        raise NotWritten(sentence.format(count=len(request.events), most=_MOST_EVENTS))
    from timeline_app.typesetting import make  # the layout of a page, which no other format and no help text needs

    return make.make_pdf(request, resources, progress)
