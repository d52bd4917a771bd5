"""Makes the DOCX: the 大事记 that an office edits on, as the PDF has it."""

from collections.abc import Callable, Mapping
from pathlib import Path
from xml.sax.saxutils import escape

from timeline_app.chinese.script import Script
from timeline_app.report.chronicle import chronicle_of
from timeline_app.report.request import ReportRequest
from timeline_app.report.show import shown_in
from timeline_app.report.xml_text import xml_text
from timeline_app.translation.words import _
from timeline_app.word.body import document_of
from timeline_app.word.markup import as_bytes
from timeline_app.word.package import packed
from timeline_app.word.page import GRIDS, Grid

_LANGUAGES = {Script.HANS: "zh-CN", Script.HANT_TW: "zh-TW", Script.HANT_HK: "zh-HK"}
_HALF_POINTS, _TWIPS = 2, 20  # in a point


def make_docx(request: ReportRequest, resources: Path, progress: Callable[[float], None]) -> bytes:
    """The same request gives the same bytes. ``progress`` may raise to end the work."""
    progress(0.1)
    script = shown_in(request)  # which a lone surrogate would end
    chronicle, grid = chronicle_of(request, lambda text: script(xml_text(text))), GRIDS[request.options.size]
    progress(0.3)
    body = as_bytes(document_of(chronicle, grid))
    progress(0.7)
    made = packed(body, _values(request, grid), request, resources)
    progress(0.95)
    return made


def _values(request: ReportRequest, grid: Grid) -> Mapping[str, str]:
    """What the parts of ``resources/word`` leave open: languages, sizes, and names of styles as the menu of Word shows them."""
    english, chinese = request.language == "en", _LANGUAGES[request.script]
    return {
        "language": "en" if english else chinese, "chinese": chinese, "hint": "default" if english else "eastAsia",
        "size": str(grid.body * _HALF_POINTS), "two": str(2 * grid.body * _TWIPS),
        "bold": "<w:b/><w:bCs/>" if english else "",
    } | {name: escape(shown) for name, shown in _styles().items()}


def _styles() -> Mapping[str, str]:
    return {
        "event_date": _("Date of an event"), "event_title": _("Title of an event"), "original_title": _("Title in the original"),
        "source_mark": _("Number of a source"), "footer_even": _("Footer of even pages"),
    }
