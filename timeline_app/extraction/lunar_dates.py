"""Dates of the lunar calendar: 农历八月十五, 正月初五, 2023年腊月, 春节; of which only the year is taken over."""

import re

_CALENDAR = "(?:农历|阴历|旧历|夏历)"
_FEAST = "(?:农历新年|(?:春|元宵|端午|中秋|重阳|七夕|腊八|小年|除夕)节?)(?<!春)"
_MARK = f"{_CALENDAR}|正月|腊月|冬月|闰[0-9]{{1,2}}月|初[一二三四五六七八九十]|月廿|年三十|{_FEAST}"
_YEAR = "(?:[0-9]{4}年|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)"
_ONE = "[一二三四五六七八九]"
_DAY = f"(?:初(?:{_ONE}|十)|二?十{_ONE}?|[廿卅]{_ONE}?|三十|[12][0-9]|30|0?[1-9])日?"
_MONTH = f"闰?(?:正|腊|冬|1[0-2]|0?[1-9])月(?:{_DAY}|份|[上中下]旬|初|底|末)?"
_NEW_YEAR = "大?年(?:初[一二三四五六七八九十]|三十)"
_BEHIND = f"(?:[(]?(?:{_FEAST}|{_CALENDAR})[)]?)?"  # 五月初五端午节, 8月15日(农历)
_POINT = f"{_CALENDAR}?{_YEAR}?{_CALENDAR}?(?:(?:{_MONTH}|{_DAY}|{_NEW_YEAR}){_BEHIND}|{_FEAST}(?:前夕|之?际|期间|假期)?)"
_WHOLE = f"{_POINT}(?:[至到—~-]{_POINT})?"
_BEHIND_DAY = f"(?<=日)[(]?{_CALENDAR}{_POINT}[)]?$"


def without_lunar_day(text: str) -> str:
    """A day of our calendar without the lunar one behind it: 2023年10月9日(农历八月廿五)."""
    return re.sub(_BEHIND_DAY, "", text)


def is_lunar(text: str) -> bool:
    """Whether a text is a lunar date and nothing else; 春节慰问 is none."""
    return re.search(_MARK, text) is not None and re.fullmatch(_WHOLE, text) is not None


def years_of(text: str) -> tuple[int, ...]:
    """Those it names."""
    return tuple(map(int, re.findall("(?<![0-9])([0-9]{4})年", text)))
