"""What the fields of a form are called, by their keys; those of rows are ``figures.0.label`` and so on."""

from timeline_app.translation.words import _


def field_names() -> dict[str, str]:
    """In the language of the program, in the order of the form."""
    return {
        "date": _("Date"), "title": _("Title"), "title_en": _("English title"), "short": _("Short name"), "kind": _("Kind"),
        "themes": _("Themes"), "scope": _("Scope"), "place": _("Place"), "summary": _("Summary"),
        "organisations": _("Organisations"), "people": _("People"), "sources": _("Sources"), "figures": _("Figures"),
        "links": _("Links"),
    }


def row_field_names() -> dict[str, str]:
    return {
        "sources.document": _("Document"), "sources.paragraph": _("Paragraph"), "sources.phrase": _("Phrase"),
        "sources.published": _("Published"), "figures.label": _("What is counted"), "figures.number": _("Number"),
        "figures.unit": _("Unit"), "figures.qualifier": _("Qualifier"), "figures.measure": _("Measured"),
        "figures.when": _("As of"), "figures.source": _("Source"), "links.kind": _("Relation"), "links.event": _("Other event"),
        "links.reason": _("Reason"),
    }


def field_name(key: str) -> str:
    group, _dot, rest = key.partition(".")
    return row_field_names()[f"{group}.{rest.partition('.')[2]}"] if rest else field_names()[group]
