"""Words the program does not know where it has a list of them."""

from tests.database.kinds.kind import either, refused, script

_COLUMNS = (
    "events.kind", "events.scope", "events.precision", "links.kind", "event_organisations.role", "event_people.role",
    "organisations.kind", "places.kind", "figures.measure", "figures.precision", "documents.medium",
    "documents.published_precision", "documents.covers_precision", "disagreements.conflict",
)

KINDS = (
    *(
        refused(f"unknown {column}", script("update or ignore {} set {} = 'x'".format(*column.split("."))))
        for column in _COLUMNS
    ),
    refused("empty scope of one event", script("update events set scope = '' where rowid = 3")),
    refused("scope with a space", script("update events set scope = ' ' || scope")),
    refused("kind in capitals", script("update events set kind = upper(kind)")),
    either("unknown documents.script", script("update documents set script = 'x'")),
    either("unknown citations.resolved", script("update citations set resolved = 'x'")),
)
