"""Text in lines of a width: justified, no line beginning with a mark that may not, no number parted from its unit."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QTextLayout, QTextOption

from timeline_app.reading.faces import Face
from timeline_app.reading.unbroken import plain, unbroken


class Paragraph:
    """Positions count the characters of ``text``, which has joiners in it."""

    def __init__(self, text: str, face: Face, width: float, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> None:
        self.text, self._face = unbroken(text), face
        self._layout = QTextLayout(self.text, face.font)
        option = QTextOption(align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self.lines = self._break(max(width, 1.0))
        self.height = self.lines * face.pitch

    def _break(self, width: float) -> int:
        self._layout.beginLayout()
        count = 0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, count * self._face.pitch + (self._face.pitch - line.height()) / 2))
            count += 1
        self._layout.endLayout()
        return count

    @property
    def natural_width(self) -> float:
        """Of its longest line."""
        return max((self._layout.lineAt(number).naturalTextWidth() for number in range(self.lines)), default=0.0)

    @property
    def broken(self) -> list[str]:
        """What stands in each line."""
        lines = (self._layout.lineAt(number) for number in range(self.lines))
        return [plain(self.text[line.textStart() : line.textStart() + line.textLength()]) for line in lines]

    def right_edge(self, number: int) -> float:
        """Where a line ends."""
        line = self._layout.lineAt(number)
        return line.cursorToX(line.textStart() + line.textLength())[0]  # pyright: ignore[reportIndexIssue]

    def draw(self, painter: QPainter, x: float, y: float, marked: Sequence[QTextLayout.FormatRange] = ()) -> None:
        """With the pen and, where text is marked, over the ground that its format has; the later one counts."""
        self._layout.draw(painter, QPointF(x, y), marked)

    def position_at(self, x: float, y: float) -> int:
        """The gap between characters that is nearest."""
        if not self.lines:
            return 0
        line = self._layout.lineAt(min(max(0, int(y // self._face.pitch)), self.lines - 1))
        return line.xToCursor(x)
