"""What a user does in the dialog that comes next."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from timeline_app.window.choose_one import ChooseOne
from timeline_app.window.fields_dialog import FieldsDialog

_Dialog = TypeVar("_Dialog", bound=QDialog)


def in_sight(kind: type[_Dialog]) -> _Dialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, kind)
    return dialog


def answering(act: Callable[[ChooseOne], object]) -> None:
    """Do something in the dialog that asks for one of several things, which Enter closes."""
    _answering(ChooseOne, act)


def filling(**texts: str) -> None:
    """Type into the dialog that asks for texts, which Enter closes."""
    _answering(FieldsDialog, lambda dialog: _fill(dialog, texts))


def refused(told: list[tuple[str, bool]], **texts: str) -> None:
    """The same, but give up; ``told`` gets what is said of them, and whether they could be kept."""
    def look(dialog: FieldsDialog) -> None:
        _fill(dialog, texts)
        told.append((dialog.fault.text(), dialog.keep.isEnabled()))
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    _answering(FieldsDialog, look)


def choosing(name: str) -> Callable[[ChooseOne], object]:
    """What begins with a name."""
    def choose(dialog: ChooseOne) -> None:
        (item,) = dialog.list.findItems(name, Qt.MatchFlag.MatchStartsWith)
        dialog.list.setCurrentItem(item)

    return choose


def typing(text: str) -> Callable[[ChooseOne], object]:
    return lambda dialog: QTest.keyClicks(dialog.line, text) if text.isascii() else dialog.line.insert(text)


def giving_up() -> None:
    QTimer.singleShot(0, lambda: QTest.keyClick(in_sight(ChooseOne), Qt.Key.Key_Escape))


def telling(told: list[str]) -> None:
    """Close the message that comes; ``told`` gets what it says."""
    def close() -> None:
        box = in_sight(QMessageBox)
        box.accept()
        told.append(box.text())

    QTimer.singleShot(0, close)


def _fill(dialog: FieldsDialog, texts: Mapping[str, str]) -> None:
    for key, text in texts.items():
        dialog.lines[key].setText(text)


def _answering(kind: type[_Dialog], act: Callable[[_Dialog], object]) -> None:
    def answer() -> None:
        dialog = in_sight(kind)
        act(dialog)
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    QTimer.singleShot(0, answer)
