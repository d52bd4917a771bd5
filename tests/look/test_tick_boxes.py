"""A box that is ticked shows a tick, in every appearance and wherever the program lies."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from timeline_app.database.store import Store
from timeline_app.look.palette import Palette, appearance_names, read_palette
from timeline_app.look.stylesheet import stylesheet
from timeline_app.settings import paths


def near(one: QColor, other: QColor) -> bool:
    return max(abs(one.red() - other.red()), abs(one.green() - other.green()), abs(one.blue() - other.blue())) < 40


def colours_of(box: QCheckBox) -> list[QColor]:
    picture = box.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return [picture.pixelColor(x, y) for x in range(2, 13) for y in range(picture.height() // 2 - 4, picture.height() // 2 + 4)]


def drawn(qtbot: QtBot, palette: Palette, resources: Path, on: bool) -> list[QColor]:
    box = QCheckBox()
    qtbot.addWidget(box)
    box.setStyleSheet(stylesheet(palette, resources))
    box.setChecked(on)
    return colours_of(box)


@pytest.mark.parametrize("appearance", sorted(appearance_names("en", paths.resources())))
@pytest.mark.parametrize("folder", ["resources", "on a disk/时序 (1)/it's #2 %20"])
def test_a_tick_stands_in_its_box(qtbot: QtBot, store: Store, tmp_path: Path, appearance: str, folder: str) -> None:
    palette = read_palette(appearance, store.timeline, paths.resources())
    resources = tmp_path / folder
    shutil.copytree(paths.resources() / "icons", resources / "icons")
    ticked = drawn(qtbot, palette, resources, True)
    assert 5 < sum(near(colour, palette["accent_text"]) for colour in ticked) < len(ticked) / 2
    assert sum(near(colour, palette["accent"]) for colour in ticked) > len(ticked) / 4
    assert not any(near(colour, palette["accent"]) for colour in drawn(qtbot, palette, resources, False))
