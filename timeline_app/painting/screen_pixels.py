"""What is thin stands on whole pixels of the screen, also where a unit of the painter has no whole number of them."""

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


def hairline(ratio: float) -> float:
    """The thickness of a line that is equally thin wherever it stands: of a whole unit some would have one pixel and some two."""
    return max(1, floor(ratio)) / ratio


def line_across(painter: QPainter, x: float, y: float, wide: float, colour: QColor) -> None:
    """Below ``y``."""
    ratio = ratio_of(painter)
    painter.fillRect(QRectF(x, on_pixel(y, ratio), wide, hairline(ratio)), colour)


def line_down(painter: QPainter, x: float, y: float, high: float, colour: QColor) -> None:
    """Right of ``x``."""
    ratio = ratio_of(painter)
    painter.fillRect(QRectF(on_pixel(x, ratio), y, hairline(ratio), high), colour)
