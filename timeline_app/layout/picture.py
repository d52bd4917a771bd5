"""What layout hands to a painter: everything placed, in pixels from the upper left corner, nothing left to decide."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from timeline_app.layout.axis import AxisRow, PeriodPill
from timeline_app.layout.box import Box, Label, Tick
from timeline_app.layout.heights import LaneHeights
from timeline_app.layout.lane_links import LaneLink
from timeline_app.layout.mark import Density, Mark
from timeline_app.layout.overview_picture import Overview
from timeline_app.layout.shelf import Shelf


class Lane(NamedTuple):
    """A horizontal band; ``key`` is what its events share, ``theme`` gives its colour if it has one.

    ``folded`` to one row; ``alone`` where other lanes are out of sight because of it; a ``heading`` names those below it.
    ``band`` are the pixels at its upper edge for what is known to the year; ``links`` lead to the events nearest to the view
    where the lane has none in it. ``line`` is the middle of its title, and ``name`` the whole of a title that is cut; ``label``
    and ``counted`` are the title and the count where they stand.
    """

    key: str
    title: str
    events: int
    theme: str | None
    box: Box
    folded: bool = False
    alone: bool = False
    heading: bool = False
    band: float = 0.0
    links: tuple[LaneLink, ...] = ()
    line: float = 0.0
    name: str = ""
    label: Label | None = None
    counted: Label | None = None

    def saying(self, links: tuple[LaneLink, ...], line: float) -> "Lane":
        """The same lane with links, its words on their line."""
        label, counted = (each and each._replace(y=line) for each in (self.label, self.counted))
        return self._replace(links=links, line=line, label=label, counted=counted)


class CoverageRow(NamedTuple):
    """A source below the plot: the time it reports and the months it has events in, as far as they are in view, in pixels."""

    title: str
    box: Box
    covers: tuple[float, float] | None
    months: tuple[tuple[float, float], ...]


class Scrolled(NamedTuple):
    """Lanes higher than the plot: ``above`` pixels of their ``content`` lie out of sight above it. Lower lanes may begin farther
    down, so that the one under the mouse stays there: then ``above`` is negative."""

    above: float
    content: float

    def within(self, height: float) -> "Scrolled":
        """As far as leaves no room in a plot empty that lanes could fill, and no lane out of sight that has room in it."""
        spare = height - self.content
        return self._replace(above=min(max(self.above, min(0.0, -spare)), max(0.0, -spare)))


class LeftOut(NamedTuple):
    """The line below the lanes that tells how many have no event of the answer, and brings them back."""

    lanes: int
    label: Label
    box: Box


class Picture(NamedTuple):
    """A whole timeline, placed. ``plot`` is where marks are, ``axis`` the ``axis_rows`` above it, lanes' titles lie left of it.

    ``pill`` names the chosen period on the axis; ``year_over_year`` where the axis stands for several years laid over one another;
    ``notice`` is said where there is no timeline; ``tracks`` is where series of figures stand, below the lanes on the same axis.
    """

    width: float
    height: float
    plot: Box
    axis: Box
    titles: Box
    lanes: tuple[Lane, ...]
    marks: tuple[Mark, ...]
    axis_rows: tuple[AxisRow, ...]
    period: tuple[float, float] | None
    today: float | None
    overview: Overview | None
    scrolled: Scrolled
    year_over_year: bool = False
    coverage: tuple[CoverageRow, ...] = ()
    density: Density | None = None
    notice: str = ""
    pill: PeriodPill | None = None
    heights: LaneHeights | None = None
    left_out: LeftOut | None = None
    shelf: Shelf | None = None
    tracks: Box | None = None

    @property
    def upper_ticks(self) -> tuple[Tick, ...]:
        return self.axis_rows[0].ticks if self.axis_rows else ()

    @property
    def lower_ticks(self) -> tuple[Tick, ...]:
        """Of the second row; a third only refines it."""
        return self.axis_rows[1].ticks if self.axis_rows else ()

    @property
    def thumb(self) -> Box | None:
        """Where the lanes are scrolled to, right of the plot; None where all of them are in sight."""
        plot, scrolled = self.plot, self.scrolled
        if scrolled.content <= plot.height + 0.5:
            return None
        share = plot.height / scrolled.content
        return Box(plot.right + 1, plot.y + scrolled.above * share, self.width - plot.right - 2, plot.height * share)

    def on_axis(self, x: float, y: float) -> bool:
        """Whether a place stands for a day, among the marks or in a track of figures."""
        return self.plot.contains(x, y) or (self.tracks is not None and self.tracks.contains(x, y))

    @property
    def out_of_sight(self) -> tuple[int, int]:
        """How many events of the view lie above and below the lanes in sight."""
        counted = self.density.counted if self.density else ()
        return _counts_beyond(self.plot, [*[(mark.box, len(mark.events)) for mark in self.marks], *counted])

    def mark_at(self, x: float, y: float) -> Mark | None:
        """The mark (or its label) under a point, the smallest where boxes share it; or a chip of the shelf."""
        if self.shelf and (chip := self.shelf.chip_at(x, y)):
            return chip.mark
        if not self.plot.contains(x, y):
            return None
        hits = [mark for mark in self._marks_of_lane_at(y) if mark.box.y <= y < mark.box.bottom and _touches(mark, x)]
        if not hits and self.density:
            return self.density.mark_at(x, y)
        return min(hits, key=lambda mark: mark.box.width, default=None)

    def _marks_of_lane_at(self, y: float) -> Sequence[Mark]:
        """Marks come lane by lane from top to bottom, so those of one are found without a look at all."""
        place = bisect_right(self.lanes, y, key=lambda lane: lane.box.bottom)
        if place == len(self.lanes):
            return ()
        box = self.lanes[place].box
        first, beyond = (bisect_left(self.marks, edge, key=lambda mark: mark.box.y) for edge in (box.y, box.bottom))
        return self.marks[first:beyond]

    def mark_of(self, id: str | None) -> Mark | None:
        """The mark that shows an event, or its chip; None where it is out of sight or counted."""
        if self.shelf and (chip := self.shelf.chip_of(id)):
            return chip.mark
        return next((mark for mark in self.marks if id in mark.events), None) if id else None

    def link_at(self, x: float, y: float) -> str | None:
        """The event that a link at the end of a lane leads to."""
        lane = self.lane_at(y) if self.plot.contains(x, y) else None
        return next((link.event for link in lane.links if link.box.contains(x, y)), None) if lane else None

    def lane_at(self, y: float) -> Lane | None:
        return next((lane for lane in self.lanes if lane.box.y <= y < lane.box.bottom and not lane.heading), None)


def _touches(mark: Mark, x: float) -> bool:
    """At the height of the mark."""
    label = mark.label
    if mark.card and mark.card.days[0] <= x < mark.card.days[1]:
        return True
    return mark.box.x <= x < mark.box.right or (label is not None and label.x <= x < label.x + label.width)


def _counts_beyond(plot: Box, counted: Sequence[tuple[Box, int]]) -> tuple[int, int]:
    top, bottom, above, below = plot.y, plot.bottom, 0, 0
    for (_x, y, _width, height), count in counted:
        if y >= bottom:
            below += count
        elif y + height <= top:
            above += count
    return above, below
