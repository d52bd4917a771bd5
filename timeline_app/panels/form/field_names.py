"""What the fields of a form are called, by their keys; those of rows are ``figures.0.label`` and so on."""

from collections.abc import Mapping

from timeline_app.editing.field_words import entry_words, event_words, part_words

# In the order of the form, where each stands in a record.
_FIELDS: Mapping[str, str] = {
    "date": "when", "title": "title", "title_en": "title_en", "short": "short", "kind": "kind", "themes": "themes",
    "scope": "scope", "place": "place", "summary": "summary", "organisations": "organisations", "people": "people",
    "sources": "citations", "figures": "figures", "links": "links",
}
_ROWS: Mapping[str, str] = {
    "sources.document": "citations.document", "sources.paragraph": "citations.paragraph", "sources.phrase": "citations.phrase",
    "figures.label": "figures.label", "figures.number": "figures.value", "figures.unit": "figures.unit",
    "figures.qualifier": "figures.qualifier", "figures.measure": "figures.measure", "figures.when": "figures.when",
    "figures.source": "figures.citation.document", "links.kind": "links.kind", "links.event": "links.event",
    "links.reason": "links.reason",
}


def field_names() -> dict[str, str]:
    """In the language of the program, in the order of the form."""
    words = event_words()
    return {key: words[field] for key, field in _FIELDS.items()}


def row_field_names() -> dict[str, str]:
    words = part_words()
    return {key: words[field] for key, field in _ROWS.items()} | {"sources.published": entry_words()["published"]}


def field_name(key: str) -> str:
    group, _dot, rest = key.partition(".")
    return row_field_names()[f"{group}.{rest.partition('.')[2]}"] if rest else field_names()[group]
