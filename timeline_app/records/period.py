"""A stretch of whole days, both ends inclusive."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """From the first day to the last, both included; the first is never after the last."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.start > self.end:
            raise ValueError(f"a period cannot end ({self.end}) before it starts ({self.start})")

    @property
    def days(self) -> int:
        return (self.end - self.start).days + 1

    def widened(self, days: int) -> "Period":
        """The period with ``days`` more on either side, clamped to the calendar."""
        first, last = max(self.start.toordinal() - days, 1), min(self.end.toordinal() + days, date.max.toordinal())
        return Period(date.fromordinal(first), date.fromordinal(last))

    def overlaps(self, start: date, end: date) -> bool:
        """Whether the span shares at least one day with the period."""
        return start <= self.end and end >= self.start

    def contains(self, start: date, end: date) -> bool:
        """Whether the span lies wholly inside the period."""
        return self.start <= start and end <= self.end
