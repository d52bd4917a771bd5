"""What the fonts of a report can show: a glyph that is missing would be a silent box, and ends a PDF/UA altogether."""

import json
import re
from bisect import bisect_right
from dataclasses import field
from pathlib import Path
from typing import Self

from timeline_app.chinese.geta import GETA
from timeline_app.frozen import frozen

MAY_BREAK = "\u200b"  # which is not seen, and needs no glyph
_STACKED = re.compile(r"([\u0300-\u036f])[\u0300-\u036f]+")  # marks over one letter, of which a page shows the first
_BLANK, _CONTROL = frozenset(b"\n\t"), frozenset((*range(0x20), *range(0x7F, 0xA0)))


@frozen
class Coverage:
    """Ranges of code points that every face has, ascending."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    _shown: "_Shown" = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_shown", _Shown(self))

    @classmethod
    def read(cls, resources: Path) -> Self:
        ranges = json.loads((resources / "fonts" / "coverage.json").read_text("ascii"))
        return cls(tuple(start for start, _end in ranges), tuple(end for _start, end in ranges))

    def has(self, letter: str) -> bool:
        position = bisect_right(self.starts, ord(letter)) - 1
        return position >= 0 and ord(letter) <= self.ends[position]

    def shown(self, text: str) -> str:
        """The text without control characters, and with a geta mark for what cannot be shown; a line break is a blank."""
        return _STACKED.sub(r"\1", text).translate(self._shown)


class _Shown(dict[int, str]):
    """The glyph printed for a code point; each is looked up once."""

    def __init__(self, coverage: Coverage) -> None:
        self._coverage = coverage

    def __missing__(self, point: int) -> str:
        self[point] = shown = self._of(point)
        return shown

    def _of(self, point: int) -> str:
        if point in _BLANK:
            return " "
        if point in _CONTROL:
            return ""
        return chr(point) if chr(point) == MAY_BREAK or self._coverage.has(chr(point)) else GETA
