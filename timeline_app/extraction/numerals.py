"""Chinese numerals of dates become digits: 二〇二三年十月九日, 一〇二年, 三十八年, 貳零貳叁年壹拾月; 九至十二日 with them."""

import re

_DIGITS = "〇一二三四五六七八九"
_VALUE = str.maketrans(f"{_DIGITS}零○o", "0123456789000")
_CAPITALS = str.maketrans("壹贰叁肆伍陆柒捌玖拾", "一二三四五六七八九十")  # as cheques have them
_NUMERAL = f"[{_DIGITS}零○十百千廿卅壹贰叁肆伍陆柒捌玖拾]"
_MIXED = f"(?:{_NUMERAL}|[o0])"  # 二o二三 and 二0二三 are typed often
_UNIT = "年|月|日|号|季|世纪"
# A whole run, without stepping back, so that the time does not grow with the square of its length.
_COUNTED = rf"(?<!{_NUMERAL})(?<![o0-9]){_MIXED}++(?=(?:{_UNIT})|(?:至|到|—|~|-|、|和)第?{_NUMERAL}++(?:{_UNIT}))"
_TENS = (
    "(?:([一二])千(?!$)[零〇]?)?(?:([一二三四五六七八九])百[零〇]?)?(?:([一二三四五六七八九]?)十|(廿)十?|(卅)十?)?([一二三四五六七八九]?)"
)


def in_digits(text: str) -> str:
    """The text, which is folded, with digits for the numerals that count years, quarters, months and days."""
    return re.sub(_COUNTED, lambda found: _digits(found[0].translate(_CAPITALS)), text)


def _digits(numeral: str) -> str:
    """As it stands where it is no number: 十十 remains, and so does 10o."""
    if numeral.isascii():
        return numeral
    if not any(letter in numeral for letter in "十百千廿卅"):
        return numeral.translate(_VALUE)
    found = re.fullmatch(_TENS, numeral.removeprefix("零").removeprefix("〇"))
    if found is None:
        return numeral
    thousands, hundreds, tens, twenty, thirty, ones = found.groups()
    ten = 2 if twenty else 3 if thirty else _one(tens or "一") if tens is not None else 0
    return str(1000 * _one(thousands) + 100 * _one(hundreds) + 10 * ten + _one(ones))


def _one(numeral: str | None) -> int:
    return _DIGITS.index(numeral) if numeral else 0
