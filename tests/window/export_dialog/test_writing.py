"""What comes of the dialog: the file, giving it up, opening it, and every way out."""


import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest

from tests.window.export_dialog.conftest import Q3, Desk
from timeline_app.exports.formats import formats
from timeline_app.settings import paths
from timeline_app.window.export_products import products

pytestmark = pytest.mark.starts_process


def test_the_suffix_follows_what_it_becomes_and_the_name_is_the_title(desk: Desk) -> None:
    dialog = desk.dialog(Q3)
    for id in products():
        dialog.list.choose(id)
        suffix = id.split()[0]
        desk.target = desk.target.with_name(f"{id.replace(' ', '-')}{suffix}")
        assert desk.write(dialog) == desk.target
        title = "中国工会工作 2022—2024" if "research" in id else "2023年第三季度大事记"
        assert desk.suggested.pop() == (title, [suffix])
        assert desk.target.read_bytes() == formats()[suffix].make(dialog.task.request, paths.resources(), lambda _share: None)


def test_enter_in_a_field_exports(desk: Desk) -> None:
    dialog = desk.dialog(Q3)
    dialog.form.title.setFocus()
    with desk.qtbot.waitSignal(desk.window.exported, timeout=60_000):
        QTest.keyClick(dialog.form.title, Qt.Key.Key_Return)
    assert desk.target.exists()


def test_escape_gives_up_an_export_first_and_then_closes(desk: Desk) -> None:
    dialog = desk.dialog(Q3)
    dialog.foot.export.click()
    assert desk.window.exporting.running
    with desk.qtbot.waitSignal(desk.window.exported) as told:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert told.args == [None]
    assert not desk.window.exporting.running
    assert [*desk.target.parent.glob("*.pdf")] == []
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert desk.window.exporting.dialog is None


def test_afterwards_the_file_and_its_folder_are_opened(desk: Desk) -> None:
    dialog, opened = desk.dialog(Q3), []
    dialog.foot.open_url = lambda url: opened.append(url) or True
    desk.write(dialog)
    assert dialog.foot.told.text() == "已写入：报告.pdf"
    dialog.foot.open_file.click()
    dialog.foot.show_folder.click()
    assert opened == [QUrl.fromLocalFile(str(desk.target)), QUrl.fromLocalFile(str(desk.target.parent))]
    dialog.form.chart.click()
    assert not dialog.foot.open_file.isVisible()


def test_no_program_to_open_a_file_is_told(desk: Desk) -> None:
    dialog = desk.dialog(Q3)
    dialog.foot.open_url = lambda _url: False
    desk.write(dialog)
    dialog.foot.open_file.click()
    assert dialog.foot.told.text() == "系统中没有可以打开报告.pdf的程序。"


def test_the_window_goes_on_while_a_report_is_made(desk: Desk) -> None:
    dialog = desk.dialog(None)
    dialog.foot.export.click()
    before = desk.window.state.snapshot.view
    QTest.keyClick(desk.window.canvas, Qt.Key.Key_W)
    assert desk.window.state.snapshot.view != before
    assert desk.window.exporting.running
    desk.qtbot.waitUntil(lambda: not desk.window.exporting.running, timeout=60_000)


def test_closing_the_dialog_keeps_what_was_chosen_and_ends_its_children(desk: Desk) -> None:
    dialog = desk.dialog(Q3)
    dialog.form.compiled_by.setText("某某市总工会")
    desk.qtbot.waitUntil(lambda: dialog.proofs.busy)
    dialog.reject()
    assert not dialog.proofs.busy
    assert desk.window.preferences.compiled_by == "某某市总工会"
