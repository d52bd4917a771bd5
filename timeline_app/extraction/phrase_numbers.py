"""Numbers as documents print them: 18.42万, 300多万, 1.4萬余, 80%, 两年多, 数百万."""

import re
from decimal import Decimal

from timeline_app.chinese.fold import fold
from timeline_app.chinese.repair import repair
from timeline_app.frozen import frozen

_SCALES = {"百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_NUMERALS = {numeral: value for value, numeral in enumerate("一二三四五六七八九十", start=1)} | {"两": 2, "百": 100}
# A numeral in characters counts only before a word that is counted with: 六段 tells six, 第六 and 六一 do not.
_COUNTED = "[个次段名家人项年天月场条件份]"
_NUMBER = re.compile(
    r"(?P<before>超过|超|突破|近|约|不少于)?(?:(?P<digits>\d+(?:\.\d+)?)(?P<inside>[多余])?(?P<scale>[万亿])?(?:个?(?P<behind>[多余]))?"
    r"|(?<=[近约超])(?P<word>[百千万亿])"
    rf"|(?<![第数上几十百千万亿\d])(?P<numeral>[两一二三四五六七八九十百])(?={_COUNTED})(?:年(?P<beyond>多))?)"
)
_COUNTER = re.compile("人次|[人名位家个座处项条件元%场次天]")
_MAGNITUDE = re.compile("[数上几][十百千万亿]")
_AROUND = {"超过": "超过", "超": "超过", "突破": "超过", "近": "近", "约": "约", "不少于": "不少于"}


@frozen
class PhraseNumber:
    """``value`` in base units, 万 and 亿 multiplied out; ``qualifier`` as records write it, or None.

    ``counter`` is the word that it counts with, None where another word follows.
    """

    value: Decimal
    qualifier: str | None
    counter: str | None = None


def numbers_in(phrase: str) -> tuple[PhraseNumber, ...]:
    """Every number of a phrase, from left to right, in whatever script and width it is printed."""
    text = _plain(phrase)
    return tuple(_number(found, text) for found in _NUMBER.finditer(text))


def tells_only_a_magnitude(phrase: str) -> bool:
    """As 数百万 or 上千: an order of magnitude and no number."""
    return _MAGNITUDE.search(_plain(phrase)) is not None


def _plain(phrase: str) -> str:
    return fold(repair(phrase)).replace("馀", "余")


def _number(found: re.Match[str], text: str) -> PhraseNumber:
    digits = Decimal(found["digits"] or _NUMERALS.get(found["numeral"] or "", 1))
    value = digits * _SCALES.get(found["scale"] or found["word"] or "", 1)
    rest = text[found.end() :]
    behind = found["inside"] or found["behind"] or found["beyond"] or ("约" if re.match(r".{0,2}左右", rest) else None)
    at_least = "不少于" if re.match(r"[%个家人]?以上", rest) else None
    counter = _COUNTER.match(rest.removeprefix("左右"))
    return PhraseNumber(value, behind or _AROUND.get(found["before"] or "") or at_least, counter and counter[0])
