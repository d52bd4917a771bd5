"""What the fields of a record are called, as the form calls them: a refusal names a field by where it stands in the record."""

import re

from timeline_app.translation.words import _

_PLACED = re.compile(r"(?:(?P<list>\w+)\[(?P<number>\d+)\]\.?)?(?P<field>.*)")


def event_words() -> dict[str, str]:
    """In the language of the program, by the names of the fields of an Event."""
    return {
        "when": _("Date"), "title": _("Title"), "title_en": _("English title"), "short": _("Short name"), "kind": _("Kind"),
        "themes": _("Themes"), "theme": _("Theme"), "scope": _("Scope"), "place": _("Place"), "summary": _("Summary"),
        "summary_en": _("Summary in English"), "note": _("Remark"), "organisations": _("Organisations"), "people": _("People"),
        "citations": _("Sources"), "figures": _("Figures"), "links": _("Links"),
    }


def part_words() -> dict[str, str]:
    """Of the fields of what hangs on an event."""
    return {
        "citations.document": _("Document"), "citations.paragraph": _("Paragraph"), "citations.phrase": _("Phrase"),
        "figures.label": _("What is counted"), "figures.value": _("Number"), "figures.citation.phrase": _("Number"),
        "figures.unit": _("Unit"), "figures.qualifier": _("Qualifier"), "figures.measure": _("Measured"),
        "figures.when": _("As of"), "figures.citation.document": _("Source"), "links.kind": _("Relation"),
        "links.event": _("Other event"), "links.reason": _("Reason"),
    }


def entry_words() -> dict[str, str]:
    """Of themes, documents and all else that events refer to."""
    return {"name": _("Name"), "name_en": _("English name"), "published": _("Published"), "text": _("Paragraph")}


def words_of(place: str) -> str:
    """``citations[2].phrase`` is the phrase of source 2; a field without words is called as in the record."""
    found = _PLACED.fullmatch(re.sub(r"^\[\d+\]\.", "", place))  # of entries that come with an event each has its own words
    if found is None:
        return place
    group, field = found["list"], found["field"]
    if group is None:
        return {**entry_words(), **event_words()}.get(field, field)
    called = part_words().get(f"{group}.{field}", field)
    return _("{group} {number}, {field}").format(group=event_words().get(group, group), number=found["number"], field=called)
