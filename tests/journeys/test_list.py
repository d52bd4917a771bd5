"""The list as a chronicle: headings of months, the period, columns, keys, and what a screen reader hears of it."""



from tests.journeys.conftest import User
from tests.journeys.listed import THIRD, bar, choose, listed, rows, shown_list, uppermost
from timeline_app.panels.list_columns import DATE
from timeline_app.panels.list_painting import ROW
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import Belonging
from timeline_app.queries.reading_order import AFTER_MONTHS
from timeline_app.reading.reading_view import ReadingView
from timeline_app.state.timeline_state import whole_view


def test_each_month_stands_above_its_events_and_counts_them(user: User) -> None:
    view = shown_list(user)
    headings = [(row, heading) for row in rows(view) if (heading := view.table.heading(row))]
    ends = [row for row, _heading in headings[1:]] + [view.table.rowCount()]
    for (row, heading), end in zip(headings, ends, strict=True):
        assert heading.endswith(f" · {end - row - 1} 条")
    assert view.table.index(headings[0][0], DATE).data() == headings[0][1]
    assert any(heading.startswith("2023年7月 · ") for _row, heading in headings)
    assert {event.id for event in listed(view)} == set(user.shown)


def test_what_is_known_to_the_year_is_the_last_of_its_year(user: User) -> None:
    order = shown_list(user).table.order
    assert order is not None
    months = [(section.year, section.month) for section in order.sections]
    assert months == sorted(months)
    assert (2023, AFTER_MONTHS) in months


def test_the_month_that_is_uppermost_stays_in_sight_until_the_next_pushes_it_away(user: User) -> None:
    view = shown_list(user)
    for row in rows(view)[::20]:
        view.begin_at(row)
        view.viewport().repaint()
        top = view.rowAt(0)
        assert view.staying.words == view.table.heading_above(top)
        assert view.staying.isVisible()
        assert view.staying.geometry().topLeft() == view.viewport().geometry().topLeft()


def test_no_event_that_is_brought_into_sight_lies_under_the_month_that_stays(user: User) -> None:
    view = shown_list(user)
    view.scrollToBottom()
    for event in listed(view)[:-80:-1]:
        user.window.state.select(event.id)
        assert view.visualRect(view.currentIndex()).top() >= ROW


def test_the_list_begins_where_the_timeline_looks(user: User) -> None:
    user.window.state.look_at(whole_view(THIRD))
    view = shown_list(user)
    view.viewport().repaint()
    assert view.staying.words.startswith("2023年7月")
    user.window.show_timeline()
    user.window.state.look_at(whole_view(period_of("2024-05")))
    user.window.show_list()
    assert uppermost(view).when.start.isoformat()[:7] == "2024-05"


def test_the_timeline_shows_what_was_selected_in_the_list(user: User) -> None:
    user.window.state.look_at(whole_view(THIRD))
    view = shown_list(user)
    choose(view, "workers-home-app")
    user.window.show_timeline()
    event, look = user.window.state.snapshot.selected_event, user.window.state.snapshot.view
    assert event is not None
    assert event.id == "workers-home-app"
    assert look.start <= event.when.start.toordinal() <= look.end


def test_a_period_is_kept_to_and_let_go_of(user: User) -> None:
    view = shown_list(user)
    assert not bar(user).only_period.isVisible()
    user.window.state.choose_period(THIRD)
    touching = user.window.state.snapshot.answer.events.within(THIRD, Belonging.POSSIBLE)
    assert {event.id for event in listed(view)} == {event.id for event in touching}
    assert 0 < len(touching) < len(user.shown)
    surely, possible = user.window.state.snapshot.certain_and_possible
    assert bar(user).count.text().endswith(f"确定 {surely} · 可能 {possible}")
    bar(user).only_period.click()
    assert {event.id for event in listed(view)} == set(user.shown)
    bar(user).only_period.click()
    assert len(listed(view)) == len(touching)
    user.window.state.choose_period(None)
    assert len(listed(view)) == len(user.shown)


def test_list_and_page_share_the_switch(user: User) -> None:
    user.window.state.choose_period(THIRD)
    view = shown_list(user)
    bar(user).only_period.click()
    user.window.commands["show_reading"].trigger()
    page = user.window.findChild(ReadingView)
    assert page is not None
    assert not page.foot.only_period.isChecked()
    assert page.order is not None
    assert len(page.order) == len(user.shown)
    page.foot.only_period.click()
    user.window.show_list()
    assert bar(user).only_period.isChecked()
    assert len(listed(view)) == len(page.order) < len(user.shown)
