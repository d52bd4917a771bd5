"""Dates of the lunar calendar: 农历八月十五, 正月初五, 2023年腊月, 春节; of which only the year is taken over."""

import re

_CALENDAR = "(?:农历|阴历|旧历|夏历)"
_FEAST = "(?:农历新年|(?:春|元宵|端午|中秋|重阳|七夕|腊八|小年|除夕)节?)(?<!春)"
_MARK = f"{_CALENDAR}|正月|腊月|冬月|闰[0-9]{{1,2}}月|初[一二三四五六七八九十0-9]|月廿|年三十|{_FEAST}"
_YEAR = "(?:(?:[0-9]{4}年|(?:1[89]|20)[0-9]{2}(?=[端中重元除]|春节))|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)"
_ONE = "[一二三四五六七八九]"
_DAY = f"(?:初(?:{_ONE}|十|[1-9]|10)|{_ONE}|半|二?十{_ONE}?|[廿卅]{_ONE}?|三十|[12][0-9]|30|0?[1-9])日?"
_MONTH = f"闰?(?:正|腊|冬|1[0-2]|0?[1-9])月(?:{_DAY}|份|[上中下]旬|初|底|末)?"
_NEW_YEAR = "大?年(?:初[一二三四五六七八九十]|三十)"
_BEHIND = f"(?:{_FEAST}|{_CALENDAR})?"  # 五月初五端午节, 8月15日(农历)
_AROUND_FEAST = "(?:前夕|之?际|期间|假期|当[天日])?"
_POINT = f"{_CALENDAR}?{_YEAR}?{_CALENDAR}?{_YEAR}?(?:(?:{_MONTH}|{_DAY}|{_NEW_YEAR}){_BEHIND}|{_FEAST}{_AROUND_FEAST})"
_WHOLE = f"{_POINT}(?:[至到—~-]{_POINT})?"
_DAYS = {  # of feasts, where a month and a day of our calendar before their name are others
    "元宵": "1月15日", "端午": "5月5日", "七夕": "7月7日", "中秋": "8月15日", "重阳": "9月9日", "腊八": "12月8日",
    "小年": "12月23日", "除夕": "12月30日", "春节": "1月1日",
}
_NAMED = "|".join(f"(?<!{day})(?<!{day}[(]){feast}" for feast, day in _DAYS.items())
_BESIDE = rf"(?<=日)(?:[(](?:即|为)?(?!{_FEAST}[)])([^()]+)[)]|{_CALENDAR}{_POINT}|[(]?(?:{_NAMED})节?[)]?)$"
_DAY_BEHIND = "^(.+)[(](?:即|公历|阳历|西历)?([0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)[)]$"


def without_lunar_day(text: str) -> str:
    """A day of our calendar without the lunar one beside it: 2023年10月9日(农历八月廿五), 九月初九(2023年10月23日)."""
    behind = re.search(_DAY_BEHIND, text)
    if behind and is_lunar(behind[1]):
        return behind[2]
    beside = re.search(_BESIDE, text)
    return text[: beside.start()] if beside and (beside[1] is None or is_lunar(beside[1])) else text


def is_lunar(text: str) -> bool:
    """Whether a text is a lunar date and nothing else; 春节慰问 is none."""
    told = re.sub("[()]", "", text)
    return re.search(_MARK, told) is not None and re.fullmatch(_WHOLE, told) is not None


def years_of(text: str) -> tuple[int, ...]:
    """Those it names."""
    return tuple(map(int, re.findall("(?<![0-9])([0-9]{4})(?=年|[\u4e00-\u9fff])", text)))
