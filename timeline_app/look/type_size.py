"""How large type is: as the user has chosen, or as suits the screen."""

import sys
from enum import StrEnum

from PySide6.QtGui import QGuiApplication

USUAL = 13  # pixels of a text of the interface; all others follow from it
_AT_A_DISTANCE, _WIDE = 14, 2200  # of a window so wide
_LARGEST = 15
_DOTS = 72.0 if sys.platform == "darwin" else 96.0  # an inch, where the system enlarges no type


class TypeSize(StrEnum):
    """``SYSTEM`` follows the size of type that the system is set to, and the width of the window."""

    SYSTEM = "system"
    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


_PIXELS = {TypeSize.SMALL: 12, TypeSize.MEDIUM: USUAL, TypeSize.LARGE: _LARGEST}


def pixels_of(size: TypeSize, width: int) -> int:
    """In a window of this width."""
    if size is not TypeSize.SYSTEM:
        return _PIXELS[size]
    screen = QGuiApplication.primaryScreen()
    enlarged = USUAL * max(1.0, screen.logicalDotsPerInch() / _DOTS) if screen else USUAL
    return min(_LARGEST, max(round(enlarged), _AT_A_DISTANCE if width >= _WIDE else USUAL))
