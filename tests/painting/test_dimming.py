"""Beside the chosen period marks are paler: a bar as far as it lies outside, a dot, a ring and a card as a whole, by their days."""

import pytest
from PySide6.QtGui import QImage, QPainter

from timeline_app.layout.box import Box
from timeline_app.layout.cards import CARD, Card, CardText
from timeline_app.layout.mark import Mark
from timeline_app.layout.picture import Picture, Scrolled
from timeline_app.layout.shapes import REACH, RING, Shape
from timeline_app.painting.dimming import paint_marks_by_place

PLOT = Box(100, 40, 600, 300)
PERIOD = (300.0, 400.0)


def mark(shape: Shape, left: float, width: float, days: tuple[float, float] | None = None) -> Mark:
    card = Card(CardText("", ("", ""), (), ("", "")), days) if days else None
    return Mark(("one",), shape, Box(left, 60, width, 16), "lane", "", True, None, card=card)


def dot(middle: float, shape: Shape = Shape.DOT) -> Mark:
    return mark(shape, middle - RING, 2 * RING)


def opacities(of: Mark) -> list[float]:
    """With which it is painted, one after the other."""
    axis, titles = Box(100, 0, 600, 40), Box(0, 40, 100, 300)
    picture = Picture(708, 400, PLOT, axis, titles, (), (of,), (), PERIOD, None, None, Scrolled(0, 400))
    image = QImage(708, 400, QImage.Format.Format_RGB32)
    seen: list[float] = []
    with QPainter(image) as painter:
        paint_marks_by_place(painter, picture, picture.marks, lambda marks: seen.extend(painter.opacity() for _mark in marks))
    return seen


@pytest.mark.parametrize(("marked", "wanted"), [
    pytest.param(dot(350), [1.0], id="a dot in it"),
    pytest.param(dot(301), [1.0], id="a dot on its first day"),
    pytest.param(dot(399, Shape.CLUSTER), [1.0], id="a ring on its last day"),
    pytest.param(dot(299), [0.5], id="a dot on the day before"),
    pytest.param(dot(401, Shape.CLUSTER), [0.5], id="a ring on the day after"),
    pytest.param(mark(Shape.SOFT, 398, 2 * REACH), [1.0], id="a short bar that begins in it"),
    pytest.param(mark(Shape.BAR, 200, 50), [0.5], id="a bar before it"),
    pytest.param(mark(Shape.BAR, 250, 300), [0.5, 1.0, 0.5], id="a bar across it"),
    pytest.param(mark(Shape.CARD, 390, CARD, (390.0, 399.0)), [1.0], id="a card of its last day"),
    pytest.param(mark(Shape.CARD, 280, CARD, (280.0, 299.0)), [0.5], id="a card of the day before"),
])
def test_what_lies_outside_of_the_period_is_paler(marked: Mark, wanted: list[float]) -> None:
    assert opacities(marked) == wanted
