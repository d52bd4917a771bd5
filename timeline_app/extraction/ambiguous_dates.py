"""Numbers that may be read as several dates, so that one has to ask: 23.10.9, 9/10/2023, 2023—24, 10.9, 102/11/08."""

import re

from timeline_app.extraction.date_reading import DateContext
from timeline_app.extraction.number_dates import DAY, MONTH

_RECENT, _SHORT, _WITHIN = "([0-4][0-9])", "([0-9]{2})", "[0-9上下第春夏秋冬]"
_LIKELY = "[0-9]+[-./—~至到0-9]+(?:年冬[季天]?)?|[0-9]{2,3}年.*|[0-9]{4}年(?:[0-9]+[-—][0-9]+|[0-9]+月[二三十].*|前)|上个?世纪.+"
_NUMERALS = "(二?十[一二三四五六七八九]?|三十一?)"
_SHORT_YEARS = {
    rf"{_RECENT}([-./]){MONTH}\2{DAY}": (r"20\1-\3-\4", r"19\1-\3-\4", r"民国\1年\3月\4日", r"20\4-\1-\3", r"20\4-\3-\1"),
    rf"{_SHORT}([-./]){MONTH}\2{DAY}": (r"19\1-\3-\4", r"民国\1年\3月\4日", r"20\1-\3-\4"),
    rf"{MONTH}([-./]){DAY}\2{_RECENT}": (r"20\4-\1-\3", r"20\4-\3-\1", r"19\4-\1-\3", r"19\4-\3-\1"),
    rf"{MONTH}([-./]){DAY}\2([5-9][0-9])": (r"19\4-\1-\3", r"19\4-\3-\1"),
    "([6-9][0-9])年": (r"19\1年", r"民国\1年"), "(0[0-9])年": (r"20\1年", r"19\1年"),
    f"{_RECENT}年({_WITHIN}.*)": (r"20\1年\2", r"19\1年\2", r"民国\1年\2"),
    f"{_SHORT}年({_WITHIN}.*)": (r"19\1年\2", r"民国\1年\2", r"20\1年\2"),
    "([0-4][0-9])(1[0-2]|0[1-9])(0[1-9]|[12][0-9]|3[01])": (r"20\1-\2-\3", r"19\1-\2-\3"),
    "([0-4]0)年代(.*)": (r"20\1年代\2", r"19\1年代\2"), "([5-9]0)年代(.*)": (r"19\1年代\2",),
    "上个?世纪([0-9]0)年代(.*)": (r"19\1年代\2",),
    rf"(1[0-9]{{2}})([-./]){MONTH}\2{DAY}": (r"民国\1年\3月\4日",),
    f"(1[0-9]{{2}})年({_WITHIN}.*)": (r"民国\1年\2",),
}
_MINGUO_MONTHS = {f"([2-9][0-9])[./]{MONTH}": (r"\1年\2月",)}  # or a fraction
_AMBIGUOUS = {
    rf"{MONTH}([-./])(?!\1\2){MONTH}\2([0-9]{{4}})": (r"\4-\1-\3", r"\4-\3-\1"),
    "([0-9]{2})([0-9]{2})[-/](2[1-4]|3[3-6]|4[01])": (r"\1\2年—\1\3年", r"\1\2-\3"),
    "([0-9]{2})([0-9]{2})[—~](0[1-9]|1[0-2])": (r"\1\2年—\1\3年", r"\1\2年\3月"),
    "((?:19|20)[0-9]{2})(0[1-9]|1[0-2])": (r"\1年\2月",),
    rf"([0-9]{{4}})[/-]{MONTH}[/-]{MONTH}": (r"\1年\2月\3日", r"\1年\2月—\3月"),
    "([0-9]{4})[.](1[0-2])-([1-9])": (r"\1年\2月\3日", r"\1年\2月—\3月"),
    rf"([0-9]{{4}})年{MONTH}[-—]{MONTH}": (r"\1年\2月—\3月", r"\1年\2月\3日"),
    f"([0-9]{{4}})年{MONTH}月{_NUMERALS}": (r"\1年\2月\3日", r"\1年农历\2月\3"),
    "([0-9]{4})[-—~]([0-9]{4})年冬[季天]?": (r"\1年冬",),  # not the winter of the later year alone
    "([12][05]00)年前": (r"\1年以前",),
    rf"{MONTH}([-./]){DAY}([-—~至到]){MONTH}\2{DAY}": (r"{year}年\1月\3日\4\5月\6日",),
    rf"{MONTH}[./]{DAY}([-—~至到]){DAY}": (r"{year}年\1月\2日\3\4日",),
    f"{MONTH}[-.]{DAY}": (r"{year}年\1月\2日",),
    f"{MONTH}/{DAY}": (r"{year}年\1月\2日", r"{year}年\2月\1日"),
}


def meanings(text: str, context: DateContext) -> tuple[str, ...]:
    """What a text may mean that has several readings, the likeliest first; none where it has one or is no such number."""
    if not re.fullmatch(_LIKELY, text):
        return ()
    for form, readings in ((_MINGUO_MONTHS if context.minguo else _SHORT_YEARS) | _AMBIGUOUS).items():
        found = re.fullmatch(form, text)
        if found and ("{year}" not in readings[0] or context.year is not None):
            return tuple(found.expand(reading).replace("{year}", str(context.year)) for reading in readings)
    return ()
