"""Quotes and blanks as a Chinese page prints them."""

import re

_HAN = (("\u3400", "\u9fff"), ("\uf900", "\ufaff"), ("\U00020000", "\U0003ffff"))
_MARKS = frozenset("，。、；：？！（）《》〈〉「」『』")
_BLANKS = re.compile("[ \u00a0]+")  # beside whatever: a set of all ideographs takes 5 ms to compile
_DOUBLE, _SINGLE = re.compile("“([^“”]*)”"), re.compile("‘([^‘’]*)’")
_CORNERS = str.maketrans("“”", "「」")
_WIDE = "\u3000"


def without_blanks(text: str) -> str:
    """One full-width blank where two Chinese words were set apart, none between Chinese and Latin."""
    return _BLANKS.sub(_closed, text)


def _closed(blanks: re.Match[str]) -> str:
    text, start, end = blanks.string, blanks.start(), blanks.end()
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if _is_chinese(before) and _is_chinese(after):
        return _WIDE
    beside = (_is_chinese(before) and _is_latin(after)) or ((_is_latin(before) or before == "%") and _is_chinese(after))
    return "" if beside else blanks[0]


def _is_chinese(letter: str) -> bool:
    return letter in _MARKS or any(first <= letter <= last for first, last in _HAN)


def _is_latin(letter: str) -> bool:
    return letter.isascii() and letter.isalnum()


def quoted(text: str) -> str:
    """In quotes, those inside it becoming the inner ones."""
    return f"“{_DOUBLE.sub(lambda found: f'‘{found[1]}’', text)}”"


def corner_quotes(text: str) -> str:
    """「 」 and 『 』 inside them; a single quote that is no pair, as an apostrophe, stays."""
    while (changed := _SINGLE.sub(r"『\1』", text)) != text:  # pairs within pairs
        text = changed
    return text.translate(_CORNERS)
