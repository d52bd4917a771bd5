"""The way from one view to another: a short glide, which anything else that changes the view ends at once."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QVariantAnimation, Signal

from timeline_app.canvas.zoom import between
from timeline_app.look.motion import slowing
from timeline_app.queries.snapshot import View
from timeline_app.state.timeline_state import TimelineState


class ViewAnimation(QObject):
    """``milliseconds`` is asked at each start; zero means to be there at once. ``arrived`` comes where a view was reached."""

    arrived = Signal()

    def __init__(self, state: TimelineState, milliseconds: Callable[[], int], parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._milliseconds = state, milliseconds
        self._moving = False
        self._start = self._goal = state.snapshot.view
        self._motion = QVariantAnimation(self, startValue=0.0, endValue=1.0)
        self._motion.valueChanged.connect(self._move)
        state.view_changed.connect(self._notice)

    def glides(self) -> bool:
        """Whether a way takes any time."""
        return self._milliseconds() > 0

    @property
    def running(self) -> bool:
        return self._motion.state() is QVariantAnimation.State.Running

    @property
    def goal(self) -> View:
        """Where the view is, or will be when the glide has ended."""
        return self._goal if self.running else self._state.snapshot.view

    def to(self, view: View) -> None:
        """Begin from where the view is now, in the middle of another glide too."""
        self._motion.stop()
        duration = self._milliseconds()
        if not duration:
            self._state.look_at(view)
            self.arrived.emit()
            return
        self._start, self._goal = self._state.snapshot.view, self._state.clamped(view)
        self._motion.setDuration(duration)
        self._motion.start()

    def _move(self, share: float) -> None:
        self._moving = True
        self._state.look_at(self._goal if share >= 1 else between(self._start, self._goal, slowing(share)))
        self._moving = False
        if share >= 1:
            self.arrived.emit()

    def _notice(self) -> None:
        """Somebody else has moved the view: it is theirs."""
        if not self._moving:
            self._motion.stop()
