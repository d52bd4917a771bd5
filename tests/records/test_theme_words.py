"""Words propose themes: in either script, words of letters only as whole words, those of the title first."""

import pytest

from timeline_app.records.theme import Theme
from timeline_app.records.theme_words import ThemeWords, words_in

PAY = Theme("pay", "权益", "权益", "", "#000000", "#000000", "#000000", ("工资", "集体协商"))
DIGITAL = Theme("digital", "数字化", "数字化", "", "#000000", "#000000", "#000000", ("APP", "平台"))
PLAIN = Theme("plain", "未分类", "未分类", "", "#000000", "#000000", "#000000")


@pytest.mark.parametrize(("title", "summary", "proposed"), [
    ("工资集体协商启动", "", [("pay", "工资")]),
    ("職工之家平臺上線", "", [("digital", "平台")]),
    ("职工之家APP上线", "", [("digital", "APP")]),
    ("happy end", "mapped", []),
    ("平台上线", "规范工资支付", [("digital", "平台"), ("pay", "工资")]),
    ("开学", "", []),
])
def test_words_propose_themes(title: str, summary: str, proposed: list[tuple[str, str]]) -> None:
    assert list(ThemeWords((PLAIN, PAY, DIGITAL)).of(title, summary)) == proposed


def test_without_words_nothing_is_proposed() -> None:
    assert ThemeWords((PLAIN,)).of("工资", "工资") == ()


def test_words_are_typed_apart_by_commas_and_blanks() -> None:
    assert words_in(" 工资、集体协商, APP；工资\n") == ("工资", "集体协商", "APP")
