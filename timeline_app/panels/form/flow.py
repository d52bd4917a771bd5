"""Widgets one behind the other, in as many lines as they need."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

_GAP = 4


class Flow(QLayout):
    """The last one takes what is left of its line."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, arg__1: QLayoutItem) -> None:
        self._items.append(arg__1)

    def put_before_last(self) -> None:
        """What was added last goes before what was last until then."""
        self._items[-2:] = reversed(self._items[-2:])

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride] - None ends a walk
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride] - as above
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, arg__1: int) -> int:
        return self._place(QRect(0, 0, arg__1, 0), move=False)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._items]
        return QSize(max((size.width() for size in sizes), default=0), max((size.height() for size in sizes), default=0))

    def setGeometry(self, arg__1: QRect) -> None:
        super().setGeometry(arg__1)
        self._place(arg__1, move=True)

    def _place(self, room: QRect, move: bool) -> int:
        """Returns how high all of it is."""
        y = room.y()
        for line in self._lines(room.width()):
            high, x = max(item.sizeHint().height() for item in line), room.x()
            for item in line if move else ():
                wide = room.right() + 1 - x if item is self._items[-1] else item.sizeHint().width()
                size = QSize(min(wide, room.width()), item.sizeHint().height())
                item.setGeometry(QRect(QPoint(x, y + (high - size.height()) // 2), size))
                x += size.width() + _GAP
            y += high + _GAP
        return y - _GAP - room.y() if self._items else 0

    def _lines(self, width: int) -> Iterator[list[QLayoutItem]]:
        """As many of them in each as there is room for."""
        line, taken = list[QLayoutItem](), 0
        for item in self._items:
            wanted = (item.minimumSize() if item is self._items[-1] else item.sizeHint()).width()
            if line and taken + wanted > width:
                yield line
                line, taken = [], 0
            line.append(item)
            taken += wanted + _GAP
        if line:
            yield line
