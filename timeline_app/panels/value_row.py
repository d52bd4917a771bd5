"""One value of a filter: tick box with its colour, its count, and “only this”."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QIcon, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from timeline_app.look import plain
from timeline_app.panels.eliding_box import ElidingBox
from timeline_app.translation.words import _


class ValueRow(QWidget):
    """``toggled`` and ``only_wanted`` say what the user asked for; the state decides what becomes of it."""

    toggled = Signal(bool)
    only_wanted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._box = ElidingBox(name)
        self._count = plain.label()
        self._count.setObjectName("count")
        self._only = QToolButton(self)  # over the end of the name, which needs the room while nobody points at it
        self._only.setObjectName("only")
        self._only.setText(_("only"))
        self._only.setAccessibleName(_only_this(name))
        self._only.setToolTip(_("Show only this"))
        self._count.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)  # a number is never cut
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 1, 0, 1)
        self._row.setSpacing(4)
        for widget in (self._box, self._count):
            self._row.addWidget(widget)
        self._box.clicked.connect(self.toggled)
        self._only.clicked.connect(self.only_wanted)
        self._only.installEventFilter(self)
        self._only.setProperty("quiet", True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._put_only()

    def _put_only(self) -> None:
        """Beside the number, which may have become longer."""
        self._row.activate()
        size = self._only.sizeHint().boundedTo(self.size())
        place = QPoint(self._count.x() - size.width() - 4, (self.height() - size.height()) // 2)
        self._only.setGeometry(QRect(place, size))
        self._only.raise_()

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
        """Invisible until the mouse or the focus is on the row, but still in the tab order."""
        self._only.setProperty("quiet", not shown)
        self._only.style().unpolish(self._only)
        self._only.style().polish(self._only)

    def show_value(self, chosen: bool, count: int) -> None:
        self._box.setChecked(chosen)
        self._box.setEnabled(bool(count) or chosen)
        self._count.setText(str(count))
        if self.isVisible():  # it comes to its place with the first size
            self._put_only()

    def rename(self, name: str) -> None:
        self._box.rename(name)
        self._only.setAccessibleName(_only_this(name))

    def show_colour(self, colour: QColor) -> None:
        """A swatch before the name; drawn twice as fine for screens that can show it."""
        swatch = QPixmap(24, 24)
        swatch.fill(QColor(0, 0, 0, 0))
        painter = QPainter(swatch)
        painter.fillRect(4, 4, 16, 16, colour)
        painter.end()
        self._box.setIcon(QIcon(swatch))


def _only_this(name: str) -> str:
    return _("only {name}").format(name=plain.line(name))
