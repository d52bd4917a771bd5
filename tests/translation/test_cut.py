"""Texts cut to what a view can show: short ones stay as they are, long ones end in a mark and never in half a character."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.translation.cut import LINE, cut, line


@given(st.text(max_size=60), st.integers(2, 40))
def test_no_more_than_asked_for_and_nothing_of_its_own(text: str, most: int) -> None:
    shown = cut(text, most)
    assert len(shown) <= most
    assert shown == text if len(text) <= most else text.startswith(shown[:-1]) and shown.endswith("…")


def test_an_accent_stays_with_its_letter() -> None:
    text = "é" * 10  # each an e and an accent
    text = unicodedata.normalize("NFD", text)
    assert [cut(text, most) for most in (6, 7)] == [text[:4] + "…", text[:6] + "…"]
    assert cut("字\U0001f468\u200d\U0001f469字字字", 4) == "字…"


@pytest.mark.parametrize("text", ["a" + "\u0301" * 60_000, "W" * 65_536, "x\n" * 30_000, "\u200d" * 60_000])
def test_a_long_text_costs_no_more_than_what_is_shown(text: str) -> None:
    start = time.process_time()
    for _turn in range(100):
        assert len(line(text)) == LINE or text[0] != "W"
    assert time.process_time() - start < 0.5


def test_one_line_has_no_breaks() -> None:
    assert line("一\n二\r\n三\u2028四　五") == "一 二 三 四　五"
