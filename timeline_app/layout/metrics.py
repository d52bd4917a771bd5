"""Sizes of a timeline, in pixels: one table for screen and page."""

from math import inf
from typing import NamedTuple


class Metrics(NamedTuple):
    """Heights of rows and of the parts around the plot."""

    row: float = 22.0
    band_row: float = 17.0  # 3 for the band itself, 14 for its names
    lane_padding: float = 4.0
    titles: float = 124.0
    widest_titles: float = 320.0  # whatever the names of lanes are
    beside_title: float = 68.0  # for the edge of a lane, the arrow that folds it, and its count
    axis: float = 46.0
    overview: float = 52.0
    margin: float = 8.0
    tallest_lane: int = 8  # rows; what does not fit becomes a cluster
    band_rows: int = 1
    wide_month: float = 36.0   # from this width of a month on, every event keeps a mark of its own, and lanes scroll
    roomy_month: float = 90.0  # and from this on its name

    @property
    def compact(self) -> "Metrics":
        """For a plot too low for all lanes: as close as rows may stand."""
        return self._replace(row=20.0, lane_padding=3.0)


SCREEN = Metrics()
PAGE = Metrics(
    titles=80.0, widest_titles=200.0, beside_title=24.0, axis=40.0, overview=0.0, margin=0.0, band_rows=3, wide_month=0.0,
    roomy_month=0.0,
)
FULL_PAGE = PAGE._replace(wide_month=inf, roomy_month=inf)  # more events than a page has rows for
