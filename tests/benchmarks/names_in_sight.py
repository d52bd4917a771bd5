"""How much of a timeline can be read: lanes in sight, the room that empty ones take, and events whose names are written."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from timeline_app.chinese.script import Script, line_in
from timeline_app.layout.box import Box, Label
from timeline_app.layout.mark import Mark
from timeline_app.layout.picture import Picture
from timeline_app.queries.snapshot import View
from timeline_app.records.event import Event
from timeline_app.translation.cut import NAME

_CARD = "card"  # the shape of a mark that holds its title instead of a label beside it
_TEXT = 12.0  # height of what is written in a line
_REACH = 12.0  # pixels of a mark left and right of its day
_BAND = 365  # days of the least view in which what is known to its year stands in the lanes


class Seen(NamedTuple):
    """Of one picture: lanes drawn, those wholly in sight, those without a mark within a view of what is in sight, the height
    of the highest of these in pixels and the share of the plot they take; events of the view with a date, and those named.
    """

    lanes: int
    in_sight: int
    empty: int
    highest: float
    taken: float
    dated: int
    named: int

    @property
    def share(self) -> float:
        """Of the dated events, those named; all where there is none."""
        return self.named / self.dated if self.dated else 1.0


def seen(picture: Picture, view: View, events: Sequence[Event]) -> Seen:
    """``events`` are those of the answer, in lanes by their theme."""
    plot, lanes = picture.plot, [lane for lane in picture.lanes if not lane.heading]
    used = {event.theme for event in events if _has_mark_near(event, view, _REACH * view.days / plot.width)}
    empty = [lane.box for lane in lanes if lane.key not in used]
    dated = dated_in(view, events)
    return Seen(
        lanes=len(lanes),
        in_sight=sum(plot.y - 0.5 <= lane.box.y and lane.box.bottom <= plot.bottom + 0.5 for lane in lanes),
        empty=len(empty),
        highest=max((box.height for box in empty), default=0.0),
        taken=sum(_height_within(box, plot) for box in empty) / plot.height,
        dated=len(dated),
        named=len(named_in(picture, dated)),
    )


def dated_in(view: View, events: Iterable[Event]) -> list[Event]:
    """Events of the view that are known better than to their year."""
    return [event for event in events if not event.when.yearly and _touches(event, view)]


def named_in(picture: Picture, dated: Iterable[Event]) -> set[str]:
    """Those whose own name, title or card stands wholly inside the plot; of a cluster only the one it names."""
    by_id = {event.id: event for event in dated}
    return {id for mark in picture.marks for id in _named_by(mark, picture.plot, by_id)}


def is_yearly_view(view: View) -> bool:
    return view.days >= _BAND - 0.5


def _named_by(mark: Mark, plot: Box, events: dict[str, Event]) -> Iterator[str]:
    if mark.shape == _CARD:
        written = _is_within(mark.box, plot)
    else:
        written = mark.label is not None and _is_within(_box_of(mark.label), plot)
    if not written:
        return
    label = mark.label.text if mark.label else ""
    for id in mark.events:
        if id in events and (len(mark.events) == 1 or label.startswith(_names_of(events[id]))):
            yield id
            return


def _names_of(event: Event) -> tuple[str, str]:
    """As they are written on the canvas, which is in simplified characters here."""
    return line_in(Script.HANS, event.short, NAME), line_in(Script.HANS, event.title, NAME)


def _touches(event: Event, view: View) -> bool:
    """With the middle of a day, with any part of more of them."""
    start, end = event.when.start.toordinal(), event.when.end.toordinal() + 1
    if end - start == 1:
        return view.start <= start + 0.5 < view.end
    return start < view.end and end > view.start


def _has_mark_near(event: Event, view: View, reach: float) -> bool:
    """Whether the lane of an event shows it in the view or one view to either side; ``reach`` are the days a mark reaches
    beyond its day."""
    if event.when.yearly and not is_yearly_view(view):
        return False
    first, beyond = view.start - view.days - reach, view.end + view.days + reach
    return event.when.start.toordinal() < beyond and event.when.end.toordinal() + 1 > first


def _box_of(label: Label) -> Box:
    return Box(label.x, label.y - _TEXT / 2, label.width, _TEXT)


def _is_within(box: Box, plot: Box) -> bool:
    return plot.x <= box.x and box.right <= plot.right and plot.y <= box.y and box.bottom <= plot.bottom


def _height_within(box: Box, plot: Box) -> float:
    return max(0.0, min(box.bottom, plot.bottom) - max(box.y, plot.y))
