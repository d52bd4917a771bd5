"""Draws the pictures of ``resources/icons`` from their SVG; run by hand after one has changed: ``python packaging/icons.py``."""

import os
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "icons"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
TICKS = {"white": "#FFFFFF", "dark": "#10203A"}
TICK = 52  # pixels: four times the box, so that it is sharp on every screen


def main() -> None:
    app = QGuiApplication([])
    for size in SIZES:
        drawn("timeline-app", size).save(str(FOLDER / f"timeline-app-{size}.png"))
    for name, colour in TICKS.items():
        coloured(drawn("tick", TICK), colour).save(str(FOLDER / f"tick-{name}.png"))
    app.quit()


def drawn(name: str, size: int) -> QImage:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(FOLDER / f"{name}.svg")).render(painter)
    painter.end()
    return image


def coloured(image: QImage, colour: str) -> QImage:
    """All that is drawn, in one colour."""
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(image.rect(), QColor(colour))
    painter.end()
    return image


if __name__ == "__main__":
    main()
