"""The dialog that asks where an export goes: the name in it ends as the chosen format does."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.conftest import SURROUNDINGS
from timeline_app.window.dialog_words import translate_dialogs
from timeline_app.window.file_dialogs import file_dialog, folder_dialog

FORMATS = {".pdf": "报告", ".csv": "表格", ".json": "数据"}


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def named(dialog: QFileDialog) -> str:
    return Path(dialog.selectedFiles()[0]).name


def choose_next_format(dialog: QFileDialog) -> None:
    box = dialog.findChild(QComboBox, "fileTypeCombo")
    assert isinstance(box, QComboBox)
    QTest.keyClick(box, Qt.Key.Key_Down)


@pytest.mark.parametrize("title", ["三季度", "v1.2", "三季度.pdf"])
def test_the_name_follows_the_format(parent: QWidget, tmp_path: Path, title: str) -> None:
    dialog = file_dialog(parent, str(tmp_path / title), FORMATS)
    stem = title.removesuffix(".pdf")
    assert named(dialog) == f"{stem}.pdf"
    choose_next_format(dialog)
    assert named(dialog) == f"{stem}.csv"
    choose_next_format(dialog)
    assert named(dialog) == f"{stem}.json"


def test_a_name_typed_without_an_ending_gets_that_of_the_format(parent: QWidget, tmp_path: Path) -> None:
    dialog = file_dialog(parent, str(tmp_path / "甲"), FORMATS)
    choose_next_format(dialog)
    dialog.selectFile("乙")
    assert named(dialog) == "乙.csv"


@pytest.mark.parametrize("folder", [True, False])
def test_a_dialog_that_is_not_that_of_the_system_says_nothing_in_english(
    application: QApplication, parent: QWidget, tmp_path: Path, folder: bool
) -> None:
    """Before, “Look in” and “Files of type” stood in the one for folders, which Qt's own catalogue lacks."""
    translate_dialogs(application)
    dialog = folder_dialog(parent, "文件夹", str(tmp_path)) if folder else file_dialog(parent, str(tmp_path / "报告"), FORMATS)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.show()
    seen = [each for kind in (QLabel, QPushButton) for each in dialog.findChildren(kind) if each.isVisible()]
    words = [each.text().split("(")[0] for each in seen]
    assert len(words) >= 5
    assert [each for each in words if any(letter.isascii() and letter.isalpha() for letter in each)] == []
    dialog.reject()


@pytest.mark.starts_process
def test_dialogs_of_qt_speak_chinese_from_the_launch_on() -> None:
    made = "from timeline_app.app import make_application; app = make_application()"
    told = "from PySide6.QtCore import QCoreApplication; print(QCoreApplication.translate('QPlatformTheme', 'Cancel'))"
    variables = {**os.environ, **SURROUNDINGS, "QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"}
    spoken = "from timeline_app.translation import words; from timeline_app.settings import paths; "
    spoken += "words.use('zh_Hans', paths.resources() / 'translations')"
    code = "; ".join((spoken, made, told))
    answer = subprocess.run([sys.executable, "-c", code], env=variables, capture_output=True, encoding="utf-8", check=True)
    assert answer.stdout.strip() == "取消"
