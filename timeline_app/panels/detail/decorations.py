"""What stands behind the words of a page: grounds of cards and chips, marks of a rail, where anchors with such names lie."""

from collections.abc import Iterator
from html import escape
from typing import NamedTuple, cast

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextFragment, QTextTable

CARD, OPEN_CARD = "card", "open"  # a card that leads somewhere, and one that does not
CHIP, BADGE, TAG, DOT, HERE = "chip", "badge", "tag", "dot", "here"
_INLINE, _END = frozenset({CHIP, BADGE, TAG, DOT, HERE}), "end"


class Decoration(NamedTuple):
    """``value`` is what follows the kind in the name of the anchor; ``rect`` lies in the document."""

    kind: str
    value: str
    rect: QRectF


def decorations_of(document: QTextDocument) -> list[Decoration]:
    """In the order in which they are painted: cards first."""
    document.documentLayout().documentSize()  # what is not in sight yet is laid out by this
    return [*_cards(document), *_inline(document)]


def _cards(document: QTextDocument) -> Iterator[Decoration]:
    """A card is a table whose first words are an anchor of that name."""
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            names = frame.cellAt(0, 0).firstCursorPosition().block().begin().fragment().charFormat().anchorNames()
            kind, _colon, value = names[0].partition(":") if names else ("", "", "")
            if kind in (CARD, OPEN_CARD):
                yield Decoration(kind, value, _card_rect(document, frame))


def _card_rect(document: QTextDocument, table: QTextTable) -> QRectF:
    """Qt tells where the words of the first cell begin, and the size with margins."""
    shape, cell = table.format(), table.cellAt(0, 0).format().toTableCellFormat()
    rect = document.documentLayout().frameBoundingRect(table).translated(-cell.leftPadding(), -cell.topPadding())
    return rect.adjusted(0, 0, 0, -shape.topMargin() - shape.bottomMargin())


def _inline(document: QTextDocument) -> list[Decoration]:
    """From the letter that has the name to the next one named as an end: Qt gives a name to one letter alone."""
    found: list[Decoration] = []
    block = document.begin()
    while block.isValid():
        place, ended = block.begin(), True
        while not place.atEnd():
            fragment = place.fragment()
            kind, _colon, value = next(iter(fragment.charFormat().anchorNames()), "").partition(":")
            rect = QRectF() if ended and kind not in _INLINE else _rect(document, block, fragment)
            if kind in _INLINE:
                found.append(Decoration(kind, value, rect))
                ended = False
            elif not ended:
                found[-1] = found[-1]._replace(rect=found[-1].rect.united(rect))
                ended = kind == _END
            place += 1
        block = block.next()
    return found


def around(name: str, inner: str) -> str:
    """Words, which are HTML, with the ground of the name behind them and a little room at either side."""
    return f'<a name="{escape(name)}">&nbsp;</a>{inner}<a name="{_END}">&nbsp;</a>'


def _rect(document: QTextDocument, block: QTextBlock, fragment: QTextFragment) -> QRectF:
    """Of the first line of the words; empty where the words are not laid out, as in a window that was never shown."""
    start = fragment.position() - block.position()
    line = block.layout().lineForTextPosition(start)
    if not line.isValid():
        return QRectF()
    origin = document.documentLayout().blockBoundingRect(block).topLeft()
    left, right = _x(line.cursorToX(start)), _x(line.cursorToX(start + fragment.length()))
    return QRectF(origin.x() + left, origin.y() + line.y(), right - left, line.height())


def _x(found: object) -> float:
    """PySide tells the place of the cursor with it."""
    return cast("tuple[float, int]", found)[0]
