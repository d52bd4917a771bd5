"""One row of the table of preferences: its default, what it may be, and where and in which words 显示 shows it."""

from dataclasses import Field, field
from enum import StrEnum
from typing import Any, NamedTuple

from timeline_app.translation.words import _


class Kind(StrEnum):
    """How one sets it: among ``values``, as a folder, as a text in a dialog, or not at all, since it follows from what one does."""

    CHOICE = "choice"
    SWITCH = "switch"
    FOLDER = "folder"
    TEXT = "text"
    FOLLOWS = "follows"


class Section(StrEnum):
    """Where it stands among the settings."""

    LANGUAGE = "language"
    LOOK = "look"
    START = "start"
    NOWHERE = ""


class Preference(NamedTuple):
    """``values`` are all it may be, with the message that names each; where there are none, any text will do.

    ``name`` is the message that stands above the values, or beside a switch; values of no name have theirs from elsewhere.
    """

    key: str
    default: str
    kind: Kind = Kind.FOLLOWS
    section: Section = Section.NOWHERE
    name: str = ""
    values: tuple[tuple[str, str], ...] = ()

    def allows(self, value: object) -> bool:
        return isinstance(value, str) and (not self.values or value == self.default or value in dict(self.values))

    def named(self) -> tuple[tuple[str, str], ...]:
        """The values with their names in the language of the program."""
        return tuple((value, _(name)) for value, name in self.values)


_ROW = "preference"


def choice(default: str, section: Section, name: str, *values: tuple[str, str]) -> str:
    return _declared(Preference("", default, Kind.CHOICE, section, name, values))


def switch(default: str, section: Section, name: str, on: str = "on", off: str = "off") -> str:
    """``on`` is the value when it is ticked."""
    return _declared(Preference("", default, Kind.SWITCH, section, name, ((on, ""), (off, ""))))


def folder(section: Section = Section.NOWHERE, name: str = "") -> str:
    return _declared(Preference("", "", Kind.FOLDER, section, name))


def _declared(row: Preference) -> str:
    """Typed as the field is, as ``dataclasses.field`` itself does."""
    return field(default=row.default, metadata={_ROW: row})


def row_of(declared: "Field[Any]") -> Preference:
    """What a field of ``Preferences`` says; one that is a plain text with a default follows from what one does."""
    row: Preference = declared.metadata.get(_ROW) or Preference("", str(declared.default))
    return row._replace(key=declared.name)
