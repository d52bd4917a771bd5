"""Rows of a table as a table of the window: only what is in sight is put into words."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from timeline_app.look import plain

_Row = TypeVar("_Row")
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_WIDEST = 260  # pixels of a column at first
_MEASURED = 60  # rows whose texts decide how wide a column is at first


class RowsModel(QAbstractTableModel, Generic[_Row]):
    """``cells`` tells a row in as many texts as there are headings."""

    def __init__(self, headings: Sequence[str], cells: Callable[[_Row], Sequence[str]]) -> None:
        super().__init__()
        self._headings, self._cells = headings, cells
        self.rows: Sequence[_Row] = ()

    def show_rows(self, rows: Sequence[_Row]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        text = plain.line(self._cells(self.rows[index.row()])[index.column()])
        return plain.tip(text) if role == Qt.ItemDataRole.ToolTipRole else text

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        told = role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal
        return self._headings[section] if told else None


class RowsTable(QTableView):
    """The last column takes the room that is left; Tab leads on to what stands behind the table."""

    def __init__(self, model: QAbstractTableModel, name: str) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(name)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 12)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setResizeContentsPrecision(_MEASURED)
        header.setMaximumSectionSize(_WIDEST)
        model.modelReset.connect(self._fit)

    @property
    def whole_height(self) -> int:
        """Pixels that show every row, and no more."""
        rows = self.verticalHeader().defaultSectionSize() * self.model().rowCount()
        return self.horizontalHeader().sizeHint().height() + rows + 2 * self.frameWidth()

    def _fit(self) -> None:
        header = self.horizontalHeader()
        header.setMaximumSectionSize(_WIDEST)
        header.resizeSections(QHeaderView.ResizeMode.ResizeToContents)
        header.setMaximumSectionSize(-1)
