"""Sizes of a timeline on a canvas: a low or narrow one keeps its room for the plot."""

from functools import lru_cache

from timeline_app.layout.metrics import SCREEN, Metrics
from timeline_app.look.type_size import USUAL

_ROOMY = 820.0  # pixels of the canvas, between panes as wide as they are at first
_HIGH = 700.0  # pixels of a canvas from which on the overview has its full height
_SMALL_COUNTS = 1000
_KEPT = 12  # low or high, narrow or wide, in each size of type


def screen_metrics(width: float, height: float, events: int, size: int) -> Metrics:
    """Of a window up to 1280 pixels wide, the plot gets what names and small counts of lanes can do without; of a low one,
    what the overview can. ``size`` is that of the type, in pixels."""
    return _metrics(height < _HIGH, width < _ROOMY and events < _SMALL_COUNTS, size)


@lru_cache(_KEPT)
def _metrics(low: bool, narrow: bool, size: int) -> Metrics:
    """The same value each time, so that what is placed by it is known to be."""
    metrics = SCREEN.low if low else SCREEN
    return (metrics.narrow if narrow else metrics).sized(size / USUAL)
