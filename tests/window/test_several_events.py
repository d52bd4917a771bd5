"""Several events at once in the list: one theme, place or kind for all, one event of several, one step each."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.own_file import DAYS, own_timeline
from tests.own_window import Writer
from tests.window.dialogs import answering, choosing, giving_up, typing
from timeline_app.app import host_on
from timeline_app.database.store import Store
from timeline_app.editing.editor import Editor
from timeline_app.editing.event_commands import SetOfEvents
from timeline_app.records.event import Event, Kind
from timeline_app.records.registers import Place
from timeline_app.translation.dates import when_in_words
from timeline_app.window.choose_one import ChooseOne
from timeline_app.window.opening import open_database
from timeline_app.window.view_kind import ViewKind

pytestmark = pytest.mark.thorough

IDS = ["e00000", "e00001", "e00002"]
HALL = Place("hall", "大礼堂", "", (), None, None)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = own_timeline(tmp_path / "校史.timeline", DAYS, cited=2)
    with Editor(path, tmp_path / "copies") as editor:
        editor.do(SetOfEvents(tuple(events(path)), "place", HALL.id, (HALL,)))
    return path


@pytest.fixture
def writer(qtbot: QtBot, application: QApplication, own: Path) -> Iterator[Writer]:
    with closing(Writer(qtbot, host_on(open_database(own)))) as sitting:
        sitting.window.show_view(ViewKind.LIST)
        choose(sitting, len(IDS))
        yield sitting


def choose(writer: Writer, count: int) -> None:
    """The first events of the list, by keyboard alone; months stand between them."""
    ground = writer.window.view_stack.ground
    writer.window.state.select(IDS[0])
    ground.setFocus()
    while len(writer.window.view_stack.chosen_with(first(writer))) < count:
        QTest.keyClick(ground, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)


def first(writer: Writer) -> Event:
    event = writer.window.state.snapshot.selected_event
    assert event is not None
    return event


def events(path: Path) -> dict[str, Event]:
    with Store(path) as store:
        return {event.id: event for event in store.events()}


def test_a_new_theme_for_all_that_are_chosen_is_one_step(writer: Writer, own: Path) -> None:
    answering(typing("校庆"))
    writer.do("set_theme")
    with Store(own) as store:
        theme = store.timeline.themes[-1]
    assert theme.name == "校庆"
    assert [id for id, event in events(own).items() if event.theme == theme.id] == IDS
    assert writer.window.status.told == "已完成：修改 3 条事件"
    writer.do("undo")
    assert {event.theme for event in events(own).values()} == {"unsorted"}
    with Store(own) as store:
        assert [theme.id for theme in store.timeline.themes] == ["unsorted"]


def test_a_new_place_for_all_that_are_chosen(writer: Writer, own: Path) -> None:
    """Though what is typed is part of the name of another one: an arrow key goes on to the new one."""
    def type_and_go_on(dialog: ChooseOne) -> None:
        dialog.line.insert("礼堂")
        assert dialog.chosen == HALL.id
        QTest.keyClick(dialog.line, Qt.Key.Key_Down)

    answering(type_and_go_on)
    writer.do("set_place")
    assert [id for id, event in events(own).items() if event.place not in (None, HALL.id)] == IDS


def test_a_place_is_found_in_the_other_script_and_not_made_again(writer: Writer, own: Path) -> None:
    seen: list[tuple[str | None, bool]] = []

    def look(dialog: ChooseOne) -> None:
        dialog.line.insert("大禮堂")
        seen.append((dialog.chosen, bool(dialog.typed)))

    answering(look)
    writer.do("set_place")
    assert seen == [(HALL.id, False)]
    assert {event.place for event in events(own).values()} == {HALL.id}


def test_a_place_is_taken_away(writer: Writer, own: Path) -> None:
    answering(lambda dialog: dialog.list.setCurrentRow(0))
    writer.do("set_place")
    assert [id for id, event in events(own).items() if event.place is None] == IDS


def test_another_kind_for_all_that_are_chosen(writer: Writer, own: Path) -> None:
    answering(lambda dialog: dialog.list.setCurrentRow(list(Kind).index(Kind.CAMPAIGN)))
    writer.do("set_kind")
    assert [id for id, event in events(own).items() if event.kind is Kind.CAMPAIGN] == IDS


def test_events_become_one_with_all_their_sources_and_the_date_that_is_chosen(writer: Writer, own: Path) -> None:
    before, into = events(own), first(writer).id
    other, *_others = (id for id in IDS if id != into)
    answering(choosing(when_in_words(before[other].when.edtf)))
    writer.do("merge_events")
    after = events(own)
    assert set(before) - set(after) == {*IDS} - {into}
    assert after[into].when == before[other].when
    assert set(after[into].citations) == {citation for id in IDS for citation in before[id].citations}
    writer.do("undo")
    assert events(own) == before


def test_the_date_of_the_event_that_stays_is_proposed(writer: Writer, own: Path) -> None:
    before, into = events(own), first(writer).id
    assert into != IDS[0]
    answering(lambda _dialog: None)
    writer.do("merge_events")
    assert events(own)[into].when == before[into].when


def test_one_event_alone_is_not_merged(writer: Writer, own: Path) -> None:
    writer.window.state.select("e00005")
    writer.do("merge_events")
    assert "两件" in writer.window.status.told
    assert len(events(own)) == len(DAYS)


def test_giving_up_changes_nothing(writer: Writer, own: Path) -> None:
    before = own.read_bytes()
    for command in ("set_theme", "set_place", "set_kind", "merge_events"):
        giving_up()
        writer.do(command)
    assert own.read_bytes() == before


def test_the_menu_of_an_event_has_what_can_be_done_to_all_that_are_chosen(writer: Writer) -> None:
    writer.window.view_stack.menu_wanted.emit(first(writer).id, QPoint(100, 100))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    offered = [action.text() for action in menu.actions()]
    menu.close()
    assert offered[-5:] == ["设定主题…", "设定地点…", "设定类别…", "合并成一件事…", "删除事件"]
