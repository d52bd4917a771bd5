"""Over a timeline that has no event yet: that it is so, and what to do first."""

from collections.abc import Iterable, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton

from timeline_app.look import plain
from timeline_app.panels.note import Note
from timeline_app.translation.words import _


class FirstThings(Note):
    """``actions`` are those of the window that lead on from here, a button each."""

    def __init__(self, actions: Iterable[QAction]) -> None:
        super().__init__(_("This timeline has no events yet."))
        self._buttons = [self._button(action) for action in actions]
        self.say(_("What one can do first:") if self._buttons else "")

    @property
    def buttons(self) -> Sequence[QPushButton]:
        return self._buttons

    def _button(self, action: QAction) -> QPushButton:
        button = QPushButton(plain.caption(action.text()))
        button.setObjectName("way")
        button.setToolTip(action.toolTip())
        button.clicked.connect(action.trigger)
        self._column.addWidget(button)
        return button
