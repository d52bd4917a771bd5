"""Whether an event belongs to a period for certain: a pure function of EDTF, precision and period."""

from datetime import date, timedelta
from enum import StrEnum

from timeline_app.frozen import frozen
from timeline_app.records.edtf import days_of
from timeline_app.records.period import Period
from timeline_app.records.when import Precision, When

RUNS = frozenset({Precision.DAYS, Precision.MONTHS, Precision.YEARS, Precision.OPEN})
MONTH = timedelta(31)  # a run begins on a day or in a month where its first possible day and its latest lie less than this apart


class Certainty(StrEnum):
    """How an event lies in a period that its span touches; the first two are certain.

    ``inside``: the span lies wholly inside, or it is a run whose begin is written to the day or month and lies inside.
    ``running``: a run that surely begins before the end of the period and surely ends after its begin. ``possible``: all others.
    """

    INSIDE = "inside"
    RUNNING = "running"
    POSSIBLE = "possible"

    @property
    def certain(self) -> bool:
        return self is not Certainty.POSSIBLE


@frozen
class Run:
    """Of what lasts: the last day on which it may have begun, and the first on which it may have ended."""

    latest_begin: date
    earliest_end: date


def run_of(when: When) -> Run | None:
    """None of what is no run: a single date, however coarse, and a range that is about at both ends."""
    first, slash, last = when.edtf.partition("/")
    if when.precision not in RUNS or not slash or (first.endswith("~") and last.endswith("~")):
        return None
    return Run(days_of(first)[1], when.end if last == ".." else days_of(last)[0])


def certainty_of(when: When, period: Period) -> Certainty | None:
    """None where they share no day."""
    if not period.overlaps(when.start, when.end):
        return None
    run = run_of(when)
    if period.contains(when.start, when.end) or (run and _begins_inside(when.start, run, period)):
        return Certainty.INSIDE
    if run and run.latest_begin <= period.end and run.earliest_end >= period.start:
        return Certainty.RUNNING
    return Certainty.POSSIBLE


def _begins_inside(start: date, run: Run, period: Period) -> bool:
    return run.latest_begin - start < MONTH and period.contains(start, run.latest_begin)
