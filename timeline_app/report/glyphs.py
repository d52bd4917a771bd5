"""What the fonts of a report can show: a glyph that is missing would be a silent box, and ends a PDF/UA altogether."""

import json
import re
from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path
from typing import Self

GETA = "〓"  # the mark that printers have always set for a character they lack
_BLANK, _CONTROL = re.compile(r"[\n\t]"), re.compile(r"[\x00-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class Coverage:
    """Ranges of code points that every face has, ascending."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def read(cls, resources: Path) -> Self:
        ranges = json.loads((resources / "fonts" / "coverage.json").read_text("ascii"))
        return cls(tuple(start for start, _end in ranges), tuple(end for _start, end in ranges))

    def has(self, letter: str) -> bool:
        position = bisect_right(self.starts, ord(letter)) - 1
        return position >= 0 and ord(letter) <= self.ends[position]

    def shown(self, text: str) -> str:
        """The text without control characters, and with a geta mark for what cannot be shown; a line break is a blank."""
        return "".join(letter if self.has(letter) else GETA for letter in _CONTROL.sub("", _BLANK.sub(" ", text)))
