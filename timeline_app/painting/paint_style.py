"""What a painter needs besides a Picture: colours and fonts, and which marks stand out."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtGui import QFont, QPen, QPixmap

from timeline_app.chinese.script import Script
from timeline_app.layout.mark import SelectionMarker
from timeline_app.look.fonts import TextMeasure, font
from timeline_app.look.palette import Palette
from timeline_app.painting.hatch import Hatches
from timeline_app.painting.pixmap_cache import PixmapCache
from timeline_app.painting.text_cache import TextCache


@dataclass(frozen=True, slots=True)
class PaintStyle:
    """``label`` is the font that layout measures with; ``texts`` keeps what was written with these fonts,
    and ``measure_small`` knows how wide it is in ``small``; ``drawn`` keeps numbers in rings by number, colour and pixel ratio.
    ``hatches`` of what is not known to the day;
    ``edge`` sets dots apart that touch."""

    palette: Palette
    script: Script
    label: QFont
    heading: QFont
    small: QFont
    texts: TextCache
    measure_small: TextMeasure
    drawn: dict[tuple[int, int, float], QPixmap]
    layers: PixmapCache
    hatches: Hatches
    edge: QPen


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Ids of the selected event and of the one under the mouse.

    ``linked`` are the ids tied to the selected one, each with whether the link leads from the selected event to it;
    ``focused`` rings the plot for users of the keyboard; ``markers`` tell of these events where they are counted that have no mark.
    """

    selected: str | None = None
    hovered: str | None = None
    linked: tuple[tuple[str, bool], ...] = ()
    focused: bool = False
    markers: Mapping[str, SelectionMarker] = field(default_factory=dict)


def paint_style_of(palette: Palette, script: Script) -> PaintStyle:
    small = font(script, 11)
    label, heading = font(script, 12), font(script, 12, bold=True)
    edge = QPen(palette["canvas"], 1)
    return PaintStyle(palette, script, label, heading, small, TextCache(), TextMeasure(small), {}, PixmapCache(), Hatches(), edge)
