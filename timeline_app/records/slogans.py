"""The slogans that stand in a text: a longer one hides a shorter one in the same place."""

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline_app.records.registers import Slogan  # a launch does without


def slogans_in(texts: Sequence[str], slogans: "Sequence[Slogan]") -> "tuple[Slogan, ...]":
    """Those whose term, or another name of it, stands in any of the texts, in the order of the register."""
    by_name = {name: slogan for slogan in slogans for name in (slogan.term, *slogan.names)}
    found = {by_name[name] for text in texts for name in _names_in(text, by_name)}
    return tuple(slogan for slogan in slogans if slogan in found)


def _names_in(text: str, names: Iterable[str]) -> list[str]:
    """Whatever stands nowhere is left out first, since a pattern tries each of its names at each character of a long text."""
    present = sorted((name for name in names if name in text), key=len, reverse=True)
    return re.findall("|".join(map(_whole, present)), text) if present else []


def _whole(name: str) -> str:
    """559 is no part of 5590."""
    before, behind = r"(?<!\d)" if name[:1].isdigit() else "", r"(?!\d)" if name[-1:].isdigit() else ""
    return f"{before}{re.escape(name)}{behind}"
