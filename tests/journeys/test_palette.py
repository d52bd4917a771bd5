"""One place for everything: opened by a key, typed into, left by Enter, Esc or a click, with the keyboard alone or by mouse."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.journeys.conftest import User
from tests.journeys.palette_hand import SHIFT, chosen, enter, opened, rows, shut
from timeline_app.look.palette import Appearance
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import Query
from timeline_app.window.palette.entry import MOST
from timeline_app.window.palette.rows import Heading
from timeline_app.window.view_stack import ViewKind


def test_a_date_chooses_its_period(user: User) -> None:
    state = user.window.state
    view = state.snapshot.view
    for text, period in {
        "2023-10": "2023-10", "三季度": "2023Q3", "2023年10月10日": "2023-10-10", "2023年10月9号": "2023-10-09", "2023q4": "2023Q4",
        "2022年第二季度": "2022Q2", "10月": "2023-10", "上半年": "2023H1", "2024": "2024", "h1": "2023H1", "q3": "2023Q3",
        "10月9": "2023-10-09", "2023年10月9日至12日": "2023-10-09/2023-10-12", "2023 年 10 月": "2023-10",
        "２０２３－１０": "2023-10", "2023.10.9": "2023-10-09",
    }.items():
        enter(opened(user, text))
        assert state.snapshot.period == period_of(period), text
        assert user.window.tools.overlay is None
        state.choose_period(None)
        state.look_at(view)  # what is typed without a year means that in view


def test_what_no_calendar_has_is_no_period(user: User) -> None:
    for text in ("2023-13", "13月", "2023年2月30日", "0000", "5季度", "去年"):
        assert "时段" not in rows(opened(user, text)), text
        shut(user)


def test_words_lead_to_an_event_titles_first_and_marked(user: User) -> None:
    for text in ("驿站", "驛站"):
        user.window.state.select(None)
        overlay = opened(user, text)
        events = rows(overlay)["事件"]
        assert len(events) == MOST
        title = chosen(overlay).text
        assert [title[first:last] for first, last in chosen(overlay).spans] == ["驿站"]
        assert [bool(each.spans) for each in events] == sorted((bool(each.spans) for each in events), reverse=True)
        assert chosen(overlay).right
        assert chosen(overlay).theme
        enter(overlay)
        selected = user.window.state.snapshot.selected_event
        assert selected is not None
        assert selected.title == title


def test_what_sounds_like_it_is_found_and_marked(user: User) -> None:
    for text, heading, marked in (
        ("ldz", "事件", "劳动者"), ("chanye", "事件", "产业"), ("chanye", "主题", "产业"), ("xjp", "人物", "习近平"),
        ("zhqgzgh", "机构", "中华全国总工会"), ("ldmf", "群体", "劳动模范"), ("liebiao", "操作", "列表"),
    ):
        found = rows(opened(user, text))[heading]
        assert found[0].sounds, text
        assert marked in [entry.text[start:end] for entry in found for start, end in entry.spans]
        shut(user)


def test_what_sounds_like_it_stands_behind_what_has_it(user: User) -> None:
    for text in ("ld", "an", "app", "驿站 ldz", "list"):
        overlay = opened(user, text)
        QTest.keyClick(overlay.box.line, Qt.Key.Key_Tab)
        under = rows(overlay)
        for heading in under.keys() - {"操作"}:
            sounds = [entry.sounds for entry in under[heading]]
            assert sounds == sorted(sounds), (text, heading)
        first = [entries[0].sounds for heading, entries in under.items() if heading != "操作"]
        assert first == sorted(first), text
        shut(user)


def test_words_are_compared_as_search_compares_them(user: User) -> None:
    """Quotes and a leading minus mean in the palette what they mean in the search."""
    found = rows(opened(user, "驿站 -北京"))
    assert found["地点"]
    assert all("北京" not in entry.text for entry in found["事件"])
    shut(user)
    assert "机构" not in rows(opened(user, "总工会 -工会"))


def test_words_that_nothing_has_are_told_and_enter_does_nothing(user: User) -> None:
    overlay = opened(user, "qqqzzz")
    heading = overlay.box.rows.at(overlay.box.rows.index(0, 0))
    assert heading == Heading("没有找到“qqqzzz”", "")
    assert overlay.box.line.accessibleDescription() == "没有找到“qqqzzz”"
    assert [entry.waits for under in rows(overlay).values() for entry in under] == [True]
    assert not overlay.box.list.currentIndex().isValid()
    enter(overlay)
    assert user.window.tools.overlay is overlay
    QTest.keyClick(overlay.box.line, Qt.Key.Key_Down)
    assert "存为视图" in chosen(overlay).text


def test_what_only_a_setting_has_is_chosen_before_what_may_be_saved(user: User) -> None:
    for name in ("深色", "繁体"):
        assert not chosen(opened(user, name)).waits
        shut(user)


def test_no_events_are_counted_where_a_period_was_meant(user: User) -> None:
    for text, told in {"1950q2": "", "qqqzzz": "0 条事件", "": ""}.items():
        overlay = opened(user, text)
        assert [label.text() for label in overlay.box.findChildren(QLabel, "count")] == [told]
        shut(user)


def test_shift_and_enter_search(user: User) -> None:
    enter(opened(user, "驿站"), SHIFT)
    assert user.window.top_bar.search.text() == "驿站"
    assert 0 < len(user.shown) < user.window.state.timeline.event_count


def test_it_is_told_how_many_events_there_are_and_all_can_be_seen(user: User) -> None:
    overlay = opened(user, "驿站")
    count = len(user.window.state.ask(Query(search="驿站")).events)
    heading = overlay.box.rows.at(overlay.box.rows.index(0, 0))
    assert heading == Heading("事件", f"全部 {count} 条")
    QTest.keyClick(overlay.box.line, Qt.Key.Key_Tab)
    assert len(rows(overlay)["事件"]) == count
    QTest.keyClick(overlay.box.line, Qt.Key.Key_Backtab, SHIFT)
    assert len(rows(overlay)["事件"]) == MOST


def test_names_narrow_to_what_has_them(user: User) -> None:
    state = user.window.state
    for text, heading, field in (
        ("全国总工会", "机构", "organisations"), ("习近平", "人物", "people"), ("职工服务与帮扶", "主题", "themes"),
        ("全总", "机构", "organisations"),
    ):
        state.set_query(state.first_query)
        overlay = opened(user, text)
        while overlay.box.rows.heading_of(overlay.box.list.currentIndex()) != next(
            row for number in range(overlay.box.rows.rowCount())
            if isinstance(row := overlay.box.rows.at(overlay.box.rows.index(number, 0)), Heading) and row.text == heading
        ):
            QTest.keyClick(overlay.box.line, Qt.Key.Key_Down)
        enter(overlay)
        assert len(getattr(state.snapshot.answer.query, field)) == 1, text
        assert user.shown


def test_commands_and_settings_run(user: User) -> None:
    enter(opened(user, "列表"))
    assert user.window.view_stack.kind is ViewKind.LIST
    enter(opened(user, "深色"))
    assert user.window.window_style.appearance == Appearance.DARK
    enter(opened(user, "分组：按范围"))
    assert user.window.top_bar.grouping.currentData() == "scope"


def test_what_acts_on_the_timeline_leads_there(user: User) -> None:
    user.window.show_view(ViewKind.LIST)
    user.window.commands["palette"].trigger()
    overlay = user.window.tools.overlay
    assert overlay is not None
    overlay.box.line.setText("看一个季度")
    enter(overlay)
    assert user.window.view_stack.kind is ViewKind.TIMELINE
    assert user.window.views.unit_in_view == "quarter"
