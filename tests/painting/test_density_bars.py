"""Soft bars of density: hatched like those of single events, and no hatch under their numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.layout.box import Box, Label
from timeline_app.layout.mark import LaneDensity, Mark, SelectionMarker
from timeline_app.look.palette import Appearance, read_palette
from timeline_app.painting.density import paint_density
from timeline_app.painting.paint_style import PaintStyle, paint_style_of
from timeline_app.settings import paths

WIDE, HIGH, TOP, FOOT = 300, 30, 10, 20
NONE = np.empty((0, 4), np.int32)


@dataclass(frozen=True)
class OneLane:
    """Density of a single lane in which nothing is pointed at."""

    lane: LaneDensity

    @property
    def lanes(self) -> Sequence[LaneDensity]:
        return (self.lane,)

    @property
    def counted(self) -> Sequence[tuple[Box, int]]:
        return ()

    def mark_at(self, x: float, y: float) -> Mark | None:
        return None

    def place_of(self, marker: SelectionMarker) -> tuple[float, float] | None:
        return None


@pytest.fixture
def style(qapp: QApplication, store: Store) -> PaintStyle:
    return paint_style_of(read_palette(Appearance.LIGHT, store.timeline, paths.resources()), Script.HANS)


def painted(style: PaintStyle, moved: int = 0, told: tuple[Label, ...] = ()) -> QImage:
    """A bar that begins out of sight and one that begins in sight, panned by so many pixels."""
    bars = np.array([[-40, TOP, 100 + moved, FOOT], [110 + moved, TOP, 280 + moved, FOOT]], np.int32)
    image = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
    image.fill(style.palette["canvas"])
    with QPainter(image) as painter:
        style.texts.begin(painter)
        lane = LaneDensity("services", NONE, NONE, bars, (), 0.0, told, origin=(-123_456.0 + moved, FOOT))
        paint_density(painter, OneLane(lane), style)
    return image


def colours(image: QImage, columns: range, y: int = 15) -> list[str]:
    return [image.pixelColor(x, y).name() for x in columns]


def test_they_are_hatched_from_end_to_end_and_apart(style: PaintStyle) -> None:
    ground, full = style.palette["canvas"].name(), style.palette.theme("services").name()
    image = painted(style)
    for stretch in (range(100), range(111, 280)):
        assert {ground, full} & set(colours(image, stretch)) == {full}
        assert all(len(set(colours(image, range(first, first + 7)))) > 1 for first in stretch[:-7:7])
    assert set(colours(image, range(101, 110))) == {ground}


def test_the_hatch_moves_with_the_bars(style: PaintStyle) -> None:
    here, there = painted(style), painted(style, moved=3)
    assert colours(here, range(20, 95)) == colours(there, range(23, 98))
    assert colours(here, range(20, 95)) != colours(there, range(20, 95))


def test_no_hatch_runs_under_a_number(style: PaintStyle) -> None:
    width = style.measures.small("12")
    image = painted(style, told=(Label("12", 190.0, 15.5, width),))
    ground = style.palette["canvas"].name()
    assert set(colours(image, range(188, 190))) == {ground}
    assert full_or_paler(image, style).isdisjoint(colours(image, range(190, round(190 + width))))


def full_or_paler(image: QImage, style: PaintStyle) -> set[str]:
    """The colours of the hatch, as it is seen beside the number."""
    return set(colours(image, range(120, 170))) - {style.palette["canvas"].name()}
