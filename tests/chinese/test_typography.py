"""Blanks and quotes of a Chinese page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.chinese.typography import corner_quotes, quoted, without_blanks

TEXTS = st.text(alphabet="工会，“”‘’「」 \u00a0aZ1.]", max_size=30)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("“工会小站 贴心大爱”", "“工会小站　贴心大爱”"), ("上线 APP 2.0 试运行", "上线APP 2.0试运行"), ("3D VR全景", "3D VR全景"),
        ("郑莉. 2024全国工会十大新闻事件[EB/OL]. 全国工会融媒平台", "郑莉. 2024全国工会十大新闻事件[EB/OL]. 全国工会融媒平台"),
        ("A union of workers", "A union of workers"), ("到2023\u00a0年", "到2023年"), ("", ""),
    ],
)
def test_no_blank_stands_between_chinese_and_latin(text: str, printed: str) -> None:
    assert without_blanks(text) == printed


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("“工匠云直播”和“中国工人蓝沙发”", "「工匠云直播」和「中国工人蓝沙发」"), ("“开展‘十四五’规划”", "「开展『十四五』规划」"),
        ("it’s 12351", "it’s 12351"), ("”“", "」「"), ("““””", "「「」」"), ("“”", "「」"),
    ],
)
def test_taiwan_and_hong_kong_have_corner_quotes(text: str, printed: str) -> None:
    assert corner_quotes(text) == printed


def test_quotes_within_quotes_are_the_inner_ones() -> None:
    assert quoted("“十四五”期间") == "“‘十四五’期间”"


@given(TEXTS)
def test_what_was_set_once_stays(text: str) -> None:
    assert without_blanks(without_blanks(text)) == without_blanks(text)
    assert corner_quotes(corner_quotes(text)) == corner_quotes(text)
    assert len(corner_quotes(text)) == len(text)


@given(TEXTS)
def test_no_letter_is_lost(text: str) -> None:
    kept = [letter for letter in without_blanks(text) if not letter.isspace()]
    assert kept == [letter for letter in text if not letter.isspace()]
