"""Painting within a box; the painter is as before afterwards, also where painting fails."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from timeline_app.layout.box import Box


@contextmanager
def clipped(painter: QPainter, box: Box) -> Iterator[None]:
    painter.save()
    painter.setClipRect(QRectF(box.x, box.y, box.width, box.height))
    try:
        yield
    finally:
        painter.restore()


@contextmanager
def within(painter: QPainter, box: Box) -> Iterator[None]:
    """The part of a box that is not clipped already."""
    painter.save()
    painter.setClipRect(QRectF(box.x, box.y, box.width, box.height), Qt.ClipOperation.IntersectClip)
    try:
        yield
    finally:
        painter.restore()
