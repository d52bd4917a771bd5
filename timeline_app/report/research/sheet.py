"""What a page of the research report has room for, upright and across."""

from typing import NamedTuple

from timeline_app.report.chart import Room

_MILLIMETRE = 72 / 25.4


class Sheet(NamedTuple):
    """``chart`` is a page without the heading, ``plot`` the width of a plot in pixels.

    The contents have ``lines`` for years, with so many months or years in each.
    """

    chart: Room
    plot: float
    lines: int
    months: int
    years: int


UPRIGHT = Sheet(Room(160 * _MILLIMETRE, 222 * _MILLIMETRE), plot=292.0, lines=30, months=8, years=7)  # two plots side by side
ACROSS = Sheet(Room(253 * _MILLIMETRE, 150 * _MILLIMETRE), plot=478.0, lines=18, months=5, years=5)  # all else in two columns
