"""One key for what readers take to be the same, and texts mended only where that is certain."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.chinese.fold import fold, units
from timeline_app.chinese.repair import repair
from timeline_app.chinese.script import Script, to_script


@pytest.mark.parametrize(
    ("one", "other"),
    [("工會驛站", "工会驿站"), ("⼯会", "工会"), ("ＡＰＰ", "app"), ("著力推進", "着力推进"), ("標志著", "标志着"),
     ("１２３５１", "12351"), ("餓了麼", "饿了么"), ("衞生", "卫生"), ("平枱", "平台")],
)
def test_the_same_to_a_reader_is_the_same_key(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("工会", "公会"), ("12351", "1235"), ("", "工")])
def test_what_differs_stays_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text(alphabet="工會会驛驿站职職工業业务務12abＡ ，", max_size=30))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_every_character_of_chinese_is_a_unit_and_other_words_stay_whole() -> None:
    assert units("职工之家APP，12351热线") == [*"职工之家", "app", "12351", *"热线"]


@pytest.mark.parametrize("script", Script)
def test_a_change_of_script_keeps_the_length(script: Script) -> None:
    text = "工会驿站里的职工群众，从这里出发。"
    assert len(to_script(text, script)) == len(text)


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [("建設事業(yè)新篇", "建設事業新篇"), ("于2023 年4 月召開", "于2023年4月召開"), ("(lǜ)色", "(lǜ)色"),
     ("工會（gōng）會", "工會會"), ("NBA (ball) 賽", "NBA (ball) 賽")],
)
def test_repair_takes_out_pinyin_and_blanks_and_nothing_else(damaged: str, mended: str) -> None:
    assert repair(damaged) == mended
