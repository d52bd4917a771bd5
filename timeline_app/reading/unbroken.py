"""Where a line must not break: a number stays with its unit, and no line begins with a mark that joins two words."""

import re
from collections.abc import Iterable, Iterator

_JOINER, _NO_BREAK = "\u2060", "\u00a0"
_AMOUNT = r"[0-9０-９][0-9０-９.,．，]*[0-9０-９]|[0-9０-９]"
_HAN = r"[\u3400-\u9fff]"
# A number, the scale and the vagueness behind it as in 16万余, and the unit; what follows the number may be without some.
_UNIT = re.compile(rf"({_AMOUNT})(?:(?=[万萬亿億千百余餘多])([万萬亿億千百余餘多]{{1,3}}))?(?={_HAN})")
_BEFORE = re.compile(r"([第约約近超达達])(?=[0-9０-９])|(?<=\S)(?=[·•～])")
_LATIN = re.compile(rf"({_AMOUNT}%?) (?=[A-Za-z])")


def unbroken(text: str) -> str:
    """The text with joiners, which are not seen and ``plain`` takes out."""
    text = _UNIT.sub(lambda found: _JOINER.join((found[1], *(found[2] or ""), "")), text)
    text = _BEFORE.sub(lambda found: f"{found[0]}{_JOINER}", text)
    return _LATIN.sub(rf"\1{_NO_BREAK}", text)


def plain(text: str) -> str:
    """As it stands in the records, to be copied."""
    return text.replace(_JOINER, "").replace(_NO_BREAK, " ")


def placed(spans: Iterable[tuple[int, int]], text: str) -> Iterator[tuple[int, int]]:
    """Spans of a text as it stands in the records, in the one with joiners that was made of it."""
    places = [place for place, letter in enumerate(text) if letter != _JOINER]
    return ((places[first], places[last - 1] + 1) for first, last in spans)
