"""Values of another type than the column says, and values no column forbids."""

from tests.database.kinds.kind import Change, answered, bound, either, refused, script
from tests.database.kinds.schema_text import untyped

_FIRST_TEXT = {
    "timeline": "title", "themes": "name", "documents": "title", "indicators": "name", "events": "title", "event_themes": "theme",
    "event_organisations": "organisation", "event_people": "person", "organisations": "name", "places": "name", "links": "kind",
    "citations": "phrase", "figures": "label",
    "disagreements": "conflict",
}
_MUST_HOLD = {
    "timeline": "first_end", "themes": "paper", "documents": "published_precision", "events": "summary", "event_themes": "theme",
    "event_organisations": "organisation", "event_people": "person", "organisations": "name_en", "citations": "phrase",
    "figures": "phrase",
    "disagreements": "other_event",
}


def _set(table: str, column: str, value: object) -> Change:
    """The value in every row, of whatever type it is."""
    return untyped(table, bound(f"update or ignore {table} set {column} = ?", value))


KINDS = (
    *(refused(f"{table}.{column} a blob", _set(table, column, b"\0\xff\0")) for table, column in _FIRST_TEXT.items()),
    *(refused(f"{table}.{column} a number", _set(table, column, 5)) for table, column in _FIRST_TEXT.items()),
    *(refused(f"{table}.{column} null", _set(table, column, None)) for table, column in _MUST_HOLD.items()),
    either("links.target null", _set("links", "target", None)),
    either("indicators.unit null", _set("indicators", "unit", None)),
    answered("indicators.note null", _set("indicators", "note", None)),
    refused("title of one event a blob", bound("update events set title = ? where rowid = 1", b"\0\xff")),
    refused("summary a blob", _set("events", "summary", b"summary")),
    refused("start a blob", _set("events", "start", b"2023-01-01")),
    refused("start a number", _set("events", "start", 2023)),
    refused("edtf a number", _set("events", "edtf", 2023)),
    refused("place a number", _set("events", "place", 1.5)),
    refused("themes.id a blob", untyped("themes", bound("update themes set id = ? where id = 'services'", b"services"))),
    refused("themes.short a blob", _set("themes", "short", b"x")),
    refused("colour a number", _set("themes", "light", 255)),
    *(
        either(f"paragraph {name}", _set("citations", "paragraph", value))
        for name, value in {"a text": "x", "a blob": b"\0", "-5": -5, "1.5": 1.5, "null": None}.items()
    ),
    either("paragraph 2^63-1", _set("citations", "paragraph", 2**63 - 1)),
    either("paragraph of a figure a text", _set("figures", "paragraph", "x")),
    *(
        refused(f"value {name}", _set("figures", "value", value))
        for name, value in {"a text": "many", "a blob": b"\0", "infinite": 9e999, "infinite below": -9e999}.items()
    ),
    answered("value null", _set("figures", "value", None)),
    either("value 1e308", _set("figures", "value", 1e308)),
    either("value -1e308", _set("figures", "value", -1e308)),
    either("value 1e-320", _set("figures", "value", 1e-320)),
    either("major a text", _set("events", "major", "yes")),
    either("major 7", _set("events", "major", 7)),
    either("major null", _set("events", "major", None)),
    either("broken a text", _set("indicators", "broken", "yes")),
    either("theme positions texts", script("update themes set position = 'p' || position")),
    either("theme positions null", script("update themes set position = null")),
    either("theme positions negative", script("update themes set position = -position")),
    either("theme positions in billions", script("update themes set position = position * 1000000000")),
    either("theme positions all the same", script("update themes set position = 0")),
    either("document positions + 2^40", script("update documents set position = position + 1099511627776")),
    either("positions of citations negative", script("update citations set position = -1 - position")),
)
