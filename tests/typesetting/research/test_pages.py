"""The pages of the research report: links, headers, how full they are, and what stands once."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from tests.report.research.made import SIDEWAYS, composed, entries_of, request_for
from tests.sweeps import each_once
from tests.typesetting.pages import MILLIMETRE
from tests.typesetting.research.conftest import ACROSS, ENTRY, PERIODS, QUARTER, Made, links, page_texts
from timeline_app.database.store import Store

pytestmark = pytest.mark.thorough
SAID = re.compile(
    r"第\d+条，.|附：.|来源\[\d+\]，.|\d{4}年|时间轴|大事记|跨本时段的工作|背景与后续|数据|目标与结果|资料来源|编者说明"
)
FLOOR, CEILING = 24 * MILLIMETRE, (297 - 27) * MILLIMETRE  # of the text
FLOOR_ACROSS, CEILING_ACROSS = 18 * MILLIMETRE, (210 - 24) * MILLIMETRE
CHART_PAGE = 2  # counted from 0


@pytest.mark.parametrize(("filters", "across"), each_once([QUARTER, ()], [True, False]))
def test_every_link_leads_to_a_page_says_where_and_is_high_enough(made: Made, filters: tuple[str, ...], across: bool) -> None:
    with pikepdf.open(made(*filters, across=across)) as pdf:
        pages = {page.obj.objgen for page in pdf.pages}
        found = links(pdf)
        assert len(found) > 100
        for _page, note in found:
            assert note.Dest[0].objgen in pages
            assert float(note.Rect[3]) - float(note.Rect[1]) >= 11.99, str(note.Contents)
            assert SAID.match(str(note.Contents)), str(note.Contents)
            assert not re.search("event-|source-", str(note.Contents))


@pytest.mark.parametrize(("filters", "across"), each_once([QUARTER, ("--period", "2023"), ()], [False, True]))
def test_the_header_names_the_month_of_the_first_entry(store: Store, made: Made, filters: tuple[str, ...], across: bool) -> None:
    """An entry that goes on at the top of a page is of the same month as the next, but where it is long."""
    chapters = composed(request_for(store, *filters)).chapters
    heading = {each.entry.number: chapter.heading for chapter in chapters for each in chapter.entries}
    seen = 0
    for page in page_texts(made(*filters, across=across)):
        first = ENTRY.search(page)
        if first:
            seen += 1
            assert page.splitlines()[0].endswith(f" {heading[int(first[1])]}"), page[:200]
    assert seen >= 5


def test_the_header_of_a_page_without_entries_names_its_chapter(made: Made) -> None:
    headers = [page.splitlines()[0] for page in page_texts(made("--period", "2023", across=True))[1:4]]
    assert [header.rsplit(" ", 1)[-1] for header in headers] == ["凡例", "时间轴", "2023年4月"]


@PERIODS
def test_the_pages_of_events_are_full(made: Made, filters: tuple[str, ...]) -> None:
    filled = list(_filled(made(*filters), FLOOR, CEILING, columns=1))
    assert sum(filled) / len(filled) >= 0.9


@PERIODS
def test_both_columns_of_events_are_full(made: Made, filters: tuple[str, ...]) -> None:
    filled = list(_filled(made(*filters, across=True), FLOOR_ACROSS, CEILING_ACROSS, columns=2))
    assert sum(filled) / len(filled) >= 0.9


def _filled(path: Path, floor: float, ceiling: float, columns: int) -> Iterator[float]:
    """How far down each column of a page with events goes."""
    document = pypdfium2.PdfDocument(path)
    for page in document:
        text, width = page.get_textpage(), page.get_width() / columns
        if ENTRY.search(text.get_text_range().replace("\r\n", "\n")):
            rects = [text.get_rect(place) for place in range(text.count_rects())]
            for column in range(columns):
                bottoms = [bottom for left, bottom, *_rest in rects if left // width == column and bottom > floor - 3]
                yield (ceiling - min(bottoms, default=ceiling)) / (ceiling - floor)
    document.close()


def test_across_the_page_lies_on_its_side_and_the_chart_is_as_wide_as_its_text(store: Store, made: Made) -> None:
    with pikepdf.open(made(*QUARTER, across=True)) as pdf:
        assert {tuple(round(float(side) / MILLIMETRE) for side in page.MediaBox) for page in pdf.pages} == {(0, 0, 297, 210)}
    (chart,) = composed(request_for(store, *QUARTER, options=SIDEWAYS)).charts
    assert round(chart.width / MILLIMETRE) == 297 - 2 * 22


def test_across_no_link_of_the_text_runs_over_both_columns(made: Made) -> None:
    with pikepdf.open(made(*QUARTER, across=True)) as pdf:
        middle = float(pdf.pages[0].MediaBox[2]) / 2
        rects = [[float(side) for side in note.Rect] for page, note in links(pdf) if page > CHART_PAGE]
    assert {left < middle for left, *_rest in rects} == {True, False}
    assert all((left < middle) == (right < middle) for left, _bottom, right, _top in rects)


@ACROSS
def test_the_contents_of_the_whole_timeline_stand_on_one_page(made: Made, across: bool) -> None:
    with pikepdf.open(made(across=across)) as pdf:
        pages = {page for page, note in links(pdf) if re.match(r"\d{4}年\d+月, ", str(note.Contents))}
    assert len(pages) == 1


@pytest.mark.parametrize(("filters", "across"), each_once([QUARTER, ()], [False, True]))
def test_every_figure_is_printed_once(store: Store, made: Made, filters: tuple[str, ...], across: bool) -> None:
    """In its entry, and in no list besides: a series names its indicator, a target stands once more beside its results."""
    request = request_for(store, *filters)
    told = "\n".join(page_texts(made(*filters, across=across)))
    rows = Counter((row.label, row.value) for each in entries_of(composed(request)) for row in each.figures.rows)
    again = {indicator.name for indicator in store.timeline.indicators}
    again |= {goal.target.figure.label for goal in request.goals if goal.target.figure}
    assert len(rows) > 15
    for (label, value), count in rows.items():
        pattern = rf"(?:^|[；：\u3000 ])\s*{_anywhere(label)}[\u3000\s]+{_anywhere(value)}"
        found = len(re.findall(pattern, told, re.MULTILINE))
        assert found == count or (label in again and found == count + 1), (label, value)


def _anywhere(text: str) -> str:
    """A pattern of the text with a line break at any place."""
    return r"\s?".join(map(re.escape, text))
