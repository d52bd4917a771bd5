"""Years laid over one another: the same months of every year stand below each other, on the axis of one year."""

import calendar
from dataclasses import replace
from datetime import date

from timeline_app.frozen import frozen
from timeline_app.layout.lanes import Grouping, LanePlan, Lanes
from timeline_app.queries.lane_events import AnyHead
from timeline_app.queries.snapshot import View
from timeline_app.records.certainty import run_of
from timeline_app.records.event import Event
from timeline_app.records.period import Period
from timeline_app.records.when import When
from timeline_app.translation.words import _


@frozen
class YearOverYear:
    """``first`` to ``last`` are the years compared; all are drawn in ``reference``, one of them, a leap year if there is one."""

    first: int
    last: int
    reference: int

    @property
    def view(self) -> View:
        """The whole of the reference year."""
        return View(date(self.reference, 1, 1).toordinal(), date(self.reference, 12, 31).toordinal() + 1)

    @property
    def lanes(self) -> Lanes:
        """A lane a year; what runs over a new year stands in each with the part that lies in it."""
        plans = (LanePlan(str(year), _("{year} (axis)").format(year=year)) for year in range(self.first, self.last + 1))
        return Lanes(tuple(plans), self._entries, Grouping.YEARS, self)

    def day_of(self, year: int, shown: int) -> int:
        """The day of a year that is shown on a day of the reference year, or the next where it has none; as ordinals."""
        day = date.fromordinal(min(max(shown, 1), date.max.toordinal()))
        lacking = (day.month, day.day) == (2, 29) and not calendar.isleap(year)
        meant = min(max(year + day.year - self.reference, 1), date.max.year)
        return (date(year, 3, 1) if lacking else day.replace(year=meant)).toordinal()

    def _entries(self, event: Event) -> tuple[tuple[str, Event], ...]:
        years = range(max(self.first, event.when.start.year), min(self.last, event.when.end.year) + 1)
        return tuple((str(year), self.piece(event, year)) for year in years)

    def piece(self, event: AnyHead, year: int) -> AnyHead:
        """The part of the event that lies in a year, moved to the reference year."""
        start, end = max(event.when.start, date(year, 1, 1)), min(event.when.end, date(year, 12, 31))
        edtf = self._edtf_of_piece(event.when, year)
        return replace(event, when=replace(event.when, edtf=edtf, start=self._moved(start), end=self._moved(end)))

    def _edtf_of_piece(self, when: When, year: int) -> str:
        """Of a run over a new year: cut on a known day, its own ends as they are told, so that what is certain of it stays so."""
        first, _slash, last = when.edtf.partition("/")
        if run_of(when) is None:
            return when.edtf
        begin = f"{self.reference}{first[4:]}" if when.start.year == year else f"{self.reference}-01-01"
        end = f"{self.reference}{last[4:]}" if when.end.year == year else f"{self.reference}-12-31"
        return f"{begin}/{last if last == '..' else end}"

    def _moved(self, day: date) -> date:
        last = calendar.monthrange(self.reference, day.month)[1]
        return day.replace(year=self.reference, day=min(day.day, last))


def year_over_year_of(period: Period) -> YearOverYear:
    """The years that a period touches."""
    years = range(period.start.year, period.end.year + 1)
    leap = [year for year in years if calendar.isleap(year)]
    return YearOverYear(years[0], years[-1], leap[-1] if leap else years[-1])
