"""What was typed into the palette, and whether a name has it: names are compared as search compares texts."""

from collections.abc import Sequence
from typing import NamedTuple

from timeline_app.chinese.fold import key
from timeline_app.queries import hits
from timeline_app.queries.question import Question, read

Span = tuple[int, int]  # first character, and that behind the last


class Typed(NamedTuple):
    """The text as it was typed, what it asks, and the year of a date without one in it."""

    text: str
    question: Question
    in_year: int | None = None

    @property
    def asks(self) -> bool:
        """Signs alone, as the beginning of a phrase, ask nothing."""
        return bool(self.question.terms) or self.question.impossible


def typed(text: str, in_year: int | None = None) -> Typed:
    stripped = text.strip()
    return Typed(stripped, read(stripped, in_year), in_year)


def meet(typed: Typed, names: Sequence[str]) -> bool:
    """Whether something has what was typed among its names; where nothing was typed, everything has it."""
    return hits.have(names, typed.question) if typed.asks else True


def sound(typed: Typed, names: Sequence[str]) -> bool:
    """Whether what is called so at least sounds like it."""
    return hits.sound_like(names, typed.question)


def names(typed: Typed, name: str) -> bool:
    """Whether what was typed is the whole name."""
    return typed.asks and key(typed.text) == key(name)


def spans(typed: Typed, text: str) -> Sequence[Span]:
    """Where the words stand in a text as it is shown."""
    return hits.spans(text, typed.question)
