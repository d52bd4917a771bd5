"""Where the window and its panes stood, as text that preferences can keep."""

import base64

from PySide6.QtCore import QByteArray, QRect, QSize
from PySide6.QtWidgets import QMainWindow

from timeline_app.settings.preferences import Preferences
from timeline_app.window.panes import PaneChoice, Panes

_LARGEST = QSize(1600, 1000)
_SHARE = 0.9  # of the screen


def first_size(screen: QRect) -> QSize:
    """Of the window where it has never stood before: most of the screen, but no more than one can take in."""
    return QSize(int(screen.width() * _SHARE), int(screen.height() * _SHARE)).boundedTo(_LARGEST)


def restore(window: QMainWindow, panes: Panes, preferences: Preferences) -> None:
    """As they were left; as they are at first where that is damaged."""
    if not window.restoreGeometry(_from_text(preferences.geometry)):
        screen = window.screen().availableGeometry()
        window.resize(first_size(screen).expandedTo(window.minimumSizeHint()))
        window.move(screen.center() - window.rect().center())
    panes.restore(PaneChoice.read(preferences.panes))


def kept(window: QMainWindow, panes: Panes, preferences: Preferences) -> Preferences:
    """The preferences with what ``restore`` needs; widths that nobody chose are found anew."""
    return preferences.changed(geometry=_to_text(window.saveGeometry()), panes=panes.choice.written)


def _to_text(data: QByteArray) -> str:
    return base64.b64encode(data.data()).decode()


def _from_text(text: str) -> QByteArray:
    """Nothing where the text is damaged."""
    return QByteArray.fromBase64(text.encode())
