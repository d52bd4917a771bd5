"""Mends what web sites do to Chinese text, so that a phrase can be looked for in it.

One site put the pinyin of rare characters in brackets behind them, and blanks into dates. Bytes it lost are not guessed.
"""

import re

_PINYIN = re.compile(r"(?<=[\u4e00-\u9fff])[(\uff08][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[)\uff09]")
_BLANK_IN_PHRASE = re.compile(r"(?<=[\d\u4e00-\u9fff])[ \u3000\u00a0](?=[\d\u4e00-\u9fff])")


def repair(text: str) -> str:
    """The text without pinyin in brackets and without blanks between characters and numbers."""
    return "".join(text[place] for place in kept(text))


def kept(text: str) -> list[int]:
    """The places of the characters that repair keeps, so that what is found in the one can be shown in the other."""
    gone = {place for found in _PINYIN.finditer(text) for place in range(*found.span())}
    without = [place for place in range(len(text)) if place not in gone]
    plain = "".join(text[place] for place in without)
    blanks = {found.start() for found in _BLANK_IN_PHRASE.finditer(plain)}
    return [place for number, place in enumerate(without) if number not in blanks]
