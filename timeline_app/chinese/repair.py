"""Mends what web sites do to Chinese text, so that a phrase can be looked for in it.

One site put the pinyin of rare characters in brackets behind them, blanks into dates, and lost bytes; see byte_shift.py.
"""

import re

from timeline_app.chinese.byte_shift import LOST, PINYIN, Shift, origin, shifts_in
from timeline_app.frozen import frozen

_PINYIN = re.compile(rf"(?<=[\u4e00-\u9fff{LOST}])[(\uff08]{PINYIN}[)\uff09]")
_BLANK_IN_PHRASE = re.compile(r"(?<=[\d\u4e00-\u9fff])[ \u3000\u00a0](?=[\d\u4e00-\u9fff])")


@frozen
class Mended:
    """A text as it should read; for each of its characters the place in the damaged one; the runs that were out of step."""

    text: str
    places: tuple[int, ...]
    shifts: tuple[Shift, ...]


def repair(text: str, beside: str = "") -> str:
    """The text without pinyin in brackets and without blanks between characters and numbers."""
    return mend(text, beside).text


def mend(text: str, beside: str = "") -> Mended:
    """The same with the way back to the file; ``beside`` is the rest of the file, which proves what lost bytes were."""
    shifts = tuple(shifts_in(text, beside)) if "?" in text else ()
    letters = _in_step(text, shifts)
    letters = _without(_PINYIN, letters)
    letters = _without(_BLANK_IN_PHRASE, letters)
    return Mended("".join(letter for letter, _place in letters), tuple(place for _letter, place in letters), shifts)


def _in_step(text: str, shifts: tuple[Shift, ...]) -> list[tuple[str, int]]:
    letters: list[tuple[str, int]] = []
    at = 0
    for shift in shifts:
        letters += [(text[place], place) for place in range(at, shift.start)]
        letters += [(letter, origin(shift, position)) for position, letter in enumerate(shift.reading)]
        at = shift.end
    return letters + [(text[place], place) for place in range(at, len(text))]


def _without(pattern: re.Pattern[str], letters: list[tuple[str, int]]) -> list[tuple[str, int]]:
    text = "".join(letter for letter, _place in letters)
    gone = {number for found in pattern.finditer(text) for number in range(*found.span())}
    return [letter for number, letter in enumerate(letters) if number not in gone]
