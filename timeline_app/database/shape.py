"""The tables and columns a reader relies on, their keys, and how many rows there can be."""

from collections.abc import Mapping, Sequence

from timeline_app.records import limits

# The most rows of a table, and of those that hang on one event.
MOST_ROWS: Mapping[str, int] = {
    "timeline": 1, "events": limits.EVENTS, "themes": limits.THEMES, "documents": limits.DOCUMENTS,
    "indicators": limits.INDICATORS,
}

_WHEN, _OF_EVENT, _PLACED = ("edtf", "start", "end", "precision"), ("event", "position"), ("document", "paragraph", "phrase")
# What hangs on an event, in an order.
PARTS = ("event_themes", "event_organisations", "event_people", "links", "citations", "figures")
# The keys, which SQLite keeps unique.
KEYS: Mapping[str, Sequence[str]] = {
    **dict.fromkeys(("themes", "documents", "indicators", "events"), ("id",)),
    **dict.fromkeys(PARTS, _OF_EVENT),
}
COLUMNS: Mapping[str, Sequence[str]] = {
    "timeline": ("title", "title_en", "version", "first_start", "first_end"),
    "themes": ("id", "position", "name", "short", "name_en", "light", "dark", "paper"),
    "documents": (
        "id", "position", "file", "sha256", "title", "short", "authors", "publisher", "container", "issue", "pages", "url",
        "medium", "script", "note", "published", "published_start", "published_end", "published_precision",
        "covers", "covers_start", "covers_end", "covers_precision",
    ),
    "indicators": ("id", "position", "name", "name_en", "unit", "note", "broken"),
    "events": ("id", "title", "title_en", "short", "kind", *_WHEN, "theme", "scope", "place", "summary", "major"),
    "event_themes": (*_OF_EVENT, "theme"),
    "event_organisations": (*_OF_EVENT, "name"),
    "event_people": (*_OF_EVENT, "name"),
    "links": (*_OF_EVENT, "kind", "target"),
    "citations": (*_OF_EVENT, *_PLACED, "resolved"),
    "figures": (*_OF_EVENT, "label", "value", "unit", "qualifier", "measure", "indicator", *_WHEN, *_PLACED),
    "disagreements": ("conflict", *_OF_EVENT, "other_event", "other_position"),
    "columns": ("name", "dtype", "data"),
}
