"""Odd texts in an English report, which quotes words, names and titles inside its own sentences."""

import io
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

import docx
import openpyxl
import pikepdf
import pypdfium2
import pytest

from tests.bundled import asks
from tests.sweeps import sampled
from tests.typesetting.test_odd_texts import ODD
from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.exports.formats import formats
from timeline_app.exports.request import request_of
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import Query
from timeline_app.records.timeline import Timeline
from timeline_app.report.request import Layout, ReportOptions, ReportRequest
from timeline_app.settings import paths
from timeline_app.translation import words

pytestmark = pytest.mark.thorough

_FIRST = ("emoji", "nul", "extension b")  # what reports in English have failed on
_TEXTS = [*_FIRST, *(name for name in ODD if name not in _FIRST)]
_FORMATS = ((".pdf", Layout.CHRONICLE), (".pdf", Layout.RESEARCH), (".docx", Layout.CHRONICLE), (".xlsx", Layout.CHRONICLE))


def _renamed(timeline: Timeline, text: str) -> Timeline:
    names = timeline.registers
    registers = replace(names, sections=tuple(replace(each, name=text) for each in names.sections))
    return replace(timeline, title_en=text, read_registers=lambda: registers)


def _request(store: Store, text: str, layout: Layout) -> ReportRequest:
    """A week with this English title, section, timeline and search."""
    query, timeline = Query(period=period_of("2023-07-10/2023-07-16")), _renamed(store.timeline, text)
    events = [replace(event, title_en=text) for event in asks(store)(query).events]
    asked = replace(query, search=text[:200])
    return request_of(timeline, events, asked, "", "", Script.HANT_HK, (), ReportOptions(layout=layout, chart=False))


@pytest.mark.parametrize("name", sampled(_TEXTS))
@pytest.mark.parametrize(("suffix", "layout"), _FORMATS, ids=["chronicle", "research", "word", "workbook"])
def test_no_text_breaks_a_file(store: Store, name: str, suffix: str, layout: Layout) -> None:
    words.use("en", paths.resources() / "translations")
    request = _request(store, ODD[name], layout)
    made = formats()[suffix].make(request, paths.resources(), lambda _share: None)
    found = "".join(_READ[suffix](made))
    assert not any(control in found for control in "\0\x1b\ud800")
    assert len(found) > 1_000


def _pages(made: bytes) -> Iterator[str]:
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert "/StructTreeRoot" in pdf.Root
    document = pypdfium2.PdfDocument(made)
    for page in document:
        text = page.get_textpage()
        boxes = [text.get_charbox(place) for place in range(text.count_chars())]
        assert all(left >= 0 and right <= page.get_width() and bottom >= 0 for left, bottom, right, _top in boxes)
        yield text.get_text_range()
    document.close()


def _paragraphs(made: bytes) -> Iterator[str]:
    return (each.text for each in docx.Document(io.BytesIO(made)).paragraphs)


def _cells(made: bytes) -> Iterator[str]:
    rows = chain.from_iterable(sheet.iter_rows() for sheet in openpyxl.load_workbook(io.BytesIO(made)))
    return (str(cell.value) for cell in chain.from_iterable(rows))


_READ = {".pdf": _pages, ".docx": _paragraphs, ".xlsx": _cells}
