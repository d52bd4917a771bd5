"""How Chinese sounds, for those who type pinyin or its initials: laodongzhe, ldz."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Any, cast

from timeline_app.chinese.fold import parts

LONGEST = 24  # letters of a sound that are kept, and compared
# What the phrases of the dictionary lack.
_READ = {"长三角": (("cháng",), ("sān",), ("jiǎo",)), "工会会员": (("gōng",), ("huì",), ("huì",), ("yuán",))}


def sounds(key: str) -> list[str]:
    """Of each run of ideographs in a key, from each of them on: the first letters, and the whole syllables."""
    return [sound for run in parts(key) if run.lastgroup == "han" for sound in _sounds(run[0])]


@lru_cache(4096)
def _sounds(run: str) -> tuple[str, ...]:
    said, told = syllables(run), list[str]()
    letters, whole, place = initials(said), "".join(said), 0
    for first, syllable in enumerate(said):
        told += (letters[first : first + LONGEST], whole[place : place + LONGEST])
        place += len(syllable)
    return tuple(told)


def places_of(sound: str, said: Sequence[str]) -> Iterator[tuple[int, int]]:
    """From which to which character syllables sound so: by first letters, and by whole syllables from the beginning of one."""
    first_letters = initials(said)
    for first in range(len(said)):
        if first_letters.startswith(sound, first):
            yield first, first + len(sound)
        elif "".join(said[first:])[:LONGEST].startswith(sound):
            yield first, first + _needed(len(sound), said[first:])


def _needed(letters: int, said: Sequence[str]) -> int:
    """How many syllables have so many letters."""
    count = 0
    while letters > 0:
        letters -= len(said[count])
        count += 1
    return count


def initials(said: Sequence[str]) -> str:
    return "".join(syllable[0] for syllable in said)


@lru_cache(4096)
def syllables(run: str) -> tuple[str, ...]:
    """One for each ideograph, as phrases are read: 银行 is yin hang; ``?`` for one that no dictionary has, v for ü."""
    return tuple(_dictionary()(run))


@cache
def _dictionary() -> Callable[[str], Sequence[str]]:
    """Takes a fifth of a second to load, and fifty megabytes: most users never type pinyin."""
    from pypinyin import lazy_pinyin, load_phrases_dict

    load_phrases_dict({phrase: [list(each) for each in read] for phrase, read in _READ.items()})
    return lambda run: lazy_pinyin(run, errors=cast(Any, _unknown))  # its types know no list


def _unknown(letters: str) -> list[str]:
    return ["?"] * len(letters)
