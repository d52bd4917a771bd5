"""The bundled fonts: the only families the program names, so that no system shows boxes or Japanese shapes."""

from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from timeline_app.chinese.script import Script
from timeline_app.records.errors import UserError
from timeline_app.translation.words import _, language

_PROPORTIONAL = "pwid"  # a feature of OpenType
_KEPT = 20_000  # widths; texts in a view are short, so that they take some megabytes at most
_FAMILIES = {
    Script.HANS: "Timeline Sans SC", Script.HANT_TW: "Timeline Sans TC", Script.HANT_HK: "Timeline Sans HK"
}
_SERIF_FAMILIES = {
    Script.HANS: "Timeline Serif SC", Script.HANT_TW: "Timeline Serif TC", Script.HANT_HK: "Timeline Serif HK"
}


def load_fonts(resources: Path) -> None:
    """Make the faces of the interface known to Qt; raises UserError where the installation lacks one."""
    _load(resources, "TimelineSans-Regular.ttc", "TimelineSans-Bold.ttc")


@cache
def load_serif(resources: Path) -> None:
    """The same of the faces of a page to read: once, when one is first shown."""
    _load(resources, "TimelineSerif-Regular.ttc", "TimelineSerif-Bold.ttc")


def _load(resources: Path, *names: str) -> None:
    for name in names:
        path = resources / "fonts" / name
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise UserError(_("The font {path} is missing or damaged; install the program again.").format(path=path))


def font(script: Script, pixels: int, bold: bool = False) -> QFont:
    """A face of the interface at a size in device-independent pixels."""
    made = _spaced(QFont(_FAMILIES[script]))
    made.setPixelSize(pixels)
    made.setBold(bold)
    return made


def serif(script: Script, bold: bool = False) -> QFont:
    """A face of a page to read, of no size yet."""
    made = _spaced(QFont(_SERIF_FAMILIES[script]))
    made.setBold(bold)
    return made


def _spaced(face: QFont) -> QFont:
    """With quotation marks as wide as English wants them: those of Chinese are as wide as a character."""
    if language() == "en":
        face.setFeature(QFont.Tag(_PROPORTIONAL), 1)
    return face


def text_measure(font: QFont) -> Callable[[str], float]:
    """Widths of texts in one font, each measured once while it is in use."""
    metrics = QFontMetricsF(font)

    def width(text: str) -> float:
        return metrics.horizontalAdvance(text)

    return lru_cache(_KEPT)(width)  # which would ask a method of Qt for its signature: that takes 50 ms once
