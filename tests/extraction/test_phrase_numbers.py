"""Numbers of phrases: value, and what qualifies it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.extraction.phrase_numbers import numbers_in, tells_only_a_magnitude


@pytest.mark.parametrize(
    ("phrase", "value", "qualifier"),
    [("73多万人次", 730_000, "多"), ("7.3萬余場", 73_000, "余"), ("近7.3萬名", 73_000, "近"), ("73.21亿元", 7_321_000_000, None),
     ("73%以上", 73, "不少于"), ("超73万道", 730_000, "超过"), ("突破7亿人次", 700_000_000, "超过"), ("73名左右", 73, "约"),
     ("7个多月", 7, "多"), ("近千名", 1000, "近"), ("共73场", 73, None), ("７３家", 73, None), ("730余名", 730, "余"),
     ("七個地點", 7, None), ("曾兩次來訪", 2, None), ("历时三年多", 3, "多"), ("百名教师", 100, None)],
)
def test_one_number(phrase: str, value: int, qualifier: str | None) -> None:
    assert [(number.value, number.qualifier) for number in numbers_in(phrase)] == [(value, qualifier)]


@pytest.mark.parametrize("phrase", ["第三次集体谈话", "一体化", "六一", "四技五小", "第十二届", "三中全会"])
def test_numerals_in_names_and_ordinals_are_no_numbers(phrase: str) -> None:
    assert numbers_in(phrase) == ()


@pytest.mark.parametrize(("phrase", "only"), [("数百万条", True), ("上千件展品", True), ("几十家", True), ("73家", False)])
def test_an_order_of_magnitude_is_no_number(phrase: str, only: bool) -> None:
    assert tells_only_a_magnitude(phrase) is only


@given(st.decimals(0, 9999, places=2), st.sampled_from([("", 1), ("万", 10_000), ("亿", 100_000_000)]))
def test_the_value_is_exact(digits: Decimal, scale: tuple[str, int]) -> None:
    assert [number.value for number in numbers_in(f"共{digits}{scale[0]}件")] == [digits * scale[1]]
