"""Another language in the same window: nothing of what one was doing is lost, and nothing of the language before is left."""

import gc
import json
from collections.abc import Iterator
from pathlib import Path
from weakref import ref

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.own_window import Sitting
from timeline_app.app import host_on, look_for_garbage, settle
from timeline_app.chinese.script import Script
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import AT_FIRST
from timeline_app.queries.snapshot import View
from timeline_app.settings import paths
from timeline_app.settings.preferences import Preferences
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.words import language
from timeline_app.window.main_window import MainWindow
from timeline_app.window.opening import open_database
from timeline_app.window.view_stack import ViewKind
from timeline_app.window.window_host import WindowHost

pytestmark = pytest.mark.thorough

EXPORTED = "报告.csv"


@pytest.fixture
def sitting(qtbot: QtBot, application: QApplication, tmp_path: Path) -> Iterator[Sitting]:
    with open_database(paths.database()) as opened:
        def made(state: TimelineState, lookup: EventLookup, preferences: Preferences) -> MainWindow:
            return MainWindow(state, lookup, preferences, lambda _parent, _suggested, _formats: str(tmp_path / EXPORTED))

        state = TimelineState(opened.store.timeline, opened.ask, AT_FIRST)
        host = WindowHost(made(state, opened.lookup, Preferences(motion="off")), opened, made)
        yield Sitting(qtbot, host)
        host.window.close()


@pytest.fixture
def _collecting() -> Iterator[None]:
    """For other tests garbage is looked for as often as ever."""
    thresholds = gc.get_threshold()
    yield
    gc.set_threshold(*thresholds)


@pytest.mark.usefixtures("application", "_collecting")
def test_of_a_window_in_whose_place_another_one_stands_nothing_is_kept(qtbot: QtBot) -> None:
    with open_database(paths.database()) as opened:
        host = host_on(opened)
        look_for_garbage(host)
        sitting = Sitting(qtbot, host)
        canvas = ref(sitting.window.canvas)
        settle()
        sitting.choose("language", "en")
        qtbot.waitUntil(lambda: canvas() is None)
        sitting.window.close()


def test_traditional_content_brings_the_traditional_interface(sitting: Sitting) -> None:
    """Before, the words of the program stayed simplified around traditional content."""
    sitting.choose("script", "hant-tw")
    window = sitting.window
    assert (language(), window.window_style.script) == ("zh_Hant", Script.HANT_TW)
    assert window.commands["export"].text() == "匯出…"
    assert window.commands["show_timeline"].text() == "時間軸"


def test_what_one_was_doing_goes_on(sitting: Sitting) -> None:
    window = sitting.window
    window.resize(1300, 820)
    window.top_bar.search.setText("工会")
    window.state.choose_period(period_of("2023Q3"))
    window.views.jump(View(738_600, 738_700))
    window.state.select(window.state.snapshot.answer.events[3].id)
    window.show_view(ViewKind.LIST)
    before = window.state.snapshot
    sitting.choose("language", "en")
    after = sitting.window
    assert after is not window
    assert after.state.snapshot == before
    assert (after.view_stack.kind, after.top_bar.search.text()) == (ViewKind.LIST, "工会")
    assert (after.width(), after.height()) == (1300, 820)
    after.views.back()
    assert after.state.snapshot.view != before.view
    after.clear_filters()
    assert after.state.snapshot.answer.query == after.state.first_query


def test_the_focus_stays_where_it_was(sitting: Sitting) -> None:
    sitting.window.top_bar.begin_search()
    sitting.choose("language", "en")
    assert sitting.window.focusWidget() is sitting.window.top_bar.search


def test_one_window_is_left_and_the_program_goes_on(sitting: Sitting) -> None:
    sitting.choose("language", "en")
    sitting.choose("language", "zh_Hant")
    sitting.choose("script", "hans")
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [sitting.window]
    assert language() == "zh_Hans"


@pytest.mark.parametrize(
    ("chosen", "said"), [("zh_Hant", "尋找於："), ("en", "Look in:")],
)
def test_dialogs_of_qt_speak_it_too(sitting: Sitting, chosen: str, said: str) -> None:
    """Before, they spoke the language of the launch."""
    sitting.choose("language", chosen)
    assert QCoreApplication.translate("QFileDialog", "Look in:") == said


def test_the_next_start_speaks_it(sitting: Sitting) -> None:
    sitting.choose("language", "en")
    sitting.window.close()
    kept = json.loads(Path(paths.preferences_file()).read_text("utf-8"))
    assert (kept["language"], kept["script"]) == ("en", "hans")


def test_an_export_goes_on_behind_the_new_window(sitting: Sitting, tmp_path: Path) -> None:
    window, target = sitting.window, tmp_path / EXPORTED
    window.export()
    dialog = window.exporting.dialog
    assert dialog is not None
    dialog.list.choose(".csv")
    dialog.foot.export.click()
    assert window.exporting.running
    sitting.choose("language", "en")
    sitting.qtbot.waitUntil(target.exists, timeout=60_000)
    sitting.qtbot.waitUntil(lambda: EXPORTED in sitting.window.status.told, timeout=20_000)
