"""The page of themes, documents and indicators, through the real window: each deed is one step and is in the file at once."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from coloraide import Color
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QPushButton

from tests.editing.made_commands import theme
from tests.own_file import DAYS
from tests.own_window import Writer
from tests.window.dialogs import answering, choosing, filling, in_sight, refused
from timeline_app.database.store import Store
from timeline_app.editing.copies import copies_folder, copies_of
from timeline_app.editing.entry_kinds import EntryKind
from timeline_app.editing.event_commands import ChangeEvent
from timeline_app.editing.theme_colours import COLOURS
from timeline_app.records.timeline import Timeline
from timeline_app.settings import paths
from timeline_app.window.choose_one import ChooseOne
from timeline_app.window.entries_dialog import EntriesDialog

pytestmark = pytest.mark.thorough
Step = Callable[[EntriesDialog], object]


def kept(path: Path) -> Timeline:
    with Store(path) as store:
        return store.timeline


def on_page(writer: Writer, *steps: Step) -> None:
    """Open the page by its command, do one thing after another there, and close it."""
    failed: list[BaseException] = []

    def work() -> None:
        page = in_sight(EntriesDialog)
        try:
            for step in steps:
                step(page)
        except BaseException as error:
            failed.append(error)
        finally:
            page.reject()

    QTimer.singleShot(0, work)
    writer.do("edit_entries")
    if failed:
        raise failed[0]


def pressed(button: QPushButton, answer: Callable[[], None]) -> None:
    """With what is done in the dialog that comes."""
    answer()
    button.click()


def row(page: EntriesDialog, *rows: int) -> None:
    page.list.clearSelection()
    for each in rows:
        page.list.item(each).setSelected(True)


def names(page: EntriesDialog) -> Sequence[str]:
    return [page.list.item(row).text() for row in range(page.list.count())]


def add(name: str) -> Step:
    return lambda page: pressed(page.add, lambda: filling(name=name))


def test_themes_are_added_renamed_coloured_and_put_in_order(writer: Writer, own: Path) -> None:
    on_page(
        writer, add("校庆"), add("比赛"), lambda page: pressed(page.rename, lambda: filling(name="竞赛", short="竞赛")),
        lambda page: pressed(page.colour, lambda: answering(choosing("紫色"))), lambda page: page.up.click(),
    )
    themes = kept(own).themes
    assert [theme.name for theme in themes] == ["未分类", "竞赛", "校庆"]
    assert (themes[1].light, themes[1].dark, themes[1].paper) == COLOURS[4]
    assert len({theme.light for theme in themes}) == len(themes)
    assert [theme.name for theme in writer.window.state.timeline.themes] == ["未分类", "竞赛", "校庆"]
    for _step in range(5):
        writer.do("undo")
    assert [theme.name for theme in kept(own).themes] == ["未分类"]


def test_a_theme_that_events_have_goes_only_where_it_is_said_where_they_go(writer: Writer, own: Path) -> None:
    told: list[str] = []

    on_page(
        writer, add("校庆"), lambda page: row(page, 0),
        lambda page: pressed(page.remove, lambda: answering(lambda dialog: told.append(dialog.list.accessibleDescription()))),
    )
    assert told == [f"有 {len(DAYS)} 条事件用到“未分类”。删除后归到哪一项？"]
    (left,) = kept(own).themes
    assert left.name == "校庆"
    assert {event.theme for event in writer.window.state.snapshot.answer.events} == {left.id}


def test_a_theme_that_no_event_has_goes_at_once(writer: Writer, own: Path) -> None:
    on_page(writer, add("校庆"), lambda page: row(page, 1), lambda page: page.remove.click())
    assert [theme.name for theme in kept(own).themes] == ["未分类"]
    assert writer.window.status.told == "已完成：删除“校庆”"


def test_a_theme_beside_which_all_events_have_another_can_go_to_none(writer: Writer, own: Path) -> None:
    first = writer.window.state.snapshot.answer.events[0]
    writer.window.tools.editing.do(ChangeEvent(replace(first, themes=("party", *first.themes)), (theme("party", "校庆"),)))
    writer.qtbot.waitUntil(writer.host.at_rest, timeout=20_000)
    on_page(writer, lambda page: row(page, 1), lambda page: pressed(page.remove, lambda: answering(choosing("不归入任何一项"))))
    assert {event.themes for event in writer.window.state.snapshot.answer.events} == {("unsorted",)}


def test_words_that_propose_a_theme_are_changed_and_belong_to_one_alone(writer: Writer, own: Path) -> None:
    told: list[tuple[str, bool]] = []
    on_page(
        writer, add("校庆"), lambda page: pressed(page.words, lambda: filling(words="校庆、典礼")),
        lambda page: row(page, 0), lambda page: pressed(page.words, lambda: refused(told, words="开学 典礼")),
    )
    assert [theme.words for theme in kept(own).themes] == [(), ("校庆", "典礼")]
    assert told == [("“典礼”已经归入主题“校庆”；请先在那里去掉它。", False)]


def test_the_last_theme_stays(writer: Writer) -> None:
    seen: list[bool] = []
    on_page(writer, lambda page: seen.append(page.remove.isEnabled()), lambda page: seen.append(page.merge.isEnabled()))
    assert seen == [False, False]


def test_themes_are_merged(writer: Writer, own: Path) -> None:
    on_page(
        writer, add("校庆"), lambda page: row(page, 0, 1),
        lambda page: pressed(page.merge, lambda: answering(choosing("校庆"))),
    )
    assert [theme.name for theme in kept(own).themes] == ["校庆"]


@pytest.mark.parametrize(("rows", "named"), [((1,), "“校庆”"), ((0, 1), "这2项")])
def test_it_is_told_what_is_merged(writer: Writer, rows: tuple[int, ...], named: str) -> None:
    asked: list[str] = []

    def look() -> None:
        dialog = in_sight(ChooseOne)
        asked.extend(label.text() for label in dialog.findChildren(QLabel))
        dialog.reject()

    on_page(
        writer, add("校庆"), lambda page: row(page, *rows),
        lambda page: pressed(page.merge, lambda: QTimer.singleShot(0, look)),
    )
    assert [named in text for text in asked] == [True]


def test_documents_and_indicators_have_pages_too(writer: Writer, own: Path) -> None:
    shown: list[Sequence[str]] = []
    on_page(
        writer, lambda page: page.kinds[EntryKind.DOCUMENTS].click(), lambda page: shown.append(names(page)),
        lambda page: pressed(page.add, lambda: filling(name="校报", published="2026年3月")),
        lambda page: row(page, 0), lambda page: pressed(page.remove, lambda: answering(choosing("校报"))),
        lambda page: page.kinds[EntryKind.INDICATORS].click(),
        lambda page: pressed(page.add, lambda: filling(name="学生", unit="人")),
    )
    assert shown == [["校史日记 · 2 条事件"]]
    timeline = kept(own)
    assert [(document.title, document.published.edtf) for document in timeline.documents] == [("校报", "2026-03")]
    assert [(indicator.name, indicator.unit) for indicator in timeline.indicators] == [("学生", "人")]
    assert len(writer.window.state.timeline.documents) == 1


def test_what_is_wrong_is_said_before_anything_is_kept(writer: Writer, own: Path) -> None:
    before, told = own.read_bytes(), list[tuple[str, bool]]()

    on_page(
        writer, lambda page: pressed(page.add, lambda: refused(told, name="未分类")),
        lambda page: page.kinds[EntryKind.DOCUMENTS].click(),
        lambda page: pressed(page.add, lambda: refused(told, name="校报", published="地铁3号线")),
        lambda page: page.kinds[EntryKind.INDICATORS].click(),
        lambda page: pressed(page.add, lambda: refused(told, name="学生", unit="人\0")),
    )
    assert "已有同名" in told[0][0]
    assert "地铁3号线" in told[1][0]
    assert told[2][0].startswith("单位")
    assert "NUL" in told[2][0]
    assert [can for _fault, can in told] == [False, False, False]
    assert own.read_bytes() == before


@pytest.mark.parametrize("name", ["<b>粗</b>&amp;", "=1+1", "\u202e反", "长" * 10_000])
def test_names_made_to_break_it_are_kept_as_they_are(writer: Writer, own: Path, name: str) -> None:
    shown: list[str] = []
    on_page(writer, add(name), lambda page: shown.append(names(page)[-1]))
    assert kept(own).themes[-1].name == name
    assert shown[0].startswith(name[:3].replace("\u202e", " "))


def test_a_step_is_taken_back_on_the_page(writer: Writer, own: Path) -> None:
    on_page(writer, add("校庆"), lambda page: page.undo.click())
    assert [theme.name for theme in kept(own).themes] == ["未分类"]
    assert writer.window.status.told == "已撤销：添加“校庆”"


def test_one_goes_back_to_an_earlier_day_and_keeps_today(writer: Writer, own: Path) -> None:
    writer.do("go_back")
    assert "还没有副本" in writer.window.status.told
    on_page(writer, add("校庆"))
    (copy,) = copies_of(own, copies_folder(paths.kept_folder()))
    answering(lambda _dialog: None)
    writer.do("go_back")
    assert [theme.name for theme in kept(own).themes] == ["未分类"] == [theme.name for theme in kept(copy.path).themes]
    assert [theme.name for theme in writer.window.state.timeline.themes] == ["未分类"]
    (aside,) = [path for path in own.parent.glob("*.timeline") if path != own]
    assert [theme.name for theme in kept(aside).themes] == ["未分类", "校庆"]
    assert aside.name in writer.window.status.told
    on_page(writer, add("比赛"))
    assert [theme.name for theme in kept(own).themes] == ["未分类", "比赛"]


@pytest.mark.parametrize("colours", COLOURS)
def test_every_colour_to_choose_stands_out_from_its_ground(colours: tuple[str, str, str]) -> None:
    grounds = "#FFFFFF", "#1B1D22", "#FFFFFF"
    light, dark, paper = (Color(one).contrast(ground, method="wcag21") for one, ground in zip(colours, grounds, strict=True))
    assert light >= 3
    assert 4.5 <= dark <= 9.5
    assert paper >= 4.5
