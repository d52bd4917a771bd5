"""The tables of the registers, and those that tie events to them."""
# The parameters of sqlite-utils have no types:
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false

from collections.abc import Mapping
from typing import Any

from sqlite_utils import Database

from timeline_app.database.identity import OLDER_VIEWS, VIEWS
from timeline_app.database.older import AS_TODAY
from timeline_app.records.event import OLD_TARGET, Kind

_Columns = dict[str, type]
_NAMED: _Columns = {"id": str, "position": int, "name": str, "name_en": str}
_WHEN: _Columns = {"edtf": str, "start": str, "end": str, "precision": str}
_PLACED: _Columns = {"document": str, "paragraph": int}
_REGISTERS: Mapping[str, _Columns] = {
    "organisations": _NAMED | {"kind": str},
    "people": _NAMED,
    "places": _NAMED | {"kind": str, "within": str},
    "groups": _NAMED,
    "papers": {"id": str, "position": int, "title": str, "title_en": str, "parent": str} | _PLACED,
    "sections": {
        "id": str, "position": int, "document": str, "number": int, "name": str, "first": int, "last": int, "numbered": int
    },
    "slogans": {"term": str, "position": int, "meaning": str} | _PLACED,
}
# By table, the column that names the owner, and the others; an owner has them in the order of ``position``.
_OWNED: Mapping[str, tuple[str, _Columns]] = {
    "organisation_names": ("organisation", {"name": str}),
    "person_names": ("person", {"name": str}),
    "person_offices": ("person", {"title": str} | _PLACED | _WHEN),
    "place_names": ("place", {"name": str}),
    "group_names": ("group_id", {"name": str}),
    "paper_issuers": ("paper", {"organisation": str}),
    "paper_steps": ("paper", {"step": str} | _WHEN | {"event": str}),
    "slogan_names": ("slogan", {"name": str}),
    "event_organisations": ("event", {"organisation": str, "role": str}),
    "event_people": ("event", {"person": str, "role": str}),
    "event_groups": ("event", {"group_id": str}),
    "event_papers": ("event", {"paper": str}),
    "event_entries": ("event", {"section": str}),
}
_REFERENCES: Mapping[str, tuple[str, str]] = {
    "organisation": ("organisations", "id"), "person": ("people", "id"), "place": ("places", "id"), "group_id": ("groups", "id"),
    "paper": ("papers", "id"), "section": ("sections", "id"), "slogan": ("slogans", "term"), "document": ("documents", "id"),
    "event": ("events", "id"),
}
_OWN_REFERENCES = {"places": [("within", "places", "id")], "papers": [("parent", "papers", "id")]}
_NEW_COLUMNS: Mapping[str, _Columns] = {
    "events": {"summary_en": str, "note": str},
    "citations": {"sic": str, "section": str},
    "figures": {"section": str},
    "links": {"document": str, "paragraph": int, "phrase": str, "section": str, "reason": str},
}


def create(database: Database) -> None:
    """What a file of before holds is kept: names become ids. Views go first, since they name tables that change."""
    for view in OLDER_VIEWS:
        database.execute(f"drop view {view}")
    names = ("organisations", "people", "places", "event_organisations", "event_people")
    kept: dict[str, list[dict[str, Any]]] = {table: list(database.query(AS_TODAY[table])) for table in names}
    database.execute("update events set kind = ? where kind = ?", (str(Kind.TARGET), OLD_TARGET))
    database.execute("update events set place = null where place = ''")
    for table in ("event_organisations", "event_people"):
        database.table(table).drop()
    for table, columns in _REGISTERS.items():
        references = [*_known(columns), *_OWN_REFERENCES.get(table, ())]
        database.table(table).create(columns, pk=next(iter(columns)), foreign_keys=references)
    for table, (owner, columns) in _OWNED.items():
        database.table(table).create(
            {owner: str, "position": int} | columns, pk=(owner, "position"), foreign_keys=_known({owner: str} | columns)
        )
    for table, columns in _NEW_COLUMNS.items():
        for column, kind in columns.items():
            database.table(table).add_column(column, kind)
        place = [("place", "places", "id")] if table == "events" else []
        database.table(table).transform(add_foreign_keys=[*_known(columns), *place])
    for table, rows in kept.items():
        database.table(table).insert_all({key: row[key] for key in row if key != "rowid"} for row in rows)
    for name, sql in VIEWS.items():
        database.create_view(name, sql)


def _known(columns: _Columns) -> list[tuple[str, str, str]]:
    return [(column, *_REFERENCES[column]) for column in columns if column in _REFERENCES]
