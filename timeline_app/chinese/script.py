"""Simplified and traditional script, for display."""

import re
from enum import StrEnum
from functools import cache
from typing import Protocol, cast

from timeline_app.translation.cut import LINE, line


class Script(StrEnum):
    """What a text is shown in; records are kept in simplified script."""

    HANS = "hans"
    HANT_TW = "hant-tw"
    HANT_HK = "hant-hk"


class Converter(Protocol):
    """What this program needs of ``opencc.OpenCC``, which has no types."""

    def convert(self, text: str, /) -> str: ...


# s2t would give 裏 and 羣, which nobody writes; s2twp changes the length and with it every position.
_CONFIGURATION = {Script.HANT_TW: "s2tw", Script.HANT_HK: "s2hk"}
# OpenCC writes 發佈 here and 發布 there, as the characters beside it fall: what it leaves, and how the word is written.
_BOTH = {
    "發佈": "發布", "公佈": "公布", "宣佈": "宣布", "頒佈": "頒布", "分佈": "分布", "遍佈": "遍布", "散佈": "散布", "佈局": "布局",
    "佈置": "布置", "佈告": "布告", "周例會": "週例會", "相併": "相並", "併發揮": "並發揮", "併發通": "並發通", "併為": "並為",
    "併投入": "並投入", "云遊": "雲遊", "徵程": "征程", "衚衕": "胡同", "點贊": "點讚",
}
_SETTLED = {
    Script.HANT_TW: _BOTH | {"總檯": "總臺"}, Script.HANT_HK: _BOTH | {"總枱": "總台", "啓": "啟"},
}


def to_script(text: str, script: Script) -> str:
    """A text of the records as it reads in another script, each word written in one way; the length stays."""
    if script is Script.HANS:
        return text
    words = _SETTLED[script]
    return _settled(script).sub(lambda found: words[found[0]], name_to_script(text, script))


def name_to_script(name: str, script: Script) -> str:
    """A name, in which nothing is a word of its own."""
    return name if script is Script.HANS else converter(_CONFIGURATION[script]).convert(name)


@cache
def _settled(script: Script) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, _SETTLED[script])))


def line_in(script: Script, text: str, most: int = LINE) -> str:
    """A text of the records as a view shows it in one line: cut first, since to convert it takes time."""
    return to_script(line(text, most), script)


@cache
def converter(configuration: str) -> Converter:
    """An OpenCC converter, made once: its dictionaries take 30 ms to read."""
    from opencc import OpenCC  # slow to import, and most users never change the script

    return cast(Converter, OpenCC(configuration))
