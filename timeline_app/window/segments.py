"""Several commands as one control: segments side by side, or where there is no room for them, one button with a menu."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QFont, QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

_HEIGHT = 28
_PADDING = 20  # both sides of a text


class _Segment(QToolButton):
    """Always as wide as its text in bold, so that pressing it moves nothing."""

    _measured: tuple[str, str, int] = "", "", 0  # text, font and width: a bar that is laid out asks dozens of times

    def sizeHint(self) -> QSize:
        text, font = self.text(), self.font()
        if self._measured[:2] != (text, font.key()):
            bold = QFont(font)
            bold.setBold(True)
            self._measured = text, font.key(), QFontMetrics(bold).horizontalAdvance(text)
        return QSize(self._measured[2] + _PADDING, _HEIGHT - 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class Segments(QFrame):
    """``name`` is what the menu is called; a command that is checked looks pressed."""

    def __init__(self, name: str, actions: Sequence[QAction]) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._row, self._menu = self._segments(actions), self._button(name, actions)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._row)
        whole.addWidget(self._menu)
        self.fold(on=False)

    def fold(self, on: bool) -> None:
        """Into the menu, or out of it."""
        self._folded = on
        self._row.setVisible(not on)
        self._menu.setVisible(on)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """At once, where a layout would wait for an event to look again."""
        return (self._menu if self._folded else self._row).sizeHint()

    def _segments(self, actions: Sequence[QAction]) -> QWidget:
        row = QFrame()
        row.setObjectName("segments")
        line = QHBoxLayout(row)
        line.setContentsMargins(1, 1, 1, 1)
        line.setSpacing(0)
        for action in actions:
            segment = _Segment()
            segment.setDefaultAction(action)
            segment.setAccessibleName(action.text())
            segment.setProperty("place", "first" if action is actions[0] else "last" if action is actions[-1] else "")
            line.addWidget(segment)
        return row

    def _button(self, name: str, actions: Sequence[QAction]) -> QToolButton:
        button, menu = QToolButton(), QMenu(self)
        menu.addActions(list(actions))
        button.setText(f"{name} ▼")
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button
