"""Runs typst. No text is read as markup, since it only comes in as data; a template reaches the templates beside it alone."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, time
from functools import partial
from pathlib import Path
from threading import Thread
from typing import Any, Self

from timeline_app.frozen import frozen
from timeline_app.report.request import ReportRequest
from timeline_app.typesetting.beginning import beginning_of
from timeline_app.typesetting.faces import faces_of
from timeline_app.typesetting.plain import plain

_STANDARDS = ("a-2a", "ua-1")  # archived as it is, and read aloud


@frozen
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
        (pdf,) = self._compiled(format="pdf", pdf_standards=list(_STANDARDS))
        return pdf

    def as_pictures(self, ppi: float) -> list[bytes]:
        """All pages as PNG."""
        return self._compiled(format="png", ppi=ppi)

    def _compiled(self, **output: Any) -> list[bytes]:  # noqa: ANN401 (what typst takes)
        import typst  # 30 MB that only an export needs

        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[self.resources / "fonts"])
        folder = self.resources / "report"
        setting = _Beside(partial(
            typst.compile, folder / self.template, root=folder, font_paths=fonts, sys_inputs={"data": self._data()},
            timestamp=datetime.combine(self.request.compiled_on, time(), UTC), **output,
        ))
        made = setting.result()
        return [made] if isinstance(made, bytes) else made

    def _data(self) -> str:
        faces = plain(faces_of(self.request.script))
        return json.dumps({"fonts": faces, **self.content}, ensure_ascii=False)


class _Beside(Thread):
    """Work in a thread of its own: Python hears Ctrl+C in the main thread only, and there not before a call of a library ends.

    An executor would do the same; to import one takes 5 ms.
    """

    def __init__(self, work: Callable[[], Any]) -> None:
        super().__init__()
        self._work = work
        self._made: bytes | list[bytes] = b""
        self._error: BaseException | None = None
        self.start()

    def run(self) -> None:
        try:
            self._made = self._work()
        except BaseException as error:  # a library written in Rust panics with one
            self._error = error

    def result(self) -> bytes | list[bytes]:
        self.join()
        if self._error:
            raise self._error
        return self._made
