"""Curves end on what they lead to, and what has no mark with its name has a tag that bears it."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.layout.box import Box, Label
from timeline_app.layout.curves import Curve, curve_between
from timeline_app.layout.links import NO_LINKS, Tied, drawn, links_of
from timeline_app.layout.mark import Mark
from timeline_app.layout.picture import Lane, LeftOut, Picture, Scrolled
from timeline_app.layout.shapes import RING, Shape
from timeline_app.layout.tags import Tag

PLOT = Box(100, 40, 600, 300)
LANES = (Lane("one", "One", 2, None, Box(100, 40, 600, 100)), Lane("two", "Two", 1, None, Box(100, 140, 600, 100)),
         Lane("three", "Three", 1, None, Box(100, 340, 600, 100)))
HERE = Tied("here", True, "2023 Here", "one", (200, 205))


def dot(id: str, x: float, y: float, lane: str = "one", shape: Shape = Shape.DOT, others: tuple[str, ...] = ()) -> Mark:
    return Mark((id, *others), shape, Box(x - RING, y - RING, 2 * RING, 2 * RING), lane, "", True, Label(id, x + 14, y, 40))


def picture(*marks: Mark) -> Picture:
    axis, titles = Box(100, 0, 600, 40), Box(0, 40, 100, 300)
    return Picture(708, 400, PLOT, axis, titles, LANES, marks, (), None, None, None, Scrolled(0, 400))


def width(text: str) -> float:
    return 7.0 * len(text)


def on_edge(x: float, y: float, box: Box) -> bool:
    across = math.isclose(x, box.x) or math.isclose(x, box.right)
    down = math.isclose(y, box.y) or math.isclose(y, box.bottom)
    return (across and box.y <= y <= box.bottom) or (down and box.x <= x <= box.right)


def ends(curve: Curve) -> tuple[tuple[float, float], ...]:
    return curve.start, curve.end


def meet(one: Box, other: Box) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


def test_a_curve_ends_at_the_edge_of_a_dot() -> None:
    there = Tied("there", True, "2023 There", "two", (400, 405))
    marks = dot("here", 200, 60), dot("there", 400, 160, "two")
    links = links_of(picture(*marks), HERE, [there], width)
    assert links.tags == ()
    assert ends(links.curves[0]) == ((200, 65.5), (394.5, 160))
    assert ends(links_of(picture(*marks), HERE, [there._replace(outgoing=False)], width).curves[0]) == ((394.5, 160), (200, 65.5))


def test_it_ends_on_the_chip_of_an_event_that_is_in_no_lane() -> None:
    chip = Box(300, 350, 80, 22)
    links = links_of(picture(dot("here", 200, 60)), HERE, [Tied("there", True, "2023 There", None, (0, 900), chip=chip)], width)
    assert links.curves[0].end == (300, 361)
    assert links.tags == ()


@pytest.mark.parametrize(
    ("days", "lane", "text", "edge"),
    [
        ((20, 30), "two", "◀ 2023 There", "left"), ((900, 905), "two", "2023 There ▶", "right"),
        ((300, 305), "three", "▼ 2023 There", "bottom"), ((300, 305), "two", "2023 There", ""),
        ((20, 800), "two", "◀ 2023 There", "left"), ((20, 800), "three", "▼ 2023 There", "bottom"),
    ],
)
def test_what_is_out_of_sight_is_named_at_the_edge_it_lies_behind(
    days: tuple[float, float], lane: str, text: str, edge: str
) -> None:
    links = links_of(picture(dot("here", 200, 60)), HERE, [Tied("there", True, "2023 There", lane, days)], width)
    (tag,), (curve,) = links.tags, links.curves
    assert tag.label.text == text
    assert on_edge(*curve.end, tag.box)
    near = {"left": tag.box.x - PLOT.x, "right": PLOT.right - tag.box.right, "bottom": PLOT.bottom - tag.box.bottom, "": 4.0}
    assert near[edge] == 4.0
    assert links.tag_at(tag.box.x + 1, tag.box.y + 1) == tag


@pytest.mark.parametrize("shape", [Shape.FOLD, Shape.CLUSTER])
def test_no_curve_ends_at_a_mark_of_several_that_names_another(shape: Shape) -> None:
    there = Tied("there", True, "2023 There", "two", (400, 405))
    links = links_of(picture(dot("here", 200, 60), dot("first", 400, 160, "two", shape, ("there",))), HERE, [there], width)
    assert [tag.id for tag in links.tags] == ["there"]
    assert on_edge(*links.curves[0].end, links.tags[0].box)


def test_where_the_selected_event_is_out_of_sight_nothing_is_drawn() -> None:
    there = Tied("there", True, "2023 There", "two", (400, 405))
    assert links_of(picture(dot("here", 20, 60), dot("there", 400, 160)), HERE, [there], width) == NO_LINKS


BOXES = st.builds(
    Box, st.floats(0, 500).map(round), st.floats(0, 300).map(round), st.integers(2, 200), st.sampled_from([8, 9, 11, 16, 56])
)


@given(BOXES, BOXES)
def test_both_ends_of_a_curve_lie_on_the_edges(start: Box, end: Box) -> None:
    curve = curve_between(start, end)
    assert on_edge(*curve.start, start)
    assert on_edge(*curve.end, end)
    assert math.isclose(math.hypot(*curve.heading), 1)


PLACES = st.tuples(st.floats(-300, 1000), st.sampled_from(["one", "two", "three", "none"]))


@given(st.lists(PLACES, max_size=12))
def test_tags_keep_off_one_another_and_within_the_plot(places: list[tuple[float, str]]) -> None:
    others = [Tied(f"e{n}", n % 2 == 0, f"2023 event {n}", lane, (x, x + 5)) for n, (x, lane) in enumerate(places)]
    tags = links_of(picture(dot("here", 200, 60), dot("busy", 640, 190, "two")), HERE, others, width).tags
    for number, tag in enumerate(tags):
        assert inside(tag)
        assert not any(meet(tag.box, other.box) for other in tags[:number])


def inside(tag: Tag) -> bool:
    box = tag.box
    return box.x >= PLOT.x and box.right <= PLOT.right and box.y >= PLOT.y and box.bottom <= PLOT.bottom


def test_a_tag_keeps_off_names_where_there_is_room() -> None:
    name = dot("busy", 550, 190, "two")
    links = links_of(picture(dot("here", 200, 60), name), HERE, [Tied("far", True, "2023 Far", "two", (900, 905))], width)
    assert name.label
    assert not meet(links.tags[0].box, Box(name.label.x, name.label.y - 8, name.label.width, 16))
    assert not meet(links.tags[0].box, drawn(name))


def test_a_tag_keeps_off_what_is_said_below_the_lanes() -> None:
    """It brings the lanes without a hit back, and lies where links that lead down have their tags."""
    said = Box(108, 306, 180, 30)
    foot = LeftOut(9, Label("9 lanes without a hit", said.x, 321, said.width), Box(PLOT.x, said.y, PLOT.width, said.height))
    shown = picture(dot("here", 300, 60))._replace(left_out=foot)
    (tag,) = links_of(shown, HERE, [Tied("there", True, "2023 There", "three", (180, 185))], width).tags
    assert not meet(tag.box, said)
    assert inside(tag)


def test_a_tag_amid_names_stands_in_the_nearest_gap() -> None:
    """Names leave no place near the end of the link, and the selected mark stands in the first line that they leave free."""
    crowd = [dot(f"n{n}-{x}", x, 48 + 16 * n, "two") for n in range(17) for x in range(150, 700, 60)]
    here = dot("here", 300, 330, "one", Shape.DOT)
    marks = [mark._replace(label=None) if mark.box.y > 290 else mark for mark in crowd], here._replace(label=None)
    links = links_of(picture(*marks[0], marks[1]), HERE, [Tied("there", True, "2023 There", "two", (300, 305))], width)
    (tag,) = links.tags
    names = [Box(mark.label.x, mark.label.y - 8, mark.label.width, 16) for mark in crowd if mark.label and mark.box.y <= 290]
    assert not any(meet(tag.box, box) for box in (*names, *map(drawn, crowd), drawn(here)))
    assert inside(tag)
