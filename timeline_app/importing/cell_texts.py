"""What the cell of a table says where it is no date: names in a list, a number with its unit."""

import re
from functools import lru_cache
from typing import NamedTuple

from timeline_app.chinese.fold import fold
from timeline_app.documents.sheet import Value, shown
from timeline_app.extraction.phrase_numbers import numbers_in, tells_only_a_magnitude
from timeline_app.importing.draft import Named
from timeline_app.translation.one_line import is_blank

_KEPT = 4096  # cells whose meaning is remembered: most columns say the same again and again
_NAMES_APART = re.compile(r"[、，,；;\n|]+")
_CHINESE_NAMES = re.compile(r"[\u3400-\u9fff·]{2,5}(?:\s+[\u3400-\u9fff·]{2,5})+")  # 张三 李四
_NOTHING = frozenset({"", "-", "--", "—", "——", "/", "\\", "无", "无。", "n/a", "na", "none", "nil", "*", "…"})
_AMOUNT = re.compile(
    r"(?:超过|不少于|约|近|超|逾|达|共)?[+-]?[0-9][0-9,]*(?:\.[0-9]+)?\s*[余多]?[百千万亿]*(?:个?[余多])?[^\s0-9年月日]{0,3}(?:以上|左右)?"
)
_LONGEST_NOTHING = 10  # characters
_PLAIN = re.compile(r"[+-]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?")


class Number(NamedTuple):
    """``value`` is None where a cell tells an order of magnitude only; ``unit`` is empty where the cell tells none."""

    value: float | None
    qualifier: str | None = None
    unit: str = ""


@lru_cache(_KEPT)
def names_in(text: str) -> tuple[Named, ...]:
    """Names that a cell lists, each once."""
    pieces = text.split() if _CHINESE_NAMES.fullmatch(text.strip()) else _NAMES_APART.split(text)
    names = (" ".join(piece.split()).rstrip("。.") for piece in pieces)
    return tuple(Named(name) for name in dict.fromkeys(names) if not says_nothing(name) and not is_blank(name))


def says_nothing(text: str) -> bool:
    """Whether a cell is empty, or has a mark that stands for nothing."""
    return len(text) < _LONGEST_NOTHING and fold(text).strip() in _NOTHING


def is_amount(value: Value) -> bool:
    """Whether a cell is a number and little else: 第3次会议 has one too, and is none."""
    return number_in(value) is not None and _AMOUNT.fullmatch(fold(shown(value)).strip()) is not None


@lru_cache(_KEPT, typed=True)
def number_in(value: Value) -> Number | None:
    """The one number of a cell; None where it has none, or several. A percentage stays as it is written."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return Number(float(value))
    text = fold(shown(value)).strip()
    plain = _PLAIN.match(text)
    digits = plain[0].replace(",", "").replace("，", "") if plain else ""
    if plain and plain.end() == len(text):
        return Number(float(digits))
    phrase = digits + text[plain.end() :] if plain else text
    numbers = numbers_in(phrase)
    if len(numbers) == 1:
        number = numbers[0]
        return Number(float(number.value), number.qualifier, number.counter or "")
    return Number(None) if not numbers and tells_only_a_magnitude(phrase) else None
