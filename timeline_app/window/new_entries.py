"""Entries as somebody begins them: a name, and what follows from it."""

from collections.abc import Iterable
from secrets import token_hex

from timeline_app.panels.form.theme_colours import next_colours
from timeline_app.records.document import Document, Medium
from timeline_app.records.figure import Indicator
from timeline_app.records.registers import Place
from timeline_app.records.short_name import short_name
from timeline_app.records.theme import Theme
from timeline_app.records.when import When

_ID_BYTES = 6
_SCRIPT = "Hans"  # of documents of which nothing but the title is known


def new_theme(name: str, themes: Iterable[Theme]) -> Theme:
    """In a colour that fewest of the others have."""
    return Theme(_new_id(), name, short_name(name), "", *next_colours(themes))


def new_place(name: str) -> Place:
    return Place(_new_id(), name, "", (), None, None)


def new_document(title: str, published: When) -> Document:
    return Document(_new_id(), "", "", title, short_name(title), published, _SCRIPT, Medium.REPORT)


def new_indicator(name: str, unit: str) -> Indicator:
    return Indicator(_new_id(), name, "", unit, None, False)


def _new_id() -> str:
    return f"own-{token_hex(_ID_BYTES)}"
