"""Text of others becomes one line of bounded length; ordinary text stays as it is."""

import pytest

from timeline_app.records.errors import UserError
from timeline_app.translation.one_line import code_points, is_blank, one_line


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


@pytest.mark.parametrize("text", [
    "", " \u3000\n", "\u200b", "\ufeff\u2060 \u200d", "\u3164", "\u115f\u1160\uffa0", "\u2800", "\ufe0f", "\U000e0101",
    "\u202e\u00ad",
])
def test_what_looks_empty_is_blank(text: str) -> None:
    assert is_blank(text)
    assert not is_blank(f"{text}一")


@pytest.mark.parametrize("text", ["一", "a\u200b", "\u200b.", "😀\ufe0f", "한", "⠁", "क\u094d\u200dष"])
def test_what_is_seen_is_not_blank(text: str) -> None:
    assert not is_blank(text)


def test_characters_that_are_not_seen_are_named_by_number() -> None:
    assert code_points(" \u200b\u200b\ufeff") == "U+200B, U+FEFF"
    assert code_points("\u200b\u200c\u200d\u2060") == "U+200B, U+200C, U+200D …"
