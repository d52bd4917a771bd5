"""How high the lanes are drawn: as they were while the hand moves, and as the view wants them when it rests."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, QVariantAnimation, Signal

from timeline_app.layout.heights import LaneHeights
from timeline_app.look.motion import slowing

_REST = 150  # milliseconds after the last movement
_EASE = 180


class Stand(NamedTuple):
    """Heights of the lanes, and the pixels of them that lie above the plot."""

    heights: LaneHeights
    above: float

    def toward(self, other: "Stand", share: float) -> "Stand":
        """Part of the way."""
        return Stand(self.heights.toward(other.heights, share), self.above + (other.above - self.above) * share)


class Breathing(QObject):
    """Calls ``settle`` when the hand has rested for a while, and draws the way from one stand to another by ``show``.

    A child of the canvas, so that what is connected to it ends with the canvas. ``let_go`` comes when a button was held down
    and is no longer.
    """

    let_go = Signal()

    def __init__(
        self, parent: QObject, settle: Callable[[], object], show: Callable[[Stand], object], moving: Callable[[], bool]
    ) -> None:
        """``moving`` tells whether anything is to move by itself."""
        super().__init__(parent)
        self._settle, self._show, self._moving = settle, show, moving
        self._way: tuple[Stand, Stand] | None = None
        self._held = False
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(settle)
        self._ease = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=_EASE)
        self._ease.valueChanged.connect(self._step)

    @property
    def resting(self) -> bool:
        """Whether nothing will change by itself."""
        return not self._held and not self._rest.isActive() and self._ease.state() is not QVariantAnimation.State.Running

    def hold(self, on: bool) -> None:
        """While a button is down the hand does not rest."""
        if on is not self._held:
            self._held = on
            self.touch()
            if not on:
                self.let_go.emit()

    @property
    def held(self) -> bool:
        """Whether a button is down."""
        return self._held

    def touch(self) -> None:
        """The hand has moved something: an ease stops where it is, and what is drawn stays so until the hand rests."""
        self._ease.stop()
        if self._held:
            self._rest.stop()
        else:
            self._rest.start()

    def ease(self, start: Stand, end: Stand) -> None:
        """Without waiting for the hand."""
        self._rest.stop()
        self._ease.stop()
        self._way = start, end
        if start != end and self._moving():
            self._ease.start()
        else:
            self._show(end)

    def stop(self) -> None:
        """What is drawn is as it has to be."""
        self._rest.stop()
        self._ease.stop()
        self._way = None

    def _step(self, share: float) -> None:
        if self._way:
            start, end = self._way
            self._show(end if share >= 1 else start.toward(end, slowing(share)))
