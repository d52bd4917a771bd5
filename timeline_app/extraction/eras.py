"""Years counted from the beginning of an era: 民国三十八年 is 1949, 昭和64年 is 1989."""

import re
from datetime import date
from typing import NamedTuple


class Era(NamedTuple):
    """Its first and its last day, None for one that goes on; ``calendar`` is the first year in which its months are ours."""

    name: str
    first: date
    last: date | None
    calendar: int = 0

    def holds(self, start: date, end: date) -> bool:
        """Whether a date may lie within it."""
        return end >= self.first and (self.last is None or start <= self.last)


_ERAS = (
    Era("民国", date(1912, 1, 1), None), Era("明治", date(1868, 1, 25), date(1912, 7, 30), 1873),
    Era("大正", date(1912, 7, 30), date(1926, 12, 25)), Era("昭和", date(1926, 12, 25), date(1989, 1, 7)),
    Era("平成", date(1989, 1, 8), date(2019, 4, 30)), Era("令和", date(2019, 5, 1), None),
    Era("民前", date(1000, 1, 1), date(1911, 12, 31), 1912),
)
_BY_NAME = {era.name: era for era in _ERAS}
_YEAR = rf"({'|'.join(_BY_NAME)})(元|[1-9][0-9]{{0,2}})(?=年(?!代)|[(][0-9]{{4}}年?[)]|[)]年)"
_IN_NUMBERS = rf"({'|'.join(_BY_NAME)})([1-9][0-9]{{0,2}})([-./])([0-9]{{1,2}})\3([0-9]{{1,2}})(?![0-9./-])"
_MONTH_IN_NUMBERS = rf"({'|'.join(_BY_NAME)})([1-9][0-9]{{0,2}})[-./](1[0-2]|0?[1-9])(?![0-9./-])"
_FIRST_YEAR = 1912  # of the republic, before which 民前 counts backwards
_NAMES_OF_MINGUO = r"中华民国|(?<![\u4e00-\u9fff])[(]?民[)]?(?=[1-9][0-9]{1,2}[年./-])"
_FISCAL = "(?:明治|大正|昭和|平成|令和)[元0-9]+年度"  # which runs from April to March
_SECOND = "(?<=[至到—~-])([1-9][0-9]{0,2})(?=年)"


def in_common_years(text: str) -> tuple[str, tuple[Era, ...]]:
    """The text with years of our calendar, and the eras that it named; a second year without an era is of the first one."""
    if not re.search("[民明大昭平令]", text) or re.search(_FISCAL, text):
        return text, ()
    text = re.sub(_IN_NUMBERS, r"\1\2年\4月\5日", re.sub(_NAMES_OF_MINGUO, "民国", text.replace("民国前", "民前")))
    text = re.sub("^(民国[1-9][0-9]{0,2})$", r"\1年", re.sub(_MONTH_IN_NUMBERS, r"\1\2年\3月", text))
    eras = tuple(_BY_NAME[found[1]] for found in re.finditer(_YEAR, text))
    if not eras:
        return text, ()
    text = re.sub(_YEAR, lambda found: _year(_BY_NAME[found[1]], found[2]), text)
    return re.sub(_SECOND, lambda found: _year(eras[0], found[1]), text), eras


def _year(era: Era, number: str) -> str:
    if era.name == "民前":
        return str(_FIRST_YEAR - int(number.replace("元", "1")))
    return str(era.first.year + (1 if number == "元" else int(number)) - 1)
