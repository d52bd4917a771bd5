"""The panes of the window side by side, and where they and the window stood, as text that preferences can keep."""

import base64

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from timeline_app.settings.preferences import Preferences

_SIDES = (272, 330)  # widths of the filter panel and the detail pane
_LEAST = (200, 420, 260)  # widths of these with the timeline between them


def panes_of(left: QWidget, middle: QWidget, right: QWidget) -> QSplitter:
    """The middle one takes the remaining width."""
    panes = QSplitter(Qt.Orientation.Horizontal)
    panes.setChildrenCollapsible(False)
    panes.setHandleWidth(1)
    for position, (part, least) in enumerate(zip((left, middle, right), _LEAST, strict=True)):
        part.setMinimumWidth(least)
        panes.addWidget(part)
        panes.setStretchFactor(position, int(part is middle))
    return panes


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
