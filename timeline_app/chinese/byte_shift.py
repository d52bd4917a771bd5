"""Text read one byte out of step: GBK that lost a byte gives other characters up to the next letter of one byte.

A lost first byte leaves a ``?``; every byte after it joins its neighbour, until a byte below 0x80 stands alone as a Latin
letter, behind which the pinyin of the true character may follow. Read in step again, what follows the lost byte can be
decoded; but a pair of bytes that means nothing in GBK vanishes without a trace, so decoding alone proves no character.
"""

import re
from collections.abc import Iterator

from timeline_app.frozen import frozen

LOST = "〓"
"""Stands for a character that cannot be proved; printers set it where they lack one."""

PINYIN = "[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}"
_RUN = re.compile(rf"(?<=[\u4e00-\u9fff])\?(?P<run>[^?()（）\s]{{1,60}}?[@-~])(?=[(（](?P<sound>{PINYIN})[)）])")
_FULL_WIDTH = str.maketrans(",!;:", "，！；：")  # as they were before the site made them ASCII


@frozen
class Shift:
    """A damaged run of a text, from its ``?``, and how it reads, LOST where that is not proved."""

    start: int
    end: int
    reading: str


def shifts_in(text: str, beside: str) -> Iterator[Shift]:
    """The runs of a text; ``beside`` is what stands undamaged in the same file and can prove a reading."""
    for found in _RUN.finditer(text):
        decoded = _in_step(found["run"])
        if decoded is not None:
            following = re.sub(rf"^[(（]{PINYIN}[)）]", "", text[found.end() :])[:1]
            proved = _proved(decoded, following, found["sound"], beside)
            yield Shift(found.start(), found.end(), LOST + proved)


def origin(shift: Shift, position: int) -> int:
    """The place in the damaged text where the first byte of a character of the reading lies."""
    return shift.start if position == 0 else shift.start + 1 + (2 * position - 1) // 2


def _in_step(run: str) -> str | None:
    """The run without the half that its first byte is; None where it is no GBK or does not give the same run again."""
    try:
        shifted = run.translate(_FULL_WIDTH).encode("gbk")
        decoded = shifted[1:].decode("gbk")
    except UnicodeError:
        return None
    return decoded if shifted[:1] + decoded.encode("gbk") == shifted and not decoded.isascii() else None


def _proved(decoded: str, following: str, sound: str, beside: str) -> str:
    """A character is proved by a neighbour it also has elsewhere, the last one by its sound too."""
    around = f"{LOST}{decoded}{following}"
    pairs = [around[number : number + 2] in beside for number in range(len(around) - 1)]
    proved = [before or after for before, after in zip(pairs, [*pairs[1:], False], strict=True)]
    if re.search(rf"{re.escape(decoded[-1])}[(（]{sound}[)）]", beside):
        proved[len(decoded) - 1] = True
    return "".join(letter if proof else LOST for letter, proof in zip(decoded, proved, strict=False))
