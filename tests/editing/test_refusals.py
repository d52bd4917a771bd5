"""What cannot be kept is refused with one sentence, and no row has changed."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.editing.made_commands import day, document, month, theme
from tests.editing.test_undo import DAYS, event, rows
from tests.own_file import own_timeline
from timeline_app.database.store import Store
from timeline_app.editing.command import Command
from timeline_app.editing.editor import Editor
from timeline_app.editing.entry_commands import AddEntry, ChangeEntry, ChangeTimeline, MergeEntries, RemoveEntry
from timeline_app.editing.entry_kinds import EntryKind
from timeline_app.editing.event_commands import AddEvent, ChangeEvent, ImportRows, MergeEvents, RemoveEvents, SetOfEvents
from timeline_app.editing.refusal import NotKept
from timeline_app.records import limits
from timeline_app.records.citation import Citation
from timeline_app.records.event import Involved, Role
from timeline_app.records.figure import Figure, Measure
from timeline_app.records.period import Period
from timeline_app.records.registers import Organisation, Place
from timeline_app.records.theme import Theme
from timeline_app.settings import paths

ONE = event("one", "一")
FIRST_VIEW = Period(day(1).start, day(1).end)
CITED = Citation("diary", 1, "某日")
FIGURE = Figure("人数", 5.0, "人", None, Measure.STOCK, None, None, CITED)


@pytest.fixture
def editor(tmp_path: Path) -> Iterator[Editor]:
    """Eight events, of which the first four cite a document."""
    path = own_timeline(tmp_path / "校史.timeline", DAYS, cited=4)
    with closing(Editor(path, tmp_path / "copies")) as opened:
        yield opened


@pytest.mark.parametrize(("command", "said"), [
    (AddEvent(replace(ONE, title=" ")), "没有标题"),
    (AddEvent(replace(ONE, title="\u200b \u3164")), r"标题中只有看不见的字符（U\+200B, U\+3164）"),
    (ImportRows((replace(ONE, title="\ufeff"),)), r"标题中只有看不见的字符（U\+FEFF）"),
    (ChangeTimeline("\u2060", "", FIRST_VIEW), "标题中只有看不见的字符"),
    (AddEvent(replace(ONE, title="a\0b")), "标题中有结束文字的字符 NUL"),
    (AddEvent(replace(ONE, summary="\ud83d")), r"摘要中有半个字符（U\+D83D）"),
    (AddEvent(replace(ONE, citations=(replace(CITED, phrase="\udc00"),))), "来源 1 的原话中有半个字符"),
    (AddEvent(replace(ONE, figures=(replace(FIGURE, unit="\0"),))), "数据 1 的单位中有结束文字的字符 NUL"),
    (AddEvent(replace(ONE, figures=(replace(FIGURE, value=float("nan")),))), "数据 1 的数值不是有限的数"),
    (AddEvent(replace(ONE, title="x" * (limits.TEXT + 1))), "标题有 65537 个字符"),
    (AddEvent(replace(ONE, when=replace(day(1), end=day(2).end))), "日期与它的起止日不一致"),
    (AddEvent(replace(ONE, when=replace(day(1), edtf="2024-13-01"))), "日期：“2024-13-01”"),
    (AddEvent(replace(ONE, themes=())), "要有主题"),
    (AddEvent(replace(ONE, themes=("nobody",))), "themes"),
    (AddEvent(replace(ONE, scope="nobody")), "scopes"),
    (AddEvent(replace(ONE, place="nobody")), "places"),
    (AddEvent(replace(ONE, citations=(replace(CITED, document="nobody"),))), "documents"),
    (AddEvent(replace(ONE, citations=(replace(CITED, first=3, last=1),))), "first"),
    (AddEvent(replace(ONE, citations=(CITED,) * (limits.PARTS + 1))), "来源有 6001 项，最多 6000 项"),
    (AddEvent(replace(ONE, id="e00001")), "已有事件“e00001”"),
    (AddEvent(ONE, (theme("unsorted"),)), "校史.timeline"),
    (AddEvent(ONE, (theme("t", "\0"),)), "名称中有结束文字的字符 NUL"),
    (ChangeEvent(ONE), "已没有事件“one”"),
    (RemoveEvents(("e00001", "one")), "已没有事件“one”"),
    (MergeEvents("e00001", ("e00002",)), "日期 2024-01-06, 2024-01-11 不可能都对"),
    (SetOfEvents(("e00001",), "theme", None), "每条事件都要有主题"),
    (SetOfEvents(("e00001",), "theme", "nobody"), "themes"),
    (ImportRows((ONE, replace(ONE, title="又一"))), "校史.timeline"),
    (AddEntry(replace(document("d"), title="\0")), "标题中有结束文字的字符 NUL"),
    (AddEntry(document("none")), "none"),
    (AddEntry(Theme("t", "t", "t", "", "red", "blue", "green")), "paper"),
    (ChangeEntry(theme("nobody")), "表 themes 中已没有“nobody”"),
    (ChangeEntry(Place("nobody", "x", "", (), None, "nobody")), "places"),
    (RemoveEntry(EntryKind.THEMES, "unsorted"), "有 8 条事件离不开“未分类”"),
    (RemoveEntry(EntryKind.DOCUMENTS, "diary"), "有 4 条事件离不开“校史日记”"),
    (RemoveEntry(EntryKind.SCOPES, "any", "nobody"), "nobody"),
    (MergeEntries(EntryKind.THEMES, "nobody", ("unsorted",)), "nobody"),
])
def test_refused_with_a_sentence(editor: Editor, command: Command, said: str) -> None:
    before = rows(editor.path)

    with pytest.raises(NotKept, match=said) as refused:
        editor.do(command)

    assert len(str(refused.value).splitlines()) == 1
    assert (rows(editor.path), editor.can_undo) == (before, None)


@pytest.mark.parametrize("text", [
    "<b onclick='x'>&amp;</b>", "=HYPERLINK(1)", "\u202eabc\u202c", "字" * 10_000, "'; drop table events; --",
    "\u200b\ufeff", "{name} %s", "\U0001f468\u200d\U0001f469", "‮", "\x01\x1b[31m",
])
def test_any_other_text_comes_back_as_it_is_from_every_field(editor: Editor, text: str) -> None:
    told = replace(
        event("odd", f"题{text}"), title_en=text, short=text, summary=text, summary_en=text, note=text,
        citations=(replace(CITED, phrase=text, sic=text),), figures=(replace(FIGURE, label=text, unit=text),),
    )
    editor.do(AddEvent(told))
    assert editor.event("odd") == told
    editor.undo()
    editor.redo()
    assert editor.event("odd") == told
    with Store(editor.path) as store:
        assert store.events(["odd"]) == (told,)


def test_a_theme_goes_where_it_is_sent(editor: Editor) -> None:
    editor.do(AddEvent(replace(ONE, themes=("sport", "unsorted")), (theme("sport", "体育"),)))
    assert (editor.uses(EntryKind.THEMES, "sport"), editor.uses(EntryKind.THEMES, "unsorted")) == (1, 9)

    editor.do(RemoveEntry(EntryKind.THEMES, "unsorted", "sport"))

    assert editor.event("one").themes == ("sport",)
    assert editor.event("e00003").themes == ("sport",)
    with pytest.raises(NotKept, match="不能代替自己"):
        editor.do(RemoveEntry(EntryKind.THEMES, "sport", "sport"))
    editor.do(RemoveEvents((*(f"e{number:05}" for number in range(len(DAYS))), "one")))
    with pytest.raises(NotKept, match="最后一个"):
        editor.do(RemoveEntry(EntryKind.THEMES, "sport"))


def test_words_of_a_theme_that_is_merged_or_goes_propose_the_other_one(editor: Editor) -> None:
    for id, words in (("a", ("工资",)), ("b", ("比赛", "工资")), ("c", ("演出",))):
        editor.do(AddEntry(replace(theme(id), words=words)))
    editor.do(MergeEntries(EntryKind.THEMES, "a", ("b",)))
    editor.do(RemoveEntry(EntryKind.THEMES, "c", "a"))
    with Store(editor.path) as store:
        assert store.timeline.theme("a").words == ("工资", "比赛", "演出")


def test_what_leaves_its_place_in_another_lies_where_that_lay(editor: Editor) -> None:
    for place in (Place("p", "省", "", (), None, None), Place("c", "市", "", (), None, "p"), Place("v", "馆", "", (), None, "c")):
        editor.do(AddEntry(place))
    editor.do(SetOfEvents(("e00001",), "place", "v"))
    editor.do(MergeEntries(EntryKind.PLACES, "v", ("p",)))
    with Store(editor.path) as store:
        assert {place.id: place.within for place in store.timeline.registers.places} == {"v": None, "c": "v"}
    editor.do(RemoveEntry(EntryKind.PLACES, "v"))
    assert editor.event("e00001").place is None


def test_two_events_become_one_with_the_finer_date_and_all_that_either_tells(editor: Editor) -> None:
    month_of = replace(event("month", "一月"), when=month(0), citations=(CITED,), figures=(FIGURE,), summary="说明")
    editor.do(AddEvent(month_of))
    editor.do(MergeEvents("month", ("e00001",)))

    merged = editor.event("month")
    assert merged.when == day(5)
    assert merged.citations == (CITED, Citation("diary", None, ""))  # pyright: ignore[reportArgumentType]
    assert (merged.figures, merged.summary) == ((FIGURE,), "说明\n第1件事")
    with pytest.raises(NotKept):
        editor.event("e00001")


def test_what_both_events_tell_stays_when_they_become_one(editor: Editor) -> None:
    first = replace(event("first", "一"), summary="全校师生参加。", note="据校史馆", when=day(1))
    second = replace(event("second", "二"), summary="大会在礼堂举行，全校师生参加。", note="据校报", when=day(1))
    third = replace(event("third", "三"), summary="会后颁奖。", summary_en="Prizes were given.", when=day(1))
    editor.do(ImportRows((first, second, third)))

    editor.do(MergeEvents("first", ("second", "third")))

    one = editor.event("first")
    assert one.summary == "二\n大会在礼堂举行，全校师生参加。\n三\n会后颁奖。"
    assert (one.summary_en, one.note) == ("Prizes were given.", "据校史馆\n据校报")


def test_more_than_a_summary_can_hold_is_refused_by_name(editor: Editor) -> None:
    long = [replace(event(id, "长"), summary=letter * limits.TEXT, when=day(1)) for id, letter in (("a", "甲"), ("b", "乙"))]
    editor.do(ImportRows(tuple(long)))
    with pytest.raises(NotKept, match="摘要有 131073 个字符"):
        editor.do(MergeEvents("a", ("b",)))
    assert editor.event("b").summary == long[1].summary


def test_an_organisation_that_issued_a_paper_stays(tmp_path: Path) -> None:
    path = tmp_path / "copy.timeline"
    shutil.copy(paths.database(), path)
    with closing(sqlite3.connect(path)) as connection:
        ((issuer,),) = connection.execute("select organisation from paper_issuers limit 1")
    with closing(Editor(path, tmp_path / "copies")) as editor, pytest.raises(NotKept, match="paper_issuers"):
        editor.do(RemoveEntry(EntryKind.ORGANISATIONS, issuer))


def test_a_new_name_is_found(editor: Editor) -> None:
    school = Organisation("school", "实验小学", "", ("附小",), None)
    editor.do(AddEvent(ONE, (school,)))
    editor.do(ChangeEvent(replace(ONE, short="一", organisations=())))
    editor.do(ChangeEvent(replace(ONE, organisations=(Involved("school", Role.HOST),))))
    editor.do(ChangeEntry(replace(school, name="实验学校")))
    with Store(editor.path) as store:
        found = "select event from events_search where words like ?"
        assert [row["event"] for row in store.rows(found, ("%学校%",))] == ["one"]
        assert store.rows(found, ("%小学%",)) == []


def test_the_last_scope_stays_also_where_there_is_no_event(tmp_path: Path) -> None:
    path = own_timeline(tmp_path / "空.timeline", [])
    with closing(Editor(path, tmp_path / "copies")) as editor, pytest.raises(NotKept, match="最后一个"):
        editor.do(RemoveEntry(EntryKind.SCOPES, "any"))
