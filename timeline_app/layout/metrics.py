"""Sizes of a timeline, in pixels: one table for screen and page."""

from math import inf
from typing import NamedTuple


class Metrics(NamedTuple):
    """Heights of rows and of the parts around the plot.

    A row is as high as the plot has room for, from ``least_row``, and ``row`` where there are cards, to ``most_row``.
    """

    row: float = 20.0
    least_row: float = 16.0
    most_row: float = 24.0
    band_row: float = 15.0
    band_step: float = 4.0  # from one row of a band to the next that shares its line of names; 0 where each has its own
    card_row: float = 20.0  # of which a card takes three, and above which it grows no more
    least_card_row: float = 17.0  # of rows with cards
    strip: float = 22.0  # a lane without a mark near the view
    least_strip: float = 14.0
    most_strips: float = 0.2  # of the plot that such lanes take together, as long as they are not lower than that
    lane_padding: float = 1.0
    titles: float = 136.0
    widest_titles: float = 320.0  # whatever the names of lanes are
    beside_title: float = 68.0  # for the edge of a lane, the arrow that folds it, and its count
    axis: float = 0.0  # of a page; on screen the zoom says
    axis_less: float = 0.0  # by how much it is lower than usual
    overview: float = 68.0
    shelf: float = 32.0
    margin: float = 8.0
    foot: float = 24.0  # the line that tells of lanes left out
    tallest_lane: int = 8  # rows; what does not fit becomes a cluster
    band_rows: int = 2  # of what is known to the year: one for single years, one for what runs longer
    around: float = 1.0  # views to either side that the height of a lane takes in
    band_days: float = 364.5  # from so many days in view on, what is known to the year stands in its lane
    named_days: float = 0.0  # below so many days in view every event keeps its name, however high the lanes are

    def band(self, rows: int) -> float:
        """Pixels of a band: its rows lie close together above one line of names, or have a line each."""
        if not rows:
            return 0.0
        return self.band_row + (rows - 1) * (self.band_step or self.band_row)

    def sized(self, share: float) -> "Metrics":
        """For type larger or smaller than usual: what bears a line of text follows it, in whole pixels."""
        if share == 1.0:
            return self
        return self._replace(**{name: float(round(getattr(self, name) * share)) for name in _OF_TYPE})

    @property
    def narrow(self) -> "Metrics":
        """For a canvas that needs its width for the plot: room for counts of two digits."""
        return self._replace(titles=108.0, beside_title=48.0)

    @property
    def low(self) -> "Metrics":
        """For a canvas that needs its height for the lanes."""
        return self._replace(overview=56.0, shelf=28.0, axis_less=6.0)


_OF_TYPE = (
    "row", "least_row", "most_row", "band_row", "band_step", "card_row", "least_card_row", "strip",
    "least_strip", "titles", "beside_title", "foot",
)
SCREEN = Metrics()
PAGE = Metrics(
    row=22.0, least_row=20.0, most_row=22.0, band_row=17.0, band_step=0.0, lane_padding=4.0, band_rows=3, titles=80.0,
    widest_titles=200.0, beside_title=24.0, axis=40.0, overview=0.0, margin=0.0, around=0.0, band_days=0.0, named_days=inf,
)
FULL_PAGE = PAGE._replace(named_days=0.0)  # more events than a page has rows for
