"""The hatch of what is not known to the day, in pixels: it is seen on every ground, and moves with its bar."""

from itertools import groupby

import numpy as np
import pytest
from coloraide import Color
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.layout.box import Box
from timeline_app.layout.certain_part import WHOLE, Part
from timeline_app.layout.mark import Mark
from timeline_app.layout.shapes import Shape
from timeline_app.look.palette import Appearance, read_palette
from timeline_app.painting.marks import paint_marks
from timeline_app.painting.paint_style import Emphasis, PaintStyle, paint_style_of
from timeline_app.settings import paths

LEAST = 1.8
WIDE, HIGH = 240, 24
BAR = Box(20, 4, 180, 16)
GROUNDS = ("canvas", "lane_band")
APPEARANCES = ("light", "dark", "high-contrast")


def style_in(appearance: str, store: Store) -> PaintStyle:
    return paint_style_of(read_palette(appearance, store.timeline, paths.resources()), Script.HANS)


def painted(mark: Mark, style: PaintStyle, ground: QColor, ratio: float = 1.0) -> QImage:
    image = QImage(round(WIDE * ratio), round(HIGH * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(ground)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style.texts.begin(painter)
        paint_marks(painter, (mark,), style, Emphasis())
    return image


def a_mark(shape: Shape, theme: str, box: Box = BAR, certain: Part | None = None) -> Mark:
    return Mark(("e",), shape, box, "lane", theme, False, None, certain=certain)


def contrast(image: QImage, ground: QColor) -> float:
    """Of the mean of the bar without its ends, in the rows that are painted at all: as an eye sees stripes it cannot part."""
    ratio = image.devicePixelRatio()
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    rows = pixels[:, round(40 * ratio) : round(160 * ratio), 2::-1]
    painted_rows = (rows != pixels[0, 0, 2::-1]).any(axis=(1, 2))
    return Color("srgb", (rows[painted_rows].mean(axis=(0, 1)) / 255).tolist()).contrast(Color(ground.name()), method="wcag21")


@pytest.mark.parametrize("high", [16.0, 4.0, 3.0], ids=lambda high: f"{high}px")
@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0], ids=str)
@pytest.mark.parametrize("appearance", APPEARANCES)
def test_it_is_seen_on_every_ground_in_the_colour_of_every_theme(
    qapp: QApplication, store: Store, appearance: str, ratio: float, high: float
) -> None:
    """Whatever place its row has: a third of a pixel more or less makes it no fainter."""
    style = style_in(appearance, store)
    box = BAR._replace(y=4.3, height=high)
    seen = {
        (theme, ground): contrast(painted(a_mark(Shape.SOFT, theme, box), style, colour, ratio), colour)
        for theme in ("", *(theme.id for theme in store.timeline.themes)) for ground in GROUNDS
        for colour in (style.palette[ground],)
    }
    assert {which: value for which, value in seen.items() if value < LEAST} == {}


@pytest.mark.parametrize("ratio", [1.0, 1.5], ids=str)
def test_it_moves_with_its_bar(qapp: QApplication, store: Store, ratio: float) -> None:
    """Panned by whole pixels of the screen the picture is the same, wherever the bar begins."""
    style = style_in(Appearance.LIGHT, store)
    ground = style.palette["canvas"]
    for x in (20.0, -3000.0):
        here, there = (
            painted(a_mark(Shape.SOFT, "services", Box(x + moved, 4, 3100, 16)), style, ground, ratio) for moved in (0, 6)
        )
        by = round(6 * ratio)
        assert here.copy(60, 0, 60, here.height()) == there.copy(60 + by, 0, 60, here.height())
        assert here.copy(60, 0, 60, here.height()) != there.copy(60, 0, 60, here.height())


@pytest.mark.parametrize(("shape", "solid"), [(Shape.BAR, True), (Shape.SOFT, False), (Shape.FOLD, False)])
def test_only_what_is_known_to_the_day_is_solid_all_along(qapp: QApplication, store: Store, shape: Shape, solid: bool) -> None:
    """Also where both its ends are out of sight."""
    style = style_in(Appearance.LIGHT, store)
    image = painted(a_mark(shape, "rights", Box(-3000, 4, 9000, 16), WHOLE if solid else None), style, style.palette["canvas"])
    middle = {image.pixelColor(x, 12).name() for x in range(WIDE)}
    assert (middle == {style.palette.theme("rights").name()}) is solid
    assert solid or longest_of_one_colour(image) < 6


def longest_of_one_colour(image: QImage) -> int:
    names = [image.pixelColor(x, 12).name() for x in range(WIDE)]
    return max(len(list(group)) for _name, group in groupby(names))


@pytest.mark.parametrize("shape", [Shape.RUN, Shape.OPEN])
def test_a_run_is_solid_where_it_is_certain_and_hatched_elsewhere(qapp: QApplication, store: Store, shape: Shape) -> None:
    style = style_in(Appearance.LIGHT, store)
    image = painted(a_mark(shape, "rights", Box(20, 4, 200, 16), (0.25, 1.0)), style, style.palette["canvas"])
    solid = style.palette.theme("rights").name()
    names = [image.pixelColor(x, 12).name() for x in range(WIDE)]
    assert set(names[72:205]) == {solid}
    assert len(set(names[24:68])) > 2


def test_what_is_planned_is_an_outline_dashed_where_its_day_is_not_told(qapp: QApplication, store: Store) -> None:
    style = style_in(Appearance.LIGHT, store)
    told, vague = (
        painted(a_mark(Shape.HOLLOW, "rights", BAR, certain), style, style.palette["canvas"]) for certain in (WHOLE, None)
    )
    ground = style.palette["canvas"].name()
    upper = [[image.pixelColor(x, 8).name() for x in range(30, 190)] for image in (told, vague)]
    assert ground not in upper[0]
    assert ground in upper[1]
    assert all(image.pixelColor(100, 12).name() == ground for image in (told, vague))
