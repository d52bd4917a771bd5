"""The panes of the window: the filters, what is read or looked at in the middle, and the details of what is selected.

Either side can be closed. In a window below ``NARROW`` both come as drawers, which cover a part of the middle, one at a time;
closed filters leave a rail of their colours and counts.
"""

from typing import NamedTuple, Self

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from timeline_app.panels.tab_order import go_into
from timeline_app.window.grip import Grip

NARROW = 1000  # pixels of a window below which both sides are drawers
RAIL = 44
_DRAWERS = (256, 320)
_FORM = 430  # pixels that a form wants at least
_LEAST = QSize(880, 400)
_LEAST_SIDES, _LEAST_MIDDLE = (200, 260), 420
_SIDES = ((1280, (216, 268)), (1599, (256, 336)))  # up to which width of the window, those of the panel and the pane
_WIDE_SIDES = (256, 352)


class PaneChoice(NamedTuple):
    """Which sides are open beside the middle, and the widths that the user has given them; 0 is as suits the window."""

    filters: bool = True
    details: bool = True
    left: int = 0
    right: int = 0

    @classmethod
    def read(cls, text: str) -> Self:
        """From ``written``; as at first where that is damaged."""
        values = text.split()
        if len(values) != len(cls._fields) or not all(value.isascii() and value.isdigit() and len(value) < 6 for value in values):
            return cls()
        filters, details, left, right = map(int, values)
        return cls(bool(filters), bool(details), left, right)

    @property
    def written(self) -> str:
        return " ".join(str(int(value)) for value in self)

    def widths(self, window: int) -> tuple[int, int]:
        """Of both sides beside the middle, which keeps its least width; what is closed counts as if it were open."""
        left, right = (chosen or suited for chosen, suited in zip((self.left, self.right), sides(window), strict=True))
        right = max(_LEAST_SIDES[1], min(right, window - _LEAST_MIDDLE - _LEAST_SIDES[0]))
        return max(_LEAST_SIDES[0], min(left, window - _LEAST_MIDDLE - right)), right


def sides(width: int) -> tuple[int, int]:
    """Of the filter panel and the detail pane in a window of this width."""
    return next((widths for most, widths in _SIDES if width <= most), _WIDE_SIDES)


class Panes(QWidget):
    """``changed`` comes when a side was opened or closed."""

    changed = Signal()

    def __init__(self, rail: QAbstractButton, filters: QWidget, middle: QWidget, details: QWidget) -> None:
        super().__init__()
        self.choice = PaneChoice()
        self._drawn = (False, False)  # which drawers are open in a narrow window
        self._alone = self._form = False
        self._rail, self._middle, self._panes = rail, middle, (filters, details)
        for part in (rail, filters, middle, details):
            part.setParent(self)
        self._grips = Grip(self), Grip(self)
        self._grips[0].dragged.connect(lambda x: self._choose(self.choice._replace(left=x)))
        self._grips[1].dragged.connect(lambda x: self._choose(self.choice._replace(right=self.width() - x)))
        rail.clicked.connect(self.toggle_filters)
        for pane in self._panes:
            leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), pane, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            leave.activated.connect(self.close_drawers)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._leave_filters)

    def minimumSizeHint(self) -> QSize:
        """Whatever is shown, in whatever language."""
        return _LEAST

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        if (event.oldSize().width() < NARROW) != self.narrow:
            self.changed.emit()

    @property
    def narrow(self) -> bool:
        return self.width() < NARROW

    @property
    def open(self) -> tuple[bool, bool]:
        """Which sides are seen."""
        filters, details = self._drawn if self.narrow else self.choice[:2]
        return filters, details or self._form

    @property
    def covered(self) -> int:
        """Pixels of the middle, from its right edge, that lie below the details."""
        return self._drawers[1] if self.narrow and self.open[1] else 0

    @property
    def _drawers(self) -> tuple[int, int]:
        return _DRAWERS[0], _FORM if self._form else _DRAWERS[1]

    def _widths(self) -> tuple[int, int]:
        left, right = self.choice.widths(self.width())
        return left, max(right, _FORM) if self._form else right

    def restore(self, choice: PaneChoice) -> None:
        self._choose(choice)

    def toggle_filters(self) -> None:
        filters, details = self.open
        self._open(not filters, details and not self.narrow, None if filters else self._panes[0])

    def toggle_details(self) -> None:
        filters, details = self.open
        self._open(filters and not self.narrow, not details, None if details else self._panes[1])

    def close_drawers(self) -> None:
        if self.narrow:
            self._open(filters=False, details=False)

    def show_selection(self, selected: bool) -> None:
        """In a narrow window the details are seen for as long as something is selected, and the filters are not."""
        self._drawn = self._drawn[0] and not selected, selected
        self._arrange()
        self.changed.emit()

    def show_form(self, on: bool) -> None:
        """The pane of the details is there for a form, and wide enough for one."""
        self._form = on
        self._arrange()
        self.changed.emit()

    def show_alone(self, on: bool) -> None:
        """Only the middle, or the sides as they were."""
        self._alone = on
        self._arrange()

    def _open(self, filters: bool, details: bool, opened: QWidget | None = None) -> None:
        """A drawer that was ``opened`` takes the focus; what was in one that is closed goes to the middle."""
        left = any(pane.isAncestorOf(self.focusWidget()) for pane in self._panes) if self.focusWidget() else False
        if self.narrow:
            self._drawn = filters, details
        else:
            self.choice = self.choice._replace(filters=filters, details=details)
        self._arrange()
        if self.narrow and opened:
            go_into(opened)
        elif left and not all((filters, details)):
            self._middle.setFocus()
        self.changed.emit()

    def _choose(self, choice: PaneChoice) -> None:
        self.choice = choice
        self._arrange()
        self.changed.emit()

    def _leave_filters(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Who goes on in the middle has done with the drawer."""
        if self.narrow and self._drawn[0] and new and (new is self._middle or self._middle.isAncestorOf(new)):
            self._open(filters=False, details=self._drawn[1])

    def _arrange(self) -> None:
        width, height, shown = self.width(), self.height(), (False, False) if self._alone else self.open
        docked = tuple(0 if self.narrow or not seen else each for each, seen in zip(self._widths(), shown, strict=True))
        rail = 0 if docked[0] or self._alone else RAIL
        drawn = self._drawers if self.narrow else docked
        self._rail.setVisible(bool(rail))
        self._rail.setChecked(shown[0])
        self._rail.setGeometry(0, 0, rail, height)
        self._middle.setGeometry(rail + docked[0], 0, width - rail - sum(docked), height)
        places = QRect(rail, 0, drawn[0], height), QRect(width - drawn[1], 0, drawn[1], height)
        edges = rail + drawn[0] - Grip.WIDTH, width - drawn[1]
        for pane, grip, place, edge, seen in zip(self._panes, self._grips, places, edges, shown, strict=True):
            if seen:
                pane.setGeometry(place)
                grip.setGeometry(edge, 0, Grip.WIDTH, height)
            if seen and self.narrow:  # else nothing lies on anything, and whatever is raised is painted anew
                pane.raise_()
                grip.raise_()
            grip.setEnabled(not self.narrow)
            grip.setVisible(seen)
            pane.setVisible(seen)
