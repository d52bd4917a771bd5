"""The sizes of type that one can choose."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from timeline_app.look.type_size import TypeSize, names
from timeline_app.translation.words import _


class TypeSizeMenu(QMenu):
    """Asks by signal; the window answers."""

    wanted = Signal(object)  # a TypeSize

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Size of type"), parent)
        self._group = QActionGroup(self)
        for size, name in names().items():
            action = self.addAction(name)
            action.setCheckable(True)
            action.setData(size)
            action.triggered.connect(lambda _checked=False, size=size: self.wanted.emit(size))
            self._group.addAction(action)

    def tick(self, size: TypeSize) -> None:
        """What is in force."""
        for action in self._group.actions():
            action.setChecked(action.data() == size)
