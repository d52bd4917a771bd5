"""The type of the page: a serif to read in, the sans of the interface for figures, dates and notes."""

from typing import NamedTuple, Protocol

from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication

from timeline_app.chinese.script import Script
from timeline_app.look.fonts import font, serif
from timeline_app.look.palette import Palette

_POINTS = 72  # an inch
_DOTS = 96  # an inch, where there is no screen


class Look(Protocol):
    """Colours by role, the script of the reader, and the size of a text of the interface in pixels."""

    @property
    def palette(self) -> Palette: ...
    @property
    def script(self) -> Script: ...
    @property
    def size(self) -> int: ...
    def shown(self, words: str) -> str: ...


class Face(NamedTuple):
    """A font, and the pixels from one line of it to the next."""

    font: QFont
    pitch: float

    def width(self, text: str) -> float:
        return QFontMetricsF(self.font).horizontalAdvance(text)


class Faces(NamedTuple):
    """``date`` hangs beside the title, ``value`` and ``label`` are those of a figure, ``source`` and ``note`` of the margin."""

    title: Face
    text: Face
    heading: Face
    small: Face
    date: Face
    value: Face
    label: Face
    source: Face
    note: Face


def faces_of(script: Script, text: float) -> Faces:
    """``text`` is the size of the summary in pixels, from which all others follow."""
    share = text / 16.5

    def sans(pixels: float, pitch: float, bold: bool = False) -> Face:
        return Face(_sized(font(script, 12, bold), pixels * share), pitch * share)

    def book(pixels: float, pitch: float, bold: bool = False) -> Face:
        return Face(_sized(serif(script, bold), pixels * share), pitch * share)

    return Faces(
        title=book(19, 29, bold=True), text=book(16.5, 29), heading=sans(17, 26, bold=True), small=sans(12, 19),
        date=sans(14, 29, bold=True), value=sans(17, 24, bold=True), label=sans(12, 18), source=sans(12, 19, bold=True),
        note=sans(12, 19),
    )


def _sized(made: QFont, pixels: float) -> QFont:
    """In points, since a font takes no fraction of a pixel."""
    screen = QGuiApplication.primaryScreen()
    made.setPointSizeF(pixels * _POINTS / (screen.logicalDotsPerInchY() if screen else _DOTS))
    return made
