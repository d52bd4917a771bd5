"""A user with a table and a window on a timeline of their own."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from tests.importing.files import Rows
from timeline_app.app import host_on
from timeline_app.database.store import Store
from timeline_app.importing.fields import Field
from timeline_app.window.opening import open_database
from timeline_app.window.table_import.dialog import ImportDialog

ROWS: Rows = (
    ("日期", "标题", "地点", "参加人员", "经费（万元）", "类别"),
    ("2026-01-01", "第0件事", "北京", "张三、李四", 18.42, "会议"),
    ("2023-10-09", "代表大会开幕", "北京", "张三、李四", 18.42, "会议"),
    ("2023年10月", "走访职工之家", "上海", "李四", None, "活动"),
    ("某日", "日期不明的事", "上海", "", None, "活动"),
    ("2024-05-01", "劳动节座谈会", "北京", "", "若干次", "会议"),
)
OTHER: Rows = (("时间", "内容"), ("2022-03-08", "妇女节活动"))
FIGURE = 4


class Office:
    def __init__(self, qtbot: QtBot, own: Path) -> None:
        self.qtbot, self.own = qtbot, own
        self.host = host_on(open_database(own))
        with qtbot.waitSignal(self.host.window.ready, timeout=20_000):
            self.host.window.show()

    @property
    def dialog(self) -> ImportDialog:
        dialog = self.host.window.tools.importing.dialog
        assert dialog is not None
        return dialog

    def begin(self, table: Path) -> ImportDialog:
        importing = self.host.window.tools.importing
        importing.ask_table = lambda _parent, _folder: str(table)
        self.host.window.commands["import_table"].trigger()
        self.qtbot.waitUntil(lambda: importing.dialog is not None, timeout=20_000)
        self.wait()
        return self.dialog

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: self.dialog.plan is not None, timeout=20_000)

    def take(self, column: int, field: Field) -> None:
        """As by the keys of the box."""
        box = self.dialog.columns.boxes[column]
        box.setCurrentIndex(box.findData(str(field)))
        self.wait()

    def import_rows(self) -> None:
        QTest.mouseClick(self.dialog.import_rows, Qt.MouseButton.LeftButton)
        self.wait_for_rows()

    def wait_for_rows(self) -> None:
        importing = self.host.window.tools.importing
        self.qtbot.waitUntil(lambda: importing.dialog is None and self.host.at_rest(), timeout=20_000)

    def close(self) -> None:
        self.host.window.close()
        self.host.close()


def titles(own: Path) -> list[str]:
    with Store(own) as store:
        return [event.title for event in store.events()]


def answer(told: list[str]) -> None:
    """Accept the sentence that a dialog tells, if one is open."""
    box = QApplication.activeModalWidget()
    if isinstance(box, QMessageBox):
        told.append(box.text())
        box.accept()
