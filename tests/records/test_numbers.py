"""Numbers read as offices write them, and no digit is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.records.citation import Citation
from timeline_app.records.figure import Figure, Measure
from timeline_app.records.numbers import figure_in_words, number_in_words

SCALES = {"亿": 100_000_000, "万": 10_000}


@given(st.integers(0, 10**12))
def test_the_words_mean_the_number(value: int) -> None:
    words = number_in_words(value)
    scale = SCALES.get(words[-1], 1)
    assert round(float(words.rstrip("亿万")) * scale) == pytest.approx(value, rel=1e-9)


@pytest.mark.parametrize(
    ("value", "words"), [(184200, "18.42万"), (8486000000, "84.86亿"), (2000, "2000"), (13, "13"), (0.5, "0.5"), (10000, "1万")]
)
def test_examples(value: float, words: str) -> None:
    assert number_in_words(value) == words


@pytest.mark.parametrize(
    ("value", "qualifier", "unit", "phrase", "words"),
    [(160000, "超过", "个", "超过16万个", "超过16万个"), (500, "余", "人", "500余名", "500余人"),
     (57000, "余", "人", "5.7万余名", "5.7万余人"), (3000000, "多", "人次", "300多万人次", "300多万人次"),
     (None, None, "条", "数百万条", "数百万条"), (80, "约", "%", "约80%", "约80%"),
     (7, "多", "个月", "7个多月", "7个多月"), (3, "多", "年", "三年多", "3年多")],
)
def test_a_figure_keeps_the_place_of_its_qualifier(
    value: float | None, qualifier: str | None, unit: str, phrase: str, words: str
) -> None:
    citation = Citation("d", 1, phrase, None)
    assert figure_in_words(Figure("某数", value, unit, qualifier, Measure.FLOW, None, None, citation)) == words
