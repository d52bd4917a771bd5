"""Cuts texts to what a view can show.

A text of a database may be as long as ``database`` allows. To measure, convert or lay it out takes time that grows with
its length, in Qt with the square of it, so a view cuts a text before it does anything else with it.
"""

import re

NAME = 80  # characters of a name on the canvas, beside a lane, in a menu
LINE = 120  # of a title, a phrase, a cell of a table, a tip
TEXT = 2_000  # of a paragraph in a pane
ITEMS = 40  # of a list in a pane

_MARK = "…"
# What is not seen itself but breaks a line, ends a text or turns the order of its letters.
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")
_JOINED = 16  # characters that are looked through for the beginning of the last one that is whole
_JOINERS = frozenset({"\u200d", "\ufe0e", "\ufe0f"})


def cut(text: str, most: int) -> str:
    """The text, or its first ``most`` characters, the last of them a mark that there are more."""
    return text if len(text) <= most else text[: _whole(text, most - len(_MARK))] + _MARK


def line(text: str, most: int = LINE) -> str:
    """The same without control characters, for what is shown in one line."""
    return _CONTROLS.sub(" ", cut(text, most))


def _whole(text: str, end: int) -> int:
    """``end``, or a little before it where it would part an accent from its letter or a figure from what it is joined to."""
    for place in range(end, max(0, end - _JOINED), -1):
        if not (_hangs(text[place]) or text[place - 1] == "\u200d"):
            return place
    return end


def _hangs(letter: str) -> bool:
    import unicodedata  # a launch does without, since little is cut there

    return letter in _JOINERS or unicodedata.combining(letter) != 0 or unicodedata.category(letter) == "Mn"
