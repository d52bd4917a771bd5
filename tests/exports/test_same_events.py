"""Each format holds exactly the events that ``list`` prints for the same filters and period, read back by another library."""

import csv
import io
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from xml.etree import ElementTree
from zipfile import ZipFile

import pypdfium2
import pytest
from openpyxl import load_workbook

from tests.bundled import asks
from tests.sweeps import sampled
from timeline_app.chinese.script import Script
from timeline_app.cli import main
from timeline_app.database.store import Store
from timeline_app.exports.formats import export
from timeline_app.exports.request import request_of
from timeline_app.queries.facets import FACETS, YES
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import Belonging, Query
from timeline_app.report.request import ReportRequest
from timeline_app.settings import paths

PERIODS = ("2023Q3", "2023", "2022H2", "2024-05", "2023-10-09", "2022/2024", "2024Q1", "2023-07/2024Q1", "1959", "2025")
Read = Callable[[bytes], Sequence[str]]


def _of_csv(content: bytes) -> Sequence[str]:
    return [row["id"] for row in csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))]


def _of_xlsx(content: bytes) -> Sequence[str]:
    rows = load_workbook(io.BytesIO(content)).worksheets[0].iter_rows(min_row=2, min_col=2, max_col=2, values_only=True)
    return [str(id) for (id,) in rows]


def _text_of_pdf(content: bytes) -> str:
    with pypdfium2.PdfDocument(content) as pdf:
        return "".join(pdf[page].get_textpage().get_text_bounded() for page in range(len(pdf)))


def _text_of_docx(content: bytes) -> str:
    """The paragraphs as the standard library reads them, without python-docx, which has written them."""
    with ZipFile(io.BytesIO(content)) as parts:
        return "".join(ElementTree.fromstring(parts.read("word/document.xml")).itertext())


READ: dict[str, Read] = {
    ".json": lambda content: [each["id"] for each in json.loads(content)], ".csv": _of_csv, ".xlsx": _of_xlsx,
}


def asked_for(store: Store, seed: int, certain: bool) -> ReportRequest:
    chance = Random(seed)
    facet = chance.choice([facet for facet in FACETS if not facet.flag])
    values = frozenset(chance.sample(sorted(facet.names(store.timeline)), 3)) if chance.random() < 0.7 else frozenset()
    period = period_of(chance.choice(PERIODS)) if chance.random() < 0.8 else None
    query = Query(period, Belonging.CERTAIN if certain else Belonging.POSSIBLE, **facet.asking(values))
    return request_of(store.timeline, asks(store)(query).events, query, "", "", Script.HANS, ())


def exported(request: ReportRequest, path: Path) -> bytes:
    export(request, path, paths.resources(), lambda _share: None)
    return path.read_bytes()


def listed(request: ReportRequest, capsysbinary: pytest.CaptureFixture[bytes]) -> Sequence[str]:
    """What the command prints for the same question."""
    options = ["--certain"] if request.query.belonging is Belonging.CERTAIN else []
    if request.period:
        options += ["--period", f"{request.period.start}/{request.period.end}"]
    for facet in FACETS:
        for value in sorted(facet.chosen(request.query) - {YES}):
            options += [facet.option, value]
    assert main(["list", "--format", "json", *options], lambda _path, _view: 1) == 0
    return [each["id"] for each in json.loads(capsysbinary.readouterr().out)]


@pytest.mark.parametrize("certain", [False, True])
@pytest.mark.parametrize("seed", sampled(range(20)))
def test_each_data_format_holds_what_list_prints_in_its_order(
    store: Store, seed: int, certain: bool, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    request = asked_for(store, seed, certain)
    wanted = listed(request, capsysbinary)
    for suffix, read in READ.items():
        assert read(exported(request, tmp_path / f"甲{suffix}")) == wanted, suffix


@pytest.mark.thorough
@pytest.mark.parametrize(("suffix", "text_of"), [(".pdf", _text_of_pdf), (".docx", _text_of_docx)])
@pytest.mark.parametrize("certain", [False, True])
@pytest.mark.parametrize("seed", sampled(range(20)))
def test_a_chronicle_prints_each_of_them_and_no_other(
    store: Store, seed: int, certain: bool, suffix: str, text_of: Callable[[bytes], str], tmp_path: Path
) -> None:
    """A title that is part of another one counts with that one."""
    request = asked_for(store, seed, certain)
    printed = _plain(text_of(exported(request, tmp_path / f"甲{suffix}")))
    wanted, others = {event.id: _plain(event.title) for event in request.events}, store.events()
    assert [id for id, title in wanted.items() if title not in printed] == []
    for event in others:
        if event.id not in wanted and _plain(event.title) in printed:
            assert any(_plain(event.title) in title for title in wanted.values()), event.id


def _plain(text: str) -> str:
    return "".join(text.split())
