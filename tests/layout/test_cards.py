"""Cards: what they tell fits on them, they stand over their very days, and nothing else stands there."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.layout.box import Box
from timeline_app.layout.cards import CARD, CardText, CardTexts
from timeline_app.layout.labels import names
from timeline_app.layout.lanes import LanePlan, Lanes
from timeline_app.layout.lay_out import lay_out
from timeline_app.layout.mark import Mark
from timeline_app.layout.picture import Picture
from timeline_app.layout.request import LayoutRequest
from timeline_app.layout.shapes import Shape
from timeline_app.queries.snapshot import View
from timeline_app.records.citation import Citation
from timeline_app.records.event import Event, Kind
from timeline_app.records.figure import Figure, Measure
from timeline_app.records.when import Precision, When

FIRST = date(2031, 7, 1)
LANES = Lanes.by_key((LanePlan("a", "甲"),), lambda event: event.theme)
EVENTS = st.lists(st.tuples(st.integers(0, 60), st.sampled_from([1, 1, 3, 9, 40]), st.booleans()), max_size=16)


def width_of(text: str) -> float:
    return 12.0 * len(text)


def figure(value: float) -> Figure:
    return Figure("站点", value, "个", None, Measure.STOCK, None, None, Citation("d", 1, ""))


def event(number: int, day: int, days: int = 1, major: bool = True, title: str = "", value: float | None = None) -> Event:
    start, end = FIRST + timedelta(day), FIRST + timedelta(day + days - 1)
    when = When(f"{start}/{end}", start, end, Precision.DAY if days == 1 else Precision.DAYS)
    figures = (figure(value),) if value else ()
    return Event(
        f"e{number:02}", title or f"事件{number}的全名", "", f"事件{number}", Kind.HAPPENING, when, ("a",), "national", None,
        "", major, (), (), (), figures, (),
    )


def texts(events: tuple[Event, ...]) -> CardTexts:
    by_id = {each.id: each for each in events}
    return CardTexts(
        by_id.get, str, lambda head: head.short, lambda event: event.title, lambda _event: "展览馆", width_of, width_of,
    )


def picture(events: tuple[Event, ...], start: float = 0.0, days: float = 31.0) -> Picture:
    view = View(FIRST.toordinal() + start, FIRST.toordinal() + start + days)
    labels = names(lambda event: event.short, lambda event: event.title if isinstance(event, Event) else "")
    return lay_out(LayoutRequest(events, LANES, view, 900, 700, width_of, labels=labels, cards=texts(events)))


def told(one: Event) -> CardText:
    return texts((one,)).of(one)


def test_a_main_event_of_a_day_is_a_card_from_its_day_on() -> None:
    (mark,) = picture((event(0, 3),)).marks
    day = picture(()).plot.width / 31
    assert (mark.shape, mark.box.width, mark.label) == (Shape.CARD, CARD, None)
    assert mark.card is not None
    assert abs(mark.card.days[0] - mark.box.x) < 0.01
    assert abs(mark.card.days[1] - mark.card.days[0] - day) < 0.01


def test_others_and_all_from_afar_are_plain_marks() -> None:
    assert picture((event(0, 3, major=False),)).marks[0].shape is Shape.DOT
    assert picture((event(0, 3),), days=90).marks[0].shape is Shape.DOT


def test_near_the_right_edge_a_card_moves_left_over_its_day() -> None:
    shown = picture((event(0, 29),))
    assert shown.marks[0].box.right == shown.plot.right


def test_a_long_event_has_a_card_at_its_beginning_and_a_stroke_over_its_days() -> None:
    shown = picture((event(0, 3, 20),))
    (mark,), day = shown.marks, shown.plot.width / 31
    assert (mark.shape, mark.box.width) == (Shape.CARD, CARD)
    assert mark.card is not None
    assert abs(mark.box.x - mark.card.days[0]) < 0.01
    assert abs(mark.card.days[1] - mark.card.days[0] - 20 * day) < 0.01
    assert shown.mark_at(mark.card.days[1] - 5, mark.box.y + 1) is mark


def test_where_a_long_event_has_begun_before_the_view_its_card_stands_in_sight() -> None:
    shown = picture((event(0, 3, 40),), start=15)
    (mark,) = shown.marks
    assert mark.card is not None
    assert mark.box.x == shown.plot.x
    assert mark.card.days == (shown.plot.x, mark.card.days[1])


def test_where_rows_are_taken_a_card_stands_below() -> None:
    one, other = picture((event(0, 3), event(1, 4))).marks
    assert one.box.bottom < other.box.y


def test_a_card_tells_date_title_and_a_figure() -> None:
    assert told(event(0, 9, title="十个字的一个事件名称", value=150000)) == CardText(
        "7月10日", ("", ""), ("十个字的一个事件名称",), ("站点", "15万个")
    )
    assert told(event(0, 9, 3, title="这是一个要写成两行的很长的事件名称", value=15)).figure == ("站点", "15个")


def test_a_title_of_three_lines_gives_way_to_the_name_and_the_place() -> None:
    assert told(event(0, 9, title="长" * 40))[2:] == (("事件0",), ("展览馆", ""))


@given(st.text(st.sampled_from("工会，。》a1 "), max_size=60))
def test_a_title_loses_nothing_but_blanks_and_no_line_is_too_long(title: str) -> None:
    lines = told(event(0, 9, title="始" + title)).title
    assert all(width_of(line) <= CARD for line in lines)
    assert lines == ("事件0",) or "".join(lines).replace(" ", "") == ("始" + title).replace(" ", "")


def boxes(mark: Mark) -> list[Box]:
    label = mark.label
    return [mark.box] if label is None else [mark.box, Box(label.x, label.y - 6, label.width, 12)]


@given(EVENTS, st.floats(0, 50))
def test_no_card_overlaps_anything_and_each_event_is_shown_once(rows: list[tuple[int, int, bool]], start: float) -> None:
    events = tuple(event(number, *row) for number, row in enumerate(rows))
    shown = [box for mark in picture(events, start).marks for box in boxes(mark)]
    for number, one in enumerate(shown):
        for other in shown[number + 1 :]:
            across = min(one.right, other.right) - max(one.x, other.x)
            assert across <= 0.01 or min(one.bottom, other.bottom) - max(one.y, other.y) <= 0.01
    ids = sorted(id for mark in picture(events, -5, 110 / 2).marks for id in mark.events)
    assert all(one != other for one, other in pairwise(ids))
