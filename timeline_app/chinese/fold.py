"""One folding for search and comparison: script, width, case, Kangxi radicals, each character by itself.

So what is found in a folded text has its place in the text, and a piece of a text folds to a piece of the folded text.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from timeline_app.chinese.script import converter

HAN = "\u3400-\u4dbf\u4e00-\u9fff"
MARK = "\ue000"
"""Stands in a key before each word of letters and digits, so that only its beginning is found, and no piece from within."""
# What OpenCC leaves as it is, or takes for another, where it stands alone.
_ALIKE = {"著": "着", "么": "么", "麼": "么", "麽": "么", "幺": "么", "衞": "卫", "枱": "台", "祇": "只", "瞭": "了", "妳": "你"}
_DROPPED = dict.fromkeys(map(ord, "“”‘’„\"'`「」『』《》〈〉()【】[]〔〕·・"))


class _Table(dict[int, str]):
    """What ``str.translate`` makes of each character, worked out when it is first met."""

    def __missing__(self, point: int) -> str:
        """Half a character, as an argument that is not UTF-8 brings with it, becomes a question mark."""
        import unicodedata  # a launch does without

        plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", chr(point)).casefold())
        self[point] = "".join(map(_plain, plain))
        return self[point]


def _plain(letter: str) -> str:
    """Without accents, which stand as marks of their own here."""
    if "\u3400" <= letter <= "\u9fff":
        return _simplified().get(letter, letter)
    import unicodedata

    return {"Mn": "", "Cs": "?"}.get(unicodedata.category(letter), letter)


_TABLE = _Table()


class _KeyTable(dict[int, str]):
    """The same for a key."""

    def __missing__(self, point: int) -> str:
        self[point] = fold(chr(point)).translate(_DROPPED)
        return self[point]


_KEY_TABLE = _KeyTable()


def fold(text: str) -> str:
    """The same for 工會驛站, 工会驿站 and ⼯会驿站, and for ＡＰＰ and app."""
    return text.translate(_TABLE)


@cache
def _simplified() -> Mapping[str, str]:
    """By character: ``tw2s`` knows the variants of Taiwan, ``t2s`` those of others."""
    letters = [chr(point) for first, last in ((0x3400, 0x4DC0), (0x4E00, 0xA000)) for point in range(first, last)]
    told = converter("t2s").convert(converter("tw2s").convert("\n".join(letters)))
    return dict(zip(letters, told.split("\n"), strict=True)) | _ALIKE


def key(text: str) -> str:
    """What is compared in a search: a text has the words of another in it where its key contains the other's.

    Folded, without quotes and brackets, and without blanks but where they part two words of letters.
    """
    return "".join([piece for piece, _place in _pieces(text.translate(_KEY_TABLE))])


def key_with_places(text: str) -> tuple[str, list[int]]:
    """The key, and for each of its characters the place in the text of the one it comes from."""
    folded = [letter.translate(_KEY_TABLE) for letter in text]
    origin = [place for place, letters in enumerate(folded) for _letter in letters]
    pieces = list(_pieces("".join(folded)))
    places = [origin[first + number] for piece, first in pieces for number in range(len(piece))]
    return "".join(piece for piece, _first in pieces), places


def parts(key: str) -> Iterator[re.Match[str]]:
    """Runs of ideographs, words of letters and digits, and each other letter by itself; ``lastgroup`` says which."""
    return _parts().finditer(key)


@cache
def _parts() -> re.Pattern[str]:
    """Compiled at the first search, and not at launch."""
    return re.compile(f"(?P<han>[{HAN}]+)|(?P<word>[a-z0-9]+)|(?P<letter>[^\\W_])")


def _pieces(folded: str) -> Iterator[tuple[str, int]]:
    """The parts with what stands between them, each with its place.

    One blank stands between words, and between ideographs where there is more than blanks.
    """
    before, end = "", 0
    for found in parts(folded):
        kind, gap = str(found.lastgroup), folded[end : found.start()]
        if kind == before != "letter" and (gap if kind == "word" else gap.strip()):
            yield " ", end
        if kind == "word":
            yield MARK, found.start()
        yield found[0], found.start()
        before, end = kind, found.end()


def units(text: str) -> list[str]:
    """Each Han character by itself, other words and numbers whole: so databases of before have their texts cut."""
    return re.findall(f"[{HAN}]|[^\\W_]+?(?=[{HAN}]|\\W|_|$)", fold(text))
