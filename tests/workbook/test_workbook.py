"""Workbooks, read back with openpyxl: tables of what was asked for, in which every text is a text."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from tests.benchmarks.synthetic import make_database
from tests.bundled import asks
from tests.sweeps import sampled
from timeline_app.chinese.script import Script, to_script
from timeline_app.database.store import Store
from timeline_app.exports.request import request_of, with_titles
from timeline_app.queries.ask import ask
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import Belonging, Query
from timeline_app.records.event import Event
from timeline_app.records.when import Precision, When
from timeline_app.report.request import ReportRequest
from timeline_app.workbook.make import make_workbook
from timeline_app.workbook.texts import MOST

pytestmark = pytest.mark.thorough

SHEETS = ["事件", "数据", "出处", "前因后续", "文献", "说明"]
THIRD_QUARTER = Query(period=period_of("2023Q3"))


def asked(store: Store, query: Query = THIRD_QUARTER, script: Script = Script.HANS, **changes: object) -> ReportRequest:
    request = request_of(store.timeline, asks(store)(query).events, query, "三季度", "某工会", script, ())
    return replace(request, compiled_on=date(2031, 1, 2), **changes)


def written(request: ReportRequest) -> Workbook:
    return load_workbook(BytesIO(make_workbook(request, lambda _share: None)))


def rows(sheet: Worksheet) -> Iterator[dict[str, object]]:
    headings, *others = sheet.iter_rows(values_only=True)
    for values in others:
        yield dict(zip(map(str, headings), values, strict=True))


def cells(book: Workbook) -> Iterator[Cell]:
    for sheet in book:
        for row in sheet.iter_rows():
            yield from (cell for cell in row if isinstance(cell, Cell) and cell.value is not None)


def test_each_sheet_is_a_table_with_its_heading_in_sight(store: Store) -> None:
    book = written(asked(store))
    assert book.sheetnames == SHEETS
    for sheet in book.worksheets[:-1]:
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == sheet.dimensions
        headings = [cell.value for cell in sheet[1]]
        assert all(headings)
        assert len(set(headings)) == len(headings)


def test_events_stand_in_the_order_of_the_answer_with_all_that_hangs_on_them(store: Store) -> None:
    request = asked(store)
    book = written(request)
    for row, event in zip(rows(book["事件"]), request.events, strict=True):
        assert (row["标题代码"], row["标题"], row["摘要"]) == (event.id, event.title, event.summary)
        assert (row["EDTF"], row["数据条数"]) == (event.when.edtf, len(event.figures))
        assert str(row["全部主题代码"]).split("；") == list(event.themes)
    figures = [(event.id, each.label, each.value, each.citation.phrase) for event in request.events for each in event.figures]
    assert [(row["事件代码"], row["数据名称"], row["数值"], row["原文"]) for row in rows(book["数据"])] == figures != []
    passages = [(event.id, each.document, each.paragraph) for event in request.events for each in event.citations]
    assert [(row["事件代码"], row["文献代码"], row["段落"]) for row in rows(book["出处"])] == passages
    links = [(event.id, str(each.kind), each.event) for event in request.events for each in event.links]
    assert [(row["事件代码"], row["关系代码"], row["另一事件代码"]) for row in rows(book["前因后续"])] == links
    cited = {document for event in request.events for document in event.sources}
    assert [row["标题代码"] for row in rows(book["文献"])] == [each.id for each in store.timeline.documents if each.id in cited]


def test_links_name_events_that_were_not_asked_for_and_codes_stand_beside_words(store: Store) -> None:
    book, titles = written(with_titles(asked(store), EventLookup(store).events)), {each.id: each.title for each in store.events()}
    links = list(rows(book["前因后续"]))
    assert [row["另一事件"] for row in links] == [titles[str(row["另一事件代码"])] for row in links]
    assert {row["另一事件代码"] for row in links} - {event.id for event in asked(store).events}
    assert {(row["载体"], row["载体代码"]) for row in rows(book["文献"])} <= {("网页", "web"), ("期刊", "periodical")}
    assert ("未写时间", "undated") in {(row["日期依据"], row["日期依据代码"]) for row in rows(book["出处"])}


def test_a_date_in_any_of_several_years_is_not_called_a_part_of_one(store: Store) -> None:
    coarse = [row for row in rows(written(asked(store, Query()))["事件"]) if row["日期精度代码"] == Precision.PART_OF_YEAR]
    assert {(str(row["最早日"])[:4] == str(row["最晚日"])[:4], row["日期精度"]) for row in coarse} == {
        (True, "年内某段"), (False, "数年"),
    }


def test_days_are_days_and_those_before_1900_are_texts(store: Store) -> None:
    event = store.events()[0]
    old = replace(event, id="old", when=When("1899-12-31/1900-01-01", date(1899, 12, 31), date(1900, 1, 1), Precision.DAYS))
    events = (*asked(store, Query()).events, old)
    for row, event in zip(rows(written(asked(store, events=events))["事件"]), events, strict=True):
        for heading, day in (("最早日", event.when.start), ("最晚日", event.when.end)):
            expected = day.isoformat() if day.year < 1900 else datetime(day.year, day.month, day.day)
            assert row[heading] == expected


def test_no_cell_is_a_formula_and_nothing_is_a_link(store: Store) -> None:
    """Of the whole timeline, in which many texts hold what a spreadsheet might run."""
    content = make_workbook(asked(store, Query()), lambda _share: None)
    assert {cell.data_type for cell in cells(load_workbook(BytesIO(content)))} <= {"s", "n", "d"}
    with ZipFile(BytesIO(content)) as parts:
        assert not [name for name in parts.namelist() if name.startswith("xl/worksheets/_rels")]


HOSTILE = (
    "=1+1", "{=SUM(1)}", "+1", "-1", "@SUM(1)", "＝1", "http://example.org", "mailto:a@b.c", "internal:事件!A1",
    "file:///etc/passwd",
    "<r><t>甲</t></r>", "<r></r>", "<r>甲", "</t></si><si>", "_x0041_", "a & b",
    " 前后有空格 ", "甲\n乙", "甲\u200b", "🀄𠀀", "1e5", "TRUE", "#N/A",
)


def test_every_text_stays_what_it_is(store: Store) -> None:
    check_texts(store, HOSTILE)


@pytest.mark.parametrize("text", sampled(HOSTILE))
def test_every_text_stays_what_it_is_by_itself(store: Store, text: str) -> None:
    """Also as the title of the whole workbook."""
    check_texts(store, (text,))


def check_texts(store: Store, texts: Sequence[str]) -> None:
    """Each is what is told of an event, and the first what is told of the workbook."""
    events = tuple(replace(_told(store, text), id=f"told-{number}") for number, text in enumerate(texts))
    book = written(replace(asked(store), events=events, title=texts[0], compiled_by=texts[0]))
    assert [(row["标题"], row["摘要"], row["英文标题"]) for row in rows(book["事件"])] == [(text, text, text) for text in texts]
    assert {cell.data_type for cell in cells(book)} <= {"s", "n", "d"}
    assert all(cell.hyperlink is None for cell in cells(book))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("甲\0乙", "甲乙"), ("\ud800甲\udfff", "甲"), ("甲\x1b[31m", "甲[31m"), ("甲\uffff", "甲"), ("\u202e甲\u200b", "甲\u200b"),
        ("甲\r\n乙\r", "甲\n乙\n"),
    ],
)
def test_what_xml_cannot_hold_is_seen_to_be_missing(store: Store, text: str, shown: str) -> None:
    (row,) = rows(written(replace(asked(store), events=(_told(store, text),), title=text, compiled_by=text))["事件"])
    assert row["标题"] == shown


@pytest.mark.parametrize(("text", "kept"), [("长" * 40_000, MOST - 1), ("𠀀" * 20_000, (MOST - 1) // 2), ("a" * MOST, None)])
def test_a_text_too_long_for_a_cell_is_cut_and_that_is_told(store: Store, text: str, kept: int | None) -> None:
    book = written(replace(asked(store), events=(replace(_told(store, "甲"), summary=text),)))
    (row,) = rows(book["事件"])
    assert row["摘要"] == (text if kept is None else text[:kept] + "…")
    said = [str(each["内容"]) for each in rows(book["说明"])]
    assert any("有1处文字" in each for each in said) is (kept is not None)


def test_the_last_sheet_says_what_was_asked_and_how_much_of_the_whole_it_is(store: Store) -> None:
    query = replace(THIRD_QUARTER, themes=frozenset({"digital"}), belonging=Belonging.CERTAIN)
    request = asked(store, query, dropped=3)
    said = [str(each["内容"]) for each in rows(written(request)["说明"])]
    assert "2023年第三季度" in said
    assert f"{store.timeline.event_count}条事件中的{len(request.events)}条" in said
    assert any("工会数字化建设" in each for each in said)
    assert any("3条" in each for each in said)
    assert {"三季度", "某工会", "2031年1月2日"} <= set(said)


def test_texts_are_in_the_script_asked_for_and_phrases_as_printed(store: Store) -> None:
    request = asked(store, script=Script.HANT_TW)
    book = written(request)
    titles = [to_script(event.title, Script.HANT_TW) for event in request.events]
    assert [row["标题"] for row in rows(book["事件"])] == titles != [event.title for event in request.events]
    phrases = [each.phrase for event in request.events for each in event.citations]
    assert [row["原文"] for row in rows(book["出处"])] == phrases


def test_no_event_is_a_workbook_of_headings(store: Store) -> None:
    book = written(asked(store, Query(search="没有这样的词")))
    assert [sheet.max_row for sheet in book.worksheets[:-1]] == [1] * 5
    assert any(str(each["内容"]).endswith("中的0条") for each in rows(book["说明"]))


def test_the_same_request_gives_the_same_bytes(store: Store) -> None:
    one, other = (make_workbook(asked(store), lambda _share: None) for _time in range(2))
    assert one == other


def test_columns_are_as_wide_as_what_stands_in_them(store: Store) -> None:
    sheet = written(asked(store))["事件"]
    letters = {str(cell.value): get_column_letter(place) for place, cell in enumerate(sheet[1], start=1)}
    widths = {heading: sheet.column_dimensions[letter].width for heading, letter in letters.items()}
    assert widths["最早日"] >= 10
    assert 8 <= min(widths.values()) < max(widths.values()) <= 61


def test_work_can_be_given_up(store: Store) -> None:
    class GivenUp(Exception):
        pass

    def give_up(share: float) -> None:
        if share > 0.5:
            raise GivenUp

    with pytest.raises(GivenUp):
        make_workbook(asked(store), give_up)


@pytest.mark.thorough
@pytest.mark.parametrize("count", sampled([1_000, 5_000], 1))
def test_many_events_have_a_row_each(tmp_path: Path, count: int) -> None:
    with Store(make_database(tmp_path / "a.db", count)) as store:
        shares: Sequence[float] = []
        request = request_of(store.timeline, ask(store, Query()).events, Query(), "", "", Script.HANS, ())
        content = make_workbook(request, shares.append)
    book = load_workbook(BytesIO(content), read_only=True)
    assert sum(1 for _row in book["事件"].iter_rows()) == count + 1
    assert list(shares) == sorted(shares)


def _told(store: Store, text: str) -> Event:
    return replace(store.events()[0], title=text, summary=text, title_en=text, note=text)
