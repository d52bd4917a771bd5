"""The year shelf: what is known to a year or to years has no place among days, so that where days are near it stands below
them, in one line."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from timeline_app.layout.box import Box, Label
from timeline_app.layout.mark import Mark
from timeline_app.layout.shapes import Shape
from timeline_app.queries.snapshot import View
from timeline_app.queries.year_events import YearGroup

CHIP = 22.0
_STEPS = 8  # of the share of a year in the view: between them panning over a new year leaves the shelf as it is
_SLIVER = 0.01  # days of a year that are not seen


def years_in(view: View) -> list[tuple[int, float]]:
    """The one or two years of a view that is shorter than a year, each with its share of it, in some steps."""
    first, last = (_year(day) for day in (view.start + _SLIVER, view.end - _SLIVER))
    if first == last:
        return [(first, 1.0)]
    share = round((date(last, 1, 1).toordinal() - view.start) / view.days * _STEPS) / _STEPS
    return [(first, share), (last, 1 - share)]


def _year(day: float) -> int:
    return date.fromordinal(min(max(1, int(day)), date.max.toordinal())).year


class Chip(NamedTuple):
    """One event; ``note`` says more of it, as a number or when it began."""

    event: str
    theme: str
    major: bool
    label: Label
    note: Label | None
    box: Box

    @property
    def mark(self) -> Mark:
        """As whatever asks for marks knows it."""
        return Mark((self.event,), Shape.SOFT, self.box, "", self.theme, self.major, None)


class More(NamedTuple):
    """How many events stand behind those in sight; they open as a list. ``selected`` is one of them."""

    label: Label
    box: Box
    selected: bool


class ShelfGroup(NamedTuple):
    """Events of one year, or of several: ``title`` stands before them, ``name`` over them in the list; ``faint`` is what is said
    besides. ``left`` is where its part of the line begins.
    """

    name: str
    events: YearGroup
    left: float
    title: Label | None
    faint: tuple[Label, ...]
    chips: tuple[Chip, ...]
    more: More | None

    def box_of(self, id: str) -> Box | None:
        """Of its chip, or of the number it stands behind."""
        chip = next((chip.box for chip in self.chips if chip.event == id), None)
        return chip or (self.more.box if self.more and self.events.has(id) else None)


class Shelf(NamedTuple):
    """From left to right a group for each year in sight, and one for what is told by several years; ``titles`` is how wide the
    column before them is."""

    box: Box
    titles: float
    groups: tuple[ShelfGroup, ...]

    def chip_at(self, x: float, y: float) -> Chip | None:
        return next((chip for chip in self.chips if chip.box.contains(x, y)), None)

    def chip_of(self, id: str | None) -> Chip | None:
        return next((chip for chip in self.chips if chip.event == id), None)

    def more_at(self, x: float, y: float) -> ShelfGroup | None:
        """The group whose number is under a point."""
        return next((group for group in self.groups if group.more and group.more.box.contains(x, y)), None)

    def box_of(self, id: str) -> Box | None:
        """Where an event is, if it is on the shelf."""
        return next(filter(None, (group.box_of(id) for group in self.groups)), None)

    @property
    def chips(self) -> Iterable[Chip]:
        return (chip for group in self.groups for chip in group.chips)


ShelfAt = Callable[[View, Box, float], Shelf]  # of a view, in a box, right of a column for titles
