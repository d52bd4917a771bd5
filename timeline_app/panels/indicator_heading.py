"""The name of an indicator above its chart, and what can be done with the indicator: a button, and a menu on name and chart."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from timeline_app.look import plain
from timeline_app.translation.words import _


class IndicatorHeading(QWidget):
    """``track_wanted`` says whether the indicator is to stand in a track below the timeline."""

    track_wanted = Signal(bool)

    def __init__(self, name: str, tracked: bool) -> None:
        super().__init__()
        self._track = QAction(_("Show below the timeline"), self)
        self._track.setCheckable(True)
        self.check(tracked)
        self._track.triggered.connect(self.track_wanted)
        label, button = plain.label(name), QToolButton()
        label.setMinimumWidth(1)  # a long name is cut at the edge and makes no chart wider
        button.setDefaultAction(self._track)
        button.setObjectName("choice")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label, 1)
        layout.addWidget(button)
        self.serve(self)

    def serve(self, widget: QWidget) -> None:
        """Give it the menu of the indicator."""
        widget.addAction(self._track)
        widget.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def check(self, tracked: bool) -> None:
        self._track.setChecked(tracked)
