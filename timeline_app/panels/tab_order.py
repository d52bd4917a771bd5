"""Where Tab goes: by where widgets stand, from left to right and from top to bottom, whenever they were made."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QWidget

from timeline_app.panels.focus_ring import show_ring

_DIRECTLY = Qt.FindChildOption.FindDirectChildrenOnly
_BY_TAB = Qt.FocusPolicy.TabFocus.value  # a bit of the policies by which a widget is a stop


def move_focus(parts: Sequence[QWidget], forwards: bool) -> bool:
    """To the next or previous stop of these parts, which are gone through in their order; behind the last comes the first."""
    present = parts[0].window().focusWidget()
    order = [stop for part in parts for stop in stops(part, present)]
    if not order:
        return False
    place = order.index(present) if present in order else _beside(order, parts, present, forwards)
    there = order[(place + (1 if forwards else -1)) % len(order)]
    _go_to(there, Qt.FocusReason.TabFocusReason if forwards else Qt.FocusReason.BacktabFocusReason)
    return True


def go_into(part: QWidget) -> None:
    """To the first stop of a part that has been opened by a key."""
    _go_to(next(stops(part), part), Qt.FocusReason.ShortcutFocusReason)


def stops(part: QWidget, present: QWidget | None = None) -> Iterator[QWidget]:
    """Those of a part of a window, itself before what is in it; all that scrolls comes before what stands below.

    ``present`` is one of them also where it has just been hidden or disabled, so that the focus goes on from there.
    """
    visible = part.isVisible()
    if part is present or (visible and _is_stop(part)):
        yield part
    if visible:
        yield from _stops_inside(part, present)


def _stops_inside(part: QWidget, present: QWidget | None) -> Iterator[QWidget]:
    inside = (part.widget() if isinstance(part, QScrollArea) else None) or part
    nearest = dict(_nearest(inside, present))
    for each in _as_read([*nearest], inside):
        if nearest[each]:
            yield each
        if each.isVisible():
            yield from _stops_inside(each, present)


def _is_stop(widget: QWidget) -> bool:
    return bool(widget.focusPolicy().value & _BY_TAB) and widget.isEnabled() and widget.focusProxy() is None


def _nearest(widget: QWidget, present: QWidget | None) -> Iterator[tuple[QWidget, bool]]:
    """Of what is inside, all that is a stop or scrolls and is in nothing that is or does; and whether it is a stop."""
    for child in widget.findChildren(QWidget, options=_DIRECTLY):
        if child is present:
            yield child, True
        elif child.isHidden() or child.isWindow():
            continue
        elif (stop := _is_stop(child)) or isinstance(child, QScrollArea):
            yield child, stop
        else:
            yield from _nearest(child, present)


def _as_read(widgets: Sequence[QWidget], inside: QWidget) -> Iterator[QWidget]:
    """Line by line: what begins above the middle of all others of a line stands in it."""
    corners = {each: each.mapTo(inside, QPoint()) for each in widgets}
    line: list[QWidget] = []
    middle = 0.0
    for each in sorted(widgets, key=lambda widget: corners[widget].y()):
        top = corners[each].y()
        if line and top >= middle:
            yield from sorted(line, key=lambda widget: corners[widget].x())
            line = []
        centre = top + each.height() / 2
        middle = min(middle, centre) if line else centre
        line.append(each)
    yield from sorted(line, key=lambda widget: corners[widget].x())


def _beside(order: Sequence[QWidget], parts: Sequence[QWidget], present: QWidget | None, forwards: bool) -> int:
    """The place from which the next one is the first or last stop in what has the focus, else of its part, else of all."""
    part = next((each for each in parts if present and each.isAncestorOf(present)), None)
    for around in filter(None, (present, part)):
        if inside := [place for place, stop in enumerate(order) if around.isAncestorOf(stop)]:
            return inside[0] - 1 if forwards else inside[-1] + 1
    return -1 if forwards else 0


def _go_to(widget: QWidget, reason: Qt.FocusReason) -> None:
    """With it in sight, and seen to have the focus."""
    widget.setFocus(reason)
    if isinstance(widget, QAbstractScrollArea):
        show_ring(widget)
    around = widget.parentWidget()
    while around and not around.isWindow():
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()
