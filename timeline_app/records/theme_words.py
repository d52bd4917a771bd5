"""Words that tell the theme of an event whose title or summary has them."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from timeline_app.chinese.fold import fold
from timeline_app.records.theme import Theme

_LETTERS = re.compile("[0-9a-z ]+")
_APART = re.compile(r"[\s、，,；;]+")


class WordedTheme(NamedTuple):
    """The id of a theme, and that of its words which stands in the event."""

    theme: str
    word: str


class ThemeWords:
    """Of the themes of a timeline; a word stands in a text in either script, and one of letters only as a whole word."""

    def __init__(self, themes: Iterable[Theme]) -> None:
        self._words = [(theme.id, [(word, _pattern(fold(word))) for word in theme.words]) for theme in themes if theme.words]

    def of(self, title: str, summary: str) -> tuple[WordedTheme, ...]:
        """Each theme once: first those that the title tells, in the order of the timeline."""
        if not self._words:
            return ()
        found: dict[str, str] = {}
        for text in (fold(title), fold(summary)):
            for theme, words in self._words:
                word = next((word for word, pattern in words if pattern.search(text)), None)
                if word is not None:
                    found.setdefault(theme, word)
        return tuple(WordedTheme(*each) for each in found.items())


def words_in(text: str) -> tuple[str, ...]:
    """As one types them: apart by commas, blanks or lines, each once."""
    return tuple(dict.fromkeys(filter(None, _APART.split(text))))


def in_a_line(words: Sequence[str]) -> str:
    return "、".join(words)


def _pattern(folded: str) -> re.Pattern[str]:
    word = re.escape(folded)
    return re.compile(rf"(?<![0-9a-z]){word}(?![0-9a-z])" if _LETTERS.fullmatch(folded) else word)
