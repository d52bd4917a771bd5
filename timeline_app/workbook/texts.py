"""Texts as a cell can hold them: what XML has no place for is replaced, and what is too long is cut."""

import re

MOST = 32_767  # characters of a cell, counted in UTF-16 as spreadsheets do
_REPLACEMENT = "\ufffd"
_UNKNOWN_TO_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MARK = "…"


def held(text: str) -> str:
    """With U+FFFD for each character that XML cannot hold, and with one kind of line end."""
    return _UNKNOWN_TO_XML.sub(_REPLACEMENT, text.replace("\r\n", "\n").replace("\r", "\n"))


def fitting(text: str) -> str:
    """The text, or its beginning with a mark that there is more."""
    if _units(text) <= MOST:
        return text
    kept = text.encode("utf-16-le")[: 2 * (MOST - len(_MARK))].decode("utf-16-le", "ignore")
    return kept + _MARK


def _units(text: str) -> int:
    return len(text) + sum(character > "\uffff" for character in text)
