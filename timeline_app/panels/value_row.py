"""One value of a filter: tick box with its colour, its count, and “only this”."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from timeline_app.translation.words import _


class ValueRow(QWidget):
    """``toggled`` and ``only_wanted`` say what the user asked for; the state decides what becomes of it."""

    toggled = Signal(bool)
    only_wanted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._box = QCheckBox(name)
        self._count = QLabel()
        self._count.setObjectName("count")
        self._only = QToolButton()
        self._only.setObjectName("only")
        self._only.setText(_("only"))
        self._only.setAccessibleName(_("only {name}").format(name=name))
        self._only.setToolTip(_("Show only this"))
        self._count.setMinimumWidth(22)
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 1, 0, 1)
        layout.setSpacing(4)
        for widget in (self._box, self._only, self._count):
            layout.addWidget(widget)
        self._box.clicked.connect(self.toggled)
        self._only.clicked.connect(self.only_wanted)
        self._only.installEventFilter(self)
        self._show_only(False)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._show_only(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_only(self._only.hasFocus())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Who comes by keyboard sees it as well."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_only(event.type() is QEvent.Type.FocusIn or self.underMouse())
        return super().eventFilter(watched, event)

    def _show_only(self, shown: bool) -> None:
        """Out of the way until wanted; its place stays, so nothing moves."""
        self._only.setProperty("quiet", not shown)
        self._only.style().unpolish(self._only)
        self._only.style().polish(self._only)

    def show_value(self, chosen: bool, count: int) -> None:
        self._box.setChecked(chosen)
        self._box.setEnabled(bool(count) or chosen)
        self._count.setText(str(count))

    def rename(self, name: str) -> None:
        self._box.setText(name)

    def show_colour(self, colour: QColor) -> None:
        """A swatch before the name; drawn twice as fine for screens that can show it."""
        swatch = QPixmap(24, 24)
        swatch.fill(QColor(0, 0, 0, 0))
        painter = QPainter(swatch)
        painter.fillRect(4, 4, 16, 16, colour)
        painter.end()
        self._box.setIcon(QIcon(swatch))
