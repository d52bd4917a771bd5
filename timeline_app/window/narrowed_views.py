"""The views with what narrows them in a line above, whichever of them is in sight."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from timeline_app.panels.condition_chips import ConditionChips
from timeline_app.window.view_stack import ViewStack


class NarrowedViews(QWidget):
    """Where no condition is set the views have all of the room."""

    def __init__(self, conditions: ConditionChips, views: ViewStack) -> None:
        super().__init__()
        self._conditions, self._views = conditions, views
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(conditions)
        layout.addWidget(views, 1)
        self.setFocusProxy(views)
        conditions.left.connect(views.setFocus)

    def minimumSizeHint(self) -> QSize:
        """The same with the line and without it, so that no condition makes the window grow."""
        views = self._views.minimumSizeHint()
        return QSize(views.width(), views.height() + self._conditions.height())
