"""What a painter needs besides a Picture: colours and fonts, and which marks stand out."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import NamedTuple

from PySide6.QtGui import QFont, QPen, QPixmap

from timeline_app.chinese.script import Script
from timeline_app.frozen import frozen
from timeline_app.layout.box import Box
from timeline_app.layout.last import Last
from timeline_app.layout.links import NO_LINKS, Links
from timeline_app.layout.mark import SelectionMarker
from timeline_app.layout.measures import Measures
from timeline_app.look.fonts import font, text_measure
from timeline_app.look.palette import Palette
from timeline_app.look.type_size import USUAL
from timeline_app.painting.cards import CardCache
from timeline_app.painting.hatch import Hatches
from timeline_app.painting.lane_titles import LaneTitles
from timeline_app.painting.pixmap_cache import PixmapCache
from timeline_app.painting.text_cache import TextCache


@frozen
class PaintStyle:
    """``label`` is the font that layout measures with; ``texts`` keeps what was written with these fonts,
    ``drawn`` keeps numbers in rings by number, colour and pixel ratio.
    ``titles`` are those of the lanes that were in sight last, ``hatches`` those of what is not known to the day;
    ``edge`` sets dots apart that touch; ``strong`` is the font of the row that leads the eye on the axis;
    ``measures`` knows how wide a text is in each font; ``size`` is that of a text of the interface, in pixels."""

    palette: Palette
    script: Script
    label: QFont
    heading: QFont
    small: QFont
    texts: TextCache
    drawn: dict[tuple[int, int, float], QPixmap]
    layers: PixmapCache
    titles: Last[LaneTitles]
    hatches: Hatches
    cards: CardCache
    edge: QPen
    strong: QFont
    measures: Measures
    size: int


class Pointed(NamedTuple):
    """Where the mouse is: the day under it in words, and the ticks of the axis that a click would choose or that are above it."""

    x: float
    day: str
    ticks: tuple[Box, ...]


@frozen
class Emphasis:
    """Ids of the selected event and of the one under the mouse.

    ``links`` are those of the selected event, placed; where something is pointed at, ``lit`` are the ids that stay as they are
    and are ringed, or ``lane`` is the key of the lane that does, and all else is dimmed.
    ``focused`` rings the plot for users of the keyboard; ``markers`` tell of these events where they are counted that have no mark;
    ``pointed`` is where the mouse is; ``found`` are lines under the letters that a search found in names.
    """

    selected: str | None = None
    hovered: str | None = None
    links: Links = NO_LINKS
    lit: frozenset[str] = frozenset()
    lane: str | None = None
    focused: bool = False
    markers: Mapping[str, SelectionMarker] = field(default_factory=dict)
    pointed: Pointed | None = None
    found: Sequence[Box] = ()


def paint_style_of(palette: Palette, script: Script, size: int = USUAL) -> PaintStyle:
    """Names are a pixel smaller than texts of the interface, what is said besides two."""
    small, label = font(script, size - 2), font(script, size - 1)
    heading, strong = font(script, size - 1, bold=True), font(script, size, bold=True)
    edge, cards, layers = QPen(palette["canvas"], 1), CardCache(palette, heading, small), PixmapCache()
    measures = Measures(*map(text_measure, (label, heading, small, strong)))
    return PaintStyle(
        palette, script, label, heading, small, TextCache(), {}, layers, Last(), Hatches(), cards, edge, strong, measures, size
    )
