"""What somebody types into a search, taken apart: words, phrases in quotes, words that must not be there, dates."""

import re
from functools import lru_cache

from timeline_app.chinese.fold import key
from timeline_app.frozen import frozen
from timeline_app.queries.typed_dates import closed_up, period_typed, written
from timeline_app.records.period import Period

_QUOTES = {'"': '"', "＂": "＂", "“": "”", "”": "”", "「": "」", "『": "』"}
_IN_QUOTES = "|".join(f"{opening}[^{closing}]*{closing}?" for opening, closing in _QUOTES.items())
_WORD = rf"(?P<minus>[-－−](?=\S))?(?:(?P<phrase>{_IN_QUOTES})|(?P<word>\S+))"  # compiled at the first search
_SIGNS = "".join((*_QUOTES, *_QUOTES.values(), "-－−"))


@frozen
class Term:
    """A word or a phrase as it was typed, and in each way a text may have it; ``period`` is what it means where it is a date.

    An event meets a date that it has among its texts, and one that it certainly belongs to.
    """

    typed: str
    texts: tuple[str, ...]
    negated: bool = False
    phrase: bool = False
    period: Period | None = None


@frozen
class Question:
    """An event has to meet every term; no terms ask nothing, unless there was something typed that is in no text."""

    terms: tuple[Term, ...] = ()
    impossible: bool = False

    @property
    def wanted(self) -> tuple[Term, ...]:
        return tuple(term for term in self.terms if not term.negated)

    @property
    def periods(self) -> tuple[Period, ...]:
        """What its dates mean."""
        return tuple(term.period for term in self.wanted if term.period)


@lru_cache(64)
def read(text: str, in_year: int | None = None) -> Question:
    """What is asked; ``in_year`` is the year of a date without one, as in 10月."""
    terms = tuple(filter(None, (_term(found, in_year) for found in re.finditer(_WORD, closed_up(text)))))
    return Question(terms, not terms and bool(text.strip(f" \t\n\u3000{_SIGNS}")))


def _term(found: re.Match[str], in_year: int | None) -> Term | None:
    """None where it holds no letter and no number."""
    quoted = found["phrase"] is not None
    text = found["phrase"].strip(_SIGNS) if quoted else found["word"]
    period = None if quoted else period_typed(text, in_year)
    texts = tuple(dict.fromkeys(filter(None, (text, period and written(period)))))
    return Term(found[0], texts, found["minus"] is not None, quoted, period) if key(text) else None
