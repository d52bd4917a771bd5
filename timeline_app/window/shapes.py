"""The panes of the window side by side, and where they and the window stood, as text that preferences can keep."""

import base64

from PySide6.QtCore import QByteArray, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from timeline_app.settings.preferences import Preferences

_LEAST = (200, 420, 260)  # widths of the filter panel, the timeline and the detail pane
_SIDES = ((1280, (216, 268)), (1599, (256, 336)))  # up to which width of the window, those of the panel and the pane
_WIDE_SIDES = (256, 352)
_LARGEST = QSize(1600, 1000)
_SHARE = 0.9  # of the screen


class Panes(QSplitter):
    """Filter panel, timeline and detail pane; as wide as suits the window until the user moves a border between them."""

    def __init__(self, left: QWidget, middle: QWidget, right: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.moved = False
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        for position, (part, least) in enumerate(zip((left, middle, right), _LEAST, strict=True)):
            part.setMinimumWidth(least)
            self.addWidget(part)
            self.setStretchFactor(position, int(part is middle))
        self.splitterMoved.connect(self._keep)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.moved:
            left, right = sides(self.width())
            self.setSizes([left, self.width() - left - right, right])

    def _keep(self) -> None:
        self.moved = True


def sides(width: int) -> tuple[int, int]:
    """Of the filter panel and the detail pane in a window of this width."""
    return next((widths for most, widths in _SIDES if width <= most), _WIDE_SIDES)


def first_size(screen: QRect) -> QSize:
    """Of the window where it has never stood before: most of the screen, but no more than one can take in."""
    return QSize(int(screen.width() * _SHARE), int(screen.height() * _SHARE)).boundedTo(_LARGEST)


def restore(window: QMainWindow, panes: Panes, preferences: Preferences) -> None:
    """As they were left; as they are at first where that is damaged."""
    if not window.restoreGeometry(_from_text(preferences.geometry)):
        screen = window.screen().availableGeometry()
        window.resize(first_size(screen).expandedTo(window.minimumSizeHint()))
        window.move(screen.center() - window.rect().center())
    panes.moved = panes.restoreState(_from_text(preferences.panes))


def kept(window: QMainWindow, panes: Panes, preferences: Preferences) -> Preferences:
    """The preferences with what ``restore`` needs; widths that nobody chose are found anew."""
    panes_kept = _to_text(panes.saveState()) if panes.moved else ""
    return preferences.changed(geometry=_to_text(window.saveGeometry()), panes=panes_kept)


def _to_text(data: QByteArray) -> str:
    return base64.b64encode(data.data()).decode()


def _from_text(text: str) -> QByteArray:
    """Nothing where the text is damaged."""
    return QByteArray.fromBase64(text.encode())
