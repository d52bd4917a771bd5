"""Between days and pixels."""


from typing import NamedTuple

from timeline_app.queries.snapshot import View


class Scale(NamedTuple):
    """``view`` (days as ordinals) spread over ``width`` pixels from ``left``."""

    view: View
    left: float
    width: float

    @property
    def pixels_per_day(self) -> float:
        return self.width / self.view.days

    def x(self, day: float) -> float:
        """Where the beginning of a day lies; fractions are hours."""
        return self.left + (day - self.view.start) * self.pixels_per_day

    def day(self, x: float) -> float:
        return self.view.start + (x - self.left) / self.pixels_per_day
