"""What is thin stands on whole pixels of the screen, also where a unit of the painter has no whole number of them."""

from collections.abc import Iterable
from math import floor

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter


def ratio_of(painter: QPainter) -> float:
    """Pixels of the screen a unit."""
    device = painter.device()
    return device.devicePixelRatioF() if device else 1.0


def on_pixel(value: float, ratio: float) -> float:
    """The nearest edge of a pixel of the screen, as Qt rounds."""
    return floor(value * ratio + 0.5) / ratio


def line_across(painter: QPainter, x: float, y: float, wide: float, colour: QColor) -> None:
    """Below ``y``."""
    lines_across(painter, (y,), x, wide, colour)


def line_down(painter: QPainter, x: float, y: float, high: float, colour: QColor) -> None:
    """Right of ``x``."""
    lines_down(painter, (x,), y, high, colour)


def lines_across(painter: QPainter, tops: Iterable[float], x: float, wide: float, colour: QColor) -> None:
    """Equally thin wherever they stand: of a whole unit some would have one pixel and some two."""
    ratio = ratio_of(painter)
    if ratio == 1 and x == floor(x) and wide == floor(wide):
        left, width = int(x), int(wide)
        for y in tops:
            painter.fillRect(left, floor(y + 0.5), width, 1, colour)
        return
    thin = _hairline(ratio)
    for y in tops:
        painter.fillRect(QRectF(x, on_pixel(y, ratio), wide, thin), colour)


def lines_down(painter: QPainter, lefts: Iterable[float], y: float, high: float, colour: QColor) -> None:
    """As narrow rectangles, which cost half of what lines do, and in whole numbers, where the screen allows, half of that."""
    ratio = ratio_of(painter)
    if ratio == floor(ratio):
        top, down = round(y), round(high)
        for x in lefts:
            painter.fillRect(round(x), top, 1, down, colour)
        return
    thin = _hairline(ratio)
    for x in lefts:
        painter.fillRect(QRectF(on_pixel(x, ratio), y, thin, high), colour)


def _hairline(ratio: float) -> float:
    return max(1, floor(ratio)) / ratio
