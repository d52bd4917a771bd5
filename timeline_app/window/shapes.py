"""Where a window and its panes stood, as text that preferences can keep."""

import base64

from PySide6.QtCore import QByteArray


def to_text(data: QByteArray) -> str:
    return base64.b64encode(data.data()).decode()


def from_text(text: str) -> QByteArray:
    """Nothing where the text is damaged: Qt then leaves the window as it is."""
    return QByteArray.fromBase64(text.encode())
