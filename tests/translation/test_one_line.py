"""Text of others becomes one line of bounded length; ordinary text stays as it is."""

import pytest

from timeline_app.records.errors import UserError
from timeline_app.translation.one_line import one_line


@pytest.mark.parametrize("text", ["", "/家/张 三/报告（一）.pdf", "全角　空格", "e\u0301", "x" * 1800])
def test_ordinary_text_stays(text: str) -> None:
    assert one_line(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\nb\r\tc", "a\\nb\\r\\tc"),
        ("\x1b[31m\x07\x9b", "\\x1b[31m\\x07\\x9b"),
        ("\u2028\u2029\u202e\u200b", "\\u2028\\u2029\\u202e\\u200b"),
        ("\udcff", "\\udcff"), ("\U000e0041", "\\U000e0041"),
    ],
)
def test_what_is_not_seen_is_shown_as_an_escape(text: str, shown: str) -> None:
    assert one_line(text) == shown


@pytest.mark.parametrize("text", ["甲" * 2_000_000, "\x01" * 2_000_000, "甲\n" * 1801])
def test_long_text_keeps_its_two_ends(text: str) -> None:
    shown = one_line(f"begin {text} end")
    assert len(shown) <= 2000
    assert shown.startswith("begin ")
    assert shown.endswith(" end")


def test_an_error_is_one_line_and_several_only_where_it_is_given_several() -> None:
    assert str(UserError("a\nb")) == "a\\nb"
    assert str(UserError("first", "sec\nond")) == "first\nsec\\nond"
