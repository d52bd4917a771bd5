"""What the mouse looks like: it tells beforehand what a press would do."""

from PySide6.QtCore import Qt

from timeline_app.canvas.gestures import FOLD, Press, on_close, period_edge_at, tick_at
from timeline_app.layout.picture import Picture


def cursor_at(x: float, y: float, picture: Picture) -> Qt.CursorShape:
    """Before a press."""
    overview = picture.overview
    if overview and overview.box.contains(x, y):
        first, last = overview.inside
        if overview.grip_at(x) is not None:
            return Qt.CursorShape.SizeHorCursor
        if overview.stub_at(x, y):
            return Qt.CursorShape.PointingHandCursor
        return Qt.CursorShape.OpenHandCursor if first < x < last else Qt.CursorShape.CrossCursor
    if period_edge_at(x, y, picture) is not None:
        return Qt.CursorShape.SizeHorCursor
    on_title = picture.titles.contains(x, y) and picture.lane_at(y) is not None
    if on_title and x >= FOLD:
        return Qt.CursorShape.OpenHandCursor
    on_number = picture.shelf is not None and picture.shelf.more_at(x, y) is not None
    on_axis = tick_at(x, y, picture) or on_close(x, y, picture)
    pointing = on_title or on_number or on_axis or picture.mark_at(x, y) or picture.link_at(x, y)
    return Qt.CursorShape.PointingHandCursor if pointing else Qt.CursorShape.ArrowCursor


def cursor_of_drag(press: Press, picture: Picture) -> Qt.CursorShape:
    """While dragging from this place; choosing a period has a cross."""
    before = cursor_at(press.x, press.y, picture)
    in_plot = picture.on_axis(press.x, press.y) and before is not Qt.CursorShape.SizeHorCursor
    if in_plot:
        return Qt.CursorShape.CrossCursor if press.choosing else Qt.CursorShape.ClosedHandCursor
    return Qt.CursorShape.ClosedHandCursor if before is Qt.CursorShape.OpenHandCursor else before
