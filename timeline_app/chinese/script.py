"""Simplified and traditional script, for display."""

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC


class Script(StrEnum):
    """What a text is shown in; records are kept in simplified script."""

    HANS = "hans"
    HANT_TW = "hant-tw"
    HANT_HK = "hant-hk"


# s2t would give 裏 and 羣, which nobody writes; s2twp changes the length and with it every position.
_CONFIGURATION = {Script.HANT_TW: "s2tw", Script.HANT_HK: "s2hk"}


def to_script(text: str, script: Script) -> str:
    """A text of the records as it reads in another script; the length stays."""
    if script is Script.HANS:
        return text
    return converter(_CONFIGURATION[script]).convert(text)


@cache
def converter(configuration: str) -> "OpenCC":
    """An OpenCC converter, made once: its dictionaries take 30 ms to read."""
    from opencc import OpenCC  # slow to import, and most users never change the script

    return OpenCC(configuration)
