"""Events in the order of the list, under headings that never claim more than the dates do.

What began before the period comes first; then month by month; what is known only to the season or the year stands under
a heading of its own and never under January.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from timeline_app.queries.query import Belonging, belongs
from timeline_app.records.event import Event
from timeline_app.records.period import Period
from timeline_app.records.when import Precision
from timeline_app.translation.dates import when_in_words
from timeline_app.translation.words import _

_VAGUE = (Precision.SEASON, Precision.PART_OF_YEAR, Precision.YEAR, Precision.YEARS)


@dataclass(frozen=True, slots=True)
class Section:
    """A run of events under one heading; numbers run through all sections."""

    heading: str
    events: tuple[Event, ...]


def sections_of(events: Sequence[Event], period: Period | None) -> tuple[Section, ...]:
    return tuple(_continued([Section(heading, tuple(run)) for heading, run in groupby(events, lambda e: _heading(e, period))]))


def is_sure(event: Event, period: Period | None) -> bool:
    """Whether it belongs to the period for certain."""
    return period is None or belongs(event.when, period, Belonging.CERTAIN)


def _heading(event: Event, period: Period | None) -> str:
    if period and event.when.start < period.start:
        return _("Begun before the period, or not known more closely")
    if event.when.precision in _VAGUE or _starts_with_a_year(event.when.edtf):
        return _("{year}, known only roughly").format(year=event.when.start.year)
    return when_in_words(f"{event.when.start:%Y-%m}")


def _starts_with_a_year(edtf: str) -> bool:
    """As ``2016/..``, which is not known to have begun in January."""
    return len(edtf.partition("/")[0].rstrip("~?%")) == len("2016")


def _continued(sections: Sequence[Section]) -> Iterator[Section]:
    """A month that was interrupted says so when it goes on."""
    seen: set[str] = set()
    for section in sections:
        again = section.heading in seen
        seen.add(section.heading)
        yield Section(_("{heading} (continued)").format(heading=section.heading), section.events) if again else section
