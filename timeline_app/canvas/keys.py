"""The keys that move about the timeline."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from timeline_app.canvas.timeline_canvas import TimelineCanvas

Press = tuple[Qt.KeyboardModifier, Qt.Key]


def actions_of(canvas: "TimelineCanvas") -> dict[Press, Callable[[], None]]:
    """What each key does; all others go to the window."""
    walk, plain, control = canvas.walk, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
    alone = {
        Qt.Key.Key_Left: lambda: walk.step(-1), Qt.Key.Key_Right: lambda: walk.step(1),
        Qt.Key.Key_Up: lambda: walk.change_lane(-1), Qt.Key.Key_Down: lambda: walk.change_lane(1),
        Qt.Key.Key_Home: lambda: walk.to_end(0), Qt.Key.Key_End: lambda: walk.to_end(-1),
        Qt.Key.Key_W: lambda: canvas.zoom_by(1), Qt.Key.Key_S: lambda: canvas.zoom_by(-1),
        Qt.Key.Key_A: lambda: canvas.pan_by(-0.1), Qt.Key.Key_D: lambda: canvas.pan_by(0.1),
        Qt.Key.Key_PageUp: lambda: canvas.scroll_page(-1), Qt.Key.Key_PageDown: lambda: canvas.scroll_page(1),
        Qt.Key.Key_N: lambda: walk.follow_story(1), Qt.Key.Key_B: lambda: walk.follow_story(-1),
        Qt.Key.Key_F: walk.focus, Qt.Key.Key_Escape: walk.let_go, Qt.Key.Key_T: canvas.around_wanted.emit,
        Qt.Key.Key_C: canvas.lanes.fold, Qt.Key.Key_O: canvas.lanes.single_out,
    }
    with_control = {Qt.Key.Key_Up: lambda: canvas.lanes.shift(-1), Qt.Key.Key_Down: lambda: canvas.lanes.shift(1)}
    return {(plain, key): act for key, act in alone.items()} | {(control, key): act for key, act in with_control.items()}
