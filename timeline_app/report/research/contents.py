"""目录: years with their months, and what stands behind them, on one page at most."""

from collections.abc import Sequence
from itertools import groupby
from math import ceil

from timeline_app.report.chronicle_dates import Heading, date_under
from timeline_app.report.parts import PartKind
from timeline_app.report.research.sheet import Sheet
from timeline_app.report.research.values import Chapter, ContentsLine
from timeline_app.translation.dates import when_in_words

_Placed = tuple[int, Chapter]


def contents_of(chapters: Sequence[Chapter], sheet: Sheet) -> tuple[ContentsLine, ...]:
    """Where the years do not fit with their months they share lines, and where even these are too many they are left out."""
    placed = list(enumerate(chapters))
    years = [list(some) for _year, some in groupby((each for each in placed if each[1].year), key=lambda each: each[1].year)]
    behind = tuple(ContentsLine(chapter.heading, ((place, ""),)) for place, chapter in placed if not chapter.year)
    if sum(ceil(len(some) / sheet.months) for some in years) <= sheet.lines:
        return (*map(_year, years), *behind)
    if len(years) <= sheet.lines * sheet.years:
        return (ContentsLine("", tuple((some[0][0], _year_of(some)) for some in years)), *behind)
    return behind


def _year(some: Sequence[_Placed]) -> ContentsLine:
    return ContentsLine(_year_of(some), tuple((place, _short(chapter)) for place, chapter in some))


def _year_of(some: Sequence[_Placed]) -> str:
    return when_in_words(f"{some[0][1].year:04}")


def _short(chapter: Chapter) -> str:
    """7月; the heading of what closes a year."""
    if chapter.kind is not PartKind.MONTH:
        return chapter.heading
    return date_under(f"{chapter.year:04}-{chapter.month:02}", Heading(chapter.year))
