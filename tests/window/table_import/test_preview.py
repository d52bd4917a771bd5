"""What the page shows of the events that rows become, in the language of the program."""

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.importing.files import Rows, text_of
from tests.own_file import TODAY
from timeline_app.editing.first_themes import themes_of_an_office
from timeline_app.editing.new_file import new_timeline
from timeline_app.importing.material import read_material
from timeline_app.translation.words import speaking
from timeline_app.window.table_import.preview import Preview

ROWS: Rows = (
    ("日期", "标题", "主题"), ("2023-10-09", "工资集体协商启动", ""), ("2023-10-10", "慰问环卫工人", "组织建设"),
    ("2023-10-11", "开学", "校庆"),
)
_BESIDES = 4  # the column


def test_themes_are_called_as_in_the_rest_of_the_window(qtbot: QtBot, application: QApplication, tmp_path: Path) -> None:
    own, table = tmp_path / "校史.timeline", tmp_path / "大事记.csv"
    new_timeline(own, "校史", TODAY, themes_of_an_office())
    table.write_text(text_of(ROWS), "utf-8")
    with speaking("en"):
        material = read_material(table, own)
        preview = Preview(material.timeline.themes, lambda: None)
        qtbot.addWidget(preview)
        preview.show_all(material.plan(None, date(2026, 5, 1)))
        cells = [str(preview.events.data(preview.events.index(row, _BESIDES))) for row in range(3)]
    assert cells == [
        "Theme “Rights and participation”, because of the word “集体协商” · Rights and participation", "Organising", "校庆",
    ]
