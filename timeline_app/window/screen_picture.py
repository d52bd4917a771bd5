"""What is on screen as a picture: as it stands there, painted anew as many times as large as asked."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QWidget

from timeline_app.writing.draft import put

SCALE = 2


def picture_of(widget: QWidget, scale: int = SCALE) -> QImage:
    """Letters and lines are as sharp as the scale allows, since nothing is enlarged afterwards."""
    picture = QImage(widget.size() * scale, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(scale)
    widget.render(picture)
    return picture


def save_picture(widget: QWidget, path: Path, scale: int = SCALE) -> None:
    """As PNG; raises NotWritten with a sentence, and then leaves nothing behind."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(picture_of(widget, scale))
    put(path, bytes(buffer.data().data()))
