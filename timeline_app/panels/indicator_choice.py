"""A button with the indicators there are; the list stays open while several are ticked."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMenu, QToolButton, QWidgetAction

from timeline_app.look import plain
from timeline_app.translation.words import _

_ROW = 30  # pixels
_WIDEST = 480  # from which on a name ends in three dots


class Ticks(QListWidget):
    """Space and Enter tick the row one is at; the menu around leaves them to it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if item := self.currentItem():
                self.itemClicked.emit(item)
        else:
            super().keyPressEvent(event)


class IndicatorChoice(QToolButton):
    """``chosen`` carries the ids that are ticked, as a frozenset."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("choice")
        self._list = Ticks()
        self._list.setAccessibleName(_("Indicators"))
        self._list.itemChanged.connect(lambda _item: self._tell())
        self._list.itemClicked.connect(self._toggle)
        menu, action = QMenu(self), QWidgetAction(self)
        action.setDefaultWidget(self._list)
        menu.addAction(action)
        menu.aboutToShow.connect(self._begin)
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)

    def offer(self, names: Mapping[str, str], ticked: Collection[str]) -> None:
        """Names by id, in the order of the list."""
        self._list.blockSignals(True)
        self._list.clear()
        lines = {id: plain.line(name) for id, name in names.items()}
        for id, name in lines.items():
            item = QListWidgetItem(name, self._list)
            item.setToolTip(plain.tip(name))
            item.setData(Qt.ItemDataRole.UserRole, id)
            item.setSizeHint(QSize(0, _ROW))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Checked if id in ticked else Qt.CheckState.Unchecked)
        self._list.blockSignals(False)
        widest = max(map(self._list.fontMetrics().horizontalAdvance, lines.values()), default=0)
        self._list.setFixedSize(min(widest, _WIDEST) + 64, _ROW * max(len(names), 1) + 2)
        self._name(len(ticked), len(names))

    def _begin(self) -> None:
        """With the keys at the first one."""
        self._list.setCurrentRow(max(0, self._list.currentRow()))
        self._list.setFocus(Qt.FocusReason.PopupFocusReason)

    def _toggle(self, item: QListWidgetItem) -> None:
        """Anywhere on its row."""
        on = item.checkState() is Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)

    def _tell(self) -> None:
        items = [self._list.item(row) for row in range(self._list.count())]
        ticked = [item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() is Qt.CheckState.Checked]
        self._name(len(ticked), len(items))
        self.chosen.emit(frozenset(ticked))

    def _name(self, ticked: int, count: int) -> None:
        self.setText(_("Indicators: {ticked} of {count}").format(ticked=ticked, count=count) + " ▼")
        self.setEnabled(count > 0)
