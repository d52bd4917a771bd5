"""The heading of a section of filters that shows nothing before somebody opens it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from timeline_app.look import plain


class FoldedSection(QToolButton):
    """``opened`` comes once, with the first click: then ``rows`` is to be filled. ``content`` stands below the heading."""

    opened = Signal()

    def __init__(self, heading: str) -> None:
        super().__init__()
        self._filled, self._heading = False, plain.line(heading)
        self.content = QWidget()
        self.content.hide()
        self.rows = QVBoxLayout(self.content)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(1)
        self.setObjectName("section")
        self.setText(self._heading)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setArrowType(Qt.ArrowType.RightArrow)
        self.setCheckable(True)
        self.toggled.connect(self._show)

    def show_chosen(self, count: int) -> None:
        """How many of its values are asked for, since they may be out of sight."""
        self.setText(f"{self._heading} · {count}" if count else self._heading)

    def _show(self, open_: bool) -> None:
        self.setArrowType(Qt.ArrowType.DownArrow if open_ else Qt.ArrowType.RightArrow)
        if open_ and not self._filled:
            self._filled = True
            self.opened.emit()
        self.content.setVisible(open_)
