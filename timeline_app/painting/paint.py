"""Paints a Picture with QPainter, the same for the window and for pictures in files."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from timeline_app.layout.box import Box
from timeline_app.layout.mark import Density, Mark
from timeline_app.layout.picture import Picture
from timeline_app.painting.axis import paint_axis
from timeline_app.painting.clip import clipped
from timeline_app.painting.coverage import paint_coverage
from timeline_app.painting.dimming import by_event, paint_at, paint_by_place, paint_marks_by_place
from timeline_app.painting.labels import paint_labels
from timeline_app.painting.lanes import paint_lane_titles, paint_lanes
from timeline_app.painting.links import paint_curves, paint_tags
from timeline_app.painting.marks import paint_marks
from timeline_app.painting.overview import paint_overview
from timeline_app.painting.paint_style import Emphasis, PaintStyle
from timeline_app.painting.scrolled import paint_scrolled
from timeline_app.painting.shelf import paint_shelf
from timeline_app.painting.spotlight import parted, parts_of


def paint(painter: QPainter, picture: Picture, style: PaintStyle, emphasis: Emphasis) -> None:
    """Everything, back to front: the grid with the period, curves of links, marks, and labels last, so that nothing runs over a
    word."""
    style.texts.begin(painter)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.fillRect(QRectF(0, 0, picture.width, picture.height), style.palette["canvas"])
    if picture.notice:
        _paint_notice(painter, picture, style)
        return
    body = Box(0, picture.plot.y, picture.width, picture.plot.height)
    with clipped(painter, body):
        paint_lanes(painter, picture, style)
    paint_axis(painter, picture, style, emphasis)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    with clipped(painter, picture.plot._replace(height=picture.height - picture.plot.y)):
        paint_curves(painter, emphasis.links.curves, style)
    with clipped(painter, picture.plot):
        if picture.density:
            _paint_density(painter, picture.density, picture, style, emphasis)
        _paint_marks(painter, picture, style, emphasis)
        for line in emphasis.found:
            painter.fillRect(QRectF(*line), style.palette["accent"])
        paint_tags(painter, emphasis.links.tags, style)
    with clipped(painter, body):
        paint_lane_titles(painter, picture, style)
    paint_scrolled(painter, picture, style)
    paint_coverage(painter, picture, style)
    if picture.shelf:
        paint_shelf(painter, picture.shelf, style, emphasis)
    if picture.overview:
        paint_overview(painter, picture.overview, style)
    if emphasis.focused:
        _paint_focus(painter, picture.plot, style)


def _paint_marks(painter: QPainter, picture: Picture, style: PaintStyle, emphasis: Emphasis) -> None:
    """All marks, then all labels; what is not pointed at is dimmed, and what lies outside the chosen period."""
    groups = parted(picture.marks, emphasis)

    def marks_of(group: Sequence[Mark]) -> None:
        paint_marks_by_place(painter, picture, group, lambda marks: paint_marks(painter, marks, style, emphasis))

    for group, opacity in groups:
        paint_at(painter, opacity, partial(marks_of, group))
    for group, opacity in groups:
        outside, belonging = by_event(group, picture.period)
        paint_labels(painter, outside, picture, style, emphasis, dimmed=True)
        paint_labels(painter, belonging, picture, style, emphasis, dimmed=opacity < 1)


def _paint_density(painter: QPainter, density: Density, picture: Picture, style: PaintStyle, emphasis: Emphasis) -> None:
    from timeline_app.painting.density import paint_density, paint_ring  # numpy, which few events do without

    for box, opacity in parts_of(picture, emphasis):
        with clipped(painter, box):
            paint_at(painter, opacity, partial(paint_by_place, painter, picture, lambda: paint_density(painter, density, style)))
    marker = emphasis.markers.get(emphasis.selected or "")
    place = density.place_of(marker) if marker and not picture.mark_of(emphasis.selected) else None
    if place:
        paint_ring(painter, place, style)


def _paint_focus(painter: QPainter, plot: Box, style: PaintStyle) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(style.palette["accent"], 2))
    painter.drawRect(QRectF(plot.x + 1, plot.y + 1, plot.width - 2, plot.height - 2))


def _paint_notice(painter: QPainter, picture: Picture, style: PaintStyle) -> None:
    painter.setFont(style.label)
    painter.setPen(style.palette["text_secondary"])
    whole = QRectF(0, 0, picture.width, picture.height)
    painter.drawText(whole, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, picture.notice)
