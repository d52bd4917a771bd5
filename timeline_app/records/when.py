"""Honest dates: what a document tells about a date, and the days it may cover at most."""

from datetime import date
from enum import StrEnum

from timeline_app.frozen import frozen

_YEAR = 366  # days


class Precision(StrEnum):
    """How finely the document tells a date, from fine to coarse."""

    DAY = "day"
    DAYS = "days"
    PART_OF_MONTH = "part-of-month"
    MONTH = "month"
    MONTHS = "months"
    SEASON = "season"
    PART_OF_YEAR = "part-of-year"
    YEAR = "year"
    YEARS = "years"
    OPEN = "open"

    @property
    def rank(self) -> int:
        """Zero for the finest; of a range with mixed ends the coarser counts."""
        return list(Precision).index(self)

    @property
    def exact(self) -> bool:
        """Known to the day at both ends."""
        return self in (Precision.DAY, Precision.DAYS)

    @property
    def to_the_month(self) -> bool:
        """Known to the month, or finer, at both ends."""
        return self.exact or self in (Precision.PART_OF_MONTH, Precision.MONTH, Precision.MONTHS)

    @property
    def yearly(self) -> bool:
        """Known to the year only: such an event has no place among those with a day."""
        return self in (Precision.YEAR, Precision.YEARS)


@frozen
class When:
    """A date in EDTF (ISO 8601-2) with its span: first and last day it may cover, both inclusive."""

    edtf: str
    start: date
    end: date
    precision: Precision

    @property
    def open(self) -> bool:
        """Still going on when its latest document was published; the span ends on that day."""
        return self.edtf.endswith("/..")

    def in_digits(self, last: bool = False) -> str:
        """The beginning or the end, as 2023-12, or as 2023 where no month is told for certain."""
        first, _slash, end = self.edtf.partition("/")
        told, day = (end or first, self.end) if last else (first, self.start)
        known = len(told) >= len("2023-12") and "~" not in told and told[5:7] <= "12" and told[:4] == f"{day.year:04}"
        return f"{day.year}-{day.month:02}" if known else str(day.year)

    @property
    def yearly(self) -> bool:
        """Known to the year at best: to one year, to years, or to parts of different years that are further apart than one."""
        apart = self.precision is Precision.PART_OF_YEAR and (self.end - self.start).days > _YEAR
        return self.precision.yearly or apart

    @property
    def only_years(self) -> bool:
        """Neither end is known better than to its year, as in 2023, 2021/2025 and 2016/.. as well."""
        return self.yearly or (self.open and self.edtf.removesuffix("/..").rstrip("~").isdigit())
