"""What layout hands to the painter of the overview: everything placed, in pixels, and which day lies where."""

from typing import NamedTuple

from timeline_app.layout.box import Box, Tick
from timeline_app.layout.scale import Scale
from timeline_app.queries.snapshot import View

_GRIP = 6.0  # pixels on either side of an edge that grip it
_LEAST_INSIDE = 10.0  # between the grips and the handles, so that a narrow window can still be moved
_HANDLE = (4.0, 18.0)


class Columns(NamedTuple):
    """Columns of one colour: that of a ``theme``, else of a ``role``; ``soft`` where no week of a month is known."""

    role: str
    theme: str | None
    soft: bool
    boxes: tuple[Box, ...]


class Stub(NamedTuple):
    """What begins before or behind the columns: ``years`` and ``number`` in words; a click goes to ``view``.

    ``found`` where the number is that of hits.
    """

    box: Box
    years: str
    number: str
    found: bool
    view: View


class Overview(NamedTuple):
    """The strip below the plot, between its stubs; ``scale`` spreads the first view over it.

    ``view`` and ``period`` are the ends of what is looked at and of what is chosen, ``selected`` tells where the selected event is.
    """

    box: Box
    strip: Box
    scale: Scale
    columns: tuple[Columns, ...]
    ticks: tuple[Tick, ...]
    before: Stub | None
    after: Stub | None
    view: tuple[float, float]
    period: tuple[float, float] | None
    selected: Box | None

    @property
    def handles(self) -> tuple[Box, Box]:
        """At both edges of the window, wherever that is; outside it where it is too narrow to leave a gap between them."""
        (width, height), (start, end) = _HANDLE, self.view
        top, aside = self.strip.y + (self.strip.height - height) / 2, max(0.0, (_LEAST_INSIDE + width - end + start) / 2)
        return Box(start - aside - width / 2, top, width, height), Box(end + aside - width / 2, top, width, height)

    @property
    def inside(self) -> tuple[float, float]:
        """Between the grips: here the window is moved. Where it is narrow that is wider than the window."""
        start, end = self.view
        middle, half = (start + end) / 2, _LEAST_INSIDE / 2
        return min(start + _GRIP, middle - half), max(end - _GRIP, middle + half)

    def grip_at(self, x: float) -> int | None:
        """0 for the first edge of the window, 1 for the last; they lie farther outwards where the window is narrow."""
        (start, end), (first, last) = self.view, self.inside
        if min(start, first) - _GRIP <= x <= first:
            return 0
        return 1 if last <= x <= max(end, last) + _GRIP else None

    def stub_at(self, x: float, y: float) -> Stub | None:
        """None where an edge of the window lies over it."""
        if self.grip_at(x) is not None:
            return None
        return next((stub for stub in (self.before, self.after) if stub and stub.box.contains(x, y)), None)

    def day_at(self, x: float) -> float:
        """The day at ``x``; a stub spreads all of its years over its width."""
        stub = self.before if x < self.strip.x else self.after if x > self.strip.right else None
        return Scale(stub.view, stub.box.x, stub.box.width).day(x) if stub else self.scale.day(x)
