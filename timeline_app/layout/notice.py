"""A picture of no timeline, which says why there is none."""

from timeline_app.layout.box import Box
from timeline_app.layout.picture import Picture, Scrolled


def notice(words: str, width: float, height: float) -> Picture:
    nothing = Box(0, 0, 0, 0)
    return Picture(
        width, height, plot=Box(0, 0, width, height), axis=nothing, titles=nothing, lanes=(), marks=(), axis_rows=(),
        period=None, today=None, overview=None, scrolled=Scrolled(0.0, 0.0), notice=words,
    )
