"""The system's own dialogs for files and folders."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from timeline_app.translation.words import _

ChooseFile = Callable[[QWidget, str, str], str]
ChooseFolder = Callable[[QWidget, str], str]


def choose_file(parent: QWidget, suggested: str, filters: str) -> str:
    """The system's own dialog, which asks before it gives the name of a file that is there; empty when the user gives up."""
    from PySide6.QtWidgets import QFileDialog  # dialogs are loaded when they are first needed

    dialog = QFileDialog(parent, _("Export"), suggested, filters)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    for label, text in (
        (QFileDialog.DialogLabel.LookIn, _("Folder")), (QFileDialog.DialogLabel.FileName, _("File name")),
        (QFileDialog.DialogLabel.FileType, _("Format")), (QFileDialog.DialogLabel.Accept, _("Save")),
    ):
        dialog.setLabelText(label, text)
    return dialog.selectedFiles()[0] if dialog.exec() else ""


def choose_folder(parent: QWidget, suggested: str) -> str:
    """Empty when the user thinks better of it."""
    from PySide6.QtWidgets import QFileDialog

    return QFileDialog.getExistingDirectory(parent, _("Folder of the documents"), suggested)
