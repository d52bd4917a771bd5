"""English dates become Chinese ones, which one grammar reads: 9–12 October 2023, October 9, 2023, Oct 2023, early May 2023."""

import re
from dataclasses import replace

from timeline_app.frozen import frozen

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    "(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = "(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_YEAR = "(?P<year>[12][0-9]{3})"
_VAGUE = "early|mid|late|(?:beginning|start|middle|end) of"
_OF_MONTH = {"early": "上旬", "mid": "中旬", "late": "下旬", "beginning": "初", "start": "初", "middle": "中", "end": "下旬"}
_OF_YEAR = _OF_MONTH | {
    "early": "初", "mid": "中", "late": "晚期", "end": "末", "spring": "春", "summer": "夏", "autumn": "秋", "fall": "秋",
    "winter": "冬",
}
_OF_DECADE = {"ear": "初", "beg": "初", "sta": "初", "mid": "中", "lat": "末", "end": "末"}
_ORDINALS = ("first", "second", "third", "fourth")
_OF = "(?: of)?(?: the year)?,?"
_FORMS = (
    rf"(?:the )?{_DAY}(?: of)? {_MONTH},? (?P<year>[12][0-9]{{3}}|'?[0-9]{{2}})", rf"(?:the )?{_DAY}(?: of)? {_MONTH}",
    rf"{_MONTH} {_DAY}(?:,? (?P<year>[12][0-9]{{3}}|'[0-9]{{2}}))?", rf"{_YEAR},? {_MONTH}(?: {_DAY})?",
    rf"(?:(?:the )?(?P<part>{_VAGUE})[ -])?{_MONTH}(?:,? {_YEAR})?", rf"{_DAY},? {_YEAR}", _DAY,
    rf"(?:(?:the )?(?P<part>{_VAGUE}|spring|summer|autumn|fall|winter){_OF}[ -])?{_YEAR}",
    rf"(?:the )?(?P<quarter>first|second|third|fourth|[1-4](?:st|nd|rd|th)) quarter{_OF} {_YEAR}",
    rf"(?:the )?(?P<half>first|second|1st|2nd) half{_OF} {_YEAR}", rf"(?:q(?P<quarter>[1-4])|h(?P<half>[12]))(?:{_OF} {_YEAR})?",
    rf"(?:(?P<quarter>[1-4])q|(?P<half>[12])h) ?{_YEAR}",
    rf"(?:(?:the )?(?P<part>{_VAGUE})[ -](?:the )?)?(?:the )?(?P<decade>[12][0-9]{{2}}0)'?s",
)
_TO = " ?(?:—|~) ?| (?:-|to|until|till|through|and) |(?<=[0-9a-z])-(?=[0-9a-z])"
_TO_NUMBERS = " (?:to|until|till|through|and) "
_WEEKDAY = "^[(]?(?P<ahead>星期.)[)]?[, ]*|[, (]*(?P<behind>星期.)[)]?$"
_TIME = "(?:,? at|,)? ?(?P<time>[0-9]{1,2}(?::[0-9]{2}){1,2}(?: ?[ap][.]?m)?|[0-9]{1,2} ?[ap][.]?m|noon|midnight)$"
_NAMED = _MONTH.replace("?P<month>", "?:")
_TOUCHING = (  # 9Oct2023, Oct.9,2023
    (f"(?<=[0-9])(?={_NAMED})", " "), (f"(?<![a-z])({_NAMED})(?=[0-9])", r"\1 "), (",(?=[0-9'])", ", "), (" +", " "),
)
_HYPHENS = (
    r"(?<=^[0-9])[-/.](?=[a-z])|(?<=^[0-9]{2})[-/.](?=[a-z])|(?<=^[0-9]{4})[-/.](?=[a-z])"
    r"|(?<=[a-z])[-/.](?=[0-9]{4}$|[0-9]{2}$)"
)
_AROUND = (
    (r"^(?:about|around|circa|c\.|ca\.?|approximately) ?", "约{}"),
    (r"^(?:since|from) | onwards?$| ?(?:—|-| to | until ) ?(?:the )?(?:present|now|today|date)$", "{}起"),
    (r"^(?:by|until|till|not later than|no later than) ", "不晚于{}"), ("^before ", "{}前"), (r"^(?:as of|as at|up to) ", "截至{}"),
    ("^after ", "{}以后"),
)


@frozen
class _End:
    """What one end says; None for what it leaves to the other."""

    year: str | None
    month: int | None = None
    day: str | None = None
    part: str = ""

    @property
    def chinese(self) -> str:
        numbers = ((self.year, "年"), (self.month, "月"), (self.day, "日"))
        return "".join(f"{number}{unit}" for number, unit in numbers if number) + self.part


def in_chinese(text: str) -> str | None:
    """A folded text as Chinese dates are written; None where it is no English date."""
    short = re.fullmatch(rf"{_MONTH}(?:-'?| ?['’])([0-9]{{2}})", text)
    if short:  # as spreadsheets show Oct-23, of which one has to ask the century
        return f"{short[2]}年{_MONTHS.index(short[1][:3]) + 1}月"
    text = re.sub(_HYPHENS, " ", text)
    text, form = re.sub("^[oi]n ", "", text), "{}"
    for detail in (_WEEKDAY, _TIME, _WEEKDAY):
        found = re.search(detail, text)
        if found:
            text, form = text[: found.start()] + text[found.end() :], f"{form}{_detail(found)}"
    for touching, apart in _TOUCHING:
        text = re.sub(touching, apart, text)
    text = text.strip(" ,")
    for pattern, around in _AROUND:
        shorter = re.sub(pattern, "", text, count=2)
        if shorter != text and not (around == "{}起" and re.search(_TO, shorter)):
            text, form = shorter, around.format(form)
            break
    told = _told(re.sub("^(?:from|between) ", "", text))
    return form.format(told) if told else None


def _detail(found: re.Match[str]) -> str:
    """A weekday in Chinese words already, or for a time of day that there is one."""
    told = found.groupdict()
    return "上午" if "time" in told else told["ahead"] or told["behind"]


def _told(text: str) -> str | None:
    whole = _end(text)
    if whole:
        return whole.chinese
    for joint in re.finditer(_TO, text):
        first, last = _end(text[: joint.start()]), _end(text[joint.end() :])
        if first and last:
            begin = replace(first, year=first.year or last.year, month=_month(first, last))
            return f"{begin.chinese}—{replace(last, month=_month(last, first)).chinese}"
    numbers = re.sub(_TO_NUMBERS, "至", text)  # since 2023-10-09, 2023-10-09 to 2023-10-12
    return None if re.search("[a-z]", numbers) else numbers


def _month(end: _End, other: _End) -> int | None:
    """That of the other end where a day leaves out its own: 9–12 October 2023, October 9–12, 2023."""
    return end.month or (other.month if end.day else None)


def _end(text: str) -> _End | None:
    found = next(filter(None, (re.fullmatch(form, text) for form in _FORMS)), None)
    if found is None:
        return None
    told = {name: words for name, words in found.groupdict().items() if words}
    month = _MONTHS.index(told["month"][:3]) + 1 if "month" in told else None
    return _End(told.get("year", "").strip("'") or None, month, told.get("day"), _part(told, month))


def _part(told: dict[str, str], month: int | None) -> str:
    if "decade" in told:
        return f"{told['decade']}年代{_OF_DECADE.get(told.get('part', '')[:3], '')}"
    if "quarter" in told:
        return f"第{_ordinal(told['quarter'])}季度"
    if "half" in told:
        return f"{'上下'[_ordinal(told['half']) - 1]}半年"
    return (_OF_MONTH if month else _OF_YEAR).get(told.get("part", "").removesuffix(" of"), "")


def _ordinal(text: str) -> int:
    return int(text[0]) if text[0].isdigit() else _ORDINALS.index(text) + 1
