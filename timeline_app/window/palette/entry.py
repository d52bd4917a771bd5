"""One row of the palette, and the sections in which rows stand."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from timeline_app.frozen import frozen
from timeline_app.window.palette.matching import Span, Typed

MOST = 5  # rows of a section before somebody asks for all
ALL = 60  # rows of a section then


@frozen(kw_only=True)
class Entry:
    """``spans`` are what of the text was typed, ``beside`` is told behind it and ``right`` at the far end, or ``keys`` there.

    The colour is that of ``theme``, else ``sign`` stands in its place. One that ``waits`` is never chosen by itself, one that only
    ``sounds`` like what was typed stands behind those that have it.
    """

    text: str
    run: Callable[[], object]
    spans: Sequence[Span] = ()
    beside: str = ""
    beside_spans: Sequence[Span] = ()
    right: str = ""
    keys: str = ""
    theme: str | None = None
    sign: str = ""
    waits: bool = False
    sounds: bool = False

    @property
    def spoken(self) -> str:
        """All of it in one line, for who does not see it."""
        return "，".join(filter(None, (self.text, self.beside, self.right, self.keys.replace("+", " "))))


class Section(NamedTuple):
    """``total`` is how many there are, of which ``entries`` may be the first only."""

    heading: str
    entries: Sequence[Entry]
    total: int


Source = Callable[[Typed, int], Section]  # of what was typed, and how many rows are wanted at most
