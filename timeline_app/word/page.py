"""The page of GB/T 9704—2012 in the units of Word, and the grid of lines and characters that fills it.

Lengths are twips, a twentieth of a point: A4, and margins of 37, 35, 28 and 26 mm.
"""

from math import floor
from typing import NamedTuple

from timeline_app.report.request import Size

WIDTH, HEIGHT = 11906, 16838
TOP, BOTTOM, LEFT, RIGHT = 2098, 1984, 1588, 1474
HEADER, FOOTER = 851, 1417  # from the edge of the paper: the dashes of the page number lie 7 mm below the text
_TWIPS = 20  # in a point
_SPACE = 4096  # units of character space in a point


class Grid(NamedTuple):
    """How many lines stand on a page and characters in a line; ``body`` is the size of the text in points."""

    body: int
    lines: int
    characters: int

    @property
    def line_pitch(self) -> int:
        return (HEIGHT - TOP - BOTTOM) // self.lines

    @property
    def character_space(self) -> int:
        """What is added to the width of a character, less than nothing where the text is set tighter than it is cut."""
        return floor(((WIDTH - LEFT - RIGHT) / _TWIPS / self.characters - self.body) * _SPACE)


GRIDS = {Size.OFFICE: Grid(16, 22, 28), Size.BOOK: Grid(12, 32, 36)}
