"""What an import does or did, for a terminal and for programs; and the rows left out as a table of their own."""

import json
from codecs import BOM_UTF8
from collections.abc import Iterator, Sequence
from typing import Any

from timeline_app.exports.csv import csv_line, spreadsheet_text
from timeline_app.importing.already_there import Presence
from timeline_app.importing.draft import LeftOut, RowPlace
from timeline_app.importing.outcome import Outcome, PlannedRow
from timeline_app.translation.dates import when_in_words
from timeline_app.translation.one_line import one_line
from timeline_app.translation.words import _, ngettext


def presence_names() -> dict[Presence, str]:
    """How a row is marked."""
    return {
        Presence.NEW: _("new"), Presence.SAME: _("the same"), Presence.CHANGED: _("changed"),
        Presence.PERHAPS: _("perhaps the same"),
    }


def counts_in_words(outcome: Outcome) -> str:
    """How many rows are of which mark, and how many are left out."""
    names = presence_names()
    counts = [f"{names[presence]} {count}" for presence in Presence if (count := outcome.count(presence))]
    left_out = len(outcome.left_out)
    if left_out:
        counts.append(ngettext("{count} row left out", "{count} rows left out", left_out).format(count=left_out))
    return " · ".join(counts) or _("No row has anything in it.")


def as_text(outcome: Outcome, all_rows: bool) -> str:
    """A line for each row, or only for those that are left out."""
    names, lines = presence_names(), list[str]()
    if all_rows:
        lines += [
            "  ".join((_place(row.draft.row), names[row.presence], when_in_words(row.draft.when.edtf), row.draft.title))
            for row in _written(outcome)
        ]
    lines += [
        "  ".join(filter(None, (_place(row.row), _("left out"), row.column, row.value, row.reason))) for row in outcome.left_out
    ]
    return "".join(one_line(line) + "\n" for line in lines)


def as_json(outcome: Outcome) -> bytes:
    rows: list[dict[str, Any]] = [
        row.draft.row._asdict() | {
            "mark": row.presence, "edtf": row.draft.when.edtf, "title": row.draft.title,
            "event": row.known.id if row.known else None,
        } for row in _written(outcome)
    ]
    left_out = [
        row.row._asdict() | {"column": row.column, "value": row.value, "reason": row.reason} for row in outcome.left_out
    ]
    text = json.dumps({"rows": rows, "left_out": left_out}, ensure_ascii=False, indent=2) + "\n"
    return text.encode("utf-8", "backslashreplace")


def left_out_as_csv(rows: Sequence[LeftOut]) -> bytes:
    """With a byte order mark, because spreadsheets take UTF-8 without one for something else."""
    headings = (_("Sheet"), _("Row"), _("Column"), _("Cell"), _("Reason"))
    lines = [headings, *((row.row.sheet, str(row.row.row), row.column, row.value, row.reason) for row in rows)]
    text = "".join(csv_line(spreadsheet_text(cell) for cell in line) for line in lines)
    return BOM_UTF8 + text.encode("utf-8", "backslashreplace")


def _written(outcome: Outcome) -> Iterator[PlannedRow]:
    """Rows that are perhaps there are among those left out."""
    left_out = {row.row for row in outcome.left_out}
    return (row for row in outcome.rows if row.draft.row not in left_out)


def _place(place: RowPlace) -> str:
    return " ".join(filter(None, (place.sheet, str(place.row))))
