"""Timelines as files: begun, opened, dropped on the window, copied; and what is said where that cannot be done."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.own_file import DAYS, TODAY, own_timeline
from tests.own_window import PATIENCE, Sitting
from tests.window.dialogs import answering, telling
from timeline_app.app import host_on, window_on
from timeline_app.database.checks import UnusableDatabase
from timeline_app.database.store import Store
from timeline_app.editing.first_themes import UNSORTED, themes_of_an_office
from timeline_app.panels.first_things import FirstThings
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import AT_FIRST, EVERYTHING, Query
from timeline_app.settings import paths
from timeline_app.settings.recent_files import recent_files, with_file
from timeline_app.window.choose_one import ChooseOne
from timeline_app.window.opening import open_database
from timeline_app.window.timeline_files import TimelineFiles

pytestmark = pytest.mark.thorough


class Opener(Sitting):
    """A user whose dialogs give what was said before."""

    @property
    def files(self) -> TimelineFiles:
        return self.window.tools.files

    @property
    def title(self) -> str:
        return self.window.state.timeline.title

    def open(self, path: Path) -> None:
        self.files.ask_open = lambda _parent, _folder: str(path)
        self.replace("open_timeline")


@pytest.fixture
def sitting(qtbot: QtBot, application: QApplication) -> Iterator[Opener]:
    opened = open_database(paths.database())
    host = host_on(opened)
    with closing(Opener(qtbot, host)) as opener:
        yield opener
    opened.store.close()


def test_another_timeline_takes_the_place_of_the_one_in_sight(sitting: Opener, own: Path) -> None:
    first, before, gone = sitting.window, sitting.host.opened.store, list[bool]()
    assert first.windowTitle() == "时序"
    first.destroyed.connect(lambda: gone.append(True))
    sitting.open(own)
    sitting.qtbot.waitUntil(lambda: bool(gone), timeout=PATIENCE)
    window = sitting.window
    assert (window.windowTitle(), len(window.state.snapshot.answer.events)) == ("校史", len(DAYS))
    assert recent_files(window.preferences.recent)[0] == own
    with pytest.raises(UnusableDatabase):
        before.rows("select 1")
    shown = [heading for heading, section in window.filters.sections.items() if not section.isHidden()]
    assert shown == ["kinds", "sources", "precisions", "period"]


def test_a_file_named_on_the_command_line_is_among_the_last_ones(qtbot: QtBot, application: QApplication, own: Path) -> None:
    with open_database(own) as opened:
        window = window_on(opened)
        qtbot.addWidget(window)
        assert recent_files(window.preferences.recent)[0] == own


def test_a_new_timeline_is_empty_and_says_what_to_do_first(sitting: Opener, tmp_path: Path) -> None:
    sitting.files.ask_new = lambda _parent, _suggested: str(tmp_path / "大事记.timeline")
    sitting.files.ask_themes = lambda _parent: (UNSORTED,)
    sitting.replace("new_timeline")
    window = sitting.window
    assert (sitting.title, window.state.timeline.event_count) == ("大事记", 0)
    note = window.empty_answer.note
    assert isinstance(note, FirstThings)
    assert "还没有事件" in note.words
    assert [button.text() for button in note.buttons] == ["新事件", "导入表格…", "打开时间轴…"]
    for kind in ("show_list", "show_figures", "show_reading", "show_timeline"):
        window.commands[kind].trigger()


def test_a_copy_is_one_click_and_can_be_changed(sitting: Opener, tmp_path: Path) -> None:
    """Each click makes another one."""
    one = copied(sitting, tmp_path)
    with sitting.qtbot.waitSignal(sitting.host.replaced, timeout=PATIENCE):
        sitting.window.want_file(paths.database())
    made = one, copied(sitting, tmp_path)
    assert len({*made}) == 2
    with Store(made[0]) as one, Store(made[1]) as other, Store(paths.database()) as bundled:
        assert one.timeline == other.timeline == bundled.timeline


def copied(sitting: Opener, folder: Path) -> Path:
    sitting.files.documents = lambda: folder
    sitting.replace("make_own")
    return sitting.host.opened.store.path


def test_a_copy_elsewhere_leaves_the_window_where_it_is(sitting: Opener, tmp_path: Path) -> None:
    window = sitting.window
    sitting.files.ask_new = lambda _parent, _suggested: str(tmp_path / "copy.timeline")
    window.commands["save_copy"].trigger()
    assert sitting.window is window
    with Store(tmp_path / "copy.timeline") as copy:
        assert copy.timeline == window.state.timeline


def test_the_menu_has_the_last_timelines_and_that_of_the_program(sitting: Opener, own: Path, tmp_path: Path) -> None:
    other = own_timeline(tmp_path / "other.timeline", DAYS)
    sitting.open(own)
    sitting.open(other)
    menu = sitting.window.top_bar.files
    menu.aboutToShow.emit()
    recent = next(below for action in menu.actions() if isinstance(below := action.menu(), QMenu))
    assert [action.text() for action in recent.actions()] == [str(own), "程序自带的时间轴"]
    assert not sitting.window.commands["make_own"].isEnabled()
    with sitting.qtbot.waitSignal(sitting.host.replaced, timeout=PATIENCE):
        recent.actions()[0].trigger()
    assert sitting.host.opened.store.path == own


def test_a_timeline_is_dropped_on_the_window(sitting: Opener, own: Path) -> None:
    window = sitting.window
    assert dropped(sitting, own.with_name("notes.txt")) is False
    assert sitting.window is window
    with sitting.qtbot.waitSignal(sitting.host.replaced, timeout=PATIENCE):
        assert dropped(sitting, own)
    assert sitting.title == "校史"


def dropped(sitting: Opener, path: Path) -> bool:
    """Whether the window would have it."""
    window, data = sitting.window, QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    told = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entered = QDragEnterEvent(QPointF(300, 300).toPoint(), *told)
    entered.ignore()
    QApplication.sendEvent(window, entered)
    QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), *told))
    return entered.isAccepted()


def test_what_cannot_be_opened_is_one_sentence(sitting: Opener, tmp_path: Path) -> None:
    path, window = tmp_path / "bad.timeline", sitting.window
    for content in (None, b"", b"text", b"SQLite format 3\0" + bytes(200)):
        if content is not None:
            path.write_bytes(content)
        told: list[str] = []
        telling(told)
        window.want_file(path)
        assert len(told) == 1, content
        assert "bad.timeline" in told[0]
        assert sitting.window is window


def test_a_new_timeline_begins_with_words_per_theme_where_these_are_chosen(sitting: Opener, tmp_path: Path) -> None:
    sitting.files.ask_new = lambda _parent, _suggested: str(tmp_path / "大事记.timeline")
    answering(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Down))
    sitting.replace("new_timeline")
    assert sitting.window.state.timeline.themes == themes_of_an_office()


def test_all_themes_of_a_list_can_be_read(sitting: Opener, tmp_path: Path) -> None:
    read = list[bool]()

    def look(dialog: ChooseOne) -> None:
        area = dialog.list.viewport().rect()
        read.extend(area.contains(dialog.list.visualItemRect(dialog.list.item(row))) for row in range(dialog.list.count()))

    sitting.files.ask_new = lambda _parent, _suggested: str(tmp_path / "大事记.timeline")
    answering(look)
    sitting.replace("new_timeline")
    assert read == [True, True]


def test_giving_up_the_choice_of_themes_makes_no_file(sitting: Opener, tmp_path: Path) -> None:
    path = tmp_path / "大事记.timeline"
    sitting.files.ask_new = lambda _parent, _suggested: str(path)
    sitting.files.ask_themes = lambda _parent: None
    sitting.window.commands["new_timeline"].trigger()
    assert not path.exists()


def test_what_cannot_be_made_is_one_sentence(sitting: Opener, own: Path) -> None:
    told: list[str] = []
    sitting.files.ask_new = lambda _parent, _suggested: str(own)
    sitting.files.ask_themes = lambda _parent: (UNSORTED,)
    telling(told)
    sitting.window.commands["new_timeline"].trigger()
    assert "已经有一个文件" in told[0]


def test_a_file_that_was_written_to_is_shown_where_one_was(sitting: Opener, own: Path) -> None:
    sitting.open(own)
    window, state, query = sitting.window, sitting.window.state, Query(sources=frozenset({"diary"}))
    state.set_query(query)
    state.select("e00001")
    state.choose_period(period_of("2026Q1"))
    own.write_bytes(own_timeline(own.with_name("more.timeline"), [*DAYS, TODAY], cited=4).read_bytes())
    sitting.host.renew()
    assert sitting.window is window
    assert (state.snapshot.selected, state.snapshot.period) == ("e00001", period_of("2026Q1"))
    assert (state.snapshot.answer.query, len(state.snapshot.answer.events)) == (query, 4)
    assert state.timeline.event_count == len(DAYS) + 1
    assert state.first_query == AT_FIRST != EVERYTHING


def test_a_file_that_was_written_to_while_a_window_is_made_anew_is_shown_there(sitting: Opener, own: Path) -> None:
    sitting.open(own)
    with sitting.qtbot.waitSignal(sitting.host.replaced, timeout=PATIENCE):
        sitting.window.top_bar.settings.action("language", "en").trigger()
        own.write_bytes(own_timeline(own.with_name("more.timeline"), [*DAYS, TODAY]).read_bytes())
        sitting.host.renew()
    assert sitting.window.state.timeline.event_count == len(DAYS) + 1


def test_the_last_files_are_kept_each_once() -> None:
    kept = ""
    for number in (*range(12), 11, 5):
        kept = with_file(kept, Path(f"/{number}.timeline"))
    assert [int(path.stem) for path in recent_files(kept)] == [5, 11, 10, 9, 8, 7, 6, 4]
    assert with_file(kept, Path("/a\nb.timeline")) == with_file(kept, Path("/\udcff.timeline")) == kept
