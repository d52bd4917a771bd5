"""Whether a figure is what its phrase says: value, qualifier, unit, measure, and the time it was counted."""

import re
from collections.abc import Iterator
from decimal import Decimal

from timeline_app.chinese.fold import fold
from timeline_app.extraction.phrase_numbers import numbers_in, tells_only_a_magnitude
from timeline_app.records.event import Event
from timeline_app.records.figure import Figure, Measure
from timeline_app.translation.words import _
from timeline_app.verifying.figure_times import Times
from timeline_app.verifying.finding import Finding


def figure_findings(event: Event, times: Times) -> Iterator[Finding]:
    for figure in event.figures:
        measured = _wrong_measure(figure, times.paragraph(figure))
        sentences = _wrong(figure), _wrong_unit(figure), measured, times.complaint(figure, event)
        yield from (Finding(event.id, sentence) for sentence in sentences if sentence)


def _wrong(figure: Figure) -> str | None:
    phrase = figure.citation.phrase
    if figure.value is None:
        told = tells_only_a_magnitude(phrase)
        return None if told else _("“{phrase}” tells a number, and the figure has none").format(phrase=phrase)
    numbers = [number for number in numbers_in(phrase) if number.value == Decimal(str(figure.value))]
    if not numbers:
        return _("{value} does not follow from “{phrase}”").format(value=f"{figure.value:.15g}", phrase=phrase)
    if figure.qualifier not in {number.qualifier for number in numbers}:
        said = numbers[0].qualifier or _("nothing")
        sentence = _("“{phrase}” qualifies the number by {said}, the figure by {qualifier}")
        return sentence.format(phrase=phrase, said=said, qualifier=figure.qualifier or _("nothing"))
    return None


# What is counted with one word, whatever the record calls its unit.
_ALIKE = tuple(map(frozenset, ("人名位", "个座处家", "条件项", "场次")))
_AS_OF, _NEWLY = re.compile("截至|目前|现有"), re.compile("新增|新发展|新建")
_AIMED_AT = re.compile("将|要|目标|计划|方案|力争|争取|未来|推动|实现|底前|到.{0,5}年|每年|提出|安排")


def _wrong_unit(figure: Figure) -> str | None:
    """Where the phrase counts with a word, it is that of the unit or means the same."""
    value = None if figure.value is None else Decimal(str(figure.value))
    counters = {number.counter for number in numbers_in(figure.citation.phrase) if number.value == value}
    if None in counters or not counters or any(_same_unit(counter or "", figure.unit) for counter in counters):
        return None
    sentence = _("“{phrase}” does not count in {unit}")
    return sentence.format(phrase=figure.citation.phrase, unit=figure.unit)


def _same_unit(counter: str, unit: str) -> bool:
    return counter == unit or (unit.startswith(counter) and counter != "人") or any(
        counter in alike and unit in alike for alike in _ALIKE
    )


def _wrong_measure(figure: Figure, paragraph: str) -> str | None:
    """As of a day is a stock, newly is none, and a target is spoken of as something to come."""
    phrase = fold(figure.citation.phrase)
    said_otherwise = (
        (_AS_OF.search(phrase) and figure.measure is Measure.FLOW)
        or (_NEWLY.search(phrase) and figure.measure is Measure.STOCK)
        or (paragraph and figure.measure is Measure.TARGET and not _AIMED_AT.search(paragraph))
    )
    measure = {Measure.STOCK: _("a stock"), Measure.FLOW: _("a flow"), Measure.TARGET: _("a target")}[figure.measure]
    sentence = _("“{phrase}” is not said of {measure}")
    return sentence.format(phrase=figure.citation.phrase, measure=measure) if said_otherwise else None
