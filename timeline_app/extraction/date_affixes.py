"""What stands around a date and changes what it tells: 自…起, …至今, 截至…, …前, 约…, …左右; a weekday and a time of day."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache


class Affix(Enum):
    """FROM and UNTIL also stand around a range, and then change nothing."""

    ABOUT = auto()
    FROM = auto()
    SINCE = auto()
    BEFORE = auto()
    UNTIL = auto()
    AS_OF = auto()
    AFTER = auto()
    DURING = auto()
    NOTHING = auto()


_AHEAD = {
    Affix.ABOUT: "大约在?|约在?|大概|大致", Affix.AS_OF: "截[至止]到?", Affix.FROM: "自从|自|从", Affix.BEFORE: "直?[至到]",
    Affix.NOTHING: "公元(?!前)|西元(?!前)|于|在",
}
_BEHIND = {
    Affix.SINCE: "起?[—~-]?[至到—-](?:今|现在|目前)|起?迄今|以来|起|开始|—", Affix.BEFORE: "以前|之前|前", Affix.UNTIL: "止",
    Affix.ABOUT: "左右|前后|上下", Affix.AFTER: "以后|之后|后", Affix.DURING: "期间|之间|间|内",
}
_WEEKDAY = "[,(]?(?:星期|周|礼拜)([一二三四五六日天])[)]?$"
_CLOCK = "(?:[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,9})?)?(?: ?[ap]m)?|[0-2]?[0-9][时点](?:[0-9]{1,2}分|半|整|许)?)"
_PART_OF_DAY = "(?:上午|下午|凌晨|清晨|早上|中午|傍晚|晚上?|夜间?)"
_TIME = f"(?<=[日)])[t ]?(?:{_PART_OF_DAY}{_CLOCK}?|{_CLOCK})(?:[至到—~-]{_CLOCK})?$"


@dataclass(frozen=True, slots=True)
class Bare:
    """A date without what stood around it; ``weekday`` from 0 for Monday, or None; ``timed`` where a time of day was told."""

    text: str
    affixes: frozenset[Affix]
    weekday: int | None
    timed: bool


def without_affixes(text: str) -> Bare:
    """At most two before and two behind, as in 约自2023年9月起; then a time of day and a weekday."""
    affixes: set[Affix] = set()
    for pattern in (_ahead(), _behind()) * 2:
        found = pattern.search(text)
        if found:
            affixes.add(Affix[found.lastgroup or ""])
            text = text[: found.start()] + text[found.end() :]
    day = re.sub(_TIME, "", text)
    weekday = re.search(_WEEKDAY, day)
    number = min("一二三四五六日天".index(weekday[1]), 6) if weekday else None
    return Bare(day[: weekday.start()] if weekday else day, frozenset(affixes), number, day != text)


@cache
def _ahead() -> re.Pattern[str]:
    return re.compile(f"^(?:{_alternatives(_AHEAD)})")


@cache
def _behind() -> re.Pattern[str]:
    """Its search finds the longest of them, which begins first."""
    return re.compile(f"(?:{_alternatives(_BEHIND)})$")


def _alternatives(words: Mapping[Affix, str]) -> str:
    return "|".join(f"(?P<{affix.name}>{written})" for affix, written in words.items())
