"""Text that was chosen on the page, from one event to another, and what of it is copied."""

from typing import NamedTuple

from timeline_app.chinese.script import to_script
from timeline_app.reading.block import Block, Piece
from timeline_app.reading.manuscript import Manuscript
from timeline_app.reading.unbroken import plain
from timeline_app.records.timeline import Timeline
from timeline_app.report.references import references_of
from timeline_app.report.xml_text import xml_text

MOST_ROWS = 500  # that are copied at once


class Mark(NamedTuple):
    """A gap between characters: that of a row of the page, counted as its block does."""

    row: int
    position: int


class ChosenText(NamedTuple):
    """``moving`` is the end that keys and mouse move."""

    fixed: Mark
    moving: Mark

    @property
    def empty(self) -> bool:
        return self.fixed == self.moving

    @property
    def rows(self) -> range:
        first, last = sorted(self)
        return range(first.row, last.row + 1)

    def within(self, row: int, piece: Piece) -> tuple[int, int]:
        """From which to which character of a piece it reaches; the same twice where it does not."""
        first, last = sorted(self)
        length, begin = len(piece.paragraph.text), piece.first
        if begin is None or not first.row <= row <= last.row:
            return 0, 0
        start = first.position - begin if row == first.row else 0
        end = last.position - begin if row == last.row else length
        return min(max(0, start), length), min(max(0, end), length)


def words_of(chosen: ChosenText, row: int, block: Block) -> str:
    """What is chosen of a row; its pieces in lines of their own."""
    lines = (piece.paragraph.text[slice(*chosen.within(row, piece))] for piece, _first in block.chosen_pieces)
    return "\n".join(plain(line) for line in lines if line)


def copied(chosen: ChosenText, manuscript: Manuscript, timeline: Timeline) -> str:
    """The text, event by event, and below it where it stands written."""
    rows = chosen.rows[:MOST_ROWS]
    words = {row: told for row in rows if (told := words_of(chosen, row, manuscript.block(row)))}
    references = references_of((each for row in words for each in manuscript.order.event(row).citations), timeline)
    parts = (*words.values(), to_script("\n".join(references), manuscript.look.script))
    return xml_text("\n\n".join(filter(None, parts)))
