"""Events that last, as arrays: what tells whether they belong to a period for certain; see records/certainty.py."""
# pyright: reportUnknownMemberType=false

from datetime import date

import numpy as np
from numpy.typing import NDArray

from timeline_app.database.columns import Columns
from timeline_app.database.fixed_width import Rows
from timeline_app.database.profiles import PRECISIONS, Profiles
from timeline_app.database.row_places import places_by_row
from timeline_app.frozen import frozen
from timeline_app.records.certainty import MONTH, RUNS, run_of
from timeline_app.records.when import Precision, When

Mask = NDArray[np.bool_]
_NEVER = np.iinfo(np.int32).max
# Of nearly all runs both ends are days; the EDTF of any other is read.
_PLAIN = f"""precision = '{Precision.DAYS}' and edtf = start || '/' || "end\""""
_ODD = f"""select rowid, edtf, start, "end", precision from events
where precision in ({", ".join(f"'{each}'" for each in sorted(RUNS))}) and not ({_PLAIN})"""


@frozen(eq=False)
class Runs:
    """In the order of the events: the last day on which a run may have begun, and the first on which it may have ended.

    Days are ordinals. What is no run never begins, and ends before all days.
    """

    latest_begin: NDArray[np.int32]
    earliest_end: NDArray[np.int32]

    def inside(self, columns: Columns, first: int, last: int) -> Mask:
        """The events that lie inside a period of days, both included, or are runs whose begin is told and lies inside."""
        begins = (self.latest_begin <= last) & (self.latest_begin - columns.start < MONTH.days)
        return (columns.start >= first) & (begins | (columns.end <= last + 1))

    def certain(self, columns: Columns, first: int, last: int) -> Mask:
        """Those, and the runs that go through it."""
        return self.inside(columns, first, last) | ((self.latest_begin <= last) & (self.earliest_end >= first))


def read_runs(rows: Rows, columns: Columns, profiles: Profiles) -> Runs:
    """From the table of events."""
    latest, earliest = np.full(len(columns), _NEVER, np.int32), np.zeros(len(columns), np.int32)
    days = (profiles.precision == PRECISIONS.index(Precision.DAYS))[columns.profile]
    latest[days], earliest[days] = columns.start[days], columns.end[days] - np.int32(1)
    odd = rows(_ODD, ())
    places = places_by_row(columns.row)(np.array([each[0] for each in odd], np.int32))
    for place, (_row, edtf, start, end, precision) in zip(places.tolist(), odd, strict=True):
        run = run_of(When(edtf, date.fromisoformat(start), date.fromisoformat(end), Precision(precision)))
        latest[place] = run.latest_begin.toordinal() if run else _NEVER
        earliest[place] = run.earliest_end.toordinal() if run else 0
    return Runs(latest, earliest)
