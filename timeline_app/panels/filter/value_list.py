"""The values of a section: the whole row is the target, of the mouse and of the keys."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QHoverEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QMenu, QStyleOptionViewItem, QToolTip

from timeline_app.chinese.script import Script
from timeline_app.look import plain
from timeline_app.look.palette import Palette
from timeline_app.panels.filter.value import Value
from timeline_app.panels.filter.value_delegate import HIGH, ValueDelegate
from timeline_app.panels.filter.value_model import ValueModel
from timeline_app.queries.query import Query
from timeline_app.queries.snapshot import Snapshot
from timeline_app.translation.words import _

_MOST_ROWS = 12  # in sight at once of a list that scrolls by itself


class ValueList(QListView):
    """``query_wanted`` carries the query that a click or a key asks for. Only rows in sight are painted, however many there are."""

    query_wanted = Signal(object)

    def __init__(self, name: str, snapshot: Callable[[], Snapshot], palette: Palette, script: Script) -> None:
        super().__init__()
        self._snapshot = snapshot
        self._pressed = QModelIndex()
        self.values = ValueModel(snapshot, palette, script)
        self.delegate = ValueDelegate(palette, lambda: self.currentIndex().row() if self.hasFocus() else -1)
        self.setModel(self.values)
        self.setItemDelegate(self.delegate)
        self.setObjectName("values")
        self.setAccessibleName(plain.line(name))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_as(self, palette: Palette, script: Script) -> None:
        self.delegate.palette = palette
        self.values.show_as(palette, script)

    def fit(self) -> None:
        """As high as its rows, up to the most it shows at once; no lower while words narrow it, so that nothing jumps."""
        rows = len(self.values.values)
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if rows > _MOST_ROWS else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self.setFixedHeight(min(rows, _MOST_ROWS) * max(HIGH, self.sizeHintForRow(0)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Rows are no text to select: a press only says which row is meant."""
        self._pressed = self.indexAt(event.position().toPoint()) if event.button() is Qt.MouseButton.LeftButton else QModelIndex()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        place = e.position().toPoint()
        index, pressed = self.indexAt(place), self._pressed
        self._pressed = QModelIndex()
        if not index.isValid() or index != pressed or not self.values.leads_somewhere(index):
            return
        value = self.values.value(index)
        on_only = self.delegate.only_rect(self._option(index), index).contains(place)
        self._want(value.only(self._snapshot()) if on_only else value.toggled(self._snapshot()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space as a click on the row, Enter as one on “only”, Delete for all but this."""
        value = self._current()
        match Qt.Key(event.key()):
            case Qt.Key.Key_Space if value:
                self._want(value.toggled(self._snapshot()))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if value:
                self._want(value.only(self._snapshot()))
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace if value:
                self._want(value.all_but(self._snapshot()))
            case _:
                super().keyPressEvent(event)

    def contextMenuEvent(self, arg__1: QContextMenuEvent) -> None:
        by_key = arg__1.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(self.viewport().mapFromGlobal(arg__1.globalPos()))
        if index.isValid() and self.values.leads_somewhere(index):
            place = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft()) if by_key else arg__1.globalPos()
            self.menu(self.values.value(index)).popup(place)

    def menu(self, value: Value) -> QMenu:
        """What can be asked of a value."""
        menu, snapshot = QMenu(self), self._snapshot()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        plain.add_entry(menu, _("only {name}").format(name=value.name), lambda: self._want(value.only(snapshot)))
        if value.all_but(snapshot):
            plain.add_entry(menu, _("all but {name}").format(name=value.name), lambda: self._want(value.all_but(snapshot)))
        if value.toggled(snapshot) != value.only(snapshot):
            plain.add_entry(menu, _("tick or untick"), lambda: self._want(value.toggled(snapshot)))
        return menu

    def viewportEvent(self, event: QEvent) -> bool:
        """The whole name where it is cut; and which row is under the mouse."""
        if isinstance(event, QHoverEvent):
            left = event.type() is QEvent.Type.HoverLeave
            self.delegate.over = -1 if left else self.indexAt(event.position().toPoint()).row()
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos()), self)
            return True
        return super().viewportEvent(event)

    def tip_at(self, place: QPoint) -> str:
        index = self.indexAt(place)
        cut = index.isValid() and self.delegate.cut(self._option(index), index)
        return plain.tip(index.data()) if cut else ""

    def _option(self, index: QModelIndex) -> QStyleOptionViewItem:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)  # pyright: ignore[reportAttributeAccessIssue] - a field of the option
        return option

    def _current(self) -> Value | None:
        index = self.currentIndex()
        return self.values.value(index) if index.isValid() and self.values.leads_somewhere(index) else None

    def _want(self, query: Query | None) -> None:
        if query is not None:
            self.query_wanted.emit(query)
