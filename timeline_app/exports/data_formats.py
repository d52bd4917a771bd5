"""Events as JSON, CSV and a table for the terminal, in the order of the answer.

JSON and CSV hold every character of a text; the table is for people, and shows as much of a text as fits in a cell.
"""

import csv
import io
import json
import unicodedata
from collections.abc import Sequence
from itertools import accumulate

from timeline_app.exports.event_form import event_form
from timeline_app.records.event import Event
from timeline_app.translation.dates import when_in_words
from timeline_app.translation.one_line import visible
from timeline_app.translation.words import _

_CSV_COLUMNS = (
    "id", "title", "title_en", "kind", "edtf", "start", "end", "precision", "theme", "themes", "scope", "place", "summary"
)
# Spreadsheets with a Chinese or Japanese interface take the full-width signs for the narrow ones.
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_WIDEST = 80  # columns of a cell; a title of 40 Chinese characters, the most that records may have, is never cut


def as_json(events: Sequence[Event]) -> str:
    return json.dumps([event_form(event) for event in events], ensure_ascii=False, indent=2) + "\n"


def as_csv(events: Sequence[Event]) -> str:
    """One line an event; several themes are joined by a semicolon."""
    text = io.StringIO()
    writer = csv.DictWriter(text, _CSV_COLUMNS, extrasaction="ignore", lineterminator="\r\n")
    writer.writeheader()
    for event in events:
        form = event_form(event)
        row = form | form["when"] | {"themes": ";".join(event.themes)}
        writer.writerow({name: spreadsheet_text(row[name]) if isinstance(row[name], str) else row[name] for name in _CSV_COLUMNS})
    return text.getvalue()


def spreadsheet_text(text: str) -> str:
    """A text as a cell that no spreadsheet runs: an apostrophe stands before what begins, behind any apostrophes, as a formula.

    So a text that begins with an apostrophe and such a sign gets another one, and a reader of the cell takes exactly
    one apostrophe off a cell that begins with apostrophes and such a sign. Docs: docs/records.md.
    """
    return f"'{text}" if text.lstrip("'").startswith(_FORMULA_SIGNS) else text


def as_table(events: Sequence[Event]) -> str:
    """Three columns for a terminal: date, title, id, each event on one line."""
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
