"""The foot of the export dialog: what the export holds, how far it is, and where it lies afterwards."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from timeline_app.look import plain
from timeline_app.translation.words import _

OpenUrl = Callable[[QUrl], bool]


class ExportFoot(QWidget):
    """Shows what it is told; ``open_url`` is the system's way of opening files and folders."""

    export_wanted = Signal()
    cancel_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, open_url: OpenUrl = QDesktopServices.openUrl) -> None:
        super().__init__()
        self.open_url, self._path = open_url, Path()
        self.counts, self.told, self.bar = plain.label(), plain.label(), QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(_("Progress"))
        self.cancel, self.open_file, self.show_folder = _button(_("Cancel")), _button(_("Open")), _button(_("Show in folder"))
        self.close_dialog, self.export = _button(_("Close")), _button(_("Export…"))
        self.export.setObjectName("primary")
        self.export.setDefault(True)
        self._lay_out()
        self.cancel.clicked.connect(self.cancel_wanted)
        self.close_dialog.clicked.connect(self.close_wanted)
        self.export.clicked.connect(self.export_wanted)
        self.open_file.clicked.connect(lambda: self._open(self._path))
        self.show_folder.clicked.connect(lambda: self._open(self._path.parent))
        self._show()

    def count(self, words: str) -> None:
        self.counts.setText(words)

    def show_nothing(self) -> None:
        """Neither at work nor done."""
        self.told.clear()
        self._show()

    def show_running(self, path: Path) -> None:
        self.told.setText(_("Writing {name}…").format(name=plain.line(path.name)))
        self.bar.setValue(0)
        self._show(self.bar, self.cancel)
        self.cancel.setFocus()

    def show_share(self, share: float) -> None:
        """From 0 to 1; the last hundredth is for the file to be in its place."""
        self.bar.setValue(min(99, int(share * 100)))

    def show_written(self, path: Path) -> None:
        self._path = path
        self.told.setText(_("Written: {path}").format(path=plain.line(path.name)))
        self.told.setToolTip(plain.tip(str(path)))
        self._show(self.open_file, self.show_folder)
        self.open_file.setFocus()

    def _show(self, *shown: QWidget) -> None:
        """The line above the counts, of which only these are there besides what is told."""
        for widget in (self.bar, self.cancel, self.open_file, self.show_folder):
            widget.setVisible(widget in shown)
        self._line.setVisible(bool(shown))
        running = self.bar in shown
        self.export.setEnabled(not running)
        self.close_dialog.setEnabled(not running)

    def _open(self, path: Path) -> None:
        if not self.open_url(QUrl.fromLocalFile(str(path))):
            self.told.setText(_("The system has no program that opens {name}.").format(name=plain.line(path.name)))

    def _lay_out(self) -> None:
        self._line = QWidget()
        line = QHBoxLayout(self._line)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.told, 1)
        for widget in (self.bar, self.cancel, self.open_file, self.show_folder):
            line.addWidget(widget)
        self.bar.setMinimumWidth(220)
        below = QHBoxLayout()
        below.addWidget(self.counts, 1)
        below.addWidget(self.close_dialog)
        below.addWidget(self.export)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._line)
        layout.addLayout(below)


def _button(text: str) -> QPushButton:
    """Enter in a field presses the default button alone."""
    button = QPushButton(text)
    button.setAutoDefault(False)
    return button
