"""The list of sources by GB/T 7714—2025."""

from dataclasses import replace

import pytest

from tests.bundled import TIMELINE
from timeline_app.records.citation import Citation
from timeline_app.records.document import Medium
from timeline_app.report.cited import Cited, cited, runs_of
from timeline_app.report.references import reference
from timeline_app.translation import words

TEN_NEWS = replace(TIMELINE.document("national-2024"), note=None)


def test_a_page_of_the_web_follows_the_standard() -> None:
    assert reference(TEN_NEWS) == "郝赫，朱欣，郑莉. 2024全国工会十大新闻事件[EB/OL]. 全国工会融媒平台，（2025-01-27）."


def test_what_is_guessed_stands_in_brackets_behind_it() -> None:
    assert reference(replace(TEN_NEWS, note="年份据上文推定")).endswith("（2025-01-27）.（年份据上文推定）")


@pytest.mark.parametrize(
    ("medium", "written"),
    [(Medium.PERIODICAL, "题[J]. 刊. 社，2025-01-27，3，5-7."), (Medium.BOOK, "题[M]. 刊. 社，2025-01-27，3，5-7.")],
)
def test_what_is_printed_has_no_brackets_around_its_date(medium: Medium, written: str) -> None:
    document = replace(TEN_NEWS, title="题", medium=medium, authors=(), container="刊", publisher="社", issue="3", pages="5-7")
    assert reference(document) == written


@pytest.mark.parametrize(
    ("edtf", "written"),
    [
        ("2023-12/2024-01", "（2023-12—2024-01）"), ("2023-12~", "（[2023-12]）"), ("2023~/2024~", "（[2023—2024]）"),
        ("2023/..", "（2023—）"),
    ],
)
def test_an_estimated_date_stands_in_square_brackets(edtf: str, written: str) -> None:
    assert written in reference(replace(TEN_NEWS, published=replace(TEN_NEWS.published, edtf=edtf)))


def test_paragraphs_of_an_english_report_have_english_marks() -> None:
    with words.speaking("en"):
        assert runs_of([13, 48, 49, 50]) == "13, 48–50"


@pytest.mark.parametrize(
    ("numbers", "written"), [([13, 48, 49, 50], "13、48—50"), ([1, 2], "1、2"), ([7], "7"), ([1, 2, 3, 5], "1—3、5"), ([], "")],
)
def test_paragraphs_in_a_row_are_put_together(numbers: list[int], written: str) -> None:
    assert runs_of(numbers) == written


def test_an_entry_cites_each_document_once_in_the_order_of_the_list() -> None:
    places = [Citation("b", 5, ""), Citation("a", 2, ""), Citation("b", 3, ""), Citation("b", 4, ""), Citation("a", 2, "")]
    assert cited(places, {"a": 1, "b": 2}) == (Cited(1, "2"), Cited(2, "3—5"))
