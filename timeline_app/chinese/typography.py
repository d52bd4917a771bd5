"""Quotes and blanks as a Chinese page prints them."""

import re

_HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_CHINESE = f"{_HAN}，。、；：？！（）《》〈〉「」『』"
_BETWEEN = re.compile(f"(?<=[{_CHINESE}])[ \u00a0]+(?=[{_CHINESE}])")
_BESIDE = re.compile(f"(?<=[{_CHINESE}])[ \u00a0]+(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])[ \u00a0]+(?=[{_CHINESE}])")
_DOUBLE, _SINGLE = re.compile("“([^“”]*)”"), re.compile("‘([^‘’]*)’")
_CORNERS = str.maketrans("“”", "「」")
_WIDE = "\u3000"


def without_blanks(text: str) -> str:
    """One full-width blank where two Chinese words were set apart, none between Chinese and Latin."""
    return _BESIDE.sub("", _BETWEEN.sub(_WIDE, text))


def quoted(text: str) -> str:
    """In quotes, those inside it becoming the inner ones."""
    return f"“{_DOUBLE.sub(lambda found: f'‘{found[1]}’', text)}”"


def corner_quotes(text: str) -> str:
    """「 」 and 『 』 inside them; a single quote that is no pair, as an apostrophe, stays."""
    while (changed := _SINGLE.sub(r"『\1』", text)) != text:  # pairs within pairs
        text = changed
    return text.translate(_CORNERS)
