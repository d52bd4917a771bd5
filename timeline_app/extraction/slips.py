"""Slips of typing that leave one date to be meant: 2023年1O月9曰, 2023/10-9, 2023. 10. 9, 2023年（10月9日）, 十一月廿5日."""

import re

from timeline_app.extraction.number_dates import DAY, MONTH

_YEAR = "([12][0-9]{3})"
_ALONE = "(?<![0-9./-])"
_LABEL = "^(?:[\u4e00-\u9fff]{0,6}(?:日期|时间|年份|月份)|date|time|when) ?:|^(?:日期|时间)(?=[0-9一二])"
_NUMERALS = "〇零○一二三四五六七八九"
_YEAR_IN_NUMERALS = f"(?<![\u4e00-\u9fff〇○])[一二][{_NUMERALS}]{{3}}(?=$|[-./—~至到])"
_ROUND = str.maketrans("◯оο", "〇oo")  # circles, and the letters of Cyrillic and Greek
_OF_NUMERALS = str.maketrans(_NUMERALS, "000123456789")
_DIGITS = str.maketrans("oli", "011")  # folded, so that O and I are among them
_IN_NUMBERS = "(?:(?<=[0-9])[oli]|[oli](?=[0-9年月日号]|[oli][0-9]))+"
# Before numerals become digits. Most texts have nothing of it, as a look at what begins each of these tells.
_IN_WORDS = (
    (r"([年月日号至到])\1+", r"\1"), ("(?<=[0-9一二三四五六七八九十])曰", "日"), ("(?<=月)分(?=$|[上中下底初末])", "份"),
    ("元月", "1月"), ("半个月", "半月"), ("半年度", "半年"), ("(?<=年)的|(?<=月)份?的", ""), ("(?<=[年月日])一(?=至?今)", ""),
    ("(?<=日)一(?=[0-9]{1,2}[日月])|(?<=月)一(?=[0-9]{1,2}月)|(?<=年)一(?=[0-9]{4}年)", "—"),
    ("([一二三四五六七八九])(?=[一二三四五六七八九]十年代)", r"\1十—"),
    ("(?:廿|二十)([1-9])(?=[日号])", r"2\1"), ("(?<![二三])十([1-9])(?=[日号])", r"1\1"),
    (r"(?<=年)([01]?[0-9]|[一二三四五六七八九十]{1,2})月([一二三四五六七八九])$", r"\1月\2日"),
)
_WORDS_AT = r"([年月日号至到])\1|[曰分的廿]|元月|半个|半年度|第二年|十年代|[年月日]一|十[1-9]|月[一二三四五六七八九]$"
# In a phrase 末 may begin another word (末班车); here it is 底.
_IN_DIGITS = (
    ("(?<=^[0-9]{4})[-/](?=[qh][1-4])", ""), ("(?<=^[0-9]{4})[年 /-]?([1-4])q$", r"q\1"),
    ("(?<=[至到—~-])(?:来|转|第2)年(?=.)", "次年"),
    (r"([12][0-9])世纪([0-9]0)[至到—~、-]([0-9]0)年代", r"\1世纪\2年代—\1世纪\3年代"),
    ("^([0-9]) ?([0-9]) ?([0-9]) ?([0-9])(?=年)", r"\1\2\3\4"), ("(?<=[年月])([0-3]) ([0-9])(?=[月日号])", r"\1\2"),
    ("(?<=月)月?末(?!年)", "底"), ("((?<=年)第[1-4]|(?<=[、和至到—~前-])第?[1-4])季(?![度节])", r"\1季度"),
    ("^[是该]年(?=.)", "同年"), ("(?<=年)首季度?", "第1季度"), ("[(]含(?:当[日天])?[)]", ""),
    (rf"{_ALONE}{_YEAR}年?[(](?={MONTH}月)([^()]+)[)]", r"\1年\3"),
    (rf"{_ALONE}{_YEAR}[-./, ]?(?={MONTH}月)", r"\1年"),
    (rf"{_YEAR}年([-./,]){MONTH}月\2?{DAY}日", r"\1年\3月\4日"), ("(?<=[年月])[,/.](?=[0-9]{1,2}[月日号])", ""),
    (r"(?<=[0-9]{4})年(1[0-2]|0[1-9])(0[1-9]|[12][0-9]|3[01])日?$", r"年\1月\2日"),
    (rf"{_ALONE}{_YEAR}(1[0-2]|0[1-9])(0[1-9]|[12][0-9]|3[01])日", r"\1年\2月\3日"),
    ("(?<=月)([0-9]{1,2})([至到—~-])([0-9]{1,2})$", r"\1日\2\3日"),
    (r"([0-9]{1,4})[.] ([0-9]{1,2})[.] ?([0-9]{1,4})(?![0-9])", r"\1.\2.\3"), ("(?<=[0-9]{4}[.]) (?=[0-9]{1,2}(?![0-9]))", ""),
)
_DIGITS_AT = r"[底末季是该q来转代第(, ./;_\\:·|、。—-]|[0-9]{5}|[0-9]{4}[0-9]月|年[01][0-9]{3}|月[0-9]{1,2}[至到~]|^[0-9] ?[0-9] "
_SIGNS = r"[-—./,;、。_\\:·|]"
_SIGNED = rf"{_ALONE}{_YEAR}({_SIGNS}|[年 ])\2? ?{MONTH} ?({_SIGNS}| )\4? ?{DAY}(?:[日号]|(?=[^0-9./—年月日-]|[—-]$|$))"


def words_put_right(text: str) -> str:
    """A folded text with a numeral for each circle and each letter that is typed for a digit, without a label before it."""
    text = re.sub(_LABEL, "", text.translate(_ROUND)).strip()
    if re.fullmatch("[^a-z]*(?:[oli]+[^a-z]+)+", text):
        text = re.sub(_IN_NUMBERS, lambda found: found[0].translate(_DIGITS), text)
    text = re.sub(_YEAR_IN_NUMERALS, lambda found: found[0].translate(_OF_NUMERALS), text)
    return _replaced(_IN_WORDS, text) if re.search(_WORDS_AT, text) else text


def numbers_put_right(text: str) -> str:
    """A text with digits for numerals; a day of which the signs differ is written in words unless they may join a range."""
    return re.sub(_SIGNED, _day, _replaced(_IN_DIGITS, text)) if re.search(_DIGITS_AT, text) else text


def _replaced(slips: tuple[tuple[str, str], ...], text: str) -> str:
    for slip, meant in slips:
        text = re.sub(slip, meant, text)
    return text


def _day(found: re.Match[str]) -> str:
    year, one, month, other, day = found.groups()
    return found[0] if one != other and _may_tell_else(one, other, month, day) else f"{year}年{month}月{day}日"


def _may_tell_else(one: str, other: str, month: str, day: str) -> bool:
    """2023.8—10 and 2023/8-10 are months perhaps, 2023年10:09 is a time; a hyphen joins no month to an earlier one of its year."""
    if ":" in (one, other) or (one, other) == ("年", "、"):
        return True
    if one == "." and len(month) > len(day):
        return other == "-"  # 2023.11-2 may go on into February
    rises = int(month) < int(day) <= 12
    return one != "—" and (other == "—" or (rises and (other == "-" or (one, other) == ("-", "/"))))
