"""Events of one's own need a title and a date; what says nothing of its source is told as such, everywhere."""

import hashlib
import io
import json
import re
import sqlite3
import zipfile
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from tests.database.ways import said_by
from tests.own_file import own_timeline
from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.exports.copying import as_references, as_table, everything
from timeline_app.panels.list_columns import SOURCE, columns_of
from timeline_app.queries.ask import ask
from timeline_app.queries.column_filter import ColumnFilter
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.events import SortKey
from timeline_app.queries.facets import FACETS
from timeline_app.queries.names import title_of, whereabouts
from timeline_app.queries.query import Query
from timeline_app.records.document import NO_SOURCE

DAYS = [date(2026, 1, 1) + timedelta(days) for days in range(0, 120, 10)]
CITED = 4
SENTENCE = "未注明来源"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return own_timeline(tmp_path / "校史.timeline", DAYS, CITED)


@pytest.mark.parametrize("query", [
    Query(), Query(sources=frozenset({NO_SOURCE})), Query(sources=frozenset({"diary"})),
    Query(sources=frozenset({"diary", NO_SOURCE})), Query(excluded=frozenset({("sources", NO_SOURCE)})),
    Query(excluded=frozenset({("sources", "diary")})),
])
def test_no_source_is_a_value_of_the_filter_in_either_loader(path: Path, query: Query) -> None:
    with Store(path) as store:
        few, many = ask(store, query), ColumnFilter(store, EventLookup(store)).ask(query)
        assert [event.id for event in few.events] == [event.id for event in many.events]
        assert dict(few.facet_counts["sources"]) == dict(many.facet_counts["sources"])
        assert few.facet_counts["sources"] == {"diary": CITED, NO_SOURCE: len(DAYS) - CITED}
        for by in (SortKey.SOURCE, SortKey.TITLE_EN):
            for backwards in (False, True):
                places = [[*each.events.sorted_places(by, store.timeline, backwards)] for each in (few, many)]
                assert places[0] == places[1]


def test_a_timeline_whose_events_all_have_sources_has_no_such_value(path: Path, tmp_path: Path) -> None:
    sources = next(facet for facet in FACETS if facet.field == "sources")
    with Store(path) as store, Store(own_timeline(tmp_path / "all.timeline", DAYS, len(DAYS))) as sourced:
        assert NO_SOURCE in sources.names(store.timeline)
        assert NO_SOURCE not in sources.names(sourced.timeline)


def test_it_is_asked_for_on_the_command_line(path: Path) -> None:
    listed = said_by("list", "--format", "json", "--source", NO_SOURCE, "--database", str(path), "--language", "zh_Hans")
    events = json.loads(listed.output)
    assert [event["unsourced"] for event in events] == [True] * (len(DAYS) - CITED)


def test_what_is_not_told_is_not_shown(path: Path) -> None:
    """The one scope of a new timeline stands nowhere, and a title without a translation stands for itself."""
    with Store(path) as store:
        event = store.events()[-1]
        assert (title_of(event), whereabouts(event, store.timeline)) == ("第11件事", "")
        assert not next(facet for facet in FACETS if facet.field == "scopes").several(store.timeline)


def test_list_and_copies_say_so(path: Path) -> None:
    with Store(path) as store:
        cited, bare = store.events()[0], store.events()[-1]
        text = columns_of(lambda: store.timeline)[SOURCE].text
        assert (SENTENCE in text(bare), SENTENCE in text(cited)) == (True, False)
        assert SENTENCE in everything(bare, store.timeline, Script.HANS)
        assert as_table([cited, bare], store.timeline, Script.HANS).text.count(SENTENCE) == 1


@pytest.mark.parametrize("options", [
    (".csv",), (".xlsx",), (".docx",), (".pdf",), (".pdf", "--layout", "research"),
])
def test_every_export_says_so(path: Path, tmp_path: Path, options: tuple[str, ...]) -> None:
    target = tmp_path / f"report{options[0]}"
    said = said_by("export", str(target), *options[1:], "--database", str(path), "--language", "zh_Hans")
    assert said.status == 0, said.errors
    assert written(target).count(SENTENCE) == len(DAYS) - CITED


def test_a_document_may_be_cited_without_a_place_in_it(path: Path, tmp_path: Path) -> None:
    """Nothing is made of a paragraph or a phrase that nobody has told."""
    with Store(path) as store:
        cited = store.events()[0]
        assert columns_of(lambda: store.timeline)[SOURCE].text(cited) == "日记"
        assert everything(cited, store.timeline, Script.HANS).endswith("《校史日记》")
        told = as_references([cited], store.timeline, Script.HANS)
    for suffix, layout in ((".csv", ()), (".xlsx", ()), (".docx", ()), (".pdf", ()), (".pdf", ("--layout", "research"))):
        target = tmp_path / f"report{suffix}"
        assert said_by("export", str(target), *layout, "--database", str(path), "--language", "zh_Hans").status == 0
        told += written(target)
    assert not re.search("None|第段|“”|第None段", told)


def test_verifying_looks_for_a_phrase_in_the_whole_document_where_no_paragraph_is_told(path: Path, tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    content = "第一段\n\n校庆日\n".encode()
    (tmp_path / "documents" / "diary.txt").write_bytes(content)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("update documents set sha256 = ?", (hashlib.sha256(content).hexdigest(),))
        connection.execute("update citations set phrase = '校庆日' where event = 'e00001'")
        connection.execute("update citations set phrase = '放假' where event = 'e00002'")
    said = said_by("verify", "--documents", str(tmp_path / "documents"), "--database", str(path), "--language", "zh_Hans")
    findings = said.output.decode("utf-8").splitlines()
    assert [line for line in findings if "diary" in line] == ["e00002：diary 里没有“放假”"]
    assert (said.status, len(findings)) == (1, 1)
    assert f"{len(DAYS) - CITED} 条事件没有注明来源" in said.errors


def test_verifying_takes_a_table_by_the_paragraphs_that_the_timeline_keeps(path: Path, tmp_path: Path) -> None:
    """What a document says is held against them; a document that is known by its title alone is not missing."""
    (tmp_path / "documents").mkdir()
    content = b"PK\x03\x04\xff"
    (tmp_path / "documents" / "table.xlsx").write_bytes(content)
    with closing(sqlite3.connect(path)) as connection, connection:
        digest = hashlib.sha256(content).hexdigest()
        connection.execute("update documents set file = 'table.xlsx', sha256 = ?", (digest,))
        names = "file, sha256, title, short, medium, script, published, published_start, published_end, published_precision"
        same = names.removeprefix("file, sha256, ")
        connection.execute(f"insert into documents(id, position, {names}) select 'book', 1, '', '', {same} from documents")
        for number, text in enumerate(("时间\t事件", "2026年1月1日\t开学", "2026年1月11日\t放假"), start=1):
            sql = "insert into paragraphs(document, number, text, sheet, row) values ('diary', ?, ?, '表', ?)"
            connection.execute(sql, (number, text, number))
        cite = "update citations set paragraph = ?, phrase = ?, resolved = 'explicit' where event = ?"
        for number, (paragraph, phrase) in enumerate(((2, "2026年1月1日"), (3, "2026年1月11日"), (2, "2026年1月21日"))):
            connection.execute(cite, (paragraph, phrase, f"e{number:05}"))
        connection.execute("update citations set document = 'book' where event = 'e00003'")
    said = said_by("verify", "--documents", str(tmp_path / "documents"), "--database", str(path), "--language", "zh_Hans")
    assert (said.status, said.output.decode("utf-8")) == (1, "e00002：“2026年1月21日”不在 diary 的第2段里\n")


def test_a_timeline_without_any_source_holds(tmp_path: Path) -> None:
    path = own_timeline(tmp_path / "own.timeline", DAYS)
    said = said_by("verify", "--documents", str(tmp_path), "--database", str(path), "--language", "zh_Hans")
    assert said.status == 1
    assert said.output.decode("utf-8").startswith("diary：")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("delete from documents")
    said = said_by("verify", "--documents", str(tmp_path), "--database", str(path), "--language", "zh_Hans")
    assert (said.status, said.output) == (0, b"")
    assert f"{len(DAYS)} 条事件没有注明来源" in said.errors


def written(target: Path) -> str:
    content = target.read_bytes()
    if target.suffix == ".csv":
        return content.decode("utf-8")
    if target.suffix == ".pdf":
        document = pypdfium2.PdfDocument(content)
        return "".join(re.sub(r"\s", "", page.get_textpage().get_text_range()) for page in document)
    if target.suffix == ".xlsx":
        rows = openpyxl.load_workbook(target).worksheets[0].iter_rows(values_only=True)
        return "".join(str(cell) for row in rows for cell in row if cell is not None)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read("word/document.xml").decode("utf-8")
