"""Tables, views and triggers that are missing, foreign or broken."""

from collections.abc import Callable

from tests.database.kinds.kind import Change, answered, either, in_turn, refused, script
from tests.database.kinds.schema_text import in_schema, redefined, remade

_TABLES = (
    "timeline", "themes", "documents", "indicators", "events", "event_themes", "event_organisations", "event_people", "links",
    "citations", "figures", "events_search", "disagreements", "columns",
)
_ENDLESS = "with recursive t(x) as (select 1 union all select x from t) select"
_HUGE = "generated always as (hex(zeroblob(12000000)))"
_LONG = "+".join(["length(hex(zeroblob(1900000)))"] * 100)
_MORE_EVENTS = """
with recursive n(x) as (select 1 union all select x + 1 from n where x < 300)
insert into events select 'more-' || x, title, title_en, short, kind, edtf, start, end, precision, theme, scope, place, summary,
major from events join n where events.rowid = 1;
insert into event_themes select id, 0, theme from events where id like 'more-%'"""


def _row(column: str, value: object) -> Change:
    """One column of the row in which the schema keeps the table of events."""
    return in_schema(f"update sqlite_schema set {column} = ? where name = 'events'", value)


def _but(column: str, definition: str) -> Callable[[list[str]], list[str]]:
    """All columns by name, but one as defined."""
    return lambda names: [definition if name == column else f'"{name}"' for name in names]


def _generated(kind: str) -> Change:
    return remade("events", _but("title", f"title text {_HUGE} {kind}"))


def _without(table: str) -> Change:
    """The views that stand on it go as well."""
    return script(f"drop view events_in_words; drop view figures_in_words; drop view months; drop table {table}")


KINDS = (
    refused("foreign view without an end", script(f"create view trap as {_ENDLESS} * from t")),
    refused("months replaced by one", script(f"drop view months; create view months as {_ENDLESS} x as month, 1 as events from t")),
    refused("events a view over another table", script(
        "pragma legacy_alter_table=on; alter table events rename to ev; create view events as select * from ev"
    )),
    refused("a view that calls load_extension", script("create view trap as select load_extension('/tmp/x.so')")),
    refused("trigger", script("create trigger trap after insert on themes begin delete from events; end")),
    refused("foreign full-text table", script("create virtual table trap using fts5(words)")),
    refused("virtual table as a table", in_schema(
        "insert into sqlite_schema values ('table', 'trap', 'trap', 0, 'create virtual table trap using dbstat(main)')"
    )),
    either("virtual table as a TABLE", in_schema(
        "insert into sqlite_schema values ('TABLE', 'trap', 'trap', 0, 'CREATE VIRTUAL TABLE trap using dbstat(main)')"
    )),
    refused("search by another module", in_schema(
        "update sqlite_schema set sql = 'create virtual table events_search using dbstat(main)' where name = 'events_search'"
    )),
    refused("sql a blob", _row("sql", b"\0\xff\0")),
    refused("sql a number", _row("sql", 5)),
    refused("sql null", _row("sql", None)),
    refused("sql broken", _row("sql", "create table events(")),
    refused("name not UTF-8", in_schema("update sqlite_schema set name = cast(x'ff00fe' as text) where name = 'events'")),
    refused("name null", _row("name", None)),
    refused("name a number", _row("name", 5)),
    refused("rootpage 1", _row("rootpage", 1)),
    refused("rootpage of another table", in_schema(
        "update sqlite_schema set rootpage = (select rootpage from sqlite_schema where name = 'figures') where name = 'events'"
    )),
    refused("rootpage 99999", _row("rootpage", 99999)),
    refused("rootpage null", _row("rootpage", None)),
    refused("huge generated column", _generated("")),
    refused("huge generated column, 495 events", in_turn(script(_MORE_EVENTS), _generated(""))),
    refused("small generated column", remade("themes", _but("short", "short text generated always as ('x' || id)"))),
    answered("stored generated column", remade("themes", _but("short", "short text generated always as ('x') stored"))),
    answered("stored generated column from another", remade(
        "themes", _but("short", "short text generated always as ('x' || name) stored")
    )),
    refused("stored generated column of a long text", remade(
        "themes", _but("short", "short text generated always as (hex(zeroblob(40000))) stored")
    )),
    refused("generated column that takes long", remade("events", _but("major", f"major generated always as ({_LONG})"))),
    answered("check that takes long", redefined(
        "events", lambda text: text.replace('"place" TEXT', f'"place" TEXT CHECK ({_LONG})')
    )),
    either("same table without types", remade("themes", lambda names: [f'"{name}"' for name in names])),
    refused("unknown collation", redefined("events", lambda text: text.replace('"start" TEXT', '"start" TEXT COLLATE chinese'))),
    either("unknown function in a check", redefined(
        "events", lambda text: text.replace('"place" TEXT', '"place" TEXT CHECK (f(1))')
    )),
    either("one column too many", script("alter table themes add column more text")),
    either("one table too many", script("create table more(x text)")),
    *(refused(f"without the table {table}", _without(table)) for table in _TABLES),
    refused("without themes.dark", script("alter table themes drop column dark")),
    refused("without documents.note", script("alter table documents drop column note")),
    refused("without indicators.broken", script("alter table indicators drop column broken")),
    refused("without timeline.version", script("alter table timeline drop column version")),
    refused("without figures.unit", redefined("figures", lambda text: text.replace('"unit" TEXT', '"unity" TEXT'))),
    refused("without events.summary", redefined("events", lambda text: text.replace('"summary" TEXT', '"sum" TEXT'))),
)
