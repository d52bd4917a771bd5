"""Dates written in numbers become words: 2023-10-09, 2023/10/9, 2023.10.9, 20231009, 2023.10, 23/10/2023, 102/11/08."""

import re

_BEGIN = "(?:(?<![0-9./-])|(?<=[日月]-))"  # and no piece of a version, a telephone number or an address
_END = "(?![0-9]|[./][0-9])"
_M, _D = MONTH, DAY = "(1[0-2]|0?[1-9])", "(0?[1-9]|[12][0-9]|3[01])"
_DAY = rf"{_BEGIN}([0-9]{{4}})([-./ ]){_M}\2{_D}{_END}"
_COMPACT = rf"{_BEGIN}([12][0-9]{{3}})(1[0-2]|0[1-9])(0[1-9]|[12][0-9]|3[01]){_END}"
_MONTH = rf"{_BEGIN}([0-9]{{4}})([-./]){_M}(?![0-9年]|\2)"
_DAY_FIRST = rf"{_BEGIN}(1[3-9]|2[0-9]|3[01])([-./]){_M}\2([0-9]{{4}}){_END}"
_MONTH_FIRST = rf"{_BEGIN}{_M}([-./])(\1|1[3-9]|2[0-9]|3[01])\2([0-9]{{4}}){_END}"
_MONTH_BEFORE_YEAR = rf"{_BEGIN}{_M}[-./]([12][0-9]{{3}}){_END}"
_MINGUO = rf"(?<!国){_BEGIN}([0-9]{{2,3}})([-./]){_M}\2{_D}{_END}"
_MINGUO_COMPACT = rf"{_BEGIN}([01][0-9]{{2}})(1[0-2]|0[1-9])(0[1-9]|[12][0-9]|3[01]){_END}"
_MINGUO_MONTH = rf"(?<!国){_BEGIN}(1[0-9]{{2}})[-./]{_M}(?![0-9./-])"
# 10年前 is ten years ago.
_MINGUO_YEAR = "(?<![0-9.前第国治正和成])([1-9][0-9]{1,2})(?=年(?![前后](?![0-9两半])|[来间内])|[qh][1-4])"
_SIGNS = "[0-9][-./ —~][0-9]|[0-9]{8}|[月日][至到—~-][0-9]|月[0-9]{1,2}$"  # most texts have none of these
_YEARS = "(?<![0-9./-])([12][0-9])([0-9]{2})[-/—~](1[3-9]|[2-9][0-9])$"
_TO = "[至到—~-]"
_REST_MONTH_AND_DAY = rf"(?<=日)({_TO}){_M}[./-]{_D}(?![0-9./-])"
_REST = rf"(?<=([月日]))({_TO})([0-9]{{1,2}})$"
_LAST_DAY = "(?<=[0-9]月)([0-9]{1,2})$"
_BEFORE_MINGUO = 1911  # its first year is 1912


def days_in_words(text: str) -> str:
    """Days that begin with a year of four digits."""
    return _twice(_DAY, r"\1年\3月\4日", text)


def signs_in_words(text: str) -> str:
    """Days and months of years with four digits as 年月日 have them; what may be read in two ways stays."""
    if not re.search(_SIGNS, text):
        return text
    text = re.sub(_YEARS, r"\1\2年—\1\3年", text)
    text = _twice(_COMPACT, r"\1年\2月\3日", days_in_words(text))
    text = _twice(_DAY_FIRST, r"\4年\3月\1日", text)
    text = _twice(_MONTH_FIRST, r"\4年\1月\3日", text)
    text = _twice(_MONTH, r"\1年\3月", text)
    text = re.sub(_MONTH_BEFORE_YEAR, r"\2年\1月", text)
    text = re.sub(_REST_MONTH_AND_DAY, r"\1\2月\3日", text)
    return re.sub(_LAST_DAY, r"\1日", re.sub(_REST, r"\2\3\1", text))


def _twice(pattern: str, words: str, text: str) -> str:
    """The second time for a date behind the hyphen of a range: without a word before it, a hyphen belongs to a number."""
    return re.sub(pattern, words, re.sub(pattern, words, text))


def minguo_in_words(text: str) -> str:
    """Years of two and three digits as those of the Republic of China: 99.02.21 is 2010年02月21日."""
    for _time in range(2):  # as in _twice
        text = re.sub(_MINGUO, lambda found: f"{_common(found[1])}年{found[3]}月{found[4]}日", text)
    text = re.sub(_MINGUO_COMPACT, lambda found: f"{_common(found[1])}年{found[2]}月{found[3]}日", text)
    text = re.sub(_MINGUO_MONTH, lambda found: f"{_common(found[1])}年{found[2]}月", text)
    return re.sub(_MINGUO_YEAR, lambda found: _common(found[1]), text)


def _common(year: str) -> str:
    return str(int(year) + _BEFORE_MINGUO)
