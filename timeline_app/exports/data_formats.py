"""Events as JSON, CSV and a table for the terminal, in the order of the answer."""

import csv
import io
import json
import unicodedata
from collections.abc import Sequence

from timeline_app.exports.event_form import event_form
from timeline_app.records.event import Event
from timeline_app.translation.dates import when_in_words
from timeline_app.translation.words import _

_CSV_COLUMNS = (
    "id", "title", "title_en", "kind", "edtf", "start", "end", "precision", "theme", "themes", "scope", "place", "summary"
)


def as_json(events: Sequence[Event]) -> str:
    return json.dumps([event_form(event) for event in events], ensure_ascii=False, indent=2) + "\n"


def as_csv(events: Sequence[Event]) -> str:
    """One line an event; several themes are joined by a semicolon."""
    text = io.StringIO()
    writer = csv.DictWriter(text, _CSV_COLUMNS, extrasaction="ignore", lineterminator="\r\n")
    writer.writeheader()
    for event in events:
        form = event_form(event)
        writer.writerow(form | form["when"] | {"themes": ";".join(event.themes)})
    return text.getvalue()


def as_table(events: Sequence[Event]) -> str:
    """Three columns for a terminal: date, title, id."""
    if not events:
        return _("No event matches.") + "\n"
    lines = [(when_in_words(event.when.edtf), event.title, event.id) for event in events]
    widths = [max(_columns(line[column]) for line in lines) for column in range(2)]
    return "".join(
        "  ".join([*(text + " " * (width - _columns(text)) for text, width in zip(line, widths, strict=False)), line[2]]) + "\n"
        for line in lines
    )


def _columns(text: str) -> int:
    """Columns of a terminal: Chinese characters take two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
