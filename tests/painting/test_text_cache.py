"""Lines of text that are kept look just as if they were written anew: no stroke is cut off."""

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from tests.benchmarks.call_list import recorded
from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.layout.box import Label
from timeline_app.look.fonts import font
from timeline_app.painting.text_cache import TextCache

pytestmark = pytest.mark.thorough
CONTRAST = 64  # of 255: edges of strokes are a little darker where they are written on a solid ground
ODD = ["", " ", "1", "，", "—", "gjpqy|ÅÉ()", "“工字鋼”", "〓、·", "2023年12月", "_", "…", "▼"]


def painted(paint: Callable[[QPainter], object], ratio: float) -> NDArray[np.int16]:
    image = QImage(round(400 * ratio), round(40 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint(painter)
    painter.end()
    return np.frombuffer(image.constBits(), np.uint8).astype(np.int16)


@pytest.mark.parametrize("ratio", [1.0, 2.0])
@pytest.mark.parametrize("script", [Script.HANS, Script.HANT_TW])
@pytest.mark.parametrize(("pixels", "bold"), [(11, False), (12, False), (12, True)])
def test_kept_lines_are_those_written_anew(
    application: QApplication, store: Store, ratio: float, script: Script, pixels: int, bold: bool
) -> None:
    face = font(script, pixels, bold)
    for text in ODD + [event.short for event in store.events()]:
        texts = TextCache()

        def keep(painter: QPainter, text: str = text, texts: TextCache = texts) -> None:
            texts.begin(painter)
            texts.paint(painter, Label(text, 10, 20, 0), face, QColor("black"))

        kept = painted(keep, ratio)
        anew = painted(lambda painter, text=text: written(painter, text, face), ratio)
        assert np.abs(kept - anew).max() < CONTRAST, text


@pytest.mark.parametrize("text", ["1", "，", "gjpqy|ÅÉ()", "2023年12月"])
def test_a_kept_line_has_no_empty_edge(application: QApplication, text: str) -> None:
    face, texts = font(Script.HANS, 12), TextCache()
    calls, _painted = recorded(400, 40, lambda painter: texts.paint(painter, Label(text, 10, 20, 0), face, QColor("white")))
    ((_name, (_x, _y, kept)),) = calls.calls
    assert isinstance(kept, QPixmap)
    image = kept.toImage()
    alpha = np.array([[image.pixelColor(x, y).alpha() for x in range(image.width())] for y in range(image.height())])
    assert all(edge.any() for edge in (alpha[0], alpha[-1], alpha[:, 0], alpha[:, -1]))


def written(painter: QPainter, text: str, face: QFont) -> None:
    metrics = QFontMetricsF(face)
    painter.setFont(face)
    painter.setPen(QColor("black"))
    half = (int(metrics.height()) + 1) / 2
    painter.drawText(QPointF(10, round(20 - half) + metrics.ascent()), text)
