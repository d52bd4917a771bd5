"""CSV that this program exported: what its cells put together is taken apart again."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from timeline_app.chinese.fold import fold
from timeline_app.documents.sheet import Sheet, shown
from timeline_app.extraction.edtf_dates import when_of
from timeline_app.importing.draft import Drafts, RowPlace, TableDocument
from timeline_app.importing.own_events import OwnRecord, drafts_of_records
from timeline_app.records.figure import Measure

_COLUMNS = {"id", "title", "edtf", "start", "end", "precision", "themes", "figures", "sources"}
_ESCAPED = re.compile("'+[=+\\-@\t\r＝＋－＠]")
_SOURCE = re.compile(r"(?P<document>\S+) (?P<paragraphs>[0-9、—, –]+)")
_RUN = re.compile(r"([0-9]+)(?:[—–]([0-9]+))?")
_TIME = re.compile(r" \(([0-9][0-9/.~-]*)\)$")
_VALUE = re.compile(
    r"(?P<before>超过|不少于|近|约)?(?P<digits>-?[0-9][0-9,]*(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?)(?P<inside>[余多])?(?P<scale>[万亿])?"
    r"(?P<counted>个(?=[余多]))?(?P<behind>[余多])?(?P<unit>.*?)(?P<last>[余多])?"
)
_SCALES = {"万": 10_000, "亿": 100_000_000}
_APART = "；"


def is_own_csv(sheet: Sheet) -> bool:
    """Whether its headings are those of an export."""
    return bool(sheet.rows) and set(map(shown, sheet.rows[0])) >= _COLUMNS


def read_own_csv(sheet: Sheet, document: TableDocument) -> Drafts:
    """Every row below the headings."""
    headings = [shown(value) for value in sheet.rows[0]]
    rows = ((number, map(_unescaped, map(shown, row))) for number, row in enumerate(sheet.rows[1:], start=2) if any(row))
    cells = ((number, dict(zip(headings, row, strict=False))) for number, row in rows)
    return drafts_of_records(
        [OwnRecord(RowPlace(sheet.name, number), _form(each, document, number)) for number, each in cells], document
    )


def _unescaped(cell: str) -> str:
    """See ``spreadsheet_text`` of the export."""
    return cell[1:] if _ESCAPED.match(cell) else cell


def _form(cells: Mapping[str, str], document: TableDocument, row: int) -> dict[str, Any]:
    names = {key: _listed(cells.get(key, "")) for key in ("groups", "papers", "people", "organisations")}
    figures = (_figure(text, cells.get("end", "")) for text in _listed(cells.get("figures", "")))
    return {
        **cells, **names, "when": {key: cells.get(key, "") for key in ("edtf", "start", "end")},
        "themes": cells.get("themes", "").split(";"),
        "involved_people": [{"name": name} for name in names["people"]],
        "involved_organisations": [{"name": name} for name in names["organisations"]],
        "entry": [{"id": each.partition(" ")[0], "name": each.partition(" ")[2]} for each in _listed(cells.get("entry", ""))],
        "figures": [figure | {"document": document.id, "paragraph": row} for figure in figures],
        "citations": list(_citations(cells.get("sources", ""))),
    }


def _listed(cell: str) -> list[str]:
    return [each for each in cell.split(_APART) if each]


def _citations(cell: str) -> Iterator[dict[str, Any]]:
    """One for each paragraph; what a document says there is not in the file."""
    for found in filter(None, map(_SOURCE.fullmatch, _listed(cell))):
        for first, last in _RUN.findall(found["paragraphs"]):
            for paragraph in range(int(first), int(last or first) + 1):
                yield {"document": found["document"], "paragraph": paragraph}


def _figure(text: str, event_ends: str) -> dict[str, Any]:
    """Label, number and time."""
    time = _TIME.search(text)
    label, _blank, value = _TIME.sub("", text).rpartition(" ")
    return {
        **_number(value), "label": label, "phrase": value, "measure": Measure.FLOW, "indicator": None,
        "when": _when_form(time[1], event_ends) if time else None,
    }


def _number(text: str) -> dict[str, Any]:
    """As ``records/numbers.py`` writes it, in any script; a phrase stands for what is no number."""
    found = _VALUE.fullmatch(fold(text).replace("馀", "余"))
    if found is None:
        return {"value": None, "qualifier": None, "unit": ""}
    scaled = float(found["digits"].replace(",", "")) * _SCALES.get(found["scale"] or "", 1)
    qualifier = found["before"] or found["inside"] or found["behind"] or found["last"]
    return {"value": float(f"{scaled:.15g}"), "qualifier": qualifier, "unit": (found["counted"] or "") + found["unit"]}


def _when_form(edtf: str, event_ends: str) -> dict[str, str]:
    when = when_of(edtf, date.fromisoformat(event_ends))
    return {"edtf": edtf, "start": when.start.isoformat(), "end": when.end.isoformat()}
