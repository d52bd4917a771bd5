"""Runs typst. No text is read as markup, since it only comes in as data; a template reaches the templates beside it alone."""

import json
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any, Self

from timeline_app.report.request import ReportRequest
from timeline_app.typesetting.beginning import beginning_of
from timeline_app.typesetting.faces import faces_of

_STANDARDS = ("a-2a", "ua-1")  # archived as it is, and read aloud


@dataclass(frozen=True, slots=True)
class Typeset:
    """A template in ``resources/report`` with what it sets; nothing is set before one of the methods is called."""

    template: str
    content: Mapping[str, Any]
    request: ReportRequest
    resources: Path

    def beginning(self) -> Self:
        """Its first page, and some of what follows."""
        return replace(self, content=beginning_of(self.request.options.layout, self.content))

    def as_pdf(self) -> bytes:
        return self._compiled(format="pdf", pdf_standards=list(_STANDARDS))

    def as_pictures(self, ppi: float) -> list[bytes]:
        """All pages as PNG."""
        pages: list[bytes] | bytes = self._compiled(format="png", ppi=ppi)
        return pages if isinstance(pages, list) else [pages]

    def _compiled(self, **output: Any) -> Any:  # noqa: ANN401 (what typst takes and gives)
        import typst  # 30 MB that only an export needs

        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[self.resources / "fonts"])
        folder = self.resources / "report"
        # In a thread of its own: Python hears Ctrl+C in the main thread only, and there not before a call of a library ends.
        setting = ThreadPoolExecutor(1).submit(
            typst.compile, folder / self.template, root=folder, font_paths=fonts, sys_inputs={"data": self._data()},
            timestamp=datetime.combine(self.request.compiled_on, time(), UTC), **output,
        )
        return setting.result()

    def _data(self) -> str:
        faces = asdict(faces_of(self.request.script))
        return json.dumps({"fonts": faces, **self.content}, ensure_ascii=False)
