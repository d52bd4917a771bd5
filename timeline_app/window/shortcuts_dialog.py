"""The sheet of keys: columns with headings, from the same tables that make the keys work."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from timeline_app.look import plain
from timeline_app.look.palette import Palette
from timeline_app.translation.words import _
from timeline_app.window.commands.command import Group, group_names
from timeline_app.window.commands.key_caps import KeyCaps
from timeline_app.window.commands.key_names import caps_of
from timeline_app.window.commands.sheet import Line, lines

_COLUMNS = (  # three of much the same height, or fewer where the screen is too narrow
    ((Group.LOOK, Group.MOVE), (Group.EDIT, Group.ZOOM), (Group.LANES, Group.PERIOD, Group.WINDOW)),
    ((Group.LOOK, Group.MOVE, Group.LANES, Group.PERIOD), (Group.EDIT, Group.ZOOM, Group.WINDOW)),
    (tuple(Group),),
)
_SHARE = 0.8  # of the screen at most
_BAR, _AROUND = 12, 32  # pixels of a scroll bar, and around the button


def most_on(screen: QScreen) -> QSize:
    """How large it may be there."""
    return screen.availableGeometry().size() * _SHARE


class ShortcutsDialog(QDialog):
    """In as many columns as there is room for; what is too high scrolls."""

    def __init__(self, parent: QWidget, palette: Palette, most: QSize) -> None:
        """``most`` is how large it may be."""
        super().__init__(parent)
        self.setWindowTitle(_("Shortcuts"))
        self._palette = palette
        self.sheet, columns = QScrollArea(), self._fitting(most.width() - _BAR)
        self.sheet.setWidget(columns)
        self.sheet.setAccessibleName(_("Shortcuts"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 12)
        whole.addWidget(self.sheet)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 0, 20, 0)
        foot.addWidget(buttons)
        whole.addLayout(foot)
        wanted = columns.sizeHint() + QSize(_BAR, buttons.sizeHint().height() + _AROUND)
        self.resize(wanted.boundedTo(most))

    def _fitting(self, width: int) -> QWidget:
        """In as many columns as there is room for."""
        all_lines = lines()
        sheets = (self._columns(columns, all_lines) for columns in _COLUMNS)
        return next((sheet for sheet in sheets if sheet.sizeHint().width() <= width), self._columns(_COLUMNS[-1], all_lines))

    def _columns(self, columns: Sequence[Sequence[Group]], all_lines: Sequence[Line]) -> QWidget:
        sheet = QWidget()
        row = QHBoxLayout(sheet)
        row.setContentsMargins(20, 16, 20, 12)
        row.setSpacing(36)
        for groups in columns:
            row.addLayout(self._column(groups, all_lines), 1)
        return sheet

    def _column(self, groups: Sequence[Group], all_lines: Sequence[Line]) -> QGridLayout:
        grid, names = QGridLayout(), group_names()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for group in groups:
            heading = plain.label(names[group])
            heading.setObjectName("section")
            grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
            for line in all_lines:
                if line.group is group:
                    self._add(grid, line)
        grid.setRowStretch(grid.rowCount(), 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _add(self, grid: QGridLayout, line: Line) -> None:
        row, text = grid.rowCount(), plain.label(line.text)
        caps = KeyCaps([caps_of(key) for key in line.keys], self._palette) if line.keys else plain.label(line.hand)
        text.setWordWrap(True)
        text.setMinimumWidth(130)
        grid.addWidget(caps, row, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(text, row, 1, Qt.AlignmentFlag.AlignTop)
