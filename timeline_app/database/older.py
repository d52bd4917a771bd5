"""Files of schemas 3 to 6 as if they were of this one, for every reader: what they lack is empty.

In schemas 3 and 4 organisations, people and places stand as names, which are their ids here. Nothing is written to the file:
the views live as long as the connection, and go before tables of their names.
"""

import sqlite3
from collections.abc import Mapping

from timeline_app.database.identity import FIRST_WITH_CHANGES, FIRST_WITH_REGISTERS
from timeline_app.records.event import OLD_TARGET, Kind
from timeline_app.records.scope import UNION_SCOPES

_NAMED = "select min(rowid) as rowid, min(rowid) as position, name as id, name, '' as name_en"
_NONE = {
    "organisation_names": "organisation, position, name", "person_names": "person, position, name",
    "person_offices": "person, position, title, document, paragraph, edtf, start, end, precision",
    "place_names": "place, position, name", "groups": "id, position, name, name_en", "group_names": "group_id, position, name",
    "papers": "id, position, title, title_en, parent, document, paragraph", "paper_issuers": "paper, position, organisation",
    "paper_steps": "paper, position, step, edtf, start, end, precision, event",
    "sections": "id, position, document, number, name, first, last, numbered",
    "slogans": "term, position, meaning, document, paragraph", "slogan_names": "slogan, position, name",
    "event_groups": "event, position, group_id", "event_papers": "event, position, paper",
    "event_entries": "event, position, section",
}
_NONE_OF_5 = {
    "paragraphs": "document, number, text, page, sheet, row, heading",
    "changes": "number, part, made, command, inverse, undone",
}
_KIND = f"case kind when '{OLD_TARGET}' then '{Kind.TARGET}' else kind end"
_PLACED = "document, paragraph, phrase, null as section"
_OFFSETS = "null as first, null as last"
_SCOPES = " union all ".join(
    f"select {number} as rowid, {number} as position, '{each.id}' as id, '{each.name}' as name, '{each.name_en}' as name_en"
    for number, each in enumerate(UNION_SCOPES, start=1)
)


def _nothing(columns: str) -> str:
    return ", ".join(f"null as {column}" for column in columns.split(", "))


def _empty(tables: Mapping[str, str]) -> dict[str, str]:
    return {table: f"select null as rowid, {_nothing(columns)} limit 0" for table, columns in tables.items()}


# What the tables of today hold, from those of schemas 6 and 5, and from those of before.
FROM_6 = {
    "themes": "select rowid as rowid, id, position, name, short, name_en, light, dark, paper, null as words from main.themes",
}
FROM_5 = FROM_6 | {
    "scopes": _SCOPES,
    "citations": f"""select rowid as rowid, event, position, document, paragraph, phrase, section, resolved, sic, {_OFFSETS}
from main.citations""",
    "figures": f"""select rowid as rowid, event, position, label, value, unit, qualifier, measure, indicator, edtf, start, "end",
precision, document, paragraph, phrase, section, {_OFFSETS} from main.figures""",
    **_empty(_NONE_OF_5),
}
AS_TODAY = FROM_5 | {
    "events": f"""select rowid as rowid, id, title, title_en, short, {_KIND} as kind,
edtf, start, "end", precision, theme, scope, nullif(place, '') as place, summary, '' as summary_en, null as note, major
from main.events""",
    "organisations": f"{_NAMED}, null as kind from main.event_organisations where name > '' group by name",
    "people": f"{_NAMED} from main.event_people where name > '' group by name",
    "places": """select min(rowid) as rowid, min(rowid) as position, place as id, place as name, '' as name_en, null as kind,
null as within from main.events where place > '' group by place""",
    "event_organisations": """select rowid as rowid, event, position, name as organisation, null as role
from main.event_organisations where name > ''""",
    "event_people": """select rowid as rowid, event, position, name as person, null as role
from main.event_people where name > ''""",
    "citations": f"""select rowid as rowid, event, position, {_PLACED}, resolved, null as sic, {_OFFSETS}
from main.citations""",
    "figures": f"""select rowid as rowid, event, position, label, value, unit, qualifier, measure, indicator, edtf, start, "end",
precision, {_PLACED}, {_OFFSETS} from main.figures""",
    "links": """select rowid as rowid, event, position, kind, target, null as document, null as paragraph, null as phrase,
null as section, null as reason from main.links""",
    **_empty(_NONE),
}


def as_today(connection: sqlite3.Connection, version: int) -> None:
    """Give an open file of a schema of before the tables of today."""
    connection.execute("pragma temp_store = memory")
    views = FROM_6 if version >= FIRST_WITH_CHANGES else FROM_5 if version >= FIRST_WITH_REGISTERS else AS_TODAY
    for table, sql in views.items():
        connection.execute(f'create temp view "{table}" as {sql}')
