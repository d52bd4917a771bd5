"""Numbers in rings: 16 pixels high, on a ground of their colour, and of no theme where themes are mixed."""

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.layout.box import Box
from timeline_app.layout.mark import Mark
from timeline_app.layout.shapes import Shape
from timeline_app.look.palette import over, read_palette
from timeline_app.painting.marks import paint_marks
from timeline_app.painting.paint_style import Emphasis, PaintStyle, paint_style_of
from timeline_app.settings import paths

GROUND = "canvas"
ALONE = Box(31, 11, 18, 18)


@pytest.fixture(params=["light", "dark", "high-contrast"])
def style(request: pytest.FixtureRequest, qapp: QApplication, store: Store) -> PaintStyle:
    return paint_style_of(read_palette(request.param, store.timeline, paths.resources()), Script.HANS)


def painted(style: PaintStyle, count: int, theme: str = "rights", box: Box = ALONE) -> QImage:
    image = QImage(80, 40, QImage.Format.Format_RGB32)
    image.fill(style.palette[GROUND])
    mark = Mark(tuple(map(str, range(count))), Shape.CLUSTER, box, "lane", theme, False, None)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style.texts.begin(painter)
        paint_marks(painter, (mark,), style, Emphasis())
    return image


def extent(image: QImage) -> tuple[int, int]:
    """Width and height of what is painted."""
    ground = image.pixelColor(0, 0)
    points = [(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y) != ground]
    columns, rows = {x for x, _y in points}, {y for _x, y in points}
    return max(columns) - min(columns) + 1, max(rows) - min(rows) + 1


@pytest.mark.parametrize("count", [2, 9])
def test_a_ring_is_16_pixels_wide_and_high(style: PaintStyle, count: int) -> None:
    assert extent(painted(style, count)) == (16, 16)


def test_a_wide_number_widens_its_ring(style: PaintStyle) -> None:
    wide, high = extent(painted(style, 188))
    assert high == 16
    assert style.measures.small("188") + 4 < wide < 34


def test_on_a_bar_at_the_foot_of_a_row_it_stays_in_the_row(style: PaintStyle) -> None:
    image = painted(style, 2, box=Box(10, 30, 60, 4))
    ground = image.pixelColor(0, 0)
    lines = [y for y in range(image.height()) if any(image.pixelColor(x, y) != ground for x in range(image.width()))]
    assert (min(lines), max(lines)) == (18, 33)


def test_its_ground_is_a_tint_of_its_colour(style: PaintStyle) -> None:
    image = painted(style, 2)
    veil = QColor(style.palette.theme("rights"))
    veil.setAlphaF(0.14)
    tint = over(style.palette[GROUND], veil)
    inner = [image.pixelColor(34 + x, 14 + y) for x in range(12) for y in range(12)]
    assert sum(each == tint for each in inner) > 20


def test_several_themes_have_the_colour_of_none(style: PaintStyle) -> None:
    themes = {colour.name() for colour in style.palette.themes.values()}
    image = painted(style, 2, theme="")
    shown = {image.pixelColor(x, y).name() for x in range(80) for y in range(40)}
    assert shown.isdisjoint(themes)
