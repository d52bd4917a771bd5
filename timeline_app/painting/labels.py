"""Names beside marks, each with a halo in the colour of its lane, so that no curve, edge or line of the grid strikes it through."""

from collections import defaultdict
from collections.abc import Sequence

from PySide6.QtGui import QPainter

from timeline_app.layout.box import Label
from timeline_app.layout.mark import Mark
from timeline_app.layout.picture import Picture
from timeline_app.layout.rows_in_sight import THIN
from timeline_app.painting.lanes import in_sight
from timeline_app.painting.paint_style import Emphasis, PaintStyle
from timeline_app.painting.text_cache import Halo

_BESIDE, _ABOVE = 2, 1  # pixels of the halo: a name above its own bar would cut into it
_GROUNDS = ("canvas", "lane_band")


def paint_labels(
    painter: QPainter, marks: Sequence[Mark], picture: Picture, style: PaintStyle, emphasis: Emphasis, *, dimmed: bool = False
) -> None:
    """Those of one look together; of the lanes in sight, since no other label is. ``dimmed`` ones have one pale colour, in which
    they can still be read."""
    if not marks:
        return
    grounds = {picture.lanes[number].key: _GROUNDS[number % 2] for number in in_sight(picture)}
    looks: defaultdict[tuple[bool, str, str, int], list[Label]] = defaultdict(list)
    for mark in marks:
        label, ground = mark.label, grounds.get(mark.lane)
        if label and ground and mark.band:
            looks[True, "text_dimmed" if dimmed else "text_faint", ground, _ABOVE].append(label)
        elif label and ground:
            colour = "text_dimmed" if dimmed else "text" if mark.major or emphasis.selected in mark.events else "text_secondary"
            above = label.y < mark.box.y
            looks[above and mark.box.height < THIN, colour, ground, _ABOVE if above else _BESIDE].append(label)
    for (small, colour, ground, width), labels in sorted(looks.items(), reverse=True):
        font = style.small if small else style.label
        style.texts.paint_all(painter, labels, font, style.palette[colour], Halo(style.palette[ground], width))
