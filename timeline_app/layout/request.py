"""What is asked of a layout: which events, in which lanes and days, in how much room, and what stands around them."""

from collections.abc import Sequence
from datetime import date

from timeline_app.frozen import frozen
from timeline_app.layout.axis import PeriodWords
from timeline_app.layout.cards import CardTexts
from timeline_app.layout.coverage import Told
from timeline_app.layout.heights import LaneHeights
from timeline_app.layout.labels import SHORT, Labels
from timeline_app.layout.lanes import Lanes
from timeline_app.layout.measures import Measure, Measures
from timeline_app.layout.metrics import SCREEN, Metrics
from timeline_app.layout.overview import OverviewRequest
from timeline_app.layout.shelf import ShelfAt
from timeline_app.layout.ticks import Ticks, ticks_of
from timeline_app.queries.lane_events import LaneEvents
from timeline_app.queries.snapshot import View
from timeline_app.records.event import Event
from timeline_app.records.period import Period


@frozen
class LayoutRequest:
    """``by_lane`` has the events in the lanes; without it they are put there from ``events``. ``measure`` gives the width of a
    text in pixels; ``fonts`` do where those around the lanes are others than that of the names.

    ``scroll`` says how many pixels of the lanes are wished to lie above the plot; ``heights`` are those of the lanes until the
    hand rests, without them they are those of the view. Lanes without events are left out unless ``keeping_empty``.

    What stands around the lanes, if anything: ``period_words`` name the period on the axis, ``overview`` is the strip at the
    foot, ``shelf`` gives what is known by years alone in a view shorter than a year, ``told`` the documents with their months,
    and ``tracks`` is the height that series of figures ask for. ``year_over_year`` where the axis stands for several years;
    ``ticks`` may remember what ``ticks_of`` gave before.
    """

    events: Sequence[Event]
    lanes: Lanes
    view: View
    width: float
    height: float
    measure: Measure
    period: Period | None = None
    today: date | None = None
    metrics: Metrics = SCREEN
    scroll: float = 0.0
    labels: Labels = SHORT
    cards: CardTexts | None = None
    by_lane: LaneEvents | None = None
    heights: LaneHeights | None = None
    keeping_empty: bool = False
    fonts: Measures | None = None
    ticks: Ticks = ticks_of
    year_over_year: bool = False
    period_words: PeriodWords | None = None
    overview: OverviewRequest | None = None
    shelf: ShelfAt | None = None
    told: Told | None = None
    tracks: float = 0.0

    @property
    def measures(self) -> Measures:
        return self.fonts or Measures.same(self.measure)
