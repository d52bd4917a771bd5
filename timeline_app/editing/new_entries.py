"""Entries of which nothing is known but an id and a name: what else a file asks for follows from these."""

from collections.abc import Iterable

from timeline_app.editing.theme_colours import next_colours
from timeline_app.records.document import Document, Medium
from timeline_app.records.figure import Indicator
from timeline_app.records.registers import Group, Organisation, Person, Place
from timeline_app.records.scope import Scope
from timeline_app.records.short_name import short_name
from timeline_app.records.theme import Theme
from timeline_app.records.when import When

_SCRIPT = "Hans"  # of documents of which nothing but the title is known


def new_theme(id: str, name: str, themes: Iterable[Theme]) -> Theme:
    """In a colour that fewest of the other ``themes`` have."""
    return Theme(id, name, short_name(name), "", *next_colours(themes))


def new_scope(id: str, name: str) -> Scope:
    return Scope(id, name, "")


def new_place(id: str, name: str) -> Place:
    return Place(id, name, "", (), None, None)


def new_organisation(id: str, name: str) -> Organisation:
    return Organisation(id, name, "", (), None)


def new_person(id: str, name: str) -> Person:
    return Person(id, name, "", (), ())


def new_group(id: str, name: str) -> Group:
    return Group(id, name, "", ())


def new_indicator(id: str, name: str, unit: str) -> Indicator:
    return Indicator(id, name, "", unit, None, False)


def new_document(id: str, title: str, published: When, file: str = "", sha256: str = "") -> Document:
    return Document(id, file, sha256, title, short_name(title), published, _SCRIPT, Medium.REPORT)
