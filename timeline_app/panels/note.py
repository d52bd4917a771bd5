"""Words with buttons below them, in the middle of a view that has nothing to show."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from timeline_app.look import plain

WIDEST, EDGE = 440, 12  # pixels: of its words, from the edges of the view
_GAP = 8  # between lines


class Note(QWidget):
    """As small as its words are, so that the view below it can be touched."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        self._heading, self._told = plain.label(heading), plain.label()
        self._heading.setObjectName("title")
        self._told.setObjectName("count")
        for label in (self._heading, self._told):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
        self._room = QRect()  # null until its words are placed
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)
        for part in (self._heading, self._told):
            self._column.addWidget(part)

    @property
    def words(self) -> str:
        """What is said above the buttons."""
        return f"{self._heading.text()}\n{self._told.text()}"

    @property
    def buttons(self) -> Sequence[QPushButton]:
        """From above."""
        raise NotImplementedError

    def say(self, told: str) -> None:
        self._told.setText(told)
        self.setAccessibleName(plain.line(self.words))

    def stand_over(self, view: QWidget) -> None:
        """And behind it in the order of Tab. It is to be placed then."""
        self._room = QRect()
        self.setParent(view)
        before = view
        for button in self.buttons:
            QWidget.setTabOrder(before, button)
            before = button
        self.show()

    def event(self, event: QEvent) -> bool:
        """Words in another type take another room."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest and not self._room.isNull():
            self._fit()
        return done

    def place(self, room: QRect) -> None:
        """In the middle of a part of the view; measured only where that is another one, since each step of a pan asks for it."""
        if room != self._room:
            self._room = room
            self._fit()

    def _fit(self) -> None:
        room = self._room
        told = self._told.fontMetrics().horizontalAdvance
        heading = self._heading.fontMetrics().horizontalAdvance(self._heading.text()) + 1
        wide = max(heading, *map(told, self._told.text().split("\n")), *(button.sizeHint().width() for button in self.buttons))
        width = min(wide, WIDEST, room.width() - 2 * EDGE)
        size = QSize(width, self._column.heightForWidth(width))
        place = QRect(room.topLeft(), size)
        place.moveCenter(room.center())
        self.setGeometry(place)
