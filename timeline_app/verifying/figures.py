"""Whether the value of a figure follows from the phrase it cites."""

from collections.abc import Iterator
from decimal import Decimal

from timeline_app.extraction.phrase_numbers import numbers_in, tells_only_a_magnitude
from timeline_app.records.event import Event
from timeline_app.records.figure import Figure
from timeline_app.translation.words import _
from timeline_app.verifying.finding import Finding


def figure_findings(event: Event) -> Iterator[Finding]:
    for figure in event.figures:
        sentence = _wrong(figure)
        if sentence:
            yield Finding(event.id, sentence)


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
