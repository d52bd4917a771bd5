"""What stands in the plot where no event meets the question: what was asked, and what one may ask instead."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline_app.layout.box import Box, Label
from timeline_app.layout.labels import fitted
from timeline_app.layout.measures import Measure

_INSET, _BESIDE, _GAP = 16.0, 14.0, 12.0  # from the edges of the plot, beside the words of an offer, between offers
_HIGH, _APART = 28.0, 34.0  # an offer, and from the line to the middle of the offers
SEARCH, ALL = "search", "all"


class Offer(NamedTuple):
    """A click lets go of the words of the search, or of all conditions: ``SEARCH`` or ``ALL``."""

    label: Label
    box: Box
    condition: str


class EmptyAnswer(NamedTuple):
    """Placed in the plot."""

    line: Label
    offers: tuple[Offer, ...]

    def offer_at(self, x: float, y: float) -> Offer | None:
        return next((offer for offer in self.offers if offer.box.contains(x, y)), None)


class EmptyWords(NamedTuple):
    """What was asked, in words; offers with what they let go of."""

    asked: str
    offers: Sequence[tuple[str, str]]


def empty_answer(words: EmptyWords, plot: Box, measure: Measure) -> EmptyAnswer:
    """In the middle of the plot: one line, and the offers side by side below it, as far as they have room."""
    middle, y = plot.x + plot.width / 2, plot.y + plot.height / 2 - _APART / 2
    text = fitted(words.asked, plot.width - 2 * _INSET, measure)
    wide = measure(text)
    return EmptyAnswer(Label(text, middle - wide / 2, y, wide), tuple(_offers(words.offers, middle, y + _APART, plot, measure)))


def _offers(
    offers: Sequence[tuple[str, str]], middle: float, y: float, plot: Box, measure: Measure
) -> Iterator[Offer]:
    widths = [measure(words) + 2 * _BESIDE for words, _condition in offers]
    while sum(widths) + _GAP * (len(widths) - 1) > plot.width - 2 * _INSET and len(widths) > 1:
        widths, offers = widths[1:], offers[1:]
    x = middle - (sum(widths) + _GAP * (len(widths) - 1)) / 2
    for (words, condition), wide in zip(offers, widths, strict=True):
        yield Offer(Label(words, x + _BESIDE, y, wide - 2 * _BESIDE), Box(x, y - _HIGH / 2, wide, _HIGH), condition)
        x += wide + _GAP
