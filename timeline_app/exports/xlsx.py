"""A workbook with a sheet each for events, figures, passages, links and documents."""

from collections.abc import Callable
from pathlib import Path

from timeline_app.report.request import ReportRequest
from timeline_app.workbook.make import make_workbook


def make_xlsx(request: ReportRequest, _resources: Path, progress: Callable[[float], None]) -> bytes:
    return make_workbook(request, progress)
