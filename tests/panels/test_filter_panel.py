"""The filter panel on more documents than it shows at once."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.benchmarks.synthetic import make_database
from timeline_app.database.store import Store
from timeline_app.panels.filter_panel import FilterPanel
from timeline_app.state.timeline_state import TimelineState

MORE = 300  # documents besides the five of the bundled timeline


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store(make_database(tmp_path_factory.mktemp("made") / "made.db", 900, documents=MORE)) as opened:
        yield opened


def documents_shown(panel: FilterPanel, store: Store) -> list[str]:
    """From top to bottom."""
    names = {document.short for document in store.timeline.documents}
    boxes = sorted(panel.findChildren(QCheckBox), key=lambda box: box.mapToGlobal(QPoint()).y())
    return [box.accessibleName() for box in boxes if box.accessibleName() in names]


def press_for_more(qtbot: QtBot, panel: FilterPanel) -> str:
    """The button that offers what is not shown yet; its text."""
    (button,) = (each for each in panel.findChildren(QPushButton) if each.text().startswith("另有") and not each.isHidden())
    text = button.text()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    return text


@pytest.mark.thorough
def test_it_offers_the_rest_some_at_a_time(qtbot: QtBot, panel: FilterPanel, store: Store) -> None:
    names = [document.short for document in store.timeline.documents]
    assert documents_shown(panel, store) == names[:40]
    assert press_for_more(qtbot, panel) == "另有 265 条"
    assert documents_shown(panel, store) == names[:240]
    assert press_for_more(qtbot, panel) == "另有 65 条"
    assert documents_shown(panel, store) == names


@pytest.mark.thorough
def test_a_document_that_was_offered_filters_like_any_other(
    qtbot: QtBot, panel: FilterPanel, store: Store, state: TimelineState
) -> None:
    press_for_more(qtbot, panel)
    found = tuple(event for event in store.events() if "d150" in event.sources)
    box, count = panel.row("d150").findChild(QCheckBox), panel.row("d150").findChild(QLabel, "count")
    assert isinstance(box, QCheckBox)
    assert isinstance(count, QLabel)
    assert int(count.text()) == len(found) > 0
    box.click()
    assert state.snapshot.answer.events == found
