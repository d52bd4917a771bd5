"""The tables and columns a reader relies on, their keys, and how many rows there can be."""

from collections.abc import Mapping, Sequence

from timeline_app.records import limits

# The most rows of a table, and of those that hang on one event.
MOST_ROWS: Mapping[str, int] = {
    "timeline": 1, "events": limits.EVENTS, "themes": limits.THEMES, "documents": limits.DOCUMENTS,
    "indicators": limits.INDICATORS,
    "scopes": limits.SCOPES, "paragraphs": limits.PARAGRAPHS,
    **dict.fromkeys(("organisations", "people", "places", "groups", "papers", "sections", "slogans"), limits.REGISTER),
}

_WHEN, _OF_EVENT = ("edtf", "start", "end", "precision"), ("event", "position")
_PLACED, _NAMED = ("document", "paragraph", "phrase", "section"), ("id", "position", "name", "name_en")
_OFFSETS = ("first", "last")
# What hangs on an event, in an order.
PARTS = (
    "event_themes", "event_organisations", "event_people", "event_groups", "event_papers", "event_entries", "links", "citations",
    "figures",
)
# What hangs on an entry of a register, with the column that names it.
OWNED: Mapping[str, str] = {
    "organisation_names": "organisation", "person_names": "person", "person_offices": "person", "place_names": "place",
    "group_names": "group_id", "paper_issuers": "paper", "paper_steps": "paper", "slogan_names": "slogan",
}
# The keys, which SQLite keeps unique.
KEYS: Mapping[str, Sequence[str]] = {
    **dict.fromkeys(("themes", "documents", "indicators", "events"), ("id",)),
    **dict.fromkeys(("organisations", "people", "places", "groups", "papers", "sections"), ("id",)),
    "slogans": ("term",), "scopes": ("id",), "paragraphs": ("document", "number"), "changes": ("number", "part"),
    **dict.fromkeys(PARTS, _OF_EVENT),
    **{table: (owner, "position") for table, owner in OWNED.items()},
}
COLUMNS: Mapping[str, Sequence[str]] = {
    "timeline": ("title", "title_en", "version", "first_start", "first_end"),
    "themes": ("id", "position", "name", "short", "name_en", "light", "dark", "paper", "words"),
    "documents": (
        "id", "position", "file", "sha256", "title", "short", "authors", "publisher", "container", "issue", "pages", "url",
        "medium", "script", "note", "published", "published_start", "published_end", "published_precision",
        "covers", "covers_start", "covers_end", "covers_precision",
    ),
    "indicators": ("id", "position", "name", "name_en", "unit", "note", "broken"),
    "organisations": (*_NAMED, "kind"), "organisation_names": ("organisation", "position", "name"),
    "people": _NAMED, "person_names": ("person", "position", "name"),
    "person_offices": ("person", "position", "title", "document", "paragraph", *_WHEN),
    "places": (*_NAMED, "kind", "within"), "place_names": ("place", "position", "name"),
    "groups": _NAMED, "group_names": ("group_id", "position", "name"),
    "papers": ("id", "position", "title", "title_en", "parent", "document", "paragraph"),
    "paper_issuers": ("paper", "position", "organisation"), "paper_steps": ("paper", "position", "step", *_WHEN, "event"),
    "sections": ("id", "position", "document", "number", "name", "first", "last", "numbered"),
    "slogans": ("term", "position", "meaning", "document", "paragraph"), "slogan_names": ("slogan", "position", "name"),
    "events": (
        "id", "title", "title_en", "short", "kind", *_WHEN, "theme", "scope", "place", "summary", "summary_en", "note", "major",
    ),
    "event_themes": (*_OF_EVENT, "theme"),
    "event_organisations": (*_OF_EVENT, "organisation", "role"),
    "event_people": (*_OF_EVENT, "person", "role"),
    "event_groups": (*_OF_EVENT, "group_id"),
    "event_papers": (*_OF_EVENT, "paper"),
    "event_entries": (*_OF_EVENT, "section"),
    "links": (*_OF_EVENT, "kind", "target", *_PLACED, "reason"),
    "citations": (*_OF_EVENT, *_PLACED, "resolved", "sic", *_OFFSETS),
    "figures": (*_OF_EVENT, "label", "value", "unit", "qualifier", "measure", "indicator", *_WHEN, *_PLACED, *_OFFSETS),
    "disagreements": ("conflict", *_OF_EVENT, "other_event", "other_position"),
    "columns": ("name", "dtype", "data"),
    "scopes": _NAMED,
    "paragraphs": ("document", "number", "text", "page", "sheet", "row", "heading"),
    "changes": ("number", "part", "made", "command", "inverse", "undone"),
}
