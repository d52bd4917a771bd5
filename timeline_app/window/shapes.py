"""Where a window and its panes stood, as text that preferences can keep."""

import base64

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow, QSplitter

from timeline_app.settings.preferences import Preferences

_SIDES = (272, 330)  # widths of the filter panel and the detail pane


def restore(window: QMainWindow, panes: QSplitter, preferences: Preferences) -> None:
    """As they were left; as they are at first where that is damaged."""
    if not window.restoreGeometry(_from_text(preferences.geometry)):
        window.resize(1280, 720)
    if not panes.restoreState(_from_text(preferences.panes)):
        panes.setSizes([_SIDES[0], window.width() - sum(_SIDES), _SIDES[1]])


def kept(window: QMainWindow, panes: QSplitter, preferences: Preferences) -> Preferences:
    """The preferences with what ``restore`` needs."""
    return preferences.changed(geometry=_to_text(window.saveGeometry()), panes=_to_text(panes.saveState()))


def _to_text(data: QByteArray) -> str:
    return base64.b64encode(data.data()).decode()


def _from_text(text: str) -> QByteArray:
    """Nothing where the text is damaged."""
    return QByteArray.fromBase64(text.encode())
