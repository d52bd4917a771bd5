"""Simplified and traditional script, for display."""

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


def to_script(text: str, script: Script) -> str:
    """A text of the records as it reads in another script; the length stays."""
    if script is Script.HANS:
        return text
    return converter(_CONFIGURATION[script]).convert(text)


def line_in(script: Script, text: str, most: int = LINE) -> str:
    """A text of the records as a view shows it in one line: cut first, since to convert it takes time."""
    return to_script(line(text, most), script)


@cache
def converter(configuration: str) -> Converter:
    """An OpenCC converter, made once: its dictionaries take 30 ms to read."""
    from opencc import OpenCC  # slow to import, and most users never change the script

    return cast(Converter, OpenCC(configuration))
