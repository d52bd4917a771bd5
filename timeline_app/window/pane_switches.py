"""What opens and closes the panes: two actions with their keys, and an arrow for each at the foot of the window."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QSize, Qt
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


def connect_panes(
    panes: Panes, status: StatusLine, state: TimelineState, actions: Mapping[str, QAction], canvas: TimelineCanvas,
    views: ViewHistory,
) -> None:
    """A drawer with the details comes and goes with the selection; what was selected comes out from below it."""
    switches = actions["filters"], actions["details"]

    def show_open() -> None:
        for action, seen in zip(switches, panes.open, strict=True):
            action.setChecked(seen)

    def show_selection() -> None:
        selected = state.snapshot.selected
        panes.show_selection(selected is not None)
        mark = canvas.picture.mark_of(selected) if selected and panes.covered else None
        edge, plot = canvas.width() - panes.covered, canvas.picture.plot
        if mark and edge - _SEEN < mark.box.x < plot.right:
            moved = mark.box.x - (plot.x + edge) / 2
            views.jump(zoom.moved(state.snapshot.view, moved * state.snapshot.view.days / plot.width))

    status.add_switches(PaneSwitch(switches[0], 1), PaneSwitch(switches[1], -1))
    state.selection_changed.connect(show_selection)
    panes.changed.connect(show_open)
    show_open()
