"""The list of the preview: date, colour of the theme and title in each row; under the mouse, the way to leave the event out."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from timeline_app.panels.detail.period_rows import PeriodRows, Row
from timeline_app.panels.html import Page
from timeline_app.translation.words import _

_HEIGHT, _INSET, _SWATCH, _GAP = 21, 16, 8, 8
_COLUMN, _BEHIND = 0.24, 0.5  # of the width, that a date takes at most before a title and behind it


class PeriodList(QListView):
    """``event_wanted`` by a click or Enter; ``left_out`` by its words under the mouse or Delete."""

    event_wanted = Signal(str)
    event_pointed = Signal(str)
    left_out = Signal(str)
    fold_wanted = Signal()  # of what only may lie in the period

    def __init__(self, rows: PeriodRows, page: Page) -> None:
        super().__init__()
        self.rows = rows
        self.setModel(rows)
        self.delegate = RowDelegate(rows, page, self)
        self.setItemDelegate(self.delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(_("Events of the period"))
        self.entered.connect(lambda index: self.event_pointed.emit(self._id(index)))

    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        super().mouseReleaseEvent(e)
        at = e.position().toPoint()
        id = self._id(self.indexAt(at))
        if e.button() is not Qt.MouseButton.LeftButton:
            return
        if self._folds(self.indexAt(at)):
            self.fold_wanted.emit()
        elif id:
            leaves = self.delegate.leaving(self.visualRect(self.indexAt(at))).contains(at)
            (self.left_out if leaves else self.event_wanted).emit(id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        id = self._id(self.currentIndex())
        chosen = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if chosen and self._folds(self.currentIndex()):
            self.fold_wanted.emit()
        elif id and chosen:
            self.event_wanted.emit(id)
        elif id and event.key() == Qt.Key.Key_Delete:
            self.left_out.emit(id)
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.event_pointed.emit("")

    def _folds(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        return index.isValid() and self.rows.row_at(index.row()).folds

    def _id(self, index: QModelIndex | QPersistentModelIndex) -> str:
        event = self.rows.row_at(index.row()).event if index.isValid() else None
        return event.id if event else ""


class RowDelegate(QStyledItemDelegate):
    """Paints each row in a line of words, all as high as one another."""

    def __init__(self, rows: PeriodRows, page: Page, parent: QListView) -> None:
        super().__init__(parent)
        self._rows, self.page = rows, page
        self._column: tuple[tuple[frozenset[str], str, int], int] | None = None  # of dates, a font and a width

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self.page.line(_HEIGHT))

    def column(self, width: int) -> int:
        """Pixels of the dates before all titles: as the widest wants it that leaves these their room."""
        small = self.page.face(12)
        key = self._rows.dates, small.key(), width
        if self._column is None or self._column[0] != key:
            wide = map(QFontMetrics(small).horizontalAdvance, self._rows.dates)
            self._column = key, max((each for each in wide if each <= width * _COLUMN), default=0)
        return self._column[1]

    def leaving(self, rect: QRect) -> QRect:
        """Where the words are that leave an event out."""
        across = QFontMetrics(self.page.face(12)).horizontalAdvance(_leave())
        return QRect(rect.right() - _INSET // 2 - across, rect.y(), across, rect.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        row, rect = self._rows.row_at(index.row()), option.rect  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        if row.event is None:
            self._paint_heading(painter, row, rect)
        else:
            self._paint_event(painter, row, rect, option)
        painter.restore()

    def _paint_heading(self, painter: QPainter, row: Row, rect: QRect) -> None:
        palette = self.page.palette
        painter.fillRect(rect, palette["lane_band"])
        inner = rect.adjusted(_INSET, 0, -_INSET // 2, 0)
        painter.setPen(palette["text"])
        painter.setFont(self.page.face(12, bold=True))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, self._rows.shown(row.words))
        if row.below:
            painter.setPen(palette["text_secondary"])
            painter.setFont(self.page.face(11))
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(row.below))

    def _paint_event(self, painter: QPainter, row: Row, rect: QRect, option: QStyleOptionViewItem) -> None:
        palette, small = self.page.palette, self.page.face(12)
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        over, chosen = bool(state & QStyle.StateFlag.State_MouseOver), bool(state & QStyle.StateFlag.State_HasFocus)
        if over or chosen:
            painter.fillRect(rect, palette["accent_soft" if chosen else "lane_band"])
        metrics = QFontMetrics(small)
        date = metrics.elidedText(self._rows.shown(row.brief), Qt.TextElideMode.ElideRight, int(rect.width() * _BEHIND))
        across, column = metrics.horizontalAdvance(date), self.column(rect.width())
        first = not row.beside and across <= column
        middle = rect.x() + _INSET + (0 if row.beside or not column else column + _GAP)
        leaving = self.leaving(rect)
        words = QRect(middle + _SWATCH + _GAP, rect.y(), 0, rect.height())
        words.setRight(leaving.left() - _GAP if over else rect.right() - _INSET // 2 - (0 if first else across + _GAP))
        painter.setFont(small)
        painter.setPen(palette["text_faint" if row.again else "text_secondary"])
        if first:
            painter.drawText(rect.adjusted(_INSET, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, date)
        elif not over:
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(rect.adjusted(0, 0, -_INSET // 2, 0), right, date)
        self._paint_swatch(painter, middle, rect, row)
        painter.setFont(self.page.face(13))
        painter.setPen(palette["text" if row.event and row.event.major else "text_secondary"])
        elided = QFontMetrics(painter.font()).elidedText(self._rows.shown(row.words), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, elided)
        if over:
            painter.setFont(small)
            painter.setPen(palette["accent"])
            painter.drawText(leaving, Qt.AlignmentFlag.AlignVCenter, _leave())


    def _paint_swatch(self, painter: QPainter, x: int, rect: QRect, row: Row) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.page.palette.theme(row.event.theme if row.event else None))
        painter.drawRoundedRect(QRectF(x, rect.center().y() - _SWATCH / 2 + 0.5, _SWATCH, _SWATCH), 2, 2)
        painter.restore()


def _leave() -> str:
    return _("leave out")
