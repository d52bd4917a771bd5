"""A picture that was panned to shows what one shows that was never looked at before: what is kept of marks leaves no trace."""

from collections.abc import Sequence

from hypothesis import example, given
from hypothesis import strategies as st

from tests.layout.test_cards import FIRST, LANES, event, texts, width_of
from timeline_app.layout.labels import Labels, names
from timeline_app.layout.lay_out import lay_out
from timeline_app.layout.mark import Mark
from timeline_app.layout.memory import LayoutMemory
from timeline_app.layout.request import LayoutRequest
from timeline_app.queries.lane_events import LoadedLanes
from timeline_app.queries.snapshot import View
from timeline_app.records.event import Event

DAYS = st.sampled_from([1, 1, 1, 2, 3, 9])
EVENTS = st.lists(st.tuples(st.integers(0, 130), DAYS, st.booleans(), st.integers(2, 40)), min_size=2, max_size=40)
TITLED = names(lambda event: event.short, lambda event: event.title if isinstance(event, Event) else "")
PLAIN = names(lambda event: event.short)
STARTS = st.lists(st.floats(-20, 110), max_size=8)
WHERE = (12.0, 11.9, 14.2, 40.0, 41.5, 38.0, 60.0, -5.0, 13.0, 12.1)


@given(EVENTS, st.sampled_from([14.0, 31.0, 60.0, 200.0]), st.sampled_from([TITLED, PLAIN]), STARTS)
@example([(5, 1, False, 40), (9, 1, False, 30), (10, 1, False, 2), (30, 1, False, 40), (33, 1, True, 8)], 14.0, TITLED, [0.0, 22.0])
def test_panning_there_shows_what_looking_there_shows(
    rows: Sequence[tuple[int, int, bool, int]], days: float, labels: Labels, starts: Sequence[float]
) -> None:
    events = tuple(event(number, day, long, major, "标" * letters) for number, (day, long, major, letters) in enumerate(rows))
    memory, by_lane, cards = LayoutMemory(), LoadedLanes(events, LANES), texts(events)
    for start in (*starts, *WHERE):
        view = View(FIRST.toordinal() + start, FIRST.toordinal() + start + days)
        request = LayoutRequest(events, LANES, view, 900, 700, width_of, labels=labels, cards=cards, by_lane=by_lane)
        assert rounded(lay_out(request, memory).marks) == rounded(lay_out(request).marks)


def rounded(marks: Sequence[Mark]) -> list[Mark]:
    """Places to a millionth of a pixel: what is added in another order ends in other digits."""
    return [
        mark._replace(
            box=type(mark.box)(*(round(each, 6) for each in mark.box)),
            label=mark.label and mark.label._replace(x=round(mark.label.x, 6), y=round(mark.label.y, 6)),
            card=mark.card and mark.card._replace(days=(round(mark.card.days[0], 6), round(mark.card.days[1], 6))),
        ) for mark in marks
    ]
