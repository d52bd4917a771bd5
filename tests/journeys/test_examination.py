"""The report on the machine, opened from 显示 › 帮助 and copied."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.journeys.conftest import User
from timeline_app.settings import paths
from timeline_app.settings.examination import report_on
from timeline_app.window.examination_dialog import ExaminationDialog

pytestmark = pytest.mark.starts_process  # Python asks uname for the processor


def test_the_report_of_doctor_is_shown_and_copied(user: User) -> None:
    met: list[tuple[str, str]] = []

    def read() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExaminationDialog)
        QTest.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
        met.append((dialog.report.toPlainText(), QGuiApplication.clipboard().text()))
        assert dialog.copy.text() == "已复制"
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(0, read)
    user.window.commands["examine"].trigger()
    report = report_on(user.database)[0]
    assert met == [(report, report)]
    for part in ("时序：", "numpy：", f"{user.database}，", str(paths.log_file())):
        assert part in report


def test_it_stands_under_help(user: User) -> None:
    (menu,) = [menu for menu in user.window.top_bar.findChildren(QMenu) if menu.title() == "帮助"]
    assert user.window.commands["examine"] in menu.actions()
