"""What stands around a date and changes what it tells: 自…起, …至今, 截至…, …前, 约…, …左右."""

import re
from collections.abc import Mapping
from enum import Enum, auto
from functools import cache

from timeline_app.frozen import frozen


class Affix(Enum):
    """FROM and UNTIL also stand around a range, and then change nothing."""

    ABOUT = auto()
    FROM = auto()
    SINCE = auto()
    BEFORE = auto()
    EARLIER = auto()
    UNTIL = auto()
    AS_OF = auto()
    AFTER = auto()
    DURING = auto()
    NOTHING = auto()


_DONE = (
    "施行|实施|执行|生效|试行|实行|试用|使用|启用|上线|运行|开通|成立|创办|创立|创建|建立|建成|设立|启动|开展|推行|推出|投用|投入使用|开业|任职|入职"
)
_NOW = "今[日天]?|现在|如今|目前|当前"
_AHEAD = {
    Affix.ABOUT: "大?约莫?在?|大概|大致|差不多", Affix.AS_OF: "截[至止]?[至到]?", Affix.FROM: "自从|[自从由]|始于|起于",
    Affix.BEFORE: "直?[至到]|不[迟晚]于|最[迟晚]", Affix.NOTHING: "公元(?!前)|西元(?!前)|西[历暦]|[公阳新国]历|定于|订于|于|在",
}
_BEHIND = {
    Affix.SINCE: f"(?:之日)?起?[—~-]?(?:延续|持续|一?直)?[至到—~-](?:{_NOW})(?:为?止)?|起?迄今(?:为止)?"
    f"|(?:正式)?(?:{_DONE})?以[来降]|(?<=[年月])来|(?:之日|之时)?起(?:算|始|(?:正式)?(?:{_DONE}))?|开?始(?:{_DONE})?|[—~-]",
    Affix.EARLIER: "以前|之前|(?<!午)前", Affix.UNTIL: "为?止|截止",
    Affix.ABOUT: "左右|前后|上下|(?<=[年月日])许", Affix.AFTER: "以后|之后|(?<!午)后",
    Affix.DURING: "(?<![节庆旦一假])期间|之间|(?<=[年月日旬度天])(?:间|里|当中)|之?内",
}


@frozen
class Bare:
    """A date without what stood around it."""

    text: str
    affixes: frozenset[Affix]


def without_affixes(text: str) -> Bare:
    """At most two before and two behind, as in 约自2023年9月起."""
    affixes: set[Affix] = set()
    for pattern in (_ahead(), _behind()) * 2:
        found = pattern.search(text)
        if found:
            affixes.add(Affix[found.lastgroup or ""])
            text = text[: found.start()] + text[found.end() :]
    return Bare(text, frozenset(affixes))


@cache
def _ahead() -> re.Pattern[str]:
    return re.compile(f"^(?:{_alternatives(_AHEAD)})")


@cache
def _behind() -> re.Pattern[str]:
    """Its search finds the longest of them, which begins first."""
    return re.compile(f"(?:{_alternatives(_BEHIND)})$")


def _alternatives(words: Mapping[Affix, str]) -> str:
    return "|".join(f"(?P<{affix.name}>{written})" for affix, written in words.items())
