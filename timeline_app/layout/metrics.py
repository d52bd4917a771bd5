"""Sizes of a timeline, in pixels: one table for screen and page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Metrics:
    """Heights of rows and of the parts around the plot."""

    row: float = 24.0
    band_row: float = 22.0
    lane_padding: float = 5.0
    titles: float = 116.0
    axis: float = 46.0
    overview: float = 52.0
    margin: float = 8.0
    tallest_lane: int = 8  # rows; what does not fit becomes a cluster
    band_rows: int = 3


SCREEN = Metrics()
PAGE = Metrics(titles=96.0, axis=40.0, overview=0.0, margin=0.0)
