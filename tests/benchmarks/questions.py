"""What is measured of one action in a window, to be told in frames: another question, a selection, a hit; and names drawn anew."""

import random
import statistics
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import islice

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPixmap

from tests.benchmarks.frames import EVERYTHING
from tests.benchmarks.screen import Cost, Screen, cpu
from tests.benchmarks.synthetic import DAYS, FIRST
from timeline_app.canvas.order import linked
from timeline_app.canvas.zoom import around, zoomed
from timeline_app.layout.box import Label
from timeline_app.layout.picture import Picture
from timeline_app.layout.shapes import Shape
from timeline_app.painting.text_cache import Halo
from timeline_app.queries.column_events import ColumnEvents
from timeline_app.queries.query import Belonging, Query
from timeline_app.queries.snapshot import View
from timeline_app.records.period import Period
from timeline_app.records.when import Precision

_FIVE, _TRIED = 5, 3
_LEAST = 7.0  # days
_HITS, _CHECKED = 2000, 40
_NAMES, _WARM = 300, 15


def themes(screen: Screen) -> float:
    """From one theme to the painted answer; the median of all themes."""
    screen.show(EVERYTHING)
    wanted = [Query(themes=frozenset({theme.id})) for theme in screen.window.state.timeline.themes]
    return statistics.median(_asked(screen, query) for query in wanted)


def twentieth(screen: Screen) -> float:
    screen.show(EVERYTHING)
    return _asked(screen, Query(period=Period(FIRST.replace(month=3), FIRST.replace(month=4, day=24))))


def five(screen: Screen, queries: Sequence[Query]) -> float:
    """From all events in view to five of them painted with their names."""
    spent = []
    for query in queries:
        screen.show(_view_of(query))
        spent.append(_asked(screen, query))
    return statistics.median(spent)


def queries_for_five(screen: Screen) -> Sequence[Query]:
    """Some that leave five events and have room for all their names; raises AssertionError where there is none."""
    found = list(islice(filter(lambda query: _is_named(screen, query), _narrow_queries(screen)), _TRIED))
    screen.ask(Query())
    if not found:
        raise AssertionError("no question leaves five events with names")
    return found


def _narrow_queries(screen: Screen) -> Iterator[Query]:
    """Of each theme what so short a period leaves that it is five events or a few more; where they are a great many, of ranges
    that are national and lie wholly within it.
    """
    for theme in screen.window.state.timeline.themes:
        yield _shortened(screen, Query(themes=frozenset({theme.id})))
    for theme in screen.window.state.timeline.themes:
        national = Query(belonging=Belonging.WHOLE, scopes=frozenset({"national"}), precisions=frozenset({Precision.DAYS}))
        yield _shortened(screen, replace(national, themes=frozenset({theme.id})))


def _shortened(screen: Screen, query: Query) -> Query:
    start = FIRST + timedelta(365)

    def within(days: int) -> Query:
        return replace(query, period=Period(start, start + timedelta(days)))

    def left(days: int) -> int:
        screen.window.state.set_query(within(days))
        return len(screen.window.state.snapshot.answer.events)

    return within(bisect_left(range(DAYS - 365), _FIVE, key=left))


def _is_named(screen: Screen, query: Query) -> bool:
    screen.ask(query)
    if len(screen.window.state.snapshot.answer.events) != _FIVE:
        return False
    screen.show(_view_of(query))
    picture = screen.window.canvas.picture
    return picture.density is None and len(picture.marks) == _FIVE and all(mark.label for mark in picture.marks)


def _view_of(query: Query) -> View:
    """The period that is asked for, or a few days more where that is less than the window shows."""
    view = around(query.period) if query.period else EVERYTHING
    return zoomed(view, max(1.0, _LEAST / view.days), (view.start + view.end) / 2)


def _asked(screen: Screen, query: Query) -> float:
    """To the painted answer; back to all without counting that."""
    spent = cpu(lambda: screen.ask(query))
    screen.ask(Query())
    screen.settle()
    return spent


def selected(screen: Screen, events: Sequence[str]) -> float:
    """From the click on an event to its links, painted."""
    screen.show(EVERYTHING)
    spent = []
    for event in events:
        spent.append(cpu(lambda event=event: screen.select(event)))
        screen.select(None)
        screen.settle()
    return statistics.median(spent)


def linked_events(screen: Screen) -> Sequence[str]:
    """Some with links that are drawn when all of time is in view; raises AssertionError where there is none."""
    screen.show(EVERYTHING)
    tied = (event.id for event in screen.window.state.snapshot.answer.events if linked(event, screen.known))
    found = list(islice(filter(lambda event: _draws_links(screen, event), tied), _TRIED))
    screen.select(None)
    if not found:
        raise AssertionError("no event has links that are drawn")
    return found


def _draws_links(screen: Screen, event: str) -> bool:
    screen.select(event)
    return any(name == "drawPath" for name, _arguments in screen.calls(check=True).calls)


def hit(screen: Screen) -> float:
    """Seconds to find what lies under the mouse; where events are counted, it is held against all events one by one."""
    chance, first = random.Random(7), FIRST.toordinal()
    screen.show(View(first + 300, first + 320))
    picture = screen.window.canvas.picture
    plot = picture.plot
    spots = [(chance.uniform(plot.x, plot.right), chance.uniform(plot.y, plot.bottom)) for _hit in range(_HITS)]
    spent = cpu(lambda: [picture.mark_at(x, y) for x, y in spots]) / _HITS
    events = screen.window.state.snapshot.answer.events
    if isinstance(events, ColumnEvents):
        for spot in spots[:_CHECKED]:
            _check_hit(events, picture, *spot)
    return spent


def _check_hit(events: ColumnEvents, picture: Picture, x: float, y: float) -> None:
    """A stretch of days tells the events that begin there and have no mark; raises AssertionError for another number."""
    mark, lane = picture.mark_at(x, y), picture.lane_at(y)
    if mark is None or mark.days is None or lane is None or mark.shape not in (Shape.DOT, Shape.CLUSTER):
        return
    marked = {id for each in picture.marks for id in each.events}
    themes = events.column_index.profiles.theme[events.columns.profile]
    first, last = mark.days
    there = (events.columns.start >= first) & (events.columns.start < last) & (themes == events.column_index.themes.index(lane.key))
    counted = [place for place in np.flatnonzero(there).tolist() if not marked or events[place].id not in marked]
    if len(mark.events) != len(counted):
        raise AssertionError(f"another number of events at {x}, {y}")


def names(screen: Screen) -> Cost:
    """Three hundred names with their halos, drawn before, against as many drawn anew without."""
    style, ground = screen.window.window_style.paint_style, QPixmap(1600, 900)
    wanted = [Label(f"第{number}号事件在某地举行", 10 + number % 5 * 300, 20 + number // 5 * 14, 200) for number in range(_NAMES)]
    painter, colour = QPainter(ground), style.palette["text"]
    painter.setFont(style.label)
    style.texts.begin(painter)

    def kept() -> None:
        style.texts.paint_all(painter, wanted, style.label, colour, Halo(style.palette["canvas"], 2))

    def anew() -> None:
        for label in wanted:
            painter.drawText(QPointF(label.x, label.y), label.text)

    draws: tuple[Callable[[], None], ...] = (kept, anew)
    for draw in draws:
        draw()
    first, second = (statistics.median(cpu(draw) for _time in range(_WARM)) for draw in draws)
    painter.end()
    return first, second
