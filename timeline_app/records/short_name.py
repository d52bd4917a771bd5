"""The short name of an event that nobody gave one: how its title begins, never cut where that would break a name or a number."""

import re
from collections.abc import Collection, Iterable, Iterator

MOST = 12  # characters, as the bundled records have them at most
_LEAST = 4  # of them that say something by themselves
_CLAUSE_ENDS = "，。；：！？、,;:!?"
_PAIRS = {"《": "》", "〈": "〉", "“": "”", "‘": "’", "「": "」", "『": "』", "（": "）", "(": ")", "〔": "〕", "[": "]"}
# What is read as one: numbers with their marks and the unit of a date, and words of letters.
_WHOLE = re.compile(
    r"[0-9０-９]+(?:[.,．，:：/\-—–－][0-9０-９]+)*[%％‰]?[年月日号届次个万亿元人家]*"
    r"|第?[〇零一二三四五六七八九十百千万亿]+[年月日号届次个]+"
    r"|[A-Za-z]+(?:['’\-][A-Za-z]+)*"
)


def short_name(title: str, names: Collection[str] = ()) -> str:
    """The first clause of a title, or where that is long as much of it as MOST characters hold, with … behind.

    Nothing in quotes or brackets of titles, no number and none of ``names`` is cut: what begins before the cut and ends behind
    it is left out, or, where next to nothing stands before it, kept whole. A title without a clause is its own short name.
    """
    text = " ".join(title.split())
    wholes = tuple(_joined(_wholes(text, names)))
    clause = text[: _first_end(text, wholes)].strip()
    if len(clause) <= MOST:
        return clause or text
    return _cut(clause, wholes)


def _first_end(text: str, wholes: Iterable[tuple[int, int]]) -> int:
    """Where the first clause ends that is outside of all that stays together."""
    inside = {place for first, end in wholes for place in range(first, end)}
    ends = (place for place, letter in enumerate(text) if letter in _CLAUSE_ENDS and place not in inside)
    return next((place for place in ends if place), len(text))


def _cut(clause: str, wholes: Iterable[tuple[int, int]]) -> str:
    room = MOST - 1
    for first, end in wholes:
        if first < room < end:
            room = first if first >= _LEAST else end
            break
    kept = clause[:room].rstrip(_CLAUSE_ENDS + " ")
    return kept if len(kept) >= len(clause) else f"{kept}…"


def _wholes(text: str, names: Collection[str]) -> Iterator[tuple[int, int]]:
    """All stretches that stay together, each from its first letter to behind its last."""
    yield from (found.span() for found in _WHOLE.finditer(text))
    for name in names:
        if name and name in text:
            yield from (found.span() for found in re.finditer(re.escape(name), text))
    for place, letter in enumerate(text):
        if letter in _PAIRS:
            end = _closing(text, place)
            if end:
                yield place, end


def _closing(text: str, place: int) -> int:
    """Behind the mark that closes the one at ``place``; 0 where none does."""
    opening, closing, depth = text[place], _PAIRS[text[place]], 0
    for at in range(place, len(text)):
        depth += (text[at] == opening) - (text[at] == closing)
        if depth == 0:
            return at + 1
    return 0


def _joined(stretches: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Those that overlap are one."""
    begun = end = -1
    for first, last in sorted(stretches):
        if first >= end:
            if end > 0:
                yield begun, end
            begun, end = first, last
        else:
            end = max(end, last)
    if end > 0:
        yield begun, end
