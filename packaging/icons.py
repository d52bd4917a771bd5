"""Draws the pictures of ``resources/icons`` from their SVG, and what Windows and macOS show for the program.

Run by hand after one has changed: ``python packaging/icons.py``.
"""

import os
import struct
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "icons"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
DESKTOP = Path(__file__).resolve().parent / "desktop"
OF_WINDOWS = (16, 24, 32, 48, 64, 128, 256)
OF_MACOS = {b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512}
TICKS = {"white": "#FFFFFF", "dark": "#10203A"}
TICK = 52  # pixels: four times the box, so that it is sharp on every screen


def main() -> None:
    app = QGuiApplication([])
    for size in SIZES:
        drawn("timeline-app", size).save(str(FOLDER / f"timeline-app-{size}.png"))
    pictures = {size: (FOLDER / f"timeline-app-{size}.png").read_bytes() for size in SIZES}
    (DESKTOP / "timeline-app.ico").write_bytes(ico([(size, pictures[size]) for size in OF_WINDOWS]))
    (DESKTOP / "timeline-app.icns").write_bytes(icns([(kind, pictures[size]) for kind, size in OF_MACOS.items()]))
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


def ico(pictures: list[tuple[int, bytes]]) -> bytes:
    """A table of sizes and places, then the pictures; 256 is written as 0."""
    place = 6 + 16 * len(pictures)
    table = [struct.pack("<HHH", 0, 1, len(pictures))]
    for size, picture in pictures:
        table.append(struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), place))
        place += len(picture)
    return b"".join([*table, *(picture for _size, picture in pictures)])


def icns(pictures: list[tuple[bytes, bytes]]) -> bytes:
    """Pictures, each after its kind and length."""
    parts = b"".join(kind + struct.pack(">I", 8 + len(picture)) + picture for kind, picture in pictures)
    return b"icns" + struct.pack(">I", 8 + len(parts)) + parts


if __name__ == "__main__":
    main()
