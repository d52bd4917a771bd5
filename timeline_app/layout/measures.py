"""How wide texts are in the fonts of a timeline."""

from collections.abc import Callable
from typing import NamedTuple, Self

Measure = Callable[[str], float]


class Measures(NamedTuple):
    """In the font of names at marks, of titles of lanes, of what is said besides, and of the row that leads the eye on the axis."""

    label: Measure
    heading: Measure
    small: Measure
    strong: Measure

    @classmethod
    def same(cls, measure: Measure) -> Self:
        """Where there is one font for all."""
        return cls(measure, measure, measure, measure)
