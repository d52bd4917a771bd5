"""A report as PDF, in the layout asked for."""

from collections.abc import Callable
from pathlib import Path

from timeline_app.exports.most import check_most
from timeline_app.report.request import ReportRequest

_MOST_EVENTS = 20_000  # in a report: some thousands of pages, which take minutes to set


def make_pdf(request: ReportRequest, resources: Path, progress: Callable[[float], None]) -> bytes:
    check_most(request, _MOST_EVENTS)
    from timeline_app.typesetting import make  # the layout of a page, which no other format and no help text needs

    return make.make_pdf(request, resources, progress)
