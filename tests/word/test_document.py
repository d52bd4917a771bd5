"""The 大事记 as a Word document: styles and faces, page and grid, headings and links."""

import re
from dataclasses import replace
from typing import Any

import pytest
from docx.document import Document as Read
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.shared import Length, Mm

from tests.bundled import EVENTS, asks
from tests.word.made import OFFICE, anchors, bookmarks, entries, headings, made, parts, read, request_for
from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import Query
from timeline_app.report.request import ReportRequest, Size
from timeline_app.settings import paths
from timeline_app.translation import words

THIRD_QUARTER = Query(period=period_of("2023Q3"))
# The Chinese face of a style or character style; None takes it from the paragraph.
FACES = {"Title": "方正小标宋简体", "Heading1": "黑体", "Normal": "仿宋", "EventDate": "黑体", "EventTitle": "黑体"}
PARAGRAPHS = {"Title", "Subtitle", "Heading 1", "Normal", "List Number"}
CHARACTERS = {"EventDate", "EventTitle", "SourceMark", "OriginalTitle"}
LANGUAGES = {Script.HANS: "zh-CN", Script.HANT_TW: "zh-TW", Script.HANT_HK: "zh-HK"}


@pytest.fixture
def request_(store: Store) -> ReportRequest:
    return request_for(asks(store)(THIRD_QUARTER).events, THIRD_QUARTER)


@pytest.fixture
def content(request_: ReportRequest) -> bytes:
    return made(request_)


@pytest.fixture
def document(content: bytes) -> Read:
    return read(content)


def fonts(style: Any) -> dict[str, str]:
    return {name.rpartition("}")[2]: value for name, value in style.element.rPr.rFonts.attrib.items()}


def points(style: Any) -> float:
    return style.font.size.pt


def lengths(document: Read) -> list[Length]:
    """Of the page and its margins: width, height, top, bottom, left, right."""
    (page,) = document.sections
    found = (page.page_width, page.page_height, page.top_margin, page.bottom_margin, page.left_margin, page.right_margin)
    return [length for length in found if length is not None]


def test_styles_have_their_faces_by_name_and_no_theme(document: Read) -> None:
    by_id = {style.style_id: style for style in document.styles}
    for id, face in FACES.items():
        named = fonts(by_id[id])
        assert (named["eastAsia"], named["ascii"], named["hAnsi"]) == (face, "Times New Roman", "Times New Roman")
        assert not [name for name in named if name.endswith("Theme")]
    assert {name: points(by_id[name]) for name in ("Title", "Normal")} == {"Title": 22, "Normal": 16}


def test_only_a_latin_face_is_made_bold_and_a_heading_takes_one_line(request_: ReportRequest) -> None:
    chinese = read(made(request_))
    assert not list(chinese.styles.element.iter(qn("w:b"), qn("w:spacing")))
    with words.speaking("en"):
        english = read(made(replace(request_, language="en")))
    assert len(list(english.styles.element.iter(qn("w:b")))) == len({"Heading 1", "EventDate"})


def test_every_paragraph_and_run_is_in_a_style_and_has_no_other_formatting(document: Read) -> None:
    for paragraph in document.element.body.iter(qn("w:p")):
        assert {child.tag for child in paragraph.iterfind("w:pPr/*", paragraph.nsmap)} <= {qn("w:pStyle")}
    for run in document.element.body.iter(qn("w:r")):
        properties = run.findall("w:rPr/*", run.nsmap)
        assert {each.tag for each in properties} <= {qn("w:rStyle")}
        assert {each.get(qn("w:val")) for each in properties} <= CHARACTERS
    assert {paragraph.style.name for paragraph in document.paragraphs if paragraph.style} == PARAGRAPHS


def test_every_face_stands_in_the_font_table_with_an_alternative(content: bytes) -> None:
    table = parse_xml(parts(content)["word/fontTable.xml"])
    others = {font.get(qn("w:name")): font.findall("w:altName", font.nsmap) for font in table}
    named = {name: [each.get(qn("w:val")) for each in found] for name, found in others.items()}
    assert named == {
        "Times New Roman": [], "方正小标宋简体": ["SimSun"], "黑体": ["SimHei"], "仿宋": ["FangSong"], "宋体": ["SimSun"],
    }
    used = set(re.findall(r'w:(?:eastAsia|ascii|hAnsi|cs)="([^"]*)"', parts(content)["word/styles.xml"].decode()))
    assert used - {"zh-CN"} == set(named)


@pytest.mark.parametrize(("size", "body", "pitch", "space"), [(Size.OFFICE, 16, 579, -849), (Size.BOOK, 12, 398, 1160)])
def test_page_and_grid(request_: ReportRequest, size: Size, body: int, pitch: int, space: int) -> None:
    document = read(made(request_for(request_.events, THIRD_QUARTER, size=size)))
    for length, wanted in zip(lengths(document), (210, 297, 37, 35, 28, 26), strict=True):
        assert abs(length - Mm(wanted)) < Mm(0.1)
    (grid,) = document.element.body.sectPr.iterfind("w:docGrid", document.element.nsmap)
    assert grid.get(qn("w:type")) == "linesAndChars"
    assert (int(grid.get(qn("w:linePitch"))), int(grid.get(qn("w:charSpace")))) == (pitch, space)
    assert points(document.styles["Normal"]) == body


def test_the_grid_of_an_office_holds_22_lines_of_28_characters(document: Read) -> None:
    width, height, top, bottom, left, right = (length.pt for length in lengths(document))
    assert (height - top - bottom) / (579 / 20) // 1 == 22
    assert (width - left - right) / (16 - 849 / 4096) // 1 == 28


def test_title_office_and_months_in_order(document: Read) -> None:
    title, office, first, *_others = document.paragraphs
    assert [(each.text, each.style.name) for each in (title, office) if each.style] == [
        ("2023年第三季度大事记", "Title"), (OFFICE, "Subtitle"),
    ]
    assert first.text == "2023年7月"
    assert headings(document) == [
        "2023年7月", "2023年8月", "2023年9月", "2023年目标", "跨本时段的工作", "附：时间不详、可能属于本时段",
        "资料来源", "编者说明",
    ]


def test_an_entry_is_date_gap_title_stop_summary_and_source(document: Read, request_: ReportRequest) -> None:
    first = entries(document)[0]
    event = next(event for event in request_.events if event.title in first.text)
    assert first.text == f"7月10日　{event.title}。{event.summary}[1]35、36"
    assert [run.style.style_id for run in first.runs] == ["EventDate", "EventTitle", "EventTitle", "DefaultParagraphFont"]
    (link,) = first.hyperlinks
    assert [run.style.style_id for run in link.runs] == ["SourceMark"]
    assert link.runs[0].style.font.superscript


def test_what_is_only_possible_has_one_line_and_what_is_planned_says_so(document: Read) -> None:
    texts = [paragraph.text for paragraph in document.paragraphs]
    possible = texts[texts.index("附：时间不详、可能属于本时段") + 1 : texts.index("资料来源")]
    assert len(possible) > 10
    assert all(re.fullmatch(r"[^　]+　[^。]+。(\[\d+\][\d、—]+)+", text) for text in possible), possible
    targets = texts[texts.index("2023年目标") + 1 : texts.index("跨本时段的工作")]
    assert [text.partition("　")[0][-4:] for text in targets] == ["（计划）"]


def test_every_source_mark_leads_to_the_source_it_names(document: Read) -> None:
    assert set(anchors(document)) == set(bookmarks(document)) != set()
    sources = [paragraph for paragraph in document.paragraphs if paragraph.style and paragraph.style.name == "List Number"]
    assert [mark.get(qn("w:name")) for each in sources for mark in each._p.iter(qn("w:bookmarkStart"))] == bookmarks(document)
    for entry in entries(document):
        for link in entry.hyperlinks:
            number = re.match(r"\[(\d+)\]", link.text)
            assert number
            place = bookmarks(document).index(link.fragment)
            assert place == int(number[1]) - 1  # the list is counted from 1
            assert sources[place].text[:20] in link._hyperlink.get(qn("w:tooltip"))


def test_page_numbers_are_fields_between_dashes_and_mirrored(document: Read) -> None:
    (section,) = document.sections
    assert document.settings.odd_and_even_pages_header_footer
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        (paragraph,) = footer.paragraphs
        (field,) = paragraph._p.iterfind("w:fldSimple", paragraph._p.nsmap)
        assert field.get(qn("w:instr")).split() == ["PAGE"]
        assert "".join(each.text for each in paragraph._p.iter(qn("w:t"))) == "— 1 —"
        style: Any = paragraph.style
        assert style.element.pPr.jc.get(qn("w:val")) == side
        assert style.element.pPr.ind.get(qn(f"w:{side}Chars")) == "100"  # one character in


@pytest.mark.parametrize("script", Script)
def test_the_language_is_that_of_the_script(request_: ReportRequest, script: Script) -> None:
    document = read(made(request_for(request_.events, THIRD_QUARTER, script)))
    tags = {tag.get(qn(f"w:{side}")) for tag in document.styles.element.iter(qn("w:lang")) for side in ("val", "eastAsia")}
    assert tags == {LANGUAGES[script]}
    assert document.core_properties.language == LANGUAGES[script]
    assert ("資料來源" in headings(document)) is (script is not Script.HANS)
    assert any("工會" in each.text for each in entries(document)) is (script is not Script.HANS)


def test_an_english_document_has_the_chinese_title_below_its_own(request_: ReportRequest) -> None:
    words.use("en", paths.resources() / "translations")
    document = read(made(request_for(request_.events, THIRD_QUARTER)))
    tags = [tag.get(qn("w:val")) for tag in document.styles.element.iter(qn("w:lang"))]
    assert tags == ["en", "en", "zh-CN"]
    assert headings(document)[0] == "July 2023"
    event = next(event for event in request_.events if event.when.edtf == "2023-07-10")
    entry = next(entry for entry in entries(document) if event.title in entry.text)
    assert entry.text.startswith(f"10 July {event.title_en}.\n{event.title}\nUnder mottoes such as ")
    original = next(run for run in entry.runs if run.text == event.title)
    assert original.style.element.rPr.find(qn("w:lang")).get(qn("w:val")) == "zh-CN"


def test_an_english_sentence_and_the_remark_behind_it_stand_apart(request_: ReportRequest) -> None:
    words.use("en", paths.resources() / "translations")
    bare = replace(request_.events[0], citations=(), title="Meeting", title_en="Meeting", summary="", summary_en="")
    (entry,) = entries(read(made(request_for((bare,), Query()))))
    assert "Meeting. (no source given)" in entry.text


def test_nothing_is_told_about_what_the_documents_leave_open() -> None:
    words_ = "\n".join(paragraph.text for paragraph in read(made(request_for(EVENTS, Query()))).paragraphs)
    assert "中华全国总工会" in words_
    for remark in ("文献没有写明", "没有写明", "只写到", "这里按", *(event.note for event in EVENTS if event.note)):
        assert remark not in words_


def test_nothing_found_is_one_sentence(request_: ReportRequest) -> None:
    document = read(made(request_for((), THIRD_QUARTER)))
    assert document.paragraphs[2].text == "没有符合条件的事件。"
    assert entries(document) == bookmarks(document) == []
