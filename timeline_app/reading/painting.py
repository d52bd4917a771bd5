"""Paints what is in sight of a page: events, what a search found in them, chosen text, the heading that sticks to the top."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextCharFormat, QTextLayout

from timeline_app.look.palette import Palette
from timeline_app.reading.block import Block, Piece
from timeline_app.reading.chosen_text import ChosenText
from timeline_app.reading.faces import Face
from timeline_app.reading.manuscript import Manuscript

_SWATCH_RADIUS = 2


class PagePainter:
    """Of one painter and one manuscript; ``selected`` is the id of an event."""

    def __init__(self, painter: QPainter, manuscript: Manuscript, selected: str | None, chosen: ChosenText | None) -> None:
        self._painter, self._manuscript, self._selected, self._chosen = painter, manuscript, selected, chosen
        self._palette: Palette = manuscript.look.palette

    def row(self, row: int, y: float) -> None:
        """With the heading above it, where it begins a section."""
        manuscript = self._manuscript
        head, block = manuscript.head(row), manuscript.block(row)
        if head:
            self.heading(row, y)
        self._block(row, block, y + head)

    def _block(self, row: int, block: Block, y: float) -> None:
        painter, palette = self._painter, self._palette
        painter.setPen(Qt.PenStyle.NoPen)
        for box, role in (*((box, "hairline") for box in block.hairlines), *((box, "border") for box in block.rules)):
            painter.fillRect(box.translated(0, y), palette[role])
        painter.setBrush(palette.theme(block.entry.theme))
        painter.drawRoundedRect(block.swatch.translated(0, y), _SWATCH_RADIUS, _SWATCH_RADIUS)
        if block.entry.id == self._selected:
            painter.fillRect(block.date_bar.translated(0, y), palette["accent"])
        for piece in block.pieces:
            painter.setPen(palette[piece.role])
            piece.paragraph.draw(painter, piece.x, y + piece.y, [*self._ranges(row, piece)])

    def _ranges(self, row: int, piece: Piece) -> Iterator[QTextLayout.FormatRange]:
        """What a search has found, and over it what is chosen."""
        for first, last in self._manuscript.hits(piece.paragraph.text):
            yield self._range(first, last, "accent_soft", "text")
        start, end = self._chosen.within(row, piece) if self._chosen else (0, 0)
        if start < end:
            yield self._range(start, end, "accent", "accent_text")

    def _range(self, first: int, last: int, ground: str, ink: str) -> QTextLayout.FormatRange:
        made, form = QTextLayout.FormatRange(), QTextCharFormat()
        form.setBackground(self._palette[ground])
        form.setForeground(self._palette[ink])
        made.start, made.length, made.format = first, last - first, form  # pyright: ignore[reportAttributeAccessIssue]
        return made

    def heading(self, row: int, y: float, told: str = "") -> None:
        """That of the section of a row, over a ground that hides what runs below it; ``told`` stands at its right."""
        manuscript, painter, palette = self._manuscript, self._painter, self._palette
        section, faces, geometry = manuscript.order.section(row), manuscript.faces, manuscript.geometry
        words = manuscript.heading(section)
        count = manuscript.count_words(section)
        painter.fillRect(QRectF(0, y, painter.window().width(), manuscript.bar), palette["canvas"])
        baseline = y + manuscript.bar - faces.heading.pitch + 10
        x = self._write(words, faces.heading, palette["text"], geometry.column, baseline)
        x = self._write(count, faces.small, palette["text_secondary"], x + 10, baseline)
        room = geometry.column + geometry.width - x - 16
        if told and faces.small.width(told) <= room:
            left = geometry.column + geometry.width - faces.small.width(told)
            self._write(told, faces.small, palette["text_secondary"], left, baseline)
        painter.fillRect(QRectF(geometry.column, y + manuscript.bar - 1, geometry.width, 1), palette["border"])

    def _write(self, words: str, face: Face, colour: QColor, x: float, baseline: float) -> float:
        """Gives where it ends."""
        self._painter.setFont(face.font)
        self._painter.setPen(colour)
        self._painter.drawText(QPointF(x, baseline), words)
        return x + face.width(words)
