"""What a painter needs besides a Picture: colours and fonts, and which marks stand out."""

from dataclasses import dataclass, field

from PySide6.QtGui import QFont

from timeline_app.look.palette import Palette


@dataclass(frozen=True, slots=True)
class Ink:
    """``label`` is the font that layout measured with."""

    palette: Palette
    label: QFont
    heading: QFont
    small: QFont


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Ids of the selected event and of the one under the mouse, and the lane under the keyboard."""

    selected: str | None = None
    hovered: str | None = None
    linked: frozenset[str] = field(default_factory=frozenset)
