"""Marks: events with a place, one by one, and those that are counted because marks would cover one another."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

from timeline_app.frozen import frozen
from timeline_app.layout.box import Box, Label
from timeline_app.layout.cards import Card
from timeline_app.layout.certain_part import Part
from timeline_app.layout.shapes import Shape
from timeline_app.records.when import Precision

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Mark(NamedTuple):
    """One event, or several that are drawn as one: ``events`` are ids, the weightiest first; ``lane`` is a key.

    ``days`` is the range over which events are counted together in density, its end exclusive. ``certain`` is the part of its
    width on which a single event certainly was, as shares; None where no day of it is certain. ``theme`` is empty where several
    have different ones. A ``band`` stands for whole years at the edge of its lane; ``card`` is what a mark of that shape tells.
    """

    events: Sequence[str]
    shape: Shape
    box: Box
    lane: str
    theme: str
    major: bool
    label: Label | None
    days: tuple[int, int] | None = None
    certain: Part | None = None
    band: bool = False
    card: Card | None = None


class SelectionMarker(NamedTuple):
    """Where an event is counted that has no mark: the key of its lane and its days as ordinals, ``end`` exclusive."""

    lane: str
    start: int
    end: int
    precision: Precision


@frozen(eq=False)
class LaneDensity:
    """Events of a lane that are counted. ``columns``, ``strips`` and soft ``bars`` are rows of left, top, right, bottom in whole
    pixels, all of them within; ``badges`` are the middle of a day, the number of events that begin on it, and its first
    day, all at the height ``middle``; ``told`` says in a bar how many it stands for. The hatch of bars begins at ``origin``, which
    moves with them.
    """

    theme: str | None
    columns: "NDArray[np.int32]"
    strips: "NDArray[np.int32]"
    bars: "NDArray[np.int32]"
    badges: tuple[tuple[float, int, int], ...]
    middle: float
    told: tuple[Label, ...]
    origin: tuple[float, float]


class Density(Protocol):
    """Events that are counted, where single marks would cover one another."""

    @property
    def lanes(self) -> Sequence[LaneDensity]: ...

    @property
    def counted(self) -> Sequence[tuple[Box, int]]:
        """By lane, where it is and how many events of the view it counts; not those that merely go on."""
        ...

    def mark_at(self, x: float, y: float) -> Mark | None:
        """What is counted under a point, as one mark."""
        ...

    def place_of(self, marker: SelectionMarker) -> tuple[float, float] | None:
        """Where an event is counted: at its day, or on its soft bar."""
        ...
