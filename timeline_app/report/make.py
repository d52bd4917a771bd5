"""Makes the PDF: contents as JSON into one fixed template, set by typst with our own fonts and nothing else."""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, time
from pathlib import Path

from timeline_app.report.contents import contents
from timeline_app.report.request import ReportRequest


def make_pdf(request: ReportRequest, resources: Path, progress: Callable[[float], None]) -> bytes:
    """A tagged PDF/UA-1; the same request gives the same bytes. ``progress`` may raise to end the work."""
    progress(0.1)
    data = json.dumps(contents(request, resources), ensure_ascii=False)
    progress(0.4)
    pdf = _set(data, request, resources)
    progress(0.95)
    return pdf


def _set(data: str, request: ReportRequest, resources: Path) -> bytes:
    """No text is read as markup, since it only comes in as data; no file or package can be reached from the template."""
    import typst  # 30 MB that only an export needs

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[resources / "fonts"])
    # In a thread of its own: Python hears Ctrl+C in the main thread only, and there not before a call of a library ends.
    setting = ThreadPoolExecutor(1).submit(
        typst.compile,
        (resources / "report" / "report.typ").read_bytes(),
        font_paths=fonts,
        sys_inputs={"data": data},
        format="pdf",
        pdf_standards=["ua-1"],
        timestamp=datetime.combine(request.compiled_on, time(), UTC),
    )
    return setting.result()
