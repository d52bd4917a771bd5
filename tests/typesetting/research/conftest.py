"""The research report, set once for each choice of filters, script and side, and read back."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from tests.report.research.made import RESEARCH, SIDEWAYS, request_for
from tests.typesetting.conftest import pdf_of
from timeline_app.chinese.script import Script
from timeline_app.database.store import Store

Made = Callable[..., Path]
QUARTER = ("--period", "2023Q3")
PERIODS = pytest.mark.parametrize("filters", [QUARTER, ()], ids=["quarter", "all"])
ACROSS = pytest.mark.parametrize("across", [False, True], ids=["upright", "across"])
ENTRY = re.compile(r"^第(\d+)条\u3000", re.MULTILINE)


@pytest.fixture(scope="session")
def made(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The research report of these filters and script, upright or across, set once."""

    @cache
    def make(*filters: str, script: Script = Script.HANS, across: bool = False) -> Path:
        path = tmp_path_factory.mktemp("research") / "研究报告.pdf"
        path.write_bytes(pdf_of(request_for(store, *filters, script=script, options=SIDEWAYS if across else RESEARCH)))
        return path

    return make


@cache
def page_texts(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    pages = [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]
    document.close()
    return pages


def read(path: Path) -> str:
    """All of it without blanks and breaks."""
    return "".join("".join(page_texts(path)).split())


def links(pdf: pikepdf.Pdf) -> list[tuple[int, pikepdf.Object]]:
    """With the number of the page."""
    return [
        (number, note) for number, page in enumerate(pdf.pages) for note in page.get("/Annots", []) if note.Subtype == "/Link"
    ]
