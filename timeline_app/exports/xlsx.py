"""A workbook with a sheet each for events, figures, passages, links and documents."""

from collections.abc import Callable
from pathlib import Path

from timeline_app.exports.most import check_most
from timeline_app.report.request import ReportRequest

_MOST_EVENTS = 50_000  # some hundreds of megabytes while it is written


def make_xlsx(request: ReportRequest, _resources: Path, progress: Callable[[float], None]) -> bytes:
    check_most(request, _MOST_EVENTS)
    from timeline_app.workbook.make import make_workbook  # the sheets, which the table does without

    return make_workbook(request, progress)
