"""The file of a Word document: the same bytes for the same request, nothing of a template, elements in the order of the schema."""

import io
from dataclasses import replace
from datetime import date, datetime
from zipfile import ZipFile

import pytest
from docx.oxml.parser import parse_xml

from tests.bundled import EVENTS
from tests.word.made import OFFICE, made, parts, read, request_for
from tests.word.schema_order import out_of_order
from timeline_app.queries.query import Query
from timeline_app.report.request import ReportRequest, Size


@pytest.fixture
def request_() -> ReportRequest:
    return replace(request_for(EVENTS[:40], Query(), title="大事记 <a> & “b”"), compiled_on=date(2031, 2, 3))


def test_the_same_request_gives_the_same_bytes_with_no_clock_in_them(request_: ReportRequest) -> None:
    content = made(request_)
    assert content == made(replace(request_))
    with ZipFile(io.BytesIO(content)) as file:
        assert {(each.date_time, each.create_system) for each in file.infolist()} == {((1980, 1, 1, 0, 0, 0), 3)}


def test_properties_are_those_of_the_request(request_: ReportRequest) -> None:
    told = read(made(request_)).core_properties
    assert (told.title, told.author, told.last_modified_by) == ("大事记 <a> & “b”", OFFICE, OFFICE)
    assert {moment.replace(tzinfo=None) for moment in (told.created, told.modified) if moment} == {datetime(2031, 2, 3)}
    assert (told.comments, told.keywords, told.revision) == ("", "", 1)


def test_there_is_nothing_of_a_template(request_: ReportRequest) -> None:
    assert set(parts(made(request_))) == {
        "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml", "word/_rels/document.xml.rels",
        "word/styles.xml", "word/numbering.xml", "word/settings.xml", "word/fontTable.xml", "word/footer.xml",
        "word/footerEven.xml",
    }


@pytest.mark.parametrize("size", Size)
def test_elements_stand_in_the_order_of_the_schema(size: Size) -> None:
    for name, part in parts(made(request_for(EVENTS, Query(), size=size))).items():
        if name.startswith("word/"):
            assert list(out_of_order(parse_xml(part))) == [], name
