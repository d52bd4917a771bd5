"""Days that have a name: 国庆节, “五一”前夕, 元旦. Feasts of the lunar calendar are not among them."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache

from timeline_app.extraction.points import PhraseDate, Point

_SOME_YEAR = 2023  # the eve of no feast lies at the end of February, so that all years have it alike
_EVE = timedelta(days=7)
_DAYS = {
    "元旦": (1, 1), "三八": (3, 8), "植树": (3, 12), "五一": (5, 1), "五四": (5, 4), "六一": (6, 1), "七一": (7, 1), "八一": (8, 1),
    "教师": (9, 10), "十一": (10, 1), "国庆": (10, 1), "圣诞": (12, 25),
}
_NAMES = {
    "元旦": "元旦节?",
    "三八": "三八(?:国际)?(?:劳动)?妇女节|三八节|三八(?=到来|来临|即将|之际|前夕)|(?:国际)?(?:劳动)?妇女节",
    "植树": "植树节",
    "五一": "五一(?:国际)?劳动节|(?:国际)?劳动节|五一节?", "五四": "五四青年节|五四(?=前夕|之际)",
    "六一": "六一(?:国际)?儿童节|(?:国际)?儿童节|六一节?", "七一": "七一建党节|建党节|七一", "八一": "八一建军节|建军节|八一",
    "教师": "教师节", "十一": "十一国庆节|十一(?=到来|来临|即将|之际|前夕)|(?<=年)十一", "国庆": "国庆节?", "圣诞": "圣诞节",
}
_NEAR = "(?:即将)?(?:到来|来临)?之?(?:前夕|际)"
_HOLIDAYS = {"元旦": 3, "五一": 5, "十一": 7, "国庆": 7}  # days, of which some years have had fewer
_DURING = "(?:期间|(?:假期|小?长假|黄金周)(?:期间)?)"
FEAST = f"(?:{'|'.join(_NAMES.values())})"
HOLIDAYS = f"(?:{'|'.join(_NAMES[feast] for feast in _HOLIDAYS)}){_DURING}"
FEAST_NEAR = f"{FEAST}{_NEAR}"
_LOOKING_AROUND = r"\(\?<?=[^()]*\)"


def read_feast(text: str, year: int | None) -> PhraseDate:
    """The day of a text that is FEAST, and the days of one that is HOLIDAYS.

    For 前夕 the seven days before it, and for 之际 these with the day itself.
    """
    near, holidays = re.search(f"{_NEAR}$", text), re.search(f"{_DURING}$", text)
    around = near or holidays
    written = text[: around.start()] if around else text
    name = next(feast for feast, names in _forms().items() if names.fullmatch(written))
    month, day = _DAYS[name]
    if holidays:
        return PhraseDate(Point(year, month, day, about=True), Point(year, month, _HOLIDAYS[name], about=True))
    if not near:
        point = Point(year, month, day)
        return PhraseDate(point, point)
    feast = date(_SOME_YEAR, month, day)
    last = feast if text.endswith("际") else feast - timedelta(days=1)
    return PhraseDate(*(_about(each, feast, year) for each in (feast - _EVE, last)))


@cache
def _forms() -> Mapping[str, re.Pattern[str]]:
    return {feast: re.compile(re.sub(_LOOKING_AROUND, "", names)) for feast, names in _NAMES.items()}


def _about(day: date, feast: date, year: int | None) -> Point:
    """The eve of 元旦 lies in the year before."""
    return Point(None if year is None else year + day.year - feast.year, day.month, day.day, about=True)
