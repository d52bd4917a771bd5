"""One end of a date in Chinese words: 2023年10月9日, 次年2月, 12月中旬, 月末, 年初, 第三季度, 冬, “五一”前夕.

A text comes here folded, with digits for numerals and without blanks.
"""

import re
from functools import cache
from typing import NamedTuple

from timeline_app.extraction.feasts import FEAST, FEAST_NEAR, HOLIDAYS, read_feast
from timeline_app.extraction.points import PhraseDate, Point, last_day


class Known(NamedTuple):
    """The year and the month that an end leaves out, from what stands before it; None where nothing tells them."""

    year: int | None = None
    month: int | None = None


class LacksMonth(ValueError):
    """A day or a part of a month of which nothing tells the month."""


_MONTH_PARTS = {
    "上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31), "上中旬": (1, 20), "中下旬": (11, 31), "上半月": (1, 15),
    "前半月": (1, 15), "下半月": (16, 31), "后半月": (16, 31), "初": (1, 10), "中": (11, 20), "底": (21, 31), "末": (21, 31),
}
_YEAR_PARTS = {"初": (1, 3), "中": (6, 7), "底": (12, 12), "末": (12, 12), "早期": (1, 3), "晚期": (10, 12)}
_DECADE_PARTS = {"初": (0, 3), "早": (0, 3), "前": (0, 4), "中": (3, 6), "后": (5, 9), "晚": (7, 9), "末": (7, 9)}
_SEASONS = {"春": 21, "夏": 22, "秋": 23, "冬": 24}
_HALVES = {"上": 40, "前": 40, "下": 41, "后": 41}
_PLANS = "一二三四五六七八九"

# What may follow a single letter that also begins other words: 2023年初, but not 2023年初步.
_ENDS = r"(?![\u4e00-\u9fff])|(?=至|到|起|以|前(?!三?季|半)|之)"
_MONTH = "(?<![0-9])(?P<month>1[0-2]|0?[1-9])月份?"
_OF_MONTH = f"上中旬|中下旬|[上中下]旬|[上下前后]半月|底|(?:初|末|中)(?:{_ENDS})"
_QUARTER = f"第?(?P<quarter>[1-4])季度|(?<=年)第(?P<season_number>[1-4])季(?:{_ENDS})|(?<![a-z])q(?P<q>[1-4])(?![0-9a-z])"
_HALF = "(?P<half>[上下前后])半年|(?<![a-z])h(?P<h>[12])(?![0-9a-z])"
_SEASON = f"[初早仲晚深暮盛隆寒严金阳炎]?(?P<season>[春夏秋冬])(?:季|天|时节|{_ENDS})"
_YEAR_PART = f"[年岁]?(?P<year_part>底|[早晚]期|(?:初|末|中)(?:{_ENDS}))"
_FIRST_PARTS = "前(?P<first_quarters>[23])个?季度|前(?P<first_months>1[01]|[2-9])个月"
_GROUP = f"{_QUARTER}|{_HALF}|{_SEASON}|{_FIRST_PARTS}"
_DAY = "(?P<day>[0-9]{1,2})[日号]"
_OWN_YEAR = "(?<![0-9])(?P<year>[0-9]{4})"
_BEHIND_YEAR = f"年度?(?:全年|(?:{_GROUP}|{_YEAR_PART}|(?P<feast>{FEAST_NEAR})))?"
_DECADE = "(?<![0-9])(?:(?P<decade>[0-9]{3}0)|(?P<century>[12][0-9])世纪(?P<tens>[0-9]0))年代"
_PLAN = "(?<!第)十(?P<plan>[一二三四五六七八九])五"
_RELATIVE = "(?P<relative>[次翌同当]年)"
# By what leads an end in a phrase: a year, a year without its 年, a month, or a word that is a date by itself.
LED = (
    _DECADE,
    f"(?:{_OWN_YEAR}年度?|{_RELATIVE}){_MONTH}(?:{_DAY}|月?(?P<month_part>{_OF_MONTH}))?",
    f"{_MONTH}(?:{_DAY}|月?(?P<month_part>{_OF_MONTH}))?",
    f"{_OWN_YEAR}{_BEHIND_YEAR}",
    f"{_OWN_YEAR}(?:{_GROUP})",
    f"{_RELATIVE}(?:{_GROUP}|{_YEAR_PART})?",
    _QUARTER,
    f"{_PLAN}(?:期间|时期)",
    f"(?P<feast>{FEAST_NEAR})",
)
# What is an end where something before it tells the month or the year, or where it is all there is.
ALONE = (
    f"(?:[同当]月)?{_DAY}",
    f"[本当]?(?P<month_part>上中旬|中下旬|[上中下]旬|[上下前后]半月)|[同当]?月(?P<lone_month_part>{_OF_MONTH})",
    f"{_GROUP}|[年岁](?P<year_part>底|(?:初|末|中)(?:{_ENDS}))",
    f"(?:{_OWN_YEAR}年?)?(?P<feast>{FEAST}|{HOLIDAYS})",  # in a phrase it may begin a name: 2023年五一劳动奖章
    f"{_OWN_YEAR}(?P<year_part>[初底末])",
    f"{_DECADE}(?P<decade_part>[初中末早前后晚]期?)",
    f"{_PLAN}(?:规划)?",
)
BARE_YEAR = "(?P<year>(?:1[89]|20)[0-9]{2})"  # other numbers of four digits are amounts


def read_end(text: str, known: Known) -> PhraseDate:
    """What one end tells; raises LacksMonth, and ValueError for a text that is none of the forms."""
    found = next(filter(None, (form.fullmatch(text) for form in _forms())), None)
    if found is None:
        raise ValueError(text)
    told = {name: words for name, words in found.groupdict().items() if words}
    year = int(told["year"]) if "year" in told else known.year
    if told.get("relative", "").startswith(("次", "翌")) and known.year is not None:
        year = known.year + 1
    return _of_years(told) or _of_month(told, year, known) or _of_year(told, year)


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """Compiled when a date is first read: they take longer than a launch may."""
    return tuple(map(re.compile, (*LED, *ALONE, BARE_YEAR)))


def _of_years(told: dict[str, str]) -> PhraseDate | None:
    """A decade lies between its years; the sixth plan began in 1981, each later one five years after the one before."""
    if "decade" in told or "century" in told:
        first = int(told["decade"]) if "decade" in told else 100 * (int(told["century"]) - 1) + int(told["tens"])
        begins, ends = _DECADE_PARTS.get(told.get("decade_part", "")[:1], (0, 9))
        return PhraseDate(Point(first + begins, about=True), Point(first + ends, about=True))
    if "plan" not in told:
        return None
    first = 1981 + 5 * (10 + _PLANS.index(told["plan"]) + 1 - 6)
    return PhraseDate(Point(first), Point(first + 4))


def _of_month(told: dict[str, str], year: int | None, known: Known) -> PhraseDate | None:
    part = told.get("month_part") or told.get("lone_month_part")
    if "month" not in told and "day" not in told and part is None:
        return None
    month = int(told["month"]) if "month" in told else known.month
    if month is None:
        raise LacksMonth
    if part is None:
        return _both(Point(year, month, int(told["day"]) if "day" in told else None))
    first, last = _MONTH_PARTS[part]
    return PhraseDate(Point(year, month, first, about=True), Point(year, month, min(last, last_day(year, month)), about=True))


def _of_year(told: dict[str, str], year: int | None) -> PhraseDate:
    if "feast" in told:
        return read_feast(told["feast"], year)
    if "year_part" in told:
        first, last = _YEAR_PARTS[told["year_part"]]
        return PhraseDate(Point(year, first, about=True), Point(year, last, about=True))
    if "first_quarters" in told:
        return PhraseDate(Point(year, 1), Point(year, 3 * int(told["first_quarters"])))
    if "first_months" in told:
        return PhraseDate(Point(year, 1), Point(year, int(told["first_months"])))
    return _both(Point(year, _group(told)))


def _group(told: dict[str, str]) -> int | None:
    """A quarter, a half or a season, as EDTF numbers them."""
    quarter = told.get("quarter") or told.get("season_number") or told.get("q")
    if quarter:
        return 32 + int(quarter)
    if "h" in told:
        return 39 + int(told["h"])
    return _HALVES.get(told.get("half", "")) or _SEASONS.get(told.get("season", ""))


def _both(point: Point) -> PhraseDate:
    return PhraseDate(point, point)


