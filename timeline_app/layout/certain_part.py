"""On which of the days that an event may cover it certainly was, or was going on: what is drawn solid of its mark."""

from functools import lru_cache

from timeline_app.records.certainty import RUNS, run_of
from timeline_app.records.when import When

Part = tuple[float, float]  # shares of a span, from 0 at its begin to 1 at its end
WHOLE: Part = (0.0, 1.0)
_KEPT = 1000  # runs that are not told to the day; any other event is answered without a look at its EDTF


def certain_days(when: When) -> tuple[int, int] | None:
    """As ordinals, ``end`` exclusive: all days of what is told to the day; of a run those after it has certainly begun and
    before it may have ended, both included. None where no single day is certain.
    """
    if when.precision.exact:
        return when.start.toordinal(), when.end.toordinal() + 1
    run = run_of(when)
    if run is None:
        return None
    first, last = max(run.latest_begin, when.start), min(run.earliest_end, when.end)
    return (first.toordinal(), last.toordinal() + 1) if first <= last else None


def certain_part(when: When) -> Part | None:
    """The same as shares of the span, since a mark may be wider than the days of its event; asked for in every frame."""
    if when.precision.exact:
        return WHOLE
    return _part_of_run(when) if when.precision in RUNS else None


@lru_cache(_KEPT)
def _part_of_run(when: When) -> Part | None:
    days = certain_days(when)
    if days is None:
        return None
    first, length = when.start.toordinal(), when.end.toordinal() + 1 - when.start.toordinal()
    return (days[0] - first) / length, (days[1] - first) / length
