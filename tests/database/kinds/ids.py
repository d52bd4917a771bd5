"""Ids that are no words; where only the events bear them, what hangs on the events is lost."""

from tests.database.kinds.kind import Change, answered, either, refused, script

_HANGING = (
    "event_themes", "event_organisations", "event_people", "event_groups", "event_papers", "event_entries", "paper_steps", "links",
    "citations", "figures",
)
_ODD = {
    "HTML": "'<b>' || id", "with dots": "'../../' || id", "a newline": "id || char(10) || 'x'", "NUL": "id || char(0) || 'x'",
    "blobs": "cast(id as blob)",
}


def _everywhere(expression: str) -> Change:
    """Renamed wherever they are spoken of."""
    return script(
        *(f"update {table} set event = {expression.replace('id', 'event')}" for table in (*_HANGING, "disagreements")),
        f"update links set target = {expression.replace('id', 'target')}",
        f"update disagreements set other_event = {expression.replace('id', 'other_event')}",
        f"update events_search set event = {expression.replace('id', 'event')}",
        f"update events set id = {expression}",
    )


KINDS = (
    *(refused(f"{name}, in events alone", script(f"update events set id = {odd}")) for name, odd in _ODD.items()),
    refused("one empty, in events alone", script("update events set id = '' where rowid = 9")),
    refused("one null, in events alone", script("update events set id = null where rowid = 9")),
    refused("all null", script("update events set id = null")),
    *(either(f"{name}, everywhere", _everywhere(odd)) for name, odd in _ODD.items() if name != "blobs"),
    answered("another prefix, everywhere", _everywhere("'x-' || id")),
    answered("Chinese, everywhere", _everywhere("'事件' || id")),
    either("of a theme HTML", script(
        "update themes set id = '<b>' || id; update events set theme = '<b>' || theme;"
        "update event_themes set theme = '<b>' || theme"
    )),
    either("of a document HTML", script(
        "update documents set id = '<b>' || id; update citations set document = '<b>' || document;"
        "update figures set document = '<b>' || document"
    )),
    refused("of a document null", script("update documents set id = null where position = 0")),
)
