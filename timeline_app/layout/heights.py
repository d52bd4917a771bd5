"""Shares the height of the plot among its lanes: each gets what it cannot do without, then what it likes while there is room."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from timeline_app.layout.metrics import Metrics

MONTH = 30.0  # days


class Need(NamedTuple):
    """Rows a lane would like to have, and those it must have: for events with a date, and for those known only to the year.

    An ``elastic`` lane has density, which fills any height.
    """

    rows: int
    least_rows: int
    band_rows: int
    least_band_rows: int
    elastic: bool = False


class Share(NamedTuple):
    """Rows a lane gets, and its height in pixels."""

    rows: int
    band_rows: int
    height: float


def share(needs: Sequence[Need], height: float, metrics: Metrics) -> list[Share]:
    """One share a lane. Every lane keeps its least, even where all of them together are then higher than ``height``.

    What is left when every lane has what it likes goes to the elastic ones, or to all where none is.
    """
    rows = [need.least_rows for need in needs]
    bands = [need.least_band_rows for need in needs]
    left = height - sum(_height(row, band, metrics) for row, band in zip(rows, bands, strict=True))
    while left >= metrics.row:
        lane = max(range(len(needs)), key=lambda lane: needs[lane].rows - rows[lane], default=None)
        if lane is None or needs[lane].rows <= rows[lane]:
            break
        rows[lane] += 1
        left -= metrics.row
    for lane, need in enumerate(needs):
        while left >= metrics.band_row and bands[lane] < need.band_rows:
            bands[lane] += 1
            left -= metrics.band_row
    takers = [need.elastic for need in needs] if any(need.elastic for need in needs) else [True] * len(needs)
    spare = max(0.0, left) / max(1, sum(takers))
    return [
        Share(row, band, _height(row, band, metrics) + spare * takes)
        for row, band, takes in zip(rows, bands, takers, strict=True)
    ]


def _height(rows: int, band_rows: int, metrics: Metrics) -> float:
    return rows * metrics.row + band_rows * metrics.band_row + 2 * metrics.lane_padding


def least_of(rows: int, bare: Callable[[], int], month: float, metrics: Metrics) -> int:
    """From afar events may join in clusters; nearer by each has its mark, and nearer still its name.

    ``bare`` gives the rows that hold all marks without their names, ``month`` the width of one in pixels.
    """
    if month >= metrics.roomy_month:
        return rows
    return 1 if month < metrics.wide_month else min(rows, max(1, bare()))
