"""Beside each lane an arrow of one faint colour, without an outline, says how the lane can be folded."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.layout.box import Box
from timeline_app.layout.picture import Lane, Picture, Scrolled
from timeline_app.look.palette import Appearance, read_palette
from timeline_app.painting.lanes import paint_lane_titles
from timeline_app.painting.paint_style import paint_style_of
from timeline_app.settings import paths

ARROW, MIDDLE, BESIDE = 13, 20, 7


@pytest.mark.parametrize(("folded", "alone"), [(False, False), (True, False), (False, True)])
def test_an_arrow_is_faint_and_has_no_outline(qapp: QApplication, store: Store, folded: bool, alone: bool) -> None:
    style = paint_style_of(read_palette(Appearance.LIGHT, store.timeline, paths.resources()), Script.HANS)
    image = QImage(200, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        painter.setPen(Qt.GlobalColor.black)
        painter.setBrush(Qt.GlobalColor.red)
        style.texts.begin(painter)
        paint_lane_titles(painter, picture_of(Lane("", "", 0, None, Box(0, 0, 200, 40), folded, alone, line=20)), style)
    faint = style.palette["text_faint"]
    square = range(-BESIDE, BESIDE + 1)
    around = [image.pixelColor(ARROW + x, MIDDLE + y).lightness() for x in square for y in square]
    assert image.pixelColor(ARROW, MIDDLE) == faint
    assert min(around) == faint.lightness()


def picture_of(lane: Lane) -> Picture:
    whole, titles = Box(0, 0, 200, 40), Box(0, 0, 100, 40)
    return Picture(200, 40, whole, whole, titles, (lane,), (), (), None, None, None, Scrolled(0, 40))
