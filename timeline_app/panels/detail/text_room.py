"""How much of a text fits: what a fold keeps of it, and which chips share a line."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

_MEASURED = 600  # characters that are laid out at most: no fold shows more


class Room(NamedTuple):
    """Pixels across, and the font of the words."""

    width: float
    font: QFont

    def advance(self, text: str) -> float:
        return QFontMetricsF(self.font).horizontalAdvance(text)

    def ends_of_lines(self, text: str) -> Sequence[int]:
        """Where each line of a paragraph ends, of its first lines where it is long."""
        layout = QTextLayout(text[:_MEASURED], self.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        ends: list[int] = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.width)
            ends.append(line.textStart() + line.textLength())
        layout.endLayout()
        return ends

    def lines(self, text: str) -> int:
        return len(self.ends_of_lines(text))

    def fitting(self, text: str, lines: int) -> int:
        """How many characters stand in the first lines."""
        ends = self.ends_of_lines(text)
        return len(text) if len(ends) <= lines and len(text) <= _MEASURED else ends[min(lines, len(ends)) - 1]


def in_lines(widths: Iterable[float], across: float, gap: float) -> list[list[int]]:
    """The places of what stands in each line, one beside the other while there is room."""
    lines: list[list[int]] = []
    left = 0.0
    for place, width in enumerate(widths):
        if not lines or width > left:
            lines.append([])
            left = across
        lines[-1].append(place)
        left -= width + gap
    return lines
