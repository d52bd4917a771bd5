"""The 大事记 as a Word document."""

from collections.abc import Callable
from pathlib import Path

from timeline_app.report.request import ReportRequest


def as_docx(request: ReportRequest, resources: Path, progress: Callable[[float], None]) -> bytes:
    from timeline_app.word.make import make_docx  # python-docx and lxml take 0.2 s to load

    return make_docx(request, resources, progress)
