"""Numbers in words, as Chinese offices write them: 18.42万, 84.86亿, no thousands comma; in English 30,000,000."""

from collections.abc import Sequence

from timeline_app.records.figure import Figure
from timeline_app.translation.words import language

_BEHIND = frozenset({"余", "多"})
_SCALES = ((100_000_000, "亿"), (10_000, "万"))


def figure_in_words(figure: Figure) -> str:
    """Value with qualifier and unit: 超过16万个, 500余名."""
    if figure.value is None:
        return figure.citation.phrase
    number, qualifier, unit = number_in_words(figure.value), figure.qualifier or "", figure.unit
    if qualifier not in _BEHIND:
        return f"{qualifier}{number}{unit}"
    if unit.startswith("个") and f"个{qualifier}" in figure.citation.phrase:
        return f"{number}个{qualifier}{unit[1:]}"  # 4个多月
    if f"{unit}{qualifier}" in figure.citation.phrase:
        return f"{number}{unit}{qualifier}"  # 2年多
    scale = number[-1:] if number[-1:] in {name for _scale, name in _SCALES} else ""
    if scale and f"{qualifier}{scale}" in figure.citation.phrase:
        return f"{number[:-1]}{qualifier}{scale}{unit}"  # 300多万, as printed, where others write 5.7万余
    return f"{number}{qualifier}{unit}"


def number_in_words(value: float) -> str:
    """No digit is lost: what 万 would round stays written out."""
    if language() == "en":
        return f"{value:,.10g}"
    for scale, name in _SCALES:
        short = f"{value / scale:.10g}"
        if value >= scale and len(short.partition(".")[2]) <= 4:
            return short + name
    return f"{value:.10g}"


def scaled_in_words(values: Sequence[float]) -> tuple[str, list[str]]:
    """The scale that all of them but zero have, to be told with their unit, else an empty one; and the numbers without it."""
    words = [number_in_words(value) for value in values]
    for _scale, name in _SCALES:
        if any(values) and all(word.endswith(name) for word, value in zip(words, values, strict=True) if value):
            return name, [word.removesuffix(name) for word in words]
    return "", words
