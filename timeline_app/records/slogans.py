"""The slogans that stand in a text: a longer one hides a shorter one in the same place."""

import re
from collections.abc import Sequence

from timeline_app.records.registers import Slogan


def slogans_in(texts: Sequence[str], slogans: Sequence[Slogan]) -> tuple[Slogan, ...]:
    """Those whose term, or another name of it, stands in any of the texts, in the order of the register."""
    by_name = {name: slogan for slogan in slogans for name in (slogan.term, *slogan.names)}
    if not by_name:
        return ()
    any_name = re.compile("|".join(map(_whole, sorted(by_name, key=len, reverse=True))))
    found = {by_name[name] for text in texts for name in any_name.findall(text)}
    return tuple(slogan for slogan in slogans if slogan in found)


def _whole(name: str) -> str:
    """559 is no part of 5590."""
    before, behind = r"(?<!\d)" if name[:1].isdigit() else "", r"(?!\d)" if name[-1:].isdigit() else ""
    return f"{before}{re.escape(name)}{behind}"
