"""A question is kept for next week: under a name, in the menu, in the palette, on the command line."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.conftest import Program
from tests.journeys.conftest import User
from timeline_app import cli
from timeline_app.layout.lanes import Grouping
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import Query
from timeline_app.queries.snapshot import View
from timeline_app.settings import paths
from timeline_app.settings.saved_view import SavedView
from timeline_app.settings.saved_views import SavedViews
from timeline_app.window.saved_views_dialog import SavedViewsDialog
from timeline_app.window.view_name_dialog import ViewNameDialog
from timeline_app.window.view_stack import ViewKind

DAYS = View(date(2023, 7, 1).toordinal(), date(2023, 10, 1).toordinal())
QUERY = Query(themes=frozenset({"service"}), search="驿站")


def answering(user: User, name: str) -> None:
    """Whenever a name is asked for, this one is given."""

    def ask(_parent: QWidget, _suggested: str, _taken: tuple[str, ...]) -> str:
        return name

    user.window.tools.saved.ask = ask


def test_a_view_is_saved_and_shown_again_as_it_was(user: User) -> None:
    window, state = user.window, user.window.state
    theme = state.timeline.themes[0].id
    window.top_bar.grouping_wanted.emit(Grouping.SCOPE)
    window.top_bar.search.setText("驿站")
    state.set_query(replace(QUERY, themes=frozenset({theme, state.timeline.themes[5].id})))
    state.look_at(DAYS)
    state.choose_period(period_of("2023Q3"))
    window.view_stack.tracks.show(state.timeline.indicators[0].id, on=True)
    asked, shown = state.snapshot.answer.query, user.shown
    answering(user, "第三季度")
    window.commands["save_view"].trigger()

    window.clear_filters()
    window.top_bar.grouping_wanted.emit(Grouping.THEME)
    state.choose_period(None)
    window.views.fit()
    window.view_stack.tracks.show(state.timeline.indicators[0].id, on=False)
    window.show_view(ViewKind.LIST)

    (view,) = window.tools.saved.views
    window.tools.saved.apply(view)
    assert (state.snapshot.answer.query, user.shown) == (asked, shown)
    assert state.snapshot.view == DAYS
    assert state.snapshot.period == period_of("2023Q3")
    assert window.top_bar.grouping.currentData() == Grouping.SCOPE
    assert window.top_bar.search.text() == "驿站"
    assert window.view_stack.tracks.shown == (state.timeline.indicators[0].id,)
    assert window.view_stack.kind is ViewKind.TIMELINE


def test_a_view_that_is_opened_is_one_step_of_the_way_back(user: User) -> None:
    window, state = user.window, user.window.state
    state.choose_period(period_of("2024Q1"))
    before = state.snapshot
    window.tools.saved.apply(SavedView("三", query=QUERY, days=DAYS, period=period_of("2023Q3")))
    window.commands["back"].trigger()
    assert (state.snapshot.answer.query, state.snapshot.view, state.snapshot.period) == (
        before.answer.query, before.view, before.period,
    )
    assert window.top_bar.search.text() == ""


def test_the_way_back_from_a_view_leads_to_the_kind_of_views_one_was_in(user: User) -> None:
    window, back, forward = user.window, user.window.commands["back"], user.window.commands["forward"]
    window.show_list()
    window.tools.saved.apply(SavedView("四", query=QUERY, days=DAYS, shows="timeline"))
    assert window.view_stack.kind is ViewKind.TIMELINE
    back.trigger()
    assert window.view_stack.kind is ViewKind.LIST
    assert window.commands["show_list"].isChecked()
    forward.trigger()
    assert window.view_stack.kind is ViewKind.TIMELINE
    window.show_figures()
    window.clear_filters()
    back.trigger()
    assert window.view_stack.kind is ViewKind.FIGURES, "a step that led to no other view leads back to none"


def test_it_stands_in_the_menu_and_in_the_palette(user: User) -> None:
    answering(user, "一 & 二")
    user.window.commands["save_view"].trigger()
    menu = user.window.top_bar.saved
    menu.aboutToShow.emit()
    assert menu.actions()[0].text() == "一 && 二"
    user.window.commands["palette"].trigger()
    overlay = user.window.tools.overlay
    assert overlay is not None
    overlay.box.line.setText("一 & 二")
    entry = overlay.box.rows.entry(overlay.box.list.currentIndex())
    assert entry is not None
    assert entry.text == "一 & 二"


def test_views_are_renamed_replaced_and_deleted_by_hand(user: User) -> None:
    keeper = user.window.tools.saved
    keeper.saved.save(SavedView("一"))
    keeper.saved.save(SavedView("二"))
    dialog = SavedViewsDialog(user.window, keeper)
    user.qtbot.addWidget(dialog)
    open_, rename, replace_, delete = dialog.buttons
    answering(user, "三")
    rename.click()
    assert [view.name for view in keeper.views] == ["三", "二"]
    user.window.top_bar.search.setText("驿站")
    replace_.click()
    assert keeper.views[0].query.search == "驿站"
    dialog.list.setCurrentRow(1)
    delete.click()
    assert [view.name for view in keeper.views] == ["三"]
    user.window.clear_filters()
    open_.click()
    assert user.window.state.snapshot.answer.query.search == "驿站"
    delete.click()
    assert not any(button.isEnabled() for button in dialog.buttons)


def test_the_dialog_says_where_a_view_is_replaced(user: User) -> None:
    dialog = ViewNameDialog(user.window, "", ("有",))
    user.qtbot.addWidget(dialog)
    assert not dialog.save.isEnabled()
    QTest.keyClicks(dialog.line, "x")
    assert (dialog.save.isEnabled(), dialog.save.text()) == (True, "保存")
    dialog.line.setText(" 有 ")
    assert (dialog.name, dialog.save.text()) == ("有", "替换")


def test_what_the_timeline_does_not_know_is_told_and_the_rest_applied(user: User) -> None:
    theme = user.window.state.timeline.themes[0].id
    query = Query(themes=frozenset({theme, "gone"}), people=frozenset({"nobody"}))
    user.window.tools.saved.apply(SavedView("旧", query=query, grouping="gone", shows="gone", lanes="{", tracks="["))
    assert user.window.state.snapshot.answer.query == Query(themes=frozenset({theme}))
    told = user.window.status.told
    assert "gone" in told
    assert "nobody" in told


def test_a_damaged_file_is_told_once(user: User) -> None:
    path = paths.saved_views_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("[", "utf-8")
    assert user.window.tools.saved.views == ()
    assert str(path) in user.window.status.told
    user.window.status.end_message()
    assert user.window.tools.saved.views == ()
    assert user.window.status.told == ""


@pytest.mark.starts_process
def test_the_command_line_knows_it_too(program: Program) -> None:
    SavedViews(paths.saved_views_file()).save(SavedView("驿站", query=Query(search="驿站"), period=period_of("2023Q3")))
    saved = program("list", "--saved", "驿站", "--format", "json")
    given = program("list", "--search", "驿站", "--period", "2023Q3", "--format", "json")
    assert saved.returncode == 0, saved.stderr
    assert json.loads(saved.stdout) == json.loads(given.stdout)
    other = program("list", "--saved", "驿站", "--period", "2023", "--format", "json")
    assert len(json.loads(other.stdout)) > len(json.loads(saved.stdout))
    refused = program("list", "--saved", "没有")
    assert refused.returncode == 2
    assert "驿站" in refused.stderr


def test_the_command_line_tells_what_the_timeline_does_not_know(capsys: pytest.CaptureFixture[str]) -> None:
    lost = Query(themes=frozenset({"gone"}), excluded=frozenset({("people", "nobody")}))
    SavedViews(paths.saved_views_file()).save(SavedView("旧", query=lost))
    assert cli.main(["--language", "en", "list", "--saved", "旧"], lambda _database, _view: 0) == 0
    told = capsys.readouterr().err
    assert "gone" in told
    assert "nobody" in told


def test_the_window_is_opened_in_a_view_that_is_asked_for() -> None:
    SavedViews(paths.saved_views_file()).save(SavedView("驿站", query=QUERY))
    asked: list[SavedView | None] = []

    def open_window(_database: Path, view: SavedView | None) -> int:
        asked.append(view)
        return 0

    assert cli.main(["--language", "zh_Hans", "--saved", "驿站"], open_window) == 0
    assert cli.main(["--language", "zh_Hans"], open_window) == 0
    assert cli.main(["--language", "zh_Hans", "--saved", "没有"], open_window) == 2
    assert asked == [SavedView("驿站", query=QUERY), None]
