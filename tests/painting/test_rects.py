"""Rectangles from an array are those that Qt draws from a list of them."""

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from timeline_app.painting.rects import fill_rects

THREE = np.array([[2, 3, 2, 3], [10, 0, 19, 29], [15, 10, 39, 12]], np.int32)
HALF = QColor(200, 0, 0, 128)


def painted(paint: Callable[[QPainter], object]) -> QImage:
    image = QImage(40, 30, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setPen(Qt.PenStyle.NoPen)
    paint(painter)
    painter.end()
    return image


def one_by_one(painter: QPainter, rows: NDArray[np.int32]) -> None:
    painter.setBrush(HALF)
    painter.drawRects([QRect(QPoint(left, top), QPoint(right, bottom)) for left, top, right, bottom in rows.tolist()])


def test_both_ends_belong_to_a_rectangle() -> None:
    image = painted(lambda painter: fill_rects(painter, np.array([[5, 6, 8, 6]], np.int32), QColor("black")))
    black = [(x, y) for x in range(40) for y in range(30) if image.pixelColor(x, y) == QColor("black")]
    assert black == [(5, 6), (6, 6), (7, 6), (8, 6)]


@pytest.mark.parametrize(
    "rows", [THREE, THREE[:1], THREE[1:2], THREE[:0], THREE[::2], THREE.astype(np.int64), np.asfortranarray(THREE)],
    ids=["all", "first", "second", "none", "every other", "wider numbers", "by column"],
)
def test_rectangles_of_an_array_are_those_of_a_list(rows: NDArray[np.int32]) -> None:
    image = painted(lambda painter: fill_rects(painter, rows, HALF))
    assert image == painted(lambda painter: one_by_one(painter, rows))
    assert (image != painted(lambda _painter: None)) is bool(len(rows))
