"""One event laid out: every piece of text where it stands below the upper left corner of the page's row, and its height."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt

from timeline_app.reading.entry import Entry, Note, Told
from timeline_app.reading.faces import Faces
from timeline_app.reading.geometry import Geometry
from timeline_app.reading.paragraph import Paragraph

_ABOVE, _BELOW = 12.0, 12.0  # between two events
SWATCH, _SWATCH_GAP = 9.0, 9.0  # before a title, in the colour of its theme
_FIGURES_ABOVE, _FIGURES_AIR, _FIGURES_GAP = 7.0, 9.0, 34.0
_IN_A_ROW, _LEAST_CELL = 4, 130.0  # figures side by side, and pixels of one
_NOTE_GAP, _NOTE_INDENT = 8.0, 12.0  # between notes; behind the rule at their left
_SELECTED_BAR = 10.0  # from the date to the column there is room for it


class Piece(NamedTuple):
    """A paragraph at a place, in a colour by its role; ``first`` is the position of its first character where it can be chosen."""

    paragraph: Paragraph
    x: float
    y: float
    role: str
    first: int | None = None


class Block(NamedTuple):
    """``hairlines`` and ``rules`` (of notes) are thin boxes; ``date_right`` is where a date ends that hangs beside the title."""

    entry: Entry
    height: float
    pieces: tuple[Piece, ...]
    swatch: QRectF
    date_bar: QRectF
    hairlines: tuple[QRectF, ...]
    rules: tuple[QRectF, ...]

    @property
    def chosen_pieces(self) -> Iterator[tuple[Piece, int]]:
        """Those that can be chosen, each with the position of its first character."""
        return ((piece, piece.first) for piece in self.pieces if piece.first is not None)

    @property
    def length(self) -> int:
        """Of all that can be chosen, with one character between two pieces."""
        return max((first + len(piece.paragraph.text) for piece, first in self.chosen_pieces), default=0)


class _Column:
    """Pieces one below the other."""

    def __init__(self, y: float) -> None:
        self.y, self.position = y, 0
        self.pieces: list[Piece] = []
        self.hairlines: list[QRectF] = []
        self.rules: list[QRectF] = []

    def add(self, paragraph: Paragraph, x: float, y: float, role: str, chosen: bool = True) -> None:
        self.pieces.append(Piece(paragraph, x, y, role, self.position if chosen else None))
        if chosen:
            self.position += len(paragraph.text) + 1


def block_of(entry: Entry, faces: Faces, geometry: Geometry) -> Block:
    column = _Column(_ABOVE)
    date = _add_date(column, entry, faces, geometry)
    top, line = column.y, faces.title.pitch
    indent = SWATCH + _SWATCH_GAP
    title = Paragraph(entry.title, faces.title, geometry.width - indent)
    column.add(title, geometry.column + indent, top, "text")
    summary = Paragraph(entry.summary, faces.text, geometry.width, Qt.AlignmentFlag.AlignJustify)
    column.y = top + title.height
    if entry.summary:
        column.add(summary, geometry.column, column.y, "text")
        column.y += summary.height
    if entry.figures:
        _add_figures(column, entry.figures, faces, geometry)
    notes = _Column(top if geometry.notes else column.y + _NOTE_GAP)
    _add_notes(notes, entry.notes, faces, geometry)
    height = max(column.y, notes.y if entry.notes else 0.0) + _BELOW
    swatch = QRectF(geometry.column, top + (line - SWATCH) / 2 + 1, SWATCH, SWATCH)
    bar = QRectF(geometry.column - _SELECTED_BAR, date + 4, 2.5, line - 8)
    return Block(entry, height, (*column.pieces, *notes.pieces), swatch, bar, tuple(column.hairlines), tuple(notes.rules))


def _add_date(column: _Column, entry: Entry, faces: Faces, geometry: Geometry) -> float:
    """Beside the title, or above it where there is no room; gives the upper edge of the line it begins in."""
    top = column.y
    if geometry.gutter:
        date = Paragraph(entry.date, faces.date, geometry.gutter - 8, Qt.AlignmentFlag.AlignRight)
        column.add(date, 8, top, "accent", chosen=False)
    else:
        date = Paragraph(entry.date, faces.date, geometry.width)
        column.add(date, geometry.column, top, "accent", chosen=False)
        column.y += date.height
    return top


def _add_figures(column: _Column, figures: Sequence[Told], faces: Faces, geometry: Geometry) -> None:
    """Between hairlines, some side by side, each as wide as it is where they all fit."""
    in_a_row = max(1, min(_IN_A_ROW, int((geometry.width + _FIGURES_GAP) // (_LEAST_CELL + _FIGURES_GAP))))
    column.y += _FIGURES_ABOVE
    column.hairlines.append(QRectF(geometry.column, column.y, geometry.width, 1))
    for first in range(0, len(figures), in_a_row):
        column.y += _FIGURES_AIR
        column.y += _add_row(column, figures[first : first + in_a_row], faces, geometry)
    column.y += _FIGURES_AIR
    column.hairlines.append(QRectF(geometry.column, column.y, geometry.width, 1))
    column.y += 1


def _add_row(column: _Column, row: Sequence[Told], faces: Faces, geometry: Geometry) -> float:
    """Gives its height."""
    natural = [max(faces.value.width(told.value), faces.label.width(told.label)) for told in row]
    room = geometry.width - _FIGURES_GAP * (len(row) - 1)
    widths = natural if sum(natural) <= room else [room / len(row)] * len(row)
    x, height = geometry.column, 0.0
    for told, width in zip(row, widths, strict=True):
        value, label = Paragraph(told.value, faces.value, width + 1), Paragraph(told.label, faces.label, width + 1)
        column.add(value, x, column.y, "text")
        column.add(label, x, column.y + value.height, "text_secondary")
        x += width + _FIGURES_GAP
        height = max(height, value.height + label.height)
    return height


def _add_notes(notes: _Column, told: Sequence[Note], faces: Faces, geometry: Geometry) -> None:
    """Each behind its rule."""
    x = geometry.notes or geometry.column
    width = geometry.notes_width - _NOTE_INDENT
    for number, note in enumerate(told):
        notes.y += _NOTE_GAP if number else 0
        top = notes.y
        source = Paragraph(note.source, faces.source, width)
        notes.add(source, x + _NOTE_INDENT, notes.y, "text", chosen=False)
        notes.y += _add_place(notes, note, source, faces, x + _NOTE_INDENT, width)
        for phrase in note.phrases:
            paragraph = Paragraph(phrase, faces.note, width)
            hanging = faces.note.width("“") / 2 if phrase.startswith("“") else 0  # the left half of the mark is blank
            notes.add(paragraph, x + _NOTE_INDENT - hanging, notes.y, "text_secondary", chosen=False)
            notes.y += paragraph.height
        notes.rules.append(QRectF(x, top, 2, notes.y - top))


def _add_place(notes: _Column, note: Note, source: Paragraph, faces: Faces, x: float, width: float) -> float:
    """Behind the name of the document where there is room, else below it; gives the height of both."""
    place = Paragraph(note.place, faces.note, width)
    behind = source.natural_width + faces.note.width("　")
    if source.lines == 1 and place.lines == 1 and behind + place.natural_width <= width:
        notes.add(place, x + behind, notes.y, "text_secondary", chosen=False)
        return source.height
    notes.add(place, x, notes.y + source.height, "text_secondary", chosen=False)
    return source.height + place.height
