"""Events as a table for the terminal, which shows as much of a text as fits in a cell."""

import unicodedata
from collections.abc import Sequence
from itertools import accumulate

from timeline_app.records.event import Event
from timeline_app.translation.dates import when_in_words
from timeline_app.translation.one_line import visible
from timeline_app.translation.words import _

_WIDEST = 80  # columns of a cell; a title of 40 Chinese characters, the most that records may have, is never cut


def as_table(events: Sequence[Event]) -> str:
    """Three columns: date, title, id, each event on one line."""
    if not events:
        return _("No event matches.") + "\n"
    lines = [tuple(map(_cell, (when_in_words(event.when.edtf), event.title, event.id))) for event in events]
    widths = [max(_columns(line[column]) for line in lines) for column in range(2)]
    return "".join(
        "  ".join([*(text + " " * (width - _columns(text)) for text, width in zip(line, widths, strict=False)), line[2]]) + "\n"
        for line in lines
    )


def _cell(text: str) -> str:
    """The text cut to the width of its cell; it is cut before it is cleaned, since it may be very long."""
    shown = visible(text[: _WIDEST + 1])
    if len(text) <= _WIDEST and _columns(shown) <= _WIDEST:
        return shown
    ends = accumulate(map(_columns, shown))
    return "".join(character for character, end in zip(shown, ends, strict=True) if end < _WIDEST) + "…"


def _columns(text: str) -> int:
    """Columns of a terminal: Chinese characters take two, marks on another character none."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )
