"""Cells of a table in which what a search found is marked."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from timeline_app.state.timeline_state import TimelineState

_THICK = 2  # pixels of the line under what was found
_MARGIN = 1  # pixels between the text of a cell and what Qt calls the margin of its focus


class MarkingDelegate(QStyledItemDelegate):
    """Draws lines under the text, which Qt draws as ever; so it is elided, chosen and spoken as ever."""

    def __init__(self, state: TimelineState, accent: QColor, parent: QWidget) -> None:
        super().__init__(parent)
        self._state, self.accent = state, accent

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().paint(painter, option, index)
        query = self._state.snapshot.answer.query
        if query.search:
            from timeline_app.queries.hits import spans  # a launch does without
            from timeline_app.queries.searching import question_of

            full = QStyleOptionViewItem(option)
            self.initStyleOption(full, index)
            box = _box_of_text(full)
            shown = full.fontMetrics.elidedText(full.text, full.textElideMode, box.width())
            y = box.center().y() + full.fontMetrics.height() // 2
            for first, last in spans(shown, question_of(query)):
                left, right = (full.fontMetrics.horizontalAdvance(shown[:place]) for place in (first, last))
                painter.fillRect(box.x() + left, y, right - left, _THICK, self.accent)


def _box_of_text(option: QStyleOptionViewItem) -> QRect:
    style = option.widget.style()
    box = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, option.widget)
    margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, option, option.widget) + _MARGIN
    return box.adjusted(margin, 0, -margin, 0)
