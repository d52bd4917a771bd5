"""The texts of a widget, each with the way it is shown."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QHelpEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QTextBrowser,
    QToolTip,
    QWidget,
)

_ROWS = 12  # of a table; the others are like them


class Sink(StrEnum):
    """What becomes of a text: ``guessed`` ones are markup where they look like it."""

    GUESSED = "guessed"
    PLAIN = "plain"
    CAPTION = "caption"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Shown:
    where: str
    sink: Sink
    text: str


def of_widget(widget: QWidget) -> Iterator[Shown]:
    kind = type(widget).__name__
    yield Shown("tip", Sink.GUESSED, tip_of(widget, widget.toolTip()))
    yield Shown("asked tip", Sink.GUESSED, asked_tip(widget))
    for where, text in (
        ("accessible name", widget.accessibleName()), ("accessible description", widget.accessibleDescription()),
        ("window title", widget.windowTitle()), ("status tip", widget.statusTip()), ("what is this", widget.whatsThis()),
    ):
        yield Shown(where, Sink.PLAIN, text)
    if isinstance(widget, QLabel):
        plain = widget.textFormat() is Qt.TextFormat.PlainText
        yield Shown("label", Sink.PLAIN if plain else Sink.GUESSED, widget.text())
    if isinstance(widget, QAbstractButton):
        yield Shown("button", Sink.CAPTION, widget.text())
    if isinstance(widget, QLineEdit):
        yield Shown(f"line edit of {type(widget.parent()).__name__}", Sink.PLAIN, widget.text())
    if isinstance(widget, QComboBox):
        yield from (Shown("combo box", Sink.PLAIN, widget.itemText(row)) for row in range(widget.count()))
    if isinstance(widget, QTextBrowser):
        yield Shown("page", Sink.PAGE, widget.toPlainText())
    if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):  # its model is that of its table
        yield from of_model(widget.model(), widget, "list" if isinstance(widget, QListWidget) else kind)
    for action in widget.actions():
        yield from of_action(action, widget)


def of_action(action: QAction, widget: QWidget) -> Iterator[Shown]:
    where = "menu entry" if isinstance(widget, QMenu) else "action"
    yield Shown(where, Sink.CAPTION, action.text())
    yield Shown(f"tip of a {where}", Sink.GUESSED, tip_of(widget, action.toolTip()))
    yield Shown(f"status tip of a {where}", Sink.PLAIN, action.statusTip())


def of_model(model: QAbstractItemModel, widget: QWidget, name: str) -> Iterator[Shown]:
    role = Qt.ItemDataRole
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    rows = min(model.rowCount(), _ROWS)
    for column in range(columns):
        for told, sink in ((role.DisplayRole, Sink.PLAIN), (role.ToolTipRole, Sink.GUESSED)):
            text = model.headerData(column, Qt.Orientation.Horizontal, told)
            yield Shown(f"header of {name}", sink, str(text or ""))
    for index in (model.index(row, column) for row in range(rows) for column in range(columns)):
        yield Shown(f"cell of {name}", Sink.PLAIN, str(index.data(role.DisplayRole) or ""))
        yield Shown(f"tip of {name}", Sink.GUESSED, tip_of(widget, str(index.data(role.ToolTipRole) or "")))
        for told in (role.StatusTipRole, role.WhatsThisRole, role.AccessibleTextRole, role.AccessibleDescriptionRole):
            yield Shown(f"cell of {name}", Sink.PLAIN, str(index.data(told) or ""))


def tip_of(widget: QWidget, text: str) -> str:
    """The text of the tip that really shows."""
    QToolTip.showText(QPoint(20, 20), text, widget)
    return QToolTip.text() if text else ""


def asked_tip(widget: QWidget) -> str:
    """What resting the mouse on a widget says."""
    QToolTip.hideText()
    if not widget.isVisible():
        return ""
    place = widget.rect().center()
    before = QToolTip.text()
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place)))
    return QToolTip.text() if QToolTip.text() != before else ""
