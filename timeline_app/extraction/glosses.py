"""The same year or day told once more in brackets: 民国二十六年（1937年）七月, 1949年10月1日（民国三十八年十月一日）."""

import re

from timeline_app.extraction import refusals
from timeline_app.extraction.refusals import Unread

_YEAR = "([0-9]{4})年?"
_YEARS = f"(?<![0-9]){_YEAR}[(]{_YEAR}[)](?:年(?!代))?"
_CYCLE = "(?<=[0-9]{4}年)[(]?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?[)]?$"
_DATE = "([0-9]{4}年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?)"
_DATES = f"^{_DATE}[(](?:即|公历|西历)?{_DATE}[)]$"


def without_gloss(text: str) -> str:
    """A text in which years are those of our calendar, with the finer of the two; raises Unread where they disagree."""
    text = re.sub(_CYCLE, "", text)
    if "(" not in text:
        return text
    years = re.search(_YEARS, text)
    if years:
        _check(years[1] == years[2])
        text = f"{text[: years.start()]}{years[1]}年{text[years.end() :]}"
    dates = re.search(_DATES, re.sub("(?<=[年月])0(?=[1-9])", "", text))
    if dates is None:
        return text
    coarser, finer = sorted(dates.groups(), key=len)
    _check(finer.startswith(coarser))
    return finer


def _check(agrees: bool) -> None:
    if not agrees:
        raise Unread(refusals.TWO_MEANINGS)
