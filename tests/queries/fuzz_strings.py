"""Dates, periods and searches by chance: each is understood or refused by name, and none takes long.

    python -m tests.queries.fuzz_strings 100000 --seed 1
    python -m tests.queries.fuzz_strings 100000 --only "written dates"

One line of figures; exit status 1 where a string ended otherwise or took long: more than fifty times the median of its kind.
"""

import argparse
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from random import Random
from statistics import median

from tests.queries.odd_strings import odd_string
from timeline_app.arguments import searched
from timeline_app.database.store import Store
from timeline_app.extraction.date_reading import AskedDate, DateContext, Epoch, ReadDate
from timeline_app.extraction.edtf_dates import FORM, NotADate, ends_of, when_of
from timeline_app.extraction.read_date import read_date
from timeline_app.queries.ask import ask
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.hits import spans
from timeline_app.queries.periods import ImpossibleQuestion, period_of
from timeline_app.queries.query import Query
from timeline_app.queries.searching import question_of
from timeline_app.records.edtf import is_edtf
from timeline_app.settings import paths
from timeline_app.translation.dates import period_in_words, when_in_words

_CONTEXTS = (DateContext(), DateContext(2024, 2), DateContext(2012, minguo=True), DateContext(epoch=Epoch.WINDOWS))
TIMES_MEDIAN = 50
_SHORT = 0.05  # seconds that are never too long: most dates are read without the library, in a thousandth of what it takes
_AGAIN = 3  # an outlier is measured again, and the least counts: the machine has other work too
_LONGEST = 300  # characters of a sentence


@dataclass(frozen=True, slots=True)
class Kind:
    """What is asked of strings of one kind, and what it may refuse them with; ``holds`` leaves out those of another kind.

    ``short`` are seconds that are never too long.
    """

    name: str
    strings: str
    ask: Callable[[str], None]
    refusal: type[Exception]
    share: float
    holds: Callable[[str], bool] = lambda _text: True
    short: float = _SHORT

    def string(self, random: Random) -> str:
        return next(text for text in iter(lambda: odd_string(self.strings, random), None) if self.holds(text))


@dataclass(slots=True)
class Outcome:
    """Seconds of each string and what did not hold, over all kinds."""

    figures: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return f"{'; '.join(self.figures)}; {len(self.failures)} failures"


@contextmanager
def kinds(database: Path) -> Iterator[tuple[Kind, ...]]:
    """Another way to read dates is one more line here."""
    with Store(database) as store:
        lookup = EventLookup(store)
        yield (
            # Only what has the form of a date is given to a library, which takes its time.
            Kind("dates", "date", _date, NotADate, 0.1, lambda text: FORM.fullmatch(text) is not None),
            Kind("texts for dates", "date", _date, NotADate, 0.2, lambda text: FORM.fullmatch(text) is None),
            Kind("dates of a database", "date", _stored_date, NotADate, 0.1),
            Kind("periods", "period", _period, ImpossibleQuestion, 0.2),
            Kind("searches", "search", lambda text: _search(store, lookup, text), ImpossibleQuestion, 0.2),
            Kind("written dates", "written", _written_date, _NoDate, 0.2, short=0),
        )


def _date(text: str) -> None:
    """What is taken for a date can be said."""
    ends_of.cache_clear()
    when_in_words(when_of(text, date(2024, 1, 15)).edtf)


def _stored_date(text: str) -> None:
    """What a database may hold as a date can be said."""
    if is_edtf(text):
        when_in_words(text)


class _NoDate(Exception):
    """A written date is refused by a value."""


def _written_date(text: str) -> None:
    """In whatever context; what is read is a date that a timeline holds, and can be said."""
    readings = [read_date(text, context) for context in _CONTEXTS]
    for reading in readings:
        read = [reading] if isinstance(reading, ReadDate) else reading.candidates if isinstance(reading, AskedDate) else []
        assert all(is_edtf(each.edtf) and each.words for each in read), text
    refused = [reading.sentence for reading in readings if not isinstance(reading, ReadDate)]
    if refused:
        raise _NoDate(max(refused, key=len))


def _period(text: str) -> None:
    period = period_of(text)
    period_in_words(period.start, period.end)


def _search(store: Store, lookup: EventLookup, text: str) -> None:
    """And what is found is marked."""
    query = Query(search=searched(text), search_year=2023)
    found = ask(store, query, lookup.events).events
    for event in found[:3]:
        spans(event.title, question_of(query))


def fuzz(count: int, seed: int, database: Path, only: str | None = None) -> Outcome:
    """So many strings, each kind with its share of them, or all of one kind."""
    outcome = Outcome()
    with kinds(database) as all_kinds:
        for kind in all_kinds:
            share = kind.share if only is None else float(kind.name == only)
            if share:
                _fuzz_kind(kind, round(count * share), Random(f"{seed} {kind.name}"), outcome)
    return outcome


def _fuzz_kind(kind: Kind, count: int, random: Random, outcome: Outcome) -> None:
    _seconds(kind, "2023", outcome)  # the first use also loads modules, which no string causes
    taken = {text: _seconds(kind, text, outcome) for text in (kind.string(random) for _ in range(count))}
    usual = median(taken.values())
    slow = {text: seconds for text, seconds in taken.items() if seconds > max(kind.short, TIMES_MEDIAN * usual)}
    again = {text: min(_seconds(kind, text, outcome) for _ in range(_AGAIN)) for text in slow}
    outcome.failures += [
        f"{kind.name}: {seconds * 1000:.1f} ms, {seconds / usual:.0f} × the median: {text[:60]!r} ({len(text)} characters)"
        for text, seconds in again.items() if seconds > max(kind.short, TIMES_MEDIAN * usual)
    ]
    slowest = max((taken | again).values())
    outcome.figures.append(f"{count} {kind.name}, median {usual * 1000:.3f} ms, slowest {slowest / usual:.0f} × that")


def _seconds(kind: Kind, text: str, outcome: Outcome) -> float:
    begun = time.thread_time()
    try:
        kind.ask(text)
    except kind.refusal as refusal:
        if len(str(refusal)) > _LONGEST or len(str(refusal).splitlines()) > 1:
            outcome.failures.append(f"{kind.name}: {text[:60]!r} is refused with {str(refusal)[:400]!r}")
    except Exception:
        outcome.failures.append(f"{kind.name}: {text!r}: {traceback.format_exc()}")
    return time.thread_time() - begun


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, nargs="?", default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", help="one kind of strings")
    options = parser.parse_args()
    outcome = fuzz(options.count, options.seed, paths.database(), options.only)
    print(outcome, *outcome.failures, sep="\n")
    return 1 if outcome.failures else 0


if __name__ == "__main__":
    sys.exit(main())
