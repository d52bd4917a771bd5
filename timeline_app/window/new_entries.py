"""Entries as somebody begins them: a name, and what follows from it."""

from collections.abc import Iterable

from timeline_app.editing.new_id import new_id
from timeline_app.editing.theme_colours import next_colours
from timeline_app.records.document import Document, Medium
from timeline_app.records.figure import Indicator
from timeline_app.records.registers import Place
from timeline_app.records.short_name import short_name
from timeline_app.records.theme import Theme
from timeline_app.records.when import When

_SCRIPT = "Hans"  # of documents of which nothing but the title is known


def new_theme(name: str, themes: Iterable[Theme]) -> Theme:
    """In a colour that fewest of the others have."""
    return Theme(new_id("theme"), name, short_name(name), "", *next_colours(themes))


def new_place(name: str) -> Place:
    return Place(new_id("place"), name, "", (), None, None)


def new_document(title: str, published: When) -> Document:
    return Document(new_id("document"), "", "", title, short_name(title), published, _SCRIPT, Medium.REPORT)


def new_indicator(name: str, unit: str) -> Indicator:
    return Indicator(new_id("indicator"), name, "", unit, None, False)
