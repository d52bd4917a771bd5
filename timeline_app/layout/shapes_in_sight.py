"""Which shapes a reader sees in a picture, so that a legend explains these and nothing else."""

from collections.abc import Iterator

from timeline_app.layout.mark import Density
from timeline_app.layout.picture import Picture
from timeline_app.layout.shapes import Shape, looks_of


def shapes_in_sight(picture: Picture) -> frozenset[Shape]:
    """Of marks above and below the plot none is seen."""
    top, bottom = picture.plot.y, picture.plot.bottom
    marks = {mark.shape for mark in picture.marks if mark.box.y < bottom and mark.box.y + mark.box.height > top}
    return looks_of(marks.union(_of_density(picture.density)) if picture.density else marks)


def _of_density(density: Density) -> Iterator[Shape]:
    for lane in density.lanes:
        if len(lane.columns) or len(lane.strips):
            yield Shape.DENSITY
        if len(lane.bars):
            yield Shape.SOFT
        for _x, count, _day in lane.badges:
            yield Shape.CLUSTER if count > 1 else Shape.DOT
