"""What opens and closes the panes: two actions with their keys, and an arrow for each at the foot of the window."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QPointF, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QToolButton

from timeline_app.canvas import zoom
from timeline_app.canvas.timeline_canvas import TimelineCanvas
from timeline_app.state.timeline_state import TimelineState
from timeline_app.window.panes import Panes
from timeline_app.window.status_line import StatusLine
from timeline_app.window.view_history import ViewHistory

_SIZE = QSize(26, 22)
_SEEN = 24  # pixels of a mark beside a drawer by which it is seen


class PaneSwitch(QToolButton):
    """Its arrow points to where the edge of the pane will go."""

    def __init__(self, action: QAction, opens_to: int) -> None:
        super().__init__()
        self._opens_to = opens_to
        self.setObjectName("switch")
        self.setDefaultAction(action)
        self.setAccessibleName(action.text())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedSize(_SIZE)

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.hasFocus():
                painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 1))
                painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 4, 4)
            role = QPalette.ColorRole.Highlight if self.underMouse() else QPalette.ColorRole.WindowText
            painter.setPen(QPen(self.palette().color(role), 1.6))
            middle, to = QPointF(self.rect().center()), self._opens_to * (-1 if self.isChecked() else 1)
            for shift in (-3, 3):
                tip = middle + QPointF(shift + 2 * to, 0)
                painter.drawPolyline([tip + QPointF(-4 * to, -4), tip, tip + QPointF(-4 * to, 4)])


class _DetailDrawer(QObject):
    """A drawer with the details comes with a selection or with a period, of whose report it has the preview, and goes when both
    are let go. What was selected or chosen comes out from below it."""

    def __init__(self, panes: Panes, state: TimelineState, canvas: TimelineCanvas, views: ViewHistory) -> None:
        super().__init__(panes)
        self._panes, self._state, self._canvas, self._views = panes, state, canvas, views
        self._with_period = False
        state.selection_changed.connect(self._show_selection)
        state.period_changed.connect(self._show_period)
        canvas.viewport.breathing.let_go.connect(self._show_period)

    def _show_selection(self) -> None:
        """A preview that was closed stays so."""
        snapshot = self._state.snapshot
        self._panes.show_selection(snapshot.selected is not None or (snapshot.period is not None and self._panes.open[1]))
        mark = self._canvas.picture.mark_of(snapshot.selected) if snapshot.selected else None
        if mark:
            self._uncover(mark.box.x, mark.box.x)

    def _show_period(self) -> None:
        """Once the hand has let go, since a drawer would lie over the drag that chooses; another period opens no closed drawer."""
        snapshot, chosen = self._state.snapshot, self._state.snapshot.period is not None
        if self._canvas.viewport.breathing.held or chosen is self._with_period:
            return
        self._with_period = chosen
        if snapshot.selected is None:
            self._panes.show_selection(chosen)
            if edges := self._canvas.picture.period:
                self._uncover(*edges)

    def _uncover(self, first: float, last: float) -> None:
        """What lies between two places of the canvas, as far as any of it is below the drawer."""
        edge, plot = self._canvas.width() - self._panes.covered, self._canvas.picture.plot
        if self._panes.covered and edge - _SEEN < last and first < plot.right:
            moved = (first + last) / 2 - (plot.x + edge) / 2
            view = self._state.snapshot.view
            self._views.jump(zoom.moved(view, moved * view.days / plot.width))


def connect_panes(
    panes: Panes, status: StatusLine, state: TimelineState, actions: Mapping[str, QAction], canvas: TimelineCanvas,
    views: ViewHistory,
) -> None:
    switches = actions["filters"], actions["details"]

    def show_open() -> None:
        for action, seen in zip(switches, panes.open, strict=True):
            action.setChecked(seen)

    status.add_switches(PaneSwitch(switches[0], 1), PaneSwitch(switches[1], -1))
    _DetailDrawer(panes, state, canvas, views)
    panes.changed.connect(show_open)
    show_open()
