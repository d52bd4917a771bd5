"""Dates as documents print them: 2023年10月9日至12日, 12月中旬, 年初, 国庆前夕; never finer than the words.

A phrase tells where a date may begin and where it may end. The year is None where the phrase leaves it out.
"""

import re
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from timeline_app.chinese.fold import fold
from timeline_app.chinese.repair import repair
from timeline_app.extraction.date_ends import ALONE, BARE_YEAR, LED, Known, read_end
from timeline_app.extraction.eras import in_common_years
from timeline_app.extraction.number_dates import days_in_words
from timeline_app.extraction.numerals import in_digits
from timeline_app.extraction.points import PhraseDate, Point

_TO = "起?(?:至|到|—|~|-)"
_AND = "(?:和|与|及|、)"
_QUOTE, _APOSTROPHE = "[“”‘\"「」『』]", "['’](?![0-9])"
_DASHES = dict.fromkeys(map(ord, "–―─━ー"), "—") | dict.fromkeys(map(ord, "〜∼⁓～"), "~") | dict.fromkeys(map(ord, "‐‑‒−"), "-")
# 1—3月 for 1月—3月, 9至12日 for 9日至12日, 2023—2025年 and 2023—25年 for 2023年—2025年.
_UNITLESS = rf"(?<![0-9./:-])([0-9]{{1,2}})(?=(?:{_TO}|{_AND})第?[0-9]{{1,2}}(月|日|号|季度))"
_YEARLESS = rf"(?<![0-9./-])([0-9]{{2}})([0-9]{{2}})({_TO})(\1[0-9]{{2}}|[0-9]{{2}})(?=年)"
_OF_MONTH = "[0-9]{1,2}[日号]|[本当同]?月|[上中下]+旬|[上下]半月"
_TELLS_MONTHS = "[0-9]{1,2}月|第?[1-4]季|[春夏秋冬年]|元旦"


class Told(NamedTuple):
    """The first and the last part of a date, the same where it has one, and what of it the words leave to understanding.

    ``joint`` stands between the two, and is None for one; ``next_year`` where it would end before it begins in one year.
    """

    first: PhraseDate
    last: PhraseDate
    joint: str | None = None
    next_year: bool = False

    @property
    def date(self) -> PhraseDate:
        return PhraseDate(self.first.start, self.last.end)


def dates_in(phrase: str) -> tuple[PhraseDate, ...]:
    """Every date of a phrase from left to right; a later one without a year takes that of the one before it."""
    found: list[PhraseDate] = []
    text, year = _unified(repair(phrase)), None
    for match in _searched().finditer(text):
        told = told_by(match["whole"], Known(year)) or told_by(match["first"], Known(year))
        if told is not None:
            year = told.date.start.year or year
            found.append(told.date)
    return tuple(found)


def date_told(text: str) -> PhraseDate | None:
    """The date that a phrase is, where it is nothing else and names a year, a month or a quarter."""
    found = dates_in(text)
    return found[0] if _searched().fullmatch(_unified(text)) and len(found) == 1 else None


def _unified(phrase: str) -> str:
    return with_units(in_common_years(in_digits(days_in_words(with_same_marks(fold(phrase)))))[0])


def with_same_marks(folded: str) -> str:
    """One sign for each kind of dash, and no quotes but between digits."""
    folded = re.sub("[“\"「]十一[”\"」](?!国庆)", "国庆", folded)  # which without its quotes may be a number
    return re.sub("——+|--+", "—", re.sub(f"(?<![0-9]){_QUOTE}|{_QUOTE}(?![0-9])|{_APOSTROPHE}", "", folded).translate(_DASHES))


def with_units(text: str) -> str:
    """The unit of the second number behind the first one too, which leaves it out: 9—12日."""
    text = re.sub("(上)[、和](中旬)|(中)[、和](下旬)", r"\1\2\3\4", text)
    return re.sub(_UNITLESS, _with_unit, re.sub(_YEARLESS, _with_year, text))


def _with_year(found: re.Match[str]) -> str:
    century, year, to, last = found.groups()
    return f"{century}{year}年{to}{century if len(last) == 2 else ''}{last}"


def _with_unit(found: re.Match[str]) -> str:
    """The unit of the second number, but a day behind a month: 10月9至11月2日."""
    return f"{found[1]}{'日' if found.string[: found.start()].endswith('月') and found[2] == '月' else found[2]}"


def told_by(text: str, known: Known) -> Told | None:
    """The date that a text is, where it is nothing else; raises LacksMonth where a day has none."""
    found = _whole().fullmatch(text)
    if found is None or re.fullmatch("[0-9]+号", found["first"]):
        return None  # without its month 9号 may be a house
    first = read_end(found["first"], known)
    if found["last"] is None:
        return Told(first, first)
    behind = Known(first.end.year or known.year, _month(first.end))
    if _counts_on_more(found["last"], first.end, behind):
        return None
    last = read_end(found["last"], behind)
    next_year = re.match(_TELLS_MONTHS, found["last"]) is not None and _before(last.end, first.start)
    if next_year:
        last = read_end(found["last"], behind._replace(year=behind.year and behind.year + 1))
    return Told(first, last, found["joint"], next_year)


@cache
def _searched() -> re.Pattern[str]:
    return re.compile(f"(?P<whole>(?P<first>{_any(*LED)})(?:(?:{_TO}|和){_any(*LED, *ALONE[:2])})?)")


@cache
def _whole() -> re.Pattern[str]:
    end = _any(*LED, *ALONE, BARE_YEAR)
    return re.compile(f"(?P<first>{end})(?:(?P<joint>{_TO}|{_AND}|(?<=[底末旬]))(?P<last>{end}))?")


def _any(*patterns: str) -> str:
    """One of the patterns, without their names for what they capture, so that it may stand twice in a larger one."""
    return f"(?:{re.sub('[(][?]P<[a-z_]+>', '(?:', '|'.join(patterns))})"


def _counts_on_more(last: str, first: Point, behind: Known) -> bool:
    """Whether the second part needs what the first one does not tell: 10月至23日, 2022年至9月."""
    if re.match(_OF_MONTH, last):
        return first.day is None
    return first.month is None and read_end(last, behind._replace(year=None)).start.year is None


def _month(point: Point) -> int | None:
    return point.month if (point.month or 13) <= 12 else None


def _before(one: Point, other: Point) -> bool:
    """Within one year, whichever that is."""
    return one.year == other.year and replace(one, year=None).days(2023)[1] < replace(other, year=None).days(2023)[0]


