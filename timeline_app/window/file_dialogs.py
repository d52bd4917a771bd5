"""The system's own dialogs for files and folders."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from timeline_app.database.identity import SUFFIXES
from timeline_app.translation.words import _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

TABLE_SUFFIXES = (".xlsx", ".xls", ".ods", ".csv", ".tsv", ".txt", ".json", ".xlsm")
ChooseFile = Callable[[QWidget, str, Mapping[str, str]], str]
ChooseFolder = Callable[[QWidget, str], str]


def choose_file(parent: QWidget, suggested: str, formats: Mapping[str, str]) -> str:
    """The system's own dialog, which asks before it gives the name of a file that is there; empty when the user gives up.

    ``suggested`` is a path without an ending; ``formats`` has the name of each format by its ending.
    """
    dialog = file_dialog(parent, suggested, formats)
    return _chosen(dialog)


def choose_new_timeline(parent: QWidget, suggested: str) -> str:
    """A place for a timeline; empty when the user thinks better of it."""
    return _chosen(file_dialog(parent, suggested, {SUFFIXES[0]: _("Timeline")}, _("A place for the timeline")))


def choose_timeline(parent: QWidget, folder: str) -> str:
    """One that is there, first looked for in ``folder``; empty when the user thinks better of it."""
    from PySide6.QtWidgets import QFileDialog

    endings = " ".join(f"*{suffix}" for suffix in SUFFIXES)
    dialog = QFileDialog(parent, _("Open a timeline"), folder, f"{_('Timeline')} ({endings})")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    _name_parts(dialog, _("Open"))
    return _chosen(dialog)


def choose_table(parent: QWidget, folder: str) -> str:
    """A file with a table that is to be imported, first looked for in ``folder``; empty when the user thinks better of it."""
    from PySide6.QtWidgets import QFileDialog

    name, endings = _("Table"), " ".join(f"*{suffix}" for suffix in TABLE_SUFFIXES)
    dialog = QFileDialog(parent, _("Import a table"), folder, f"{name} ({endings})")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    _name_parts(dialog, _("Open"))
    return _chosen(dialog)


def file_dialog(parent: QWidget, suggested: str, formats: Mapping[str, str], title: str = "") -> "QFileDialog":
    """The dialog of ``choose_file``: the name in it ends as the chosen format does, the first one to begin with."""
    from PySide6.QtWidgets import QFileDialog  # dialogs are loaded when they are first needed

    endings = {f"{name} (*{ending})": ending for ending, name in formats.items()}
    dialog = QFileDialog(parent, title or _("Export"), suggested, ";;".join(endings))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.filterSelected.connect(lambda chosen: _end_name(dialog, endings.values(), endings[chosen]))
    _end_name(dialog, endings.values(), next(iter(endings.values())))
    _name_parts(dialog, _("Save"))
    return dialog


def _name_parts(dialog: "QFileDialog", accept: str) -> None:
    """In our words: Qt's own catalogues lack some of this dialog."""
    label = type(dialog).DialogLabel
    for part, text in (
        (label.LookIn, _("Folder")), (label.FileName, _("File name")), (label.FileType, _("Format")), (label.Accept, accept),
    ):
        dialog.setLabelText(part, text)


def _end_name(dialog: "QFileDialog", endings: Iterable[str], ending: str) -> None:
    """Give the name this ending; only another ending of ours is taken off, since a title may hold a full stop."""
    named = Path(dialog.selectedFiles()[0])
    stem = named.stem if named.suffix.lower() in endings else named.name
    dialog.setDefaultSuffix(ending)
    dialog.selectFile(stem + ending)


def choose_folder(parent: QWidget, suggested: str) -> str:
    """Empty when the user thinks better of it."""
    return _chosen(folder_dialog(parent, _("Folder of the documents"), suggested))


def choose_export_folder(parent: QWidget, suggested: str) -> str:
    """Where the next exports are proposed to go; empty when the user thinks better of it."""
    return _chosen(folder_dialog(parent, _("Where exports go"), suggested))


def folder_dialog(parent: QWidget, title: str, suggested: str) -> "QFileDialog":
    """In our words: Qt's own catalogues lack some of this dialog."""
    from PySide6.QtWidgets import QFileDialog

    dialog = QFileDialog(parent, title, suggested)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    for label, text in (
        (QFileDialog.DialogLabel.LookIn, _("Folder")), (QFileDialog.DialogLabel.FileName, _("Folder")),
        (QFileDialog.DialogLabel.FileType, _("Format")), (QFileDialog.DialogLabel.Accept, _("Choose")),
    ):
        dialog.setLabelText(label, text)
    return dialog


def _chosen(dialog: "QFileDialog") -> str:
    return dialog.selectedFiles()[0] if dialog.exec() else ""
