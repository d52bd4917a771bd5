"""The list that the year shelf opens to: all it holds, group by group; choosing an event selects it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from timeline_app.canvas.shelf_rows import EventRow, ShelfRows
from timeline_app.layout.shelf import Shelf, ShelfGroup
from timeline_app.painting.paint_style import PaintStyle
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.words import _

_WIDTH, _ROW, _FRAME = 440, 26, 10
_HIGHEST = 0.6  # of the window
_AIR = 4  # between the list and the shelf
_INSET, _SWATCH = 10, 10


class ShelfList(QFrame):
    """A popup: it closes by Esc and by a click beside it."""

    def __init__(self, shelf: Shelf, state: TimelineState, style: PaintStyle, widget: QWidget) -> None:
        super().__init__(widget, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)  # it is made anew each time
        self.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)  # a click on the number closes it, and opens it not again
        self.setObjectName("shelf")
        self._shelf, self._state, self._widget = shelf, state, widget
        self.rows = ShelfRows(shelf, state.find, style.script)
        self.view = QListView(uniformItemSizes=True)
        self.view.setMouseTracking(True)  # the row under the mouse is lit
        self.view.setModel(self.rows)
        self.view.setItemDelegate(_RowPainter(self.rows, style, self.view))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(_("Events of which no day is told"))
        self.view.clicked.connect(self._choose)
        self.view.activated.connect(self._choose)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(4, 4, 4, 4)
        inside.addWidget(self.view)

    def open_at(self, group: ShelfGroup) -> None:
        """Above the shelf, with a group in sight."""
        width = min(_WIDTH, self._widget.width())
        height = min(self.rows.rowCount() * _ROW + _FRAME, int(self._widget.window().height() * _HIGHEST))
        left = group.more.box.x if group.more else group.left
        x = min(max(0, int(left) - _INSET), self._widget.width() - width)
        top = self._widget.mapToGlobal(QPoint(x, int(self._shelf.box.y) - _AIR - height))
        self.setGeometry(top.x(), max(0, top.y()), width, height)
        self.show()
        first = self.rows.first_of(group)
        self.view.setCurrentIndex(self.rows.index(first))
        self.view.scrollTo(self.rows.index(first - 1), QListView.ScrollHint.PositionAtTop)
        self.view.setFocus(Qt.FocusReason.PopupFocusReason)

    def _choose(self, index: QModelIndex) -> None:
        if self.rows.heading(index.row()) is None:
            self.close()
            self._state.select(self.rows.event_at(index.row()).id)


class _RowPainter(QStyledItemDelegate):
    """The colour of the theme, the title, and at the right what is said besides."""

    def __init__(self, rows: ShelfRows, style: PaintStyle, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows, self._style = rows, style

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        box, palette = QRectF(option.rect), self._style.palette  # pyright: ignore[reportAttributeAccessIssue]
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        heading = self._rows.heading(index.row())
        inside = box.adjusted(_INSET, 0, -_INSET, 0)
        if heading is not None:
            painter.setFont(self._style.heading)
            painter.setPen(palette["text"])
            painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, heading)
            return
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.fillRect(box, palette["accent_soft" if state & QStyle.StateFlag.State_Selected else "lane_band"])
        self._paint_event(painter, inside, self._rows.event_at(index.row()))

    def _paint_event(self, painter: QPainter, box: QRectF, row: EventRow) -> None:
        palette = self._style.palette
        middle = box.center().y()
        painter.fillRect(QRectF(box.x(), round(middle - _SWATCH / 2), _SWATCH, _SWATCH), palette.theme(row.theme))
        note = self._style.measures.small(row.note)
        painter.setFont(self._style.small)
        painter.setPen(palette["text_secondary"])
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, row.note)
        painter.setFont(self._style.label)
        painter.setPen(palette["text"])
        words = box.adjusted(_SWATCH + 8, 0, -note - 8, 0)
        title = painter.fontMetrics().elidedText(row.title, Qt.TextElideMode.ElideRight, int(words.width()))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, title)
