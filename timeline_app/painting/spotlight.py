"""What steps back while the mouse points at something: in two groups, since a painter changes its opacity at once."""

from collections.abc import Iterator, Sequence

from timeline_app.layout.box import Box
from timeline_app.layout.mark import Mark
from timeline_app.layout.picture import Picture
from timeline_app.painting.paint_style import Emphasis

_DIMMED = 0.4


def parted(marks: Sequence[Mark], emphasis: Emphasis) -> Sequence[tuple[Sequence[Mark], float]]:
    """Marks with their opacity: those that are dimmed, and over them those that are not."""
    if emphasis.lane is None and not emphasis.lit:
        return ((marks, 1.0),)
    groups: tuple[list[Mark], list[Mark]] = [], []
    for mark in marks:
        groups[_stays(mark, emphasis)].append(mark)
    dimmed, bright = groups
    return (dimmed, _DIMMED), (bright, 1.0)


def parts_of(picture: Picture, emphasis: Emphasis) -> Iterator[tuple[Box, float]]:
    """The parts of the plot with the opacity of what is counted in them: a lane pointed at, and all above and below it."""
    plot = picture.plot
    lane = next((lane.box for lane in picture.lanes if lane.key == emphasis.lane), None) if emphasis.lane else None
    if lane is None:
        yield plot, _DIMMED if emphasis.lit else 1.0
        return
    yield plot._replace(height=lane.y - plot.y), _DIMMED
    yield lane, 1.0
    yield plot._replace(y=lane.bottom, height=plot.bottom - lane.bottom), _DIMMED


def _stays(mark: Mark, emphasis: Emphasis) -> bool:
    if emphasis.lane is not None:
        return mark.lane == emphasis.lane
    return not emphasis.lit.isdisjoint(mark.events) or emphasis.selected in mark.events
