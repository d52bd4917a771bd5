"""Label and unit of a column of figures, from its heading: 经费（万元） is 经费 in 元, times 10,000."""

import re
from typing import NamedTuple

from timeline_app.chinese.fold import fold

_SCALES = {
    "十": 10.0, "百": 100.0, "千": 1e3, "万": 1e4, "十万": 1e5, "百万": 1e6, "千万": 1e7, "亿": 1e8,
    "thousand": 1e3, "million": 1e6, "billion": 1e9, "10000": 1e4, "10,000": 1e4, "1,000": 1e3,
}
_UNITS = (
    "人次|人民币元|元|人|名|位|家|个|项|次|场次|场|件|户|份|所|座|处|期|届|天|小时|课时|平方米|公里|册|篇|条|班|批|支|对|台|%|‰|yuan|people|persons"
)
_SCALE = "|".join(sorted(map(re.escape, _SCALES), key=len, reverse=True))
_IN_UNIT = re.compile(rf"(?:单位[:：]?)?(?P<scale>{_SCALE})? *(?P<unit>{_UNITS})?")
_BRACKETED = re.compile(r"[(\[【〔（［](?P<inside>[^)\]】〕）］]*)[)\]】〕）］]")
_BEHIND = re.compile(rf"[/、:：_ -](?P<inside>(?:{_SCALE})?(?:{_UNITS}))$|(?P<glued>(?:十|百|千|万|亿)+(?:元|人次|人|户|件))$")
_COUNTED = {"人次": "人次", "人数": "人", "户数": "户", "件数": "件", "场次": "场次", "次数": "次"}
_TOLD_ABOVE = re.compile(rf"单位[:：] *(?P<inside>(?:{_SCALE})?(?:{_UNITS}))")


class Unit(NamedTuple):
    """``name`` is the base unit, empty where none is told; a number of the column times ``scale`` is in it."""

    name: str = ""
    scale: float = 1.0


class Labelled(NamedTuple):
    """A heading without its unit, and that."""

    label: str
    unit: Unit


def labelled(heading: str, above: Unit = Unit()) -> Labelled:  # noqa: B008 - a value
    """The heading of a column taken apart; ``above`` is the unit that the table tells for all its amounts."""
    text = " ".join(heading.split())
    for found in _BRACKETED.finditer(text):
        unit = _unit(found["inside"])
        if unit is not None:
            return Labelled((text[: found.start()] + text[found.end() :]).strip() or text, unit)
    behind = _BEHIND.search(fold(text))
    if behind and len(fold(text)) == len(text):
        unit = _unit(behind["inside"] or behind["glued"])
        if unit is not None:
            return Labelled(text[: behind.start()].strip() or text, unit)
    counted = next((unit for word, unit in _COUNTED.items() if word in fold(text)), "")
    return Labelled(text, Unit(counted) if counted else above)


def unit_above(texts: tuple[str, ...]) -> Unit:
    """The unit that lines above a table tell for its amounts: 单位：万元."""
    for text in texts:
        found = _TOLD_ABOVE.search(fold(text))
        if found:
            return _unit(found["inside"]) or Unit()
    return Unit()


def _unit(text: str) -> Unit | None:
    found = _IN_UNIT.fullmatch(fold(text).strip())
    if found is None or not (found["scale"] or found["unit"]):
        return None
    return Unit(found["unit"] or "", _SCALES.get(found["scale"] or "", 1.0))
