"""Word documents for the tests, and how they are read back."""

import io
from collections.abc import Iterator, Sequence
from itertools import chain
from zipfile import ZipFile

from docx import Document
from docx.document import Document as Read
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from tests.bundled import TIMELINE
from timeline_app.chinese.script import Script
from timeline_app.exports.request import request_of
from timeline_app.queries.query import Query
from timeline_app.records.event import Event
from timeline_app.report.request import ReportOptions, ReportRequest, Size
from timeline_app.settings import paths
from timeline_app.translation.words import speaking
from timeline_app.word.make import make_docx

OFFICE = "市总工会办公室"
_EVENT_TITLE = "EventTitle"


def request_for(
    events: Sequence[Event], query: Query, script: Script = Script.HANS, size: Size = Size.OFFICE, title: str = "",
    compiled_by: str = OFFICE,
) -> ReportRequest:
    return request_of(TIMELINE, events, query, title, compiled_by, script, (), ReportOptions(size=size))


def made(request: ReportRequest) -> bytes:
    with speaking(request.language):
        return make_docx(request, paths.resources(), lambda _share: None)


def read(content: bytes) -> Read:
    return Document(io.BytesIO(content))


def parts(content: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(content)) as file:
        return {name: file.read(name) for name in file.namelist()}


def headings(document: Read) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs if paragraph.style and paragraph.style.name == "Heading 1"]


def entries(document: Read) -> list[Paragraph]:
    return [paragraph for paragraph in document.paragraphs if any(_is_title(run.style.style_id) for run in paragraph.runs)]


def _is_title(style: str) -> bool:
    return style == _EVENT_TITLE


def title_of(entry: Paragraph) -> str:
    """What stands behind the date and one gap, with the blanks of the records."""
    return plain(next(run.text[1:] for run in entry.runs if _is_title(run.style.style_id)))


def plain(text: str) -> str:
    """Between Chinese letters a report has full-width blanks."""
    return text.replace("\u3000", " ")


def anchors(document: Read) -> Iterator[str]:
    links = chain.from_iterable(paragraph.hyperlinks for paragraph in document.paragraphs)
    return (link.fragment for link in links)


def bookmarks(document: Read) -> list[str]:
    return [mark.get(qn("w:name")) for mark in document.element.iter(qn("w:bookmarkStart"))]
