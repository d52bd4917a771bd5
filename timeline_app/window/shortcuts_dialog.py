"""All keys on one page, from the same tables that make them work."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QWidget

from timeline_app.look import plain
from timeline_app.translation.words import _
from timeline_app.window.actions import canvas_keys, plans


class ShortcutsDialog(QDialog):
    """Two columns: keys and what they do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Shortcuts"))
        grid = QGridLayout(self)
        grid.setContentsMargins(20, 16, 20, 12)
        grid.setHorizontalSpacing(24)
        native = QKeySequence.SequenceFormat.NativeText
        lines = [("  ".join(QKeySequence(key).toString(native) for key in plan.keys), plan.text) for plan in plans() if plan.keys]
        for row, (keys, text) in enumerate([*canvas_keys(), *lines]):
            grid.addWidget(plain.label(keys), row, 0)
            grid.addWidget(plain.label(text), row, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        grid.addWidget(buttons, grid.rowCount(), 0, 1, 2)
