"""What a drag does, decided where it begins: on the axis, in the plot, on an edge of the period, in the overview."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from timeline_app.canvas.zoom import moved
from timeline_app.layout.box import Tick
from timeline_app.layout.overview_picture import Overview
from timeline_app.layout.picture import Picture
from timeline_app.layout.scale import Scale
from timeline_app.queries.snapshot import View
from timeline_app.records.period import Period
from timeline_app.state.timeline_state import TimelineState

Drag = Callable[[float, float], None]
ScrollTo = Callable[[float], None]
MoveLane = Callable[[str, str], None]
FOLD = 22.0  # pixels of a lane's title, from the left, that fold it
EDGE = 6.0  # pixels on either side of an edge that grip it
_SNAP = 7.0


class Press(NamedTuple):
    """Where the left button went down; ``choosing`` a period is pressing with Shift."""

    x: float
    y: float
    choosing: bool


def drag_from(press: Press, picture: Picture, state: TimelineState, scroll_to: ScrollTo, move_lane: MoveLane) -> Drag | None:
    """What to call with each place of the mouse until it is let go."""
    x, y = press.x, press.y
    if picture.overview and picture.overview.box.contains(x, y):
        return _overview_drag(x, picture.overview, state)
    if on_close(x, y, picture):
        return lambda _x, _y: state.choose_period(None)
    if picture.axis.contains(x, y):
        return _axis_drag(x, y, picture, state)
    if picture.thumb and x >= picture.plot.right:
        return _thumb_drag(y, picture, scroll_to)
    if picture.titles.contains(x, y):
        return _lane_drag(y, picture, move_lane)
    if picture.shelf and picture.shelf.box.contains(x, y):
        return lambda _x, _y: None  # there is nothing to drag, but to click
    if not picture.on_axis(x, y):
        return None
    edge = period_edge_at(x, y, picture)
    if edge is not None and picture.period:
        return _period_drag(picture.period[1 - edge], picture, state)
    choosing = press.choosing and not picture.year_over_year
    return _period_drag(x, picture, state) if choosing else _pan(x, y, picture, state, scroll_to)


def period_edge_at(x: float, y: float, picture: Picture) -> int | None:
    """0 for the first, 1 for the last edge of the chosen period under the mouse."""
    if picture.period is None or not picture.plot.contains(x, y):
        return None
    return next((number for number, edge in enumerate(picture.period) if abs(edge - x) <= EDGE), None)


def tick_at(x: float, y: float, picture: Picture) -> Tick | None:
    """The year, quarter, month, week or day under the mouse on the axis; none under the pill of the period."""
    if picture.year_over_year or (picture.pill and picture.pill.box.contains(x, y)):
        return None
    ticks = next((row.ticks for row in picture.axis_rows if row.box.contains(x, y)), ())
    return next((tick for tick in ticks if tick.x <= x < tick.right), None)


def on_close(x: float, y: float, picture: Picture) -> bool:
    """Whether the mouse is where a click lets go of the period."""
    return picture.pill is not None and picture.pill.close.contains(x, y)


def scale_of(picture: Picture, view: View) -> Scale:
    return Scale(view, picture.plot.x, picture.plot.width)


def _pan(x: float, y: float, picture: Picture, state: TimelineState, scroll_to: ScrollTo) -> Drag:
    """Sideways through time, up and down through the lanes."""
    view, above = state.snapshot.view, picture.scrolled.above
    per_pixel = view.days / picture.plot.width

    def pan(now_x: float, now_y: float) -> None:
        scroll_to(above + y - now_y)
        state.look_at(moved(view, (x - now_x) * per_pixel))

    return pan


def _lane_drag(y: float, picture: Picture, move_lane: MoveLane) -> Drag | None:
    """The lane takes the place of each one it is drawn over."""
    lane = picture.lane_at(y)
    if lane is None:
        return None
    order = [each.key for each in picture.lanes]

    def move(_x: float, now: float) -> None:
        target = picture.lane_at(now)
        if target and order[_slot(target.key, picture)] != lane.key:
            move_lane(lane.key, order[_slot(target.key, picture)])
            order.remove(lane.key)
            order.insert(_slot(target.key, picture), lane.key)

    return move


def _slot(key: str, picture: Picture) -> int:
    return next(number for number, lane in enumerate(picture.lanes) if lane.key == key)


def _thumb_drag(y: float, picture: Picture, scroll_to: ScrollTo) -> Drag:
    per_pixel = picture.scrolled.content / picture.plot.height
    return lambda _x, now: scroll_to(picture.scrolled.above + (now - y) * per_pixel)


def _axis_drag(x: float, y: float, picture: Picture, state: TimelineState) -> Drag | None:
    """Choose the tick under the mouse; dragging along takes in the next ones."""
    first = tick_at(x, y, picture)
    if first is None:
        return None

    def extend(now: float, _y: float) -> None:
        tick = tick_at(min(max(now, picture.axis.x), picture.axis.right - 1), y, picture) or first
        state.choose_period(_days(min(first.start, tick.start), max(first.end, tick.end)))

    return extend


def _period_drag(anchor: float, picture: Picture, state: TimelineState) -> Drag:
    """From a fixed edge to the mouse; both ends keep to whole days, and to a tick that is near."""
    scale = scale_of(picture, state.snapshot.view)
    fixed = _nearest_day(anchor, picture, scale)

    def choose(now: float, _y: float) -> None:
        day = _nearest_day(now, picture, scale)
        if day != fixed:
            state.choose_period(_days(min(fixed, day), max(fixed, day)))

    return choose


def _nearest_day(x: float, picture: Picture, scale: Scale) -> int:
    near = [tick for tick in picture.lower_ticks if abs(tick.x - x) <= _SNAP]
    if near:
        return min(near, key=lambda tick: abs(tick.x - x)).start
    return round(scale.day(x))


def _overview_drag(x: float, overview: Overview, state: TimelineState) -> Drag:
    """An edge resizes, inside pans, outside makes a new window; the mouse keeps the day under it, also on a stub."""
    view, day_at = state.snapshot.view, overview.day_at
    start, end = overview.view
    grip = overview.grip_at(x)
    if grip == 0:
        return lambda now, _y: state.look_at(View(min(day_at(start + now - x), view.end - 1), view.end))
    if grip == 1:
        return lambda now, _y: state.look_at(View(view.start, max(day_at(end + now - x), view.start + 1)))
    first, last = overview.inside
    if first < x < last:
        return lambda now, _y: state.look_at(moved(view, day_at(now) - day_at(x)))
    return lambda now, _y: _look_between(state, day_at(x), day_at(now))


def _look_between(state: TimelineState, one: float, other: float) -> None:
    if abs(one - other) >= 1:
        state.look_at(View(min(one, other), max(one, other)))


def _days(start: int, end: int) -> Period:
    """From two ordinals, the second exclusive."""
    return Period(date.fromordinal(start), date.fromordinal(max(start, end - 1)))
