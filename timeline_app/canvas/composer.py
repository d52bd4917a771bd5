"""From a snapshot and a size to the Picture on screen; remembers what it made while nothing has changed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from timeline_app.canvas import order
from timeline_app.canvas.lane_setup import LaneSetup
from timeline_app.canvas.near_texts import card_texts_of, shorts_of, titles_of
from timeline_app.canvas.period_words import PeriodNaming
from timeline_app.canvas.screen_metrics import screen_metrics
from timeline_app.canvas.shelves import Shelves
from timeline_app.canvas.track_setup import MOST_OF_HEIGHT, TrackSetup
from timeline_app.chinese.script import line_in
from timeline_app.frozen import frozen
from timeline_app.layout.box import Box
from timeline_app.layout.compare import Group, compared
from timeline_app.layout.coverage import Told, told_most
from timeline_app.layout.heights import LaneHeights
from timeline_app.layout.known_ticks import known_ticks
from timeline_app.layout.labels import names
from timeline_app.layout.lanes import Lanes
from timeline_app.layout.last import Last
from timeline_app.layout.lay_out import lay_out
from timeline_app.layout.mark import SelectionMarker
from timeline_app.layout.memory import LayoutMemory
from timeline_app.layout.notice import notice
from timeline_app.layout.overview import OverviewRequest, SelectedDays
from timeline_app.layout.overview_columns import OverviewCounts, OverviewHighlight, OverviewHistogram
from timeline_app.layout.picture import Picture
from timeline_app.layout.request import LayoutRequest
from timeline_app.look.circuit_breaker import CircuitBreaker, at_rest
from timeline_app.painting.paint_style import PaintStyle
from timeline_app.queries.answer import Answer
from timeline_app.queries.clauses import clauses_of
from timeline_app.queries.events import Events
from timeline_app.queries.lane_events import LaneEvents
from timeline_app.queries.lane_pair import LanePair
from timeline_app.queries.query import Query
from timeline_app.queries.snapshot import Snapshot
from timeline_app.records.event import Event
from timeline_app.records.timeline import Timeline
from timeline_app.state.timeline_state import whole_view
from timeline_app.translation.cut import LINE, NAME, line
from timeline_app.translation.words import _


@frozen(eq=False)
class Shown:
    """The lanes on screen, and the events in them."""

    lanes: Lanes
    events: LaneEvents


class Composer:
    """Knows how the user wants the timeline placed: by which lanes, in which script and fonts."""

    def __init__(self, timeline: Timeline, everything: Events, style: PaintStyle, today: date) -> None:
        """``everything`` are the events before any filter: the overview shows them behind those of the answer."""
        self._today, self._memory = today, LayoutMemory()
        self._show(timeline, everything)
        self._shelves, self._breaker = Shelves(), CircuitBreaker()
        self._last_picture = Last[Picture](3)  # as the view wants it, as it is drawn, and as it will be
        self._last_highlight = Last[OverviewHighlight]()
        self._last_markers = Last[Mapping[str, SelectionMarker]]()
        self._last_told = Last[Told]()
        self.lane_setup = LaneSetup(timeline, style.script)
        self.track_setup = TrackSetup(timeline)
        self.covering = False  # whether it is shown which source speaks of which months
        self.paint_style = style

    def _show(self, timeline: Timeline, everything: Events) -> None:
        self._timeline, self._everything = timeline, everything
        self._histogram = OverviewHistogram(OverviewCounts(everything))
        self._memory, self._last_shown = LayoutMemory(self._memory), Last[Shown](2)  # for what is asked and what was before

    def renew(self, timeline: Timeline, everything: Events) -> None:
        """The file has changed; lanes and tracks stay as they were arranged."""
        self._show(timeline, everything)
        self.lane_setup.renew(timeline)
        self.track_setup.renew(timeline)
        self._name()

    @property
    def paint_style(self) -> PaintStyle:
        return self._paint_style

    @paint_style.setter
    def paint_style(self, style: PaintStyle) -> None:
        self._paint_style = style
        self._naming = PeriodNaming(style.measures)
        self._ticks = known_ticks()
        self._name()
        self.lane_setup.write_in(style.script)

    def _name(self) -> None:
        style = self._paint_style
        self._labels = names(shorts_of(self._everything, self._timeline, style), titles_of(style))
        self._cards = card_texts_of(self._everything, self._timeline, style)

    def name_of(self, event: Event) -> str:
        """As its mark is labelled."""
        return self._labels.one(event)

    def shown(self, snapshot: Snapshot) -> Shown:
        """What is on screen, and in which lanes; made once for each answer and arrangement of the lanes."""
        inputs = self.lane_setup.lanes, snapshot.compared_with, snapshot.answer
        return self._last_shown.get(lambda: self._in_lanes(*inputs), *inputs)

    def _in_lanes(self, lanes: Lanes, compared_with: Answer | None, answer: Answer) -> Shown:
        """The lanes stand there twice where two answers are compared, and only those that have any events then."""
        if compared_with is None:
            return Shown(lanes, answer.by_lane(lanes))
        either = [sum(counts) for counts in zip(compared_with.by_lane(lanes).counts, answer.by_lane(lanes).counts, strict=True)]
        used = replace(lanes, plans=tuple(plan for plan, count in zip(lanes.plans, either, strict=True) if count))
        both = compared(used, self._group(compared_with), self._group(answer))
        return Shown(both, LanePair(compared_with.by_lane(used), answer.by_lane(used)))

    def lane_of(self, event: Event, snapshot: Snapshot) -> str | None:
        """The key of the first lane on screen that shows an event."""
        return self.shown(snapshot).lanes.key_of(event)

    def box_of(self, id: str, picture: Picture, snapshot: Snapshot) -> Box | None:
        """Where an event is among the lanes of a picture: its mark, or the lane that counts it; None where it stands on the
        shelf, which no scrolling moves."""
        if picture.shelf and picture.shelf.box_of(id):
            return None
        mark = picture.mark_of(id)
        if mark is not None:
            return mark.box
        event = snapshot.find(id)
        lane = self.lane_of(event, snapshot) if event else None
        return next((each.box for each in picture.lanes if each.key == lane), None)

    def markers_of(self, ids: Sequence[str], snapshot: Snapshot) -> Mapping[str, SelectionMarker]:
        """Where events are counted that have no mark; looked up once for each selection, answer and arrangement of the lanes."""
        return self._last_markers.get(lambda: self._found_markers(ids, snapshot), self.shown(snapshot), *ids)

    def _found_markers(self, ids: Sequence[str], snapshot: Snapshot) -> Mapping[str, SelectionMarker]:
        found = {id: self._marker(event, snapshot) for id in ids if (event := snapshot.find(id))}
        return {id: marker for id, marker in found.items() if marker}

    def _marker(self, event: Event, snapshot: Snapshot) -> SelectionMarker | None:
        lane = self.lane_of(event, snapshot)
        return SelectionMarker(lane, *self.lane_setup.span_of(event), event.when.precision) if lane else None

    def in_next_lane(self, snapshot: Snapshot, step: int) -> str | None:
        """The event nearest in time in the next lane up or down that has any; where none is selected, an end of the list."""
        shown, current = self.shown(snapshot), snapshot.selected_event
        here = shown.lanes.key_of(current) if current else None
        if current is None or here is None:
            return order.neighbour(snapshot.shown, snapshot.selected, step)
        day = self.lane_setup.span_of(current)[0]
        return (order.in_next_lane(shown.events, shown.lanes.keys.index(here), day, step) or current).id

    def subject(self, snapshot: Snapshot) -> tuple[object, ...]:
        """What lanes and their heights are made for, whatever the view."""
        setup = self.lane_setup
        asked = snapshot.answer, snapshot.compared_with
        return *asked, setup.lanes, setup.keeping_empty, self._paint_style, self.covering, self.track_setup.height

    def compose(
        self, snapshot: Snapshot, width: float, height: float, scroll: float = 0.0, heights: LaneHeights | None = None
    ) -> Picture:
        """The picture of a snapshot; width, height and scroll of the lanes in device-independent pixels.

        Without ``heights`` lanes are as high as the view wants them. Where there can be no picture it says so.
        """
        subject = self.subject(snapshot)
        picture = self._last_picture.get(
            lambda: self._composed(snapshot, width, height, scroll, heights),
            snapshot, width, height, scroll, heights, *subject,
        )
        if heights is None:
            self._last_picture.know(picture, snapshot, width, height, picture.scrolled.above, picture.heights, *subject)
        return picture

    def learn_ahead(self, snapshot: Snapshot) -> bool:
        """A little of what other zooms will ask for; false where nothing is left to learn, or what is shown cannot be laid out."""
        return self._breaker.run(snapshot, self._memory.stacks.learn_ahead, instead=lambda: False)

    def _composed(self, snapshot: Snapshot, width: float, height: float, scroll: float, heights: LaneHeights | None) -> Picture:
        return self._breaker.run(
            snapshot, lambda: lay_out(self._request(snapshot, width, height, scroll, heights), self._memory),
            instead=lambda: notice(at_rest(), width, height),
        )

    def _request(
        self, snapshot: Snapshot, width: float, height: float, scroll: float, heights: LaneHeights | None
    ) -> LayoutRequest:
        shown, fonts = self.shown(snapshot), self._paint_style.measures
        metrics = screen_metrics(width, height, self._timeline.event_count, self._paint_style.size)
        request = LayoutRequest(
            (), shown.lanes, snapshot.view, width, height, fonts.label, snapshot.period, self._today,
            metrics, scroll, labels=self._labels, cards=self._cards, by_lane=shown.events, heights=heights, fonts=fonts,
            ticks=self._ticks,
            keeping_empty=self.lane_setup.keeping_empty or snapshot.compared_with is not None,
            period_words=self._naming.words(snapshot),
            overview=self._overview(snapshot), tracks=sum(self.track_setup.heights_in(height * MOST_OF_HEIGHT).values()),
            shelf=self._shelves.of(shown.events, snapshot, self._paint_style, self._labels),
            told=self._told(snapshot.answer) if self.covering and not self.lane_setup.years else None,
        )
        if self.lane_setup.years:
            metrics = metrics._replace(overview=0.0, band_days=0.0)  # there is no shelf: a year stays in its lane
            return replace(request, year_over_year=True, period=None, today=None, metrics=metrics, shelf=None, tracks=0.0)
        return request

    def _told(self, answer: Answer) -> Told:
        """Of which months the documents speak; gathered once for each answer."""
        return self._last_told.get(lambda: self._gathered(answer), answer, self._paint_style)

    def _gathered(self, answer: Answer) -> Told:
        told = told_most(self._timeline.documents, answer.events.months_reported(self._timeline.documents))
        written = [replace(each, short=line_in(self._paint_style.script, each.short, NAME)) for each in told.documents]
        return told._replace(documents=written)

    def _asked(self, query: Query) -> str:
        return _("; ").join(clause.words for clause in clauses_of(query, self._timeline).values()) or _("All events")

    def _group(self, answer: Answer) -> Group:
        """Named by what was asked for, and how many events that are."""
        asked = self._asked(answer.query)
        return Group(line_in(self._paint_style.script, f"{line(asked)} · {len(answer.events)}", LINE + NAME), answer.events.ids)

    def _overview(self, snapshot: Snapshot) -> OverviewRequest:
        """Always of the first view, so that its columns stay as they are wherever one looks."""
        event = snapshot.selected_event
        selected = event and SelectedDays(*self.lane_setup.span_of(event), event.when.precision.exact)
        return OverviewRequest(
            self._histogram, whole_view(self._timeline.first_view), self._highlight(snapshot.answer), selected
        )

    def _highlight(self, answer: Answer) -> OverviewHighlight | None:
        """What was searched for; else the themes that were asked for, in their colours. Counted once for each answer."""
        query = answer.query
        if not query.themes and not query.search:
            return None
        themes = frozenset[str]() if query.search else query.themes
        return self._last_highlight.get(lambda: OverviewHighlight(OverviewCounts(answer.events), themes), answer)
