"""The floor that frames are measured against: calls of a painter, noted and played again."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from pytestqt.qtbot import QtBot

from tests.benchmarks import kept_lists
from tests.benchmarks.call_list import recorded
from timeline_app.painting.rects import fill_rects

SIZE = (60, 40)


def scene(painter: QPainter) -> None:
    painter.fillRect(QRect(0, 0, *SIZE), QColor("white"))
    painter.save()
    painter.setClipRect(QRectF(5, 5, 30, 30))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("red"))
    painter.drawEllipse(QPointF(20, 20), 12, 12)
    painter.restore()
    stamp = QPixmap(8, 8)
    stamp.fill(QColor(0, 0, 255, 90))
    painter.drawPixmap(40, 10, stamp)


def test_played_again_the_calls_paint_the_same_picture(qtbot: QtBot) -> None:
    calls, shown = recorded(*SIZE, scene)
    again = calls.blank()
    calls.play(again)
    assert shown == again
    assert shown.pixelColor(20, 20) == QColor("red")
    assert [name for name, _arguments in calls.calls][:4] == ["fillRect", "save", "setClipRect", "setRenderHint"]


def test_what_the_program_changes_after_a_call_changes_nothing_in_the_list(qtbot: QtBot) -> None:
    """Rectangles are handed over by their address, and their memory is used again."""
    rows = np.array([[2, 2, 9, 9], [20, 5, 29, 30]], np.int32)
    colour = QColor("green")

    def paint(painter: QPainter) -> None:
        painter.fillRect(QRect(0, 0, *SIZE), QColor("white"))
        painter.setPen(Qt.PenStyle.NoPen)
        fill_rects(painter, rows, colour)

    calls, shown = recorded(*SIZE, paint)
    rows[:] = 0
    colour.setRgb(0, 0, 0)
    again = calls.blank()
    calls.play(again)
    assert again == shown
    assert again.pixelColor(25, 20) == QColor("green")


def test_a_frame_that_its_calls_do_not_paint_is_refused(qtbot: QtBot) -> None:
    def paint(painter: QPainter) -> None:
        painter.fillRect(QRect(0, 0, *SIZE), QColor("white"))
        image = painter.device()
        assert isinstance(image, QImage)
        image.setPixelColor(3, 3, QColor("red"))  # past the painter

    with pytest.raises(AssertionError, match="another picture"):
        recorded(*SIZE, paint)


def test_lists_come_back_from_their_file(qtbot: QtBot, tmp_path: Path) -> None:
    kept = kept_lists.read(kept_lists.KEPT)
    kept_lists.write(tmp_path / "again", kept)
    for one, other in zip(kept, kept_lists.read(tmp_path / "again"), strict=True):
        images = one.calls.blank(), other.calls.blank()
        one.calls.play(images[0])
        other.calls.play(images[1])
        assert images[0] == images[1]
