"""Texts as a cell can hold them: what is too long is cut."""

MOST = 32_767  # characters of a cell, counted in UTF-16 as spreadsheets do
_MARK = "…"


def fitting(text: str) -> str:
    """The text, or its beginning with a mark that there is more."""
    if _units(text) <= MOST:
        return text
    kept = text.encode("utf-16-le")[: 2 * (MOST - len(_MARK))].decode("utf-16-le", "ignore")
    return kept + _MARK


def _units(text: str) -> int:
    return len(text) + sum(character > "\uffff" for character in text)
