"""What a painter needs besides a Picture: colours and fonts, and which marks stand out."""

from dataclasses import dataclass

from PySide6.QtGui import QFont

from timeline_app.chinese.script import Script
from timeline_app.look.fonts import font
from timeline_app.look.palette import Palette


@dataclass(frozen=True, slots=True)
class Ink:
    """``label`` is the font that layout measures with."""

    palette: Palette
    script: Script
    label: QFont
    heading: QFont
    small: QFont


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Ids of the selected event and of the one under the mouse.

    ``linked`` are the ids tied to the selected one, each with whether the link leads from the selected event to it;
    ``focused`` rings the plot for whoever works by key.
    """

    selected: str | None = None
    hovered: str | None = None
    linked: tuple[tuple[str, bool], ...] = ()
    focused: bool = False


def ink_of(palette: Palette, script: Script) -> Ink:
    return Ink(palette, script, font(script, 12), font(script, 12, bold=True), font(script, 11))
