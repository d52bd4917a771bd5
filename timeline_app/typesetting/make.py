"""Makes the PDF: what a report says as JSON into one fixed template, set with our own fonts and nothing else."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from timeline_app.report.request import Layout, ReportRequest
from timeline_app.typesetting.shown import all_held, held_by_page
from timeline_app.typesetting.typeset import Typeset

Progress = Callable[[float], None]


def make_pdf(request: ReportRequest, resources: Path, progress: Progress) -> bytes:
    """A tagged PDF/A-2a and PDF/UA-1; the same request gives the same bytes. ``progress`` may raise to end the work."""
    progress(0.1)
    typeset = typeset_of(request, resources)
    progress(0.4)
    pdf = typeset.as_pdf()
    progress(0.95)
    return pdf


def typeset_of(request: ReportRequest, resources: Path) -> Typeset:
    """The report ready to be set, as a file or as pictures of its pages."""
    template, content = _LAYOUTS[request.options.layout]
    return Typeset(template, all_held(content(request, resources), held_by_page(resources)), request, resources)


def _chronicle(request: ReportRequest, resources: Path) -> Mapping[str, Any]:
    from timeline_app.typesetting.chronicle import chronicle_content  # each layout is imported where it is asked for

    return chronicle_content(request, resources)


def _research(request: ReportRequest, resources: Path) -> Mapping[str, Any]:
    from timeline_app.typesetting.research import research_content

    return research_content(request, resources)


_LAYOUTS: Mapping[Layout, tuple[str, Callable[[ReportRequest, Path], Mapping[str, Any]]]] = {
    Layout.CHRONICLE: ("chronicle.typ", _chronicle),
    Layout.RESEARCH: ("research.typ", _research),
}
