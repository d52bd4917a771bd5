"""A sheet as plain values: headings and rows, before any library sees them."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Generic, TypeVar

from timeline_app.frozen import frozen
from timeline_app.records.when import When
from timeline_app.translation.dates import when_in_words
from timeline_app.translation.words import _

Cell = str | float | date | None
Show = Callable[[str], str]

_About = TypeVar("_About")
_APART = "；"


@frozen
class Sheet:
    """``rows`` are as long as ``headings``; ``filtered`` where it is a table, and not a page to read."""

    name: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    filtered: bool = True


class Table(Generic[_About]):
    """The columns of a sheet: each a heading, and what it says of the thing that a row is about."""

    def __init__(self) -> None:
        self._columns: list[tuple[str, Callable[[_About], Cell]]] = []

    def column(self, heading: str, cell: Callable[[_About], Cell]) -> None:
        self._columns.append((heading, cell))

    def named(self, heading: str, name: Callable[[_About], Cell], id: Callable[[_About], Cell]) -> None:
        """A name, and the id beside it."""
        self.column(heading, name)
        self.column(_("{heading}, id").format(heading=heading), id)

    def days(self, when: Callable[[_About], When | None]) -> None:
        """First and last day as dates, and EDTF as text."""
        self.column(_("First day"), lambda row: found.start if (found := when(row)) else None)
        self.column(_("Last day"), lambda row: found.end if (found := when(row)) else None)
        self.column("EDTF", lambda row: found.edtf if (found := when(row)) else None)

    def date(self, when: Callable[[_About], When]) -> None:
        """In words, and as days."""
        self.column(_("Date"), lambda row: when_in_words(when(row).edtf))
        self.days(when)

    def sheet(self, name: str, about: Iterable[_About]) -> Sheet:
        rows = [[cell(each) for _heading, cell in self._columns] for each in about]
        return Sheet(name, [heading for heading, _cell in self._columns], rows)


def listed(texts: Iterable[str]) -> str:
    """Several in one cell."""
    return _APART.join(texts)
