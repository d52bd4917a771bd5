"""What people tell with a day besides: its weekday and the time of day. Neither is taken over; the weekday is checked."""

import re
from typing import NamedTuple

_NUMBER = "(?:[0-9]{1,2}|[一二三四五六七八九十两零〇廿]{1,3})"
_ZONE = " ?(?:z|[+-][0-9]{2}:?[0-9]{2}|(?:utc|gmt)(?:[+-][0-9]{1,2})?|cst)"
_HALF_DAY = "[ap][.]?m[.]?"
CLOCK = (
    f"(?:[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{{1,9}})?)?(?: ?{_HALF_DAY})?(?:{_ZONE})?"
    f"|[01]?[0-9] ?{_HALF_DAY}|(?<=t)[0-9]{{2}}(?:[0-9]{{2}}){{0,2}}(?:{_ZONE})?"
    f"|{_NUMBER}(?:时|点钟?)(?:{_NUMBER}分?(?:{_NUMBER}秒)?|[一二三123]刻|[半整许多])?)"
)
_PART = (
    "(?:上午|下午|凌晨|清晨|早晨|早上?|正午|中午|午[前后夜]|傍晚|黄昏|当?晚[上间]?|[深半]夜|夜[间晚里]?|拂晓|黎明|晨|[ap]m)"
)
_THAT_DAY = "当[天日]|[这那]一?[天日]|全天|一?整天|一天"
_TIME = f" ?[t,]? ?(?:北京时间)?(?:{_THAT_DAY}|{_PART}? ?{CLOCK}|{_PART})"
_TO = "[至到—~-]"
_BEHIND = f"(?<![0-9期周拜])(?:{_TIME})(?:{_TO}{_PART}?{CLOCK}|{_TO}{_PART})?$"
_BETWEEN = f"(?<=日)(?:{_TIME})(?={_TO}[0-9])(?!{_TO}{CLOCK})"
_IN_BRACKETS = "(?<=[日号])[(]([^()]{2,})[)]"  # but one letter is no weekday without them
_DAYS = "一二三四五六日"
_NUMBERS = {name: number for names in (_DAYS, "1234567", "月火水木金土日") for number, name in enumerate(names)} | {"天": 6}
_WEEKDAY = "(?:(?:星期|周|礼拜)[一二三四五六日天1-7]|[月火水木金土日]曜日?)"
_WEEKDAY_AHEAD = f"^[(]?({_WEEKDAY})[)]?[, ]?(?=[0-9])"
_WEEKDAY_BETWEEN = f"(?<=日)(?:[(]({_WEEKDAY})[)]|({_WEEKDAY}))(?={_TO}[0-9])"
_WEEKDAY_BEHIND = f"[-,./ ]?[(]?(?:{_WEEKDAY}{_TO})?({_WEEKDAY})[)]?,?$|(?<=[日号])[(]([一二三四五六日天月火水木金土])[)]$"
_DETAILS_AT = "[:时点周期拜曜午晨晚夜早昏晓黎天(当这那]|t[0-9]|[ap][.]?m"  # most dates have none of them
_ENGLISH = r"(?<![a-z])(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\.?(?![a-z])"
_ENGLISH_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Details(NamedTuple):
    """A date without them; ``any`` where there are some, weekdays from 0 for Monday, of its first and its last day, or None."""

    text: str
    first_weekday: int | None
    last_weekday: int | None
    any: bool


def without_details(text: str) -> Details:
    """Behind the date they may stand in either order, once each."""
    if not re.search(_DETAILS_AT, text):
        return Details(text, None, None, any=False)
    text = re.sub(_IN_BRACKETS, r"\1", text)
    day, first = _without_weekday(_WEEKDAY_BETWEEN, re.sub(_BETWEEN, "", text))
    shorter = re.sub(_BEHIND, "", day)
    bare, last = _without_weekday(f"{_WEEKDAY_BEHIND}|{_WEEKDAY_AHEAD}", shorter)
    date = re.sub(_BEHIND, "", bare) if shorter == day else bare
    return Details(date, first, last, date != text)


def _without_weekday(pattern: str, text: str) -> tuple[str, int | None]:
    found = re.search(pattern, text)
    if found is None:
        return text, None
    name = next(filter(None, found.groups())).removesuffix("曜日").removesuffix("曜")
    return text[: found.start()] + text[found.end() :], _NUMBERS[name[-1]]


def weekdays_in_chinese(text: str) -> str:
    """A folded text with 星期一 for Mon and Monday."""
    return re.sub(_ENGLISH, lambda found: f"星期{_DAYS[_ENGLISH_DAYS.index(found[1])]}", text)
