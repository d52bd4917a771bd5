"""Lanes: quiet bands with a coloured edge, and their titles in a column of their own."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPolygonF

from timeline_app.layout.box import Box, Label
from timeline_app.layout.picture import Lane, Picture
from timeline_app.painting.arrows import DOWN, LEFT, RIGHT, paint_arrow
from timeline_app.painting.lane_titles import LaneTitles
from timeline_app.painting.paint_style import PaintStyle
from timeline_app.painting.screen_pixels import lines_across

_EDGE = 3.0
_ARROW = 13.0  # where the arrow that folds a lane stands
_EDGES = 18.0  # how far edges and arrows reach


def in_sight(picture: Picture) -> range:
    """The numbers of the lanes that lie in the plot, in part at least: there may be thousands of others."""
    lanes, plot = picture.lanes, picture.plot
    if lanes and lanes[0].box.y >= plot.y and lanes[-1].box.bottom <= plot.bottom:
        return range(len(lanes))
    first = bisect_right(lanes, plot.y, key=lambda lane: lane.box.bottom)
    return range(first, bisect_left(lanes, plot.bottom, key=lambda lane: lane.box.y))


def paint_lanes(painter: QPainter, picture: Picture, style: PaintStyle) -> None:
    """The bands behind everything, and a line above the first where it begins below the top."""
    band, edge, wide = style.palette["lane_band"], style.palette["hairline"], round(picture.width)
    ends: list[float] = []
    if picture.scrolled.above < 0:
        ends.append(round(picture.plot.y - picture.scrolled.above) - 1)
    for number in in_sight(picture):
        lane = picture.lanes[number]
        top, bottom = round(lane.box.y), round(lane.box.bottom)
        if number % 2:
            painter.fillRect(0, top, wide, bottom - top, band)
        ends.append(bottom - 1)
    lines_across(painter, ends, 0, wide, edge)


def paint_lane_titles(painter: QPainter, picture: Picture, style: PaintStyle) -> None:
    """Over the marks, which may run under the column when they begin before the view; what never changes is kept apart from
    what every filter changes."""
    lanes = [picture.lanes[number] for number in in_sight(picture)]
    titles = style.titles.get(lambda: _titles_of(lanes), *lanes)
    box = Box(0, picture.plot.y, picture.width if titles.headed else _EDGES, picture.plot.height)
    style.layers.paint(painter, "edges", titles.looks, box, lambda layer: _paint_edges(layer, lanes, picture.width, style))
    texts, palette = style.texts, style.palette
    texts.paint_all(painter, titles.filled, style.heading, palette["text"])
    texts.paint_all(painter, titles.strips, style.label, palette["text_secondary"])
    texts.paint_all(painter, titles.empty, style.label, palette["text_faint"])
    texts.paint_all(painter, titles.links, style.label, palette["accent"])
    texts.paint_all(painter, titles.linked, style.label, palette["text_faint"])
    if picture.left_out:
        texts.paint_all(painter, [picture.left_out.label], style.label, palette["accent"])
    texts.paint_all(painter, titles.counted, style.small, palette["text_faint"])


def _titles_of(lanes: Sequence[Lane]) -> LaneTitles:
    filled, strips, empty = list[Label](), list[Label](), list[Label]()
    for lane in lanes:
        if lane.label:
            (strips if lane.links else filled if lane.events or lane.heading else empty).append(lane.label)
    links = [link for lane in lanes for link in lane.links]
    return LaneTitles(
        any(lane.heading for lane in lanes),
        tuple((lane.box, lane.theme, lane.folded, lane.alone, lane.heading, lane.line) for lane in lanes),
        filled, strips, empty, [link.label for link in links], [link.name for link in links if link.name],
        [lane.counted for lane in lanes if lane.counted],
    )


def _paint_edges(painter: QPainter, lanes: Iterable[Lane], width: float, style: PaintStyle) -> None:
    """The colour of each lane, the arrow that folds it, and behind a heading a band over the whole width."""
    for lane in lanes:
        box = lane.box
        if lane.heading:
            painter.fillRect(QRectF(0, box.y, width, box.height - 1), style.palette["accent_soft"])
        else:
            painter.fillRect(QRectF(0, box.y, _EDGE, box.height - 1), style.palette.theme(lane.theme))
            paint_arrow(painter, _arrow(lane), _ARROW, lane.line, style.palette["text_faint"])


def _arrow(lane: Lane) -> QPolygonF:
    """Down where the lane is open, right where it is folded, left where it stands alone and a click brings all back."""
    return LEFT if lane.alone else RIGHT if lane.folded else DOWN
