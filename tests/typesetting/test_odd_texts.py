"""Texts made to break a page: each gives a right document, and none is read as markup."""

from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from tests.sweeps import sampled
from tests.typesetting.conftest import pdf_of, request_for
from tests.typesetting.pages import MILLIMETRE, letters_of, structure_of
from timeline_app.chinese.geta import GETA
from timeline_app.database.store import Store
from timeline_app.report.parts import PartKind, parts_of
from timeline_app.report.request import Layout, ReportOptions, ReportRequest, Size

pytestmark = pytest.mark.thorough
ODD = {
    "typst": "#eval(\"1\") *粗* _斜_ $x^2$ @label <label> `raw` \\ = 标题 // 注 #include \"x\" [内容]",
    "html": "<script>alert(1)</script> &amp; <img src='file:///etc/passwd'>",
    "latex": "\\input{/etc/passwd} $\\frac{1}{2}$ \\write18{ls} % 注",
    "markdown": "# 标题 **粗** [链接](http://x) ![图](y) ``` 代码 ```",
    "without a blank": "字" * 10_000,
    "letters without a blank": "W" * 10_000,
    "one address": "https://example.org/" + "a-b/c_d?e=f&" * 900,
    "nul": "工会\0工作\x1b[31m",
    "lone surrogates": "工会\ud800工作\udfff",
    "bidi": "工会\u202e作工\u2066会\u2069\u200f",
    "emoji": "工会🙂👨‍👩‍👧‍👦🇨🇳工作",
    "extension b": "工会𠀀𪚥工作",
    "nothing": "",
    "blanks": " \u3000\t\n ",
    "stacked marks": "e" + "\u0301" * 5_000,
    "noncharacters": "工会\ufffe\uffff\U0010ffff",
    "dashes and dots": "——" * 200 + "……" * 200,
    "marks": "，。、；：！？" * 100,
    "brackets": "（" * 300 + "《" * 300 + "，。" * 300,
}


def set_with(store: Store, text: str, options: ReportOptions) -> ReportRequest:
    """A quarter whose first two events have this title, and this summary."""
    request = request_for(store, "--period", "2023Q3", title=f"题{text}", compiled_by=text, options=options)
    dated = [event for event in request.events if event.id == "publicity-pattern-plan"]
    others = [event for event in request.events if event.id != "publicity-pattern-plan"]
    changed = [replace(event, title=text, title_en="", summary=text) for event in dated]
    return replace(request, events=[*(replace(event, title=text) for event in others[:1]), *others[1:], *changed])


def set_with_all(store: Store) -> ReportRequest:
    """A quarter in which each of the odd texts is title and summary of an event."""
    request = request_for(store, "--period", "2023Q3", title=f"题{ODD['latex']}", compiled_by=ODD["html"])
    events, texts = list(request.events), list(ODD.values())
    odd = [replace(event, title=text, title_en="", summary=text) for event, text in zip(events, texts, strict=False)]
    assert len(odd) == len(texts)
    return replace(request, events=[*odd, *events[len(odd) :]])


def test_no_text_breaks_a_page(store: Store, tmp_path: Path) -> None:
    check_pages(set_with_all(store), tmp_path / "大事记.pdf")


@pytest.mark.slow
@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
@pytest.mark.parametrize("options", [ReportOptions(), ReportOptions(size=Size.BOOK)], ids=["office", "book"])
def test_no_text_breaks_a_page_by_itself(store: Store, tmp_path: Path, text: str, options: ReportOptions) -> None:
    check_pages(set_with(store, text, options), tmp_path / "大事记.pdf")


def check_pages(request: ReportRequest, path: Path) -> None:
    path.write_bytes(pdf_of(request))
    letters = [letter for page in letters_of(path) for letter in page]
    assert max(letter.right for letter in letters if letter.text.strip()) < 190 * MILLIMETRE
    assert min(letter.y for letter in letters if letter.text.strip()) > 15 * MILLIMETRE
    assert not any(letter.text in "\0\x1b\u202e\u2066" for letter in letters)
    with pikepdf.open(path) as pdf:
        headings = [each for each in structure_of(pdf, path).walk() if each.kind in ("H1", "H2")]
        assert len(headings) > 3


def test_what_no_face_has_is_a_mark(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "大事记.pdf"
    path.write_bytes(pdf_of(set_with(store, ODD["extension b"], ReportOptions())))
    assert f"工会{GETA}" in "".join(letter.text for page in letters_of(path) for letter in page)


def test_markup_is_printed_as_it_is_written(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "大事记.pdf"
    path.write_bytes(pdf_of(set_with(store, ODD["typst"], ReportOptions())))
    text = "".join("".join(letter.text for page in letters_of(path) for letter in page).split())
    assert "".join(ODD["typst"].split()) in text


@pytest.mark.parametrize("length", [80, 81, 200])
@pytest.mark.parametrize("options", sampled([ReportOptions(), ReportOptions(size=Size.BOOK)], 1), ids=["office", "book"])
def test_a_long_title_stays_on_its_page(store: Store, tmp_path: Path, length: int, options: ReportOptions) -> None:
    path = tmp_path / "大事记.pdf"
    path.write_bytes(pdf_of(request_for(store, "--period", "2023Q3", title="工会工作"[:4] * (length // 4), options=options)))
    first = letters_of(path)[0]
    assert min(letter.y for letter in first if letter.size > 11 and letter.text in "工会作") > 35 * MILLIMETRE
    assert sum(letter.text == "作" for letter in first) >= length // 4


@pytest.mark.parametrize("count", [0, 1])
def test_few_events(store: Store, count: int) -> None:
    request = request_for(store, "--period", "2023Q3")
    document = pypdfium2.PdfDocument(pdf_of(replace(request, events=list(request.events)[:count])))
    assert len(document) == 1
    document.close()


@pytest.mark.parametrize("times", sampled([4, 10], 1))
def test_many_events_have_every_number_in_a_picture(store: Store, tmp_path: Path, times: int) -> None:
    """Too many for lanes of themes: numbers stand together by heading."""
    request = request_for(store, options=ReportOptions(layout=Layout.CHRONICLE, size=Size.BOOK))
    events = [replace(event, id=f"{event.id}-{place}", links=()) for place in range(times) for event in request.events]
    path = tmp_path / "大事记.pdf"
    path.write_bytes(pdf_of(replace(request, events=sorted(events, key=lambda event: event.order))))
    with pikepdf.open(path) as pdf:
        told = [str(note.Contents) for page in pdf.pages for note in page.get("/Annots", []) if str(note.Contents).startswith("第")]
    parts = parts_of(events, None, request.timeline.first_view)
    assert len(told) == len(set(told)) == sum(len(part.events) for part in parts if part.kind is not PartKind.OUTSIDE) > 180 * times
