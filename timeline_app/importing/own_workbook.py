"""A workbook that this program exported: its sheets put together again, event by event."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from timeline_app.documents.sheet import Sheet, Table, Value, shown
from timeline_app.importing.draft import Drafts, RowPlace, TableDocument
from timeline_app.importing.own_events import OwnRecord, drafts_of_records
from timeline_app.translation.words import LANGUAGES, _, speaking

_APART = "；"
Row = Mapping[str, Value]
_Forms = Mapping[str, Sequence[dict[str, Any]]]


def language_of(table: Table) -> str | None:
    """The language of the headings of an own workbook; None for any other."""
    for language in LANGUAGES:
        with speaking(language):
            sheet = _sheet(table, _("Events"))
            if sheet is not None and {_id(_("Title")), "EDTF", _("First day")} <= set(map(shown, sheet.rows[0])):
                return language
    return None


def read_own_workbook(table: Table, language: str, document: TableDocument) -> Drafts:
    """Every row of the sheet of events, with what the other sheets tell of it."""
    with speaking(language):
        figures, passages, links = (
            _by_event(table, name, make)
            for name, make in ((_("Figures"), _figure), (_("Passages"), _passage), (_("Before and after"), _link))
        )
        events = _sheet(table, _("Events"))
        records = [
            OwnRecord(RowPlace(_("Events"), number), _event(row, figures, passages, links))
            for number, row in enumerate(_rows(events), start=2)
        ]
    return drafts_of_records(records, document)


def _sheet(table: Table, name: str) -> Sheet | None:
    return next((sheet for sheet in table.sheets if sheet.name == name), None)


def _id(heading: str) -> str:
    return _("{heading}, id").format(heading=heading)


def _rows(sheet: Sheet | None) -> Iterator[Row]:
    if sheet is not None:
        headings = [shown(value) for value in sheet.rows[0]]
        yield from (dict(zip(headings, row, strict=False)) for row in sheet.rows[1:])


def _by_event(table: Table, name: str, make: Callable[[Row], dict[str, Any]]) -> _Forms:
    found = defaultdict[str, list[dict[str, Any]]](list)
    for row in _rows(_sheet(table, name)):
        found[_text(row, _id(_("Event")))].append(make(row))
    return found


def _text(row: Row, heading: str) -> str:
    return shown(row.get(heading, ""))


def _or_none(row: Row, heading: str) -> str | None:
    return _text(row, heading) or None


def _listed(row: Row, heading: str) -> list[str]:
    return [each for each in _text(row, heading).split(_APART) if each]


def _named(row: Row, heading: str) -> list[dict[str, str]]:
    """Names with their ids, where there are as many of both; a name may have the sign in it that stands between names."""
    names, ids = _listed(row, heading), _listed(row, _id(heading))
    if len(names) != len(ids):
        return [{"id": id} for id in ids]
    return [{"name": name, "id": id} for name, id in zip(names, ids, strict=True)]


def _when(row: Row) -> dict[str, str] | None:
    edtf = _text(row, "EDTF")
    return {"edtf": edtf, "start": _text(row, _("First day")), "end": _text(row, _("Last day"))} if edtf else None


def _event(row: Row, figures: _Forms, passages: _Forms, links: _Forms) -> dict[str, Any]:
    id = _text(row, _id(_("Title")))
    return {
        "id": id, "title": _text(row, _("Title")), "title_en": _text(row, _("English title")), "when": _when(row),
        "kind": _text(row, _id(_("Kind"))), "themes": _listed(row, _id(_("All themes"))), "scope": _text(row, _id(_("Scope"))),
        "place": _text(row, _("Place")), "place_id": _text(row, _id(_("Place"))), "summary": _text(row, _("Summary")),
        "summary_en": _text(row, _("Summary in English")), "note": _text(row, _("Note")),
        "involved_organisations": _named(row, _("Organisations")), "involved_people": _named(row, _("People")),
        "groups": _named(row, _("Groups")), "papers": _named(row, _("Papers")), "entry": _named(row, _("Items of lists")),
        "figures": figures.get(id, ()), "citations": passages.get(id, ()), "links": links.get(id, ()),
    }


def _citation(row: Row) -> dict[str, Any]:
    return {
        "document": _text(row, _id(_("Document"))), "paragraph": row.get(_("Paragraph"), ""), "phrase": _text(row, _("As printed")),
    }


def _figure(row: Row) -> dict[str, Any]:
    value = row.get(_("Value"), "")
    return _citation(row) | {
        "indicator": _or_none(row, _id(_("Indicator"))), "label": _text(row, _("Figure")), "value": None if value == "" else value,
        "unit": _text(row, _("Unit")), "qualifier": _or_none(row, _("Qualifier")), "measure": _text(row, _id(_("Measure"))),
        "when": _when(row),
    }


def _passage(row: Row) -> dict[str, Any]:
    return _citation(row) | {
        "section": _or_none(row, _id(_("Section"))), "resolved": _or_none(row, _id(_("How the date follows"))),
        "sic": _or_none(row, _("Slip")),
    }


def _link(row: Row) -> dict[str, Any]:
    stated = _citation(row)
    return {
        "kind": _text(row, _id(_("Link"))), "event": _text(row, _id(_("Other event"))),
        "citation": stated if stated["document"] else None, "reason": _or_none(row, _("Reason of the editors")),
    }
