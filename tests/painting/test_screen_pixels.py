"""On screens where a unit is no whole number of pixels, lines are equally thin, and a card and its stroke begin at one pixel."""

from itertools import groupby

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.layout.box import Box
from timeline_app.layout.cards import CARD, EDGE, Card, CardText
from timeline_app.layout.mark import Mark
from timeline_app.layout.picture import Lane, Picture, Scrolled
from timeline_app.layout.shapes import Shape
from timeline_app.look.palette import Appearance, read_palette
from timeline_app.painting.lanes import paint_lanes
from timeline_app.painting.marks import paint_marks
from timeline_app.painting.paint_style import Emphasis, PaintStyle, paint_style_of
from timeline_app.painting.pixmap_cache import PixmapCache
from timeline_app.painting.screen_pixels import line_across
from timeline_app.settings import paths

RATIOS = (1.0, 1.25, 1.5, 1.75, 2.0)
WIDE, HIGH = 300, 200
LINES = range(17, 190, 17)  # where lanes end


@pytest.fixture
def style(qapp: QApplication, store: Store) -> PaintStyle:
    return paint_style_of(read_palette(Appearance.LIGHT, store.timeline, paths.resources()), Script.HANS)


def blank(style: PaintStyle, ratio: float) -> QImage:
    image = QImage(round(WIDE * ratio), round(HIGH * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(style.palette["canvas"])
    return image


def column(image: QImage, x: int) -> list[tuple[int, int]]:
    """Colours from top to bottom, each with how many pixels it goes on."""
    return [(colour, len(list(run))) for colour, run in groupby(image.pixel(x, y) for y in range(image.height()))]


@pytest.mark.parametrize("ratio", RATIOS)
def test_lines_between_lanes_are_equally_thin(style: PaintStyle, ratio: float) -> None:
    lanes = tuple(Lane(str(bottom), "", 1, None, Box(0, bottom - 17, WIDE, 17)) for bottom in LINES)
    whole = Box(0, 0, WIDE, HIGH)
    image = blank(style, ratio)
    with QPainter(image) as painter:
        paint_lanes(painter, Picture(WIDE, HIGH, whole, whole, whole, lanes, (), (), None, None, None, Scrolled(0, HIGH)), style)
    thin = [run for colour, run in column(image, 50) if colour == style.palette["hairline"].rgb()]
    assert thin == [int(ratio)] * len(LINES)


@pytest.mark.parametrize("ratio", RATIOS)
@pytest.mark.parametrize("top", [20, 21, 22, 23])
def test_a_card_and_the_stroke_over_its_days_are_sharp(style: PaintStyle, ratio: float, top: int) -> None:
    box, text = Box(31, top, CARD, 56), CardText("7月10日", ("", ""), ("某事",), ("", ""))
    card = Mark(("e",), Shape.CARD, box, "lane", "services", True, None, card=Card(text, (box.x, box.x + 40)))
    image = blank(style, ratio)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style.texts.begin(painter)
        paint_marks(painter, (card,), style, Emphasis())
    colour = style.palette.theme("services").rgb()
    (_above, before), (stroke, high), *_rest = column(image, round((box.x + 20) * ratio))
    assert (stroke, high) == (colour, round(EDGE * ratio))
    level = before + high // 2, round((top + 28) * ratio)  # through the stroke, and through the middle of the card
    firsts = [next(x for x in range(image.width()) if image.pixel(x, y) == colour) for y in level]
    assert firsts[0] == firsts[1]


@pytest.mark.parametrize("ratio", RATIOS)
def test_what_was_kept_has_its_pixels_where_it_would_have_them(style: PaintStyle, ratio: float) -> None:
    direct, kept = blank(style, ratio), blank(style, ratio)
    colour, box = style.palette["border"], Box(0, 33, WIDE, 49)

    def draw(painter: QPainter) -> None:
        for y in (33, 50, 63, 81):
            line_across(painter, 0, y, WIDE, colour)

    with QPainter(direct) as painter:
        draw(painter)
    with QPainter(kept) as painter:
        PixmapCache().paint(painter, "part", (), box, draw)
    assert kept == direct
