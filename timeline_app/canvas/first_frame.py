"""The timeline in the moment of launch: painted before pyqtgraph is loaded, which takes longer than all the rest."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from timeline_app.canvas.composer import Composer
from timeline_app.painting.guarded import GuardedPainting
from timeline_app.painting.ink import Emphasis
from timeline_app.state.timeline_state import TimelineState


class FirstFrame(QWidget):
    """Paints the same picture as the canvas that will take its place; ``painted`` comes once."""

    painted = Signal()

    def __init__(self, state: TimelineState, composer: Composer) -> None:
        super().__init__()
        self._state = state
        self._composer = composer
        self._painting = GuardedPainting()
        self._said = False

    def paintEvent(self, _event: QPaintEvent) -> None:
        picture = self._composer.compose(self._state.snapshot, self.width(), self.height())
        painter = QPainter(self)
        self._painting.paint(painter, picture, self._composer.ink, Emphasis())
        painter.end()
        if not self._said:
            self._said = True
            self.painted.emit()
