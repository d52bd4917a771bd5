"""A view without an event to show says what was asked, and which condition to drop for how many; the same in every view."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.journeys.conftest import User
from timeline_app.look.type_size import TypeSize
from timeline_app.panels.empty_note import EmptyNote
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import Query
from timeline_app.queries.snapshot import View
from timeline_app.window.view_stack import ViewKind

NOWHERE = "没有这样的词"
ALT = Qt.KeyboardModifier.AltModifier


def said(user: User) -> EmptyNote:
    QApplication.processEvents()
    note = user.window.empty_answer.note
    assert isinstance(note, EmptyNote)
    return note


def nothing_said(user: User) -> bool:
    QApplication.processEvents()
    return user.window.empty_answer.note is None


def texts(user: User) -> list[str]:
    return [button.text() for button in said(user).buttons]


def press(user: User, words: str) -> None:
    """The button with these words, by the mouse."""
    (button,) = (button for button in said(user).buttons if words in button.text())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def asked(user: User) -> Query:
    return user.window.state.snapshot.answer.query


def test_where_events_are_found_nothing_is_said(user: User) -> None:
    assert nothing_said(user)
    user.window.top_bar.search.setText(NOWHERE)
    said(user)
    user.window.top_bar.search.clear()
    assert nothing_said(user)


def test_the_words_of_the_search_can_be_dropped_and_the_filter_stays_and_the_way_back_leads_to_them(user: User) -> None:
    user.tick("北京")
    before, count = asked(user), len(user.shown)
    user.window.top_bar.search.setText(NOWHERE)
    assert said(user).words == f"没有符合条件的事件\n范围：北京\n搜索：{NOWHERE}"
    assert texts(user) == [f"去掉“搜索：{NOWHERE}”：{count} 条事件", "清除全部筛选"]
    press(user, "搜索")
    assert user.window.top_bar.search.text() == ""
    assert asked(user) == before
    assert nothing_said(user)
    QTest.keyClick(user.window, Qt.Key.Key_Left, ALT)
    assert user.window.top_bar.search.text() == NOWHERE
    assert said(user).words.endswith(NOWHERE)


def test_one_word_of_several_can_be_dropped_as_one_step(user: User) -> None:
    user.window.top_bar.search.setText("驿站 蹲点")
    query = asked(user)
    counts = {word: len(user.window.state.ask(replace(query, search=word)).events) for word in ("驿站", "蹲点")}
    press(user, f"去掉“搜索：蹲点”：{counts['驿站']} 条事件")
    assert user.window.top_bar.search.text() == "驿站"
    assert len(user.shown) == counts["驿站"]
    QTest.keyClick(user.window, Qt.Key.Key_Left, ALT)
    assert user.window.top_bar.search.text() == "驿站 蹲点"
    assert asked(user) == query


def test_a_word_alone_can_be_searched_for_where_no_others_meet(user: User) -> None:
    """And what clears everything is offered once."""
    user.window.top_bar.search.setText("产业工人 2024年 驿站 司机 护士")
    query = asked(user)
    *ways, clear = texts(user)
    assert clear == "清除全部筛选"
    count = len(user.window.state.ask(replace(query, search="驿站")).events)
    assert f"只搜索“驿站”：{count} 条事件" in ways
    assert all(way.startswith("只搜索“") for way in ways)
    press(user, "只搜索“驿站”")
    assert user.window.top_bar.search.text() == "驿站"
    assert len(user.shown) == count


def test_everything_can_be_cleared(user: User) -> None:
    user.tick("北京")
    user.window.top_bar.search.setText(NOWHERE)
    press(user, "清除全部筛选")
    assert user.window.top_bar.search.text() == ""
    assert asked(user) == user.window.state.first_query


def test_every_view_says_the_same_in_the_same_words(user: User) -> None:
    user.tick("北京")
    user.window.top_bar.search.setText(NOWHERE)
    words, buttons = said(user).words, texts(user)
    for kind in (ViewKind.LIST, ViewKind.READING, ViewKind.FIGURES):
        user.window.show_view(kind)
        assert (said(user).words, texts(user)) == (words, buttons)
        assert user.window.view_stack.ground.isAncestorOf(said(user))
        assert said(user).isVisible()
        press(user, "搜索")
        assert nothing_said(user)
        user.window.top_bar.search.setText(NOWHERE)
        user.window.show_timeline()
        assert said(user).parentWidget() is user.canvas


@pytest.mark.parametrize("kind", [ViewKind.LIST, ViewKind.READING])
def test_a_view_that_keeps_to_a_period_lets_go_of_it(user: User, kind: ViewKind) -> None:
    user.window.top_bar.search.setText("蹲点")
    found = user.window.state.snapshot.answer
    empty = next(period for year in range(1990, 2030) if not len(found.within(period := period_of(f"{year}-01"))))
    user.window.views.choose_period(empty)
    assert nothing_said(user)
    user.window.show_view(kind)
    count = len(found.events)
    assert said(user).words.startswith("没有符合条件的事件\n")
    press(user, f"月”：{count} 条事件")
    assert not user.window.view_stack.period_scope.only
    assert nothing_said(user)
    assert user.window.state.snapshot.period == empty
    assert asked(user).search == "蹲点"


def test_the_keyboard_reaches_the_ways_out_and_comes_back_to_the_view(user: User) -> None:
    user.window.activateWindow()
    user.window.top_bar.search.setText(NOWHERE)
    first, *_others = said(user).buttons
    user.canvas.setFocus()
    QTest.keyClick(user.canvas, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is first
    QTest.keyClick(first, Qt.Key.Key_Space)
    assert nothing_said(user)
    assert QApplication.focusWidget() is user.canvas


def test_it_keeps_within_the_plot_however_long_the_words_are(user: User) -> None:
    user.tick("北京")
    for size in ((880, 500), (1024, 640), (2560, 1440)):
        user.window.top_bar.search.clear()
        user.window.resize(*size)
        user.window.top_bar.search.setText(NOWHERE * 40)
        note, plot = said(user).geometry(), user.picture.plot
        assert plot.x <= note.left()
        assert note.right() <= plot.right
        assert plot.y <= note.top()
        assert note.bottom() <= plot.bottom
        user.window.resize(size[0] + 200, size[1] + 100)
        assert abs(said(user).geometry().center().x() - (user.picture.plot.x + user.picture.plot.width / 2)) < 2


def test_a_pan_does_not_measure_it_again(user: User) -> None:
    user.window.top_bar.search.setText(NOWHERE)
    note = said(user)
    placed = note.pos()
    note.move(0, 0)
    view = user.window.state.snapshot.view
    user.window.state.look_at(View(view.start + 30, view.end + 30))
    assert note.pos() == QPoint(0, 0)
    user.window.resize(user.window.width() + 100, user.window.height())
    assert said(user).pos().x() > placed.x()


def all_seen(note: EmptyNote) -> bool:
    labels = note.findChildren(QLabel)
    assert len(labels) == 2
    whole = all(label.height() >= label.heightForWidth(label.width()) for label in labels)
    return whole and all(button.width() >= button.sizeHint().width() for button in note.buttons)


def test_all_of_its_words_are_seen_whatever_the_size_of_type(user: User) -> None:
    for width in (1024, 2560):
        user.window.resize(width, 800)
        user.window.state.set_query(replace(user.window.state.first_query, themes=frozenset({"services"})))
        user.tick("北京")
        user.window.top_bar.search.setText(NOWHERE)
        for size in TypeSize:
            user.window.top_bar.type_wanted.emit(size)
            user.qtbot.waitUntil(lambda: all_seen(said(user)))


def test_what_an_answer_is_compared_with_is_no_empty_timeline(user: User) -> None:
    user.window.toggle_comparison()
    user.window.top_bar.search.setText(NOWHERE)
    assert nothing_said(user)
    user.window.show_list()
    assert said(user).isVisible()
