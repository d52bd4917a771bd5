"""Files of schemas 3 and 4 as if they were of this one, for every reader: what they lack is empty.

Organisations, people and places stand there as names, which are their ids here. Nothing is written to the file: the views
live as long as the connection, and go before tables of their names.
"""

import sqlite3

from timeline_app.records.event import OLD_TARGET, Kind

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
_KIND = f"case kind when '{OLD_TARGET}' then '{Kind.TARGET}' else kind end"
_PLACED = "document, paragraph, phrase, null as section"


def _nothing(columns: str) -> str:
    return ", ".join(f"null as {column}" for column in columns.split(", "))


# What the tables of today hold, from those of before.
AS_TODAY = {
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
    "citations": f"select rowid as rowid, event, position, {_PLACED}, resolved, null as sic from main.citations",
    "figures": f"""select rowid as rowid, event, position, label, value, unit, qualifier, measure, indicator, edtf, start, "end",
precision, {_PLACED} from main.figures""",
    "links": """select rowid as rowid, event, position, kind, target, null as document, null as paragraph, null as phrase,
null as section, null as reason from main.links""",
    **{table: f"select null as rowid, {_nothing(columns)} limit 0" for table, columns in _NONE.items()},
}


def as_today(connection: sqlite3.Connection) -> None:
    """Give an open file of before the tables of today."""
    connection.execute("pragma temp_store = memory")
    for table, sql in AS_TODAY.items():
        connection.execute(f'create temp view "{table}" as {sql}')
