"""Events as CSV, one line an event, in the order of the answer; every character of a text is in it."""

from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from timeline_app.chinese.script import to_script
from timeline_app.exports.event_form import event_form
from timeline_app.queries.names import no_source
from timeline_app.records.event import Event
from timeline_app.records.numbers import figure_in_words
from timeline_app.records.timeline import Timeline
from timeline_app.report.cited import paragraphs_of
from timeline_app.report.request import ReportRequest

_COLUMNS = (
    "id", "title", "title_en", "kind", "edtf", "start", "end", "precision", "theme", "themes", "scope", "place", "summary",
    "summary_en", "note", "entry", "groups", "papers", "people", "organisations", "figures", "sources",
)
# Spreadsheets with a Chinese or Japanese interface take the full-width signs for the narrow ones.
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_QUOTED = (",", '"', "\r", "\n")
_NAMES_APART = "；"


def make_csv(request: ReportRequest, _resources: Path, _progress: Callable[[float], None]) -> bytes:
    """With a byte order mark, because spreadsheets take UTF-8 without one for something else."""
    return BOM_UTF8 + as_csv(request.events, request.timeline, partial(to_script, script=request.script))


def as_csv(events: Sequence[Event], timeline: Timeline, show: Callable[[str], str] = str) -> bytes:
    """Several themes are joined by a semicolon, several names by a full-width one; ``show`` as in ``event_form``."""
    rows = (_row(event, timeline, show) for event in events)
    lines = (csv_line(spreadsheet_text(row[column] or "") for column in _COLUMNS) for row in rows)
    return b"".join(map(str.encode, chain([csv_line(_COLUMNS)], lines)))


def _row(event: Event, timeline: Timeline, show: Callable[[str], str]) -> dict[str, Any]:
    form = event_form(event, timeline, show)
    lists = {column: _NAMES_APART.join(form[column]) for column in ("groups", "papers", "people", "organisations")}
    return form | form["when"] | lists | {
        "themes": ";".join(event.themes), "entry": _NAMES_APART.join(_entries(event, timeline, show)),
        "figures": _NAMES_APART.join(_figures(event, show)), "sources": _NAMES_APART.join(_sources(event)) or no_source(),
    }


def csv_line(cells: Iterable[str]) -> str:
    """See RFC 4180. The writer of Python looks at every character by itself, which takes ten times as long for long texts."""
    return ",".join(map(_quoted, cells)) + "\r\n"


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if any(sign in cell for sign in _QUOTED) else cell


def _entries(event: Event, timeline: Timeline, show: Callable[[str], str]) -> Iterator[str]:
    """Each with its id, which is that of its document and its number."""
    for id in event.entries:
        yield f"{id} {show(timeline.registers.section(id).name)}"


def _figures(event: Event, show: Callable[[str], str]) -> Iterator[str]:
    """Each with its time in EDTF; what stands for a number that is not told is a phrase as printed."""
    for figure in event.figures:
        value = figure_in_words(figure) if figure.value is None else show(figure_in_words(figure))
        yield f"{show(figure.label)} {value}" + (f" ({figure.when.edtf})" if figure.when else "")


def _sources(event: Event) -> Iterator[str]:
    """The id of each document cited, with the paragraphs: national-2023 13、48—50."""
    for document, paragraphs in paragraphs_of(event.citations).items():
        yield f"{document} {paragraphs}".rstrip()


def spreadsheet_text(text: str) -> str:
    """A text as a cell that no spreadsheet runs: an apostrophe stands before what begins, behind any apostrophes, as a formula.

    So a text that begins with an apostrophe and such a sign gets another one, and a reader of the cell takes exactly
    one apostrophe off a cell that begins with apostrophes and such a sign. Docs: docs/records.md.
    """
    return f"'{text}" if text.lstrip("'").startswith(_FORMULA_SIGNS) else text
