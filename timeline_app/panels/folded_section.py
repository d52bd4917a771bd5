"""The heading of a section of filters that shows nothing before somebody opens it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from timeline_app.look import plain


class FoldedSection(QToolButton):
    """``opened`` comes once, with the first click: then its rows are made and handed to ``holds``."""

    opened = Signal()

    def __init__(self, heading: str) -> None:
        super().__init__()
        self._rows: Sequence[QWidget] = ()
        self._made = False
        self.setObjectName("section")
        self.setText(plain.line(heading))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setArrowType(Qt.ArrowType.RightArrow)
        self.setCheckable(True)
        self.toggled.connect(self._show)

    def holds(self, rows: Sequence[QWidget]) -> None:
        """Rows that are seen while the section is open."""
        self._rows = rows

    def _show(self, open_: bool) -> None:
        self.setArrowType(Qt.ArrowType.DownArrow if open_ else Qt.ArrowType.RightArrow)
        if open_ and not self._made:
            self._made = True
            self.opened.emit()
        for row in self._rows:
            row.setVisible(open_)
