"""What stands below a field of the form: what is to be known of it, and what is wrong with it."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from timeline_app.panels.form.date_field import DateField
from timeline_app.panels.form.typed_date import typed_date
from timeline_app.settings import paths
from timeline_app.translation import words

TODAY = date(2026, 5, 1)


@pytest.fixture
def in_english(application: QApplication) -> Iterator[None]:
    """Where sentences are longest."""
    words.use("en", paths.resources() / "translations")
    yield
    words.use("zh_Hans", paths.resources() / "translations")


def test_a_fault_is_told_to_its_end(qtbot: QtBot, in_english: None) -> None:
    field = DateField("date", "23.10.9", 100, TODAY)
    qtbot.addWidget(field)
    fault = typed_date("23.10.9", TODAY).fault
    assert len(fault) > 120
    assert field.refused == fault
