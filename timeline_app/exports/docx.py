"""The 大事记 as a Word document."""

from collections.abc import Callable
from pathlib import Path

from timeline_app.report.request import ReportRequest


def make_docx(request: ReportRequest, resources: Path, progress: Callable[[float], None]) -> bytes:
    from timeline_app.word import make  # python-docx and lxml, which no other format and no help text needs

    return make.make_docx(request, resources, progress)
