"""The keys that move about the timeline."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from timeline_app.canvas.event_navigation import EventNavigation
from timeline_app.canvas.lane_actions import LaneActions
from timeline_app.canvas.viewport import Viewport

Press = tuple[Qt.KeyboardModifier, Qt.Key]


def actions_of(
    walk: EventNavigation, viewport: Viewport, lanes: LaneActions, around: Callable[[], object], copy: Callable[[], object],
    shelf: Callable[[], object], open: Callable[[], object],
) -> dict[Press, Callable[[], object]]:
    """What each key does; ``around`` shows what else happened around the selected event, which ``copy`` puts on the clipboard;
    ``shelf`` opens the list of what is known by years alone, ``open`` the events that are drawn as one with the selected one.

    All other keys go to the window.
    """
    plain, control = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
    alone: dict[Qt.Key, Callable[[], object]] = {
        Qt.Key.Key_Left: lambda: walk.step(-1), Qt.Key.Key_Right: lambda: walk.step(1),
        Qt.Key.Key_Up: lambda: walk.change_lane(-1), Qt.Key.Key_Down: lambda: walk.change_lane(1),
        Qt.Key.Key_Home: lambda: walk.to_end(0), Qt.Key.Key_End: lambda: walk.to_end(-1),
        Qt.Key.Key_W: lambda: viewport.zoom_by(1), Qt.Key.Key_S: lambda: viewport.zoom_by(-1),
        Qt.Key.Key_A: lambda: viewport.pan_by(-0.1), Qt.Key.Key_D: lambda: viewport.pan_by(0.1),
        Qt.Key.Key_PageUp: lambda: viewport.scroll_page(-1), Qt.Key.Key_PageDown: lambda: viewport.scroll_page(1),
        Qt.Key.Key_N: lambda: walk.follow_story(1), Qt.Key.Key_B: lambda: walk.follow_story(-1),
        Qt.Key.Key_F: walk.focus, Qt.Key.Key_Escape: walk.clear_selection, Qt.Key.Key_T: around,
        Qt.Key.Key_C: lanes.fold, Qt.Key.Key_O: lanes.single_out, Qt.Key.Key_Y: shelf,
        Qt.Key.Key_Return: open, Qt.Key.Key_Enter: open,
    }
    with_control: dict[Qt.Key, Callable[[], object]] = {
        Qt.Key.Key_Up: lambda: lanes.shift(-1), Qt.Key.Key_Down: lambda: lanes.shift(1), Qt.Key.Key_C: copy,
        Qt.Key.Key_Home: lambda: walk.to_end(0, of_all=True), Qt.Key.Key_End: lambda: walk.to_end(-1, of_all=True),
    }
    return {(plain, key): act for key, act in alone.items()} | {(control, key): act for key, act in with_control.items()}
