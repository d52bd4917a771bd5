"""Rows that are no events: the year or month that the rows below belong to, totals, and headings once more."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from timeline_app.chinese.fold import fold
from timeline_app.documents.sheet import Value, shown
from timeline_app.extraction.date_reading import DateContext, ReadDate
from timeline_app.extraction.numerals import in_digits
from timeline_app.extraction.read_date import read_date

_TOTAL = re.compile(r"(?:(?:[合总小共]\s*计|总数|累计)(?:[:：(]?.{0,12})|(?:grand |sub ?)?totals?\b.{0,12}|sum)")
_YEAR = re.compile(r"(?<![0-9])((?:1[89]|20)[0-9]{2})(?![0-9])")
_MINGUO = re.compile("民国([0-9]{2,3})年")
_BEFORE_MINGUO = 1911
_NUMBERING = re.compile(r"^(?:\(?[一二三四五六七八九十]{1,3}[)、.]|[0-9]{1,2}、)\s*")
_BEHIND = re.compile(r"(?:度?(?:工作)?大事记?|度?要事|份)$")
_HEADING = re.compile(r"[0-9]{4}(?:-[0-9]{2})?")
_LONGEST = 40  # characters of a heading


def year_of(*groups: Iterable[str]) -> int | None:
    """The one year that titles, the name of a sheet or that of a file tell; the first group that tells just one."""
    for texts in groups:
        years = {year for text in texts for year in _years(in_digits(fold(text)))}
        if len(years) == 1:
            return years.pop()
    return None


def _years(text: str) -> Iterable[int]:
    yield from (int(found[1]) for found in _YEAR.finditer(text))
    yield from (int(found[1]) + _BEFORE_MINGUO for found in _MINGUO.finditer(text))


def is_total(row: Sequence[Value]) -> bool:
    """Whether the first text of a row says that sums follow."""
    first = next((value for value in row if value != ""), "")
    return isinstance(first, str) and len(first) < _LONGEST and _TOTAL.fullmatch(fold(first).strip()) is not None


def context_of(row: Sequence[Value], context: DateContext) -> DateContext | None:
    """The context that a row with one text sets for those below, as 2023年 or 一月; None where it sets none."""
    texts = {shown(value).strip() for value in row} - {""}
    if len(texts) != 1:
        return None
    text = _BEHIND.sub("", _NUMBERING.sub("", fold(texts.pop())))
    read = read_date(text, replace(context, month=None)) if len(text) <= _LONGEST else None
    if not isinstance(read, ReadDate) or not _HEADING.fullmatch(read.edtf):
        return None
    month = read.edtf[5:7]
    return replace(context, year=int(read.edtf[:4]), month=int(month) if month and month <= "12" else None)
