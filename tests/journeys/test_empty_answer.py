"""An answer without an event: the plot says what was asked, and leads out of it."""

from tests.journeys.conftest import User
from timeline_app.layout.box import Box
from timeline_app.layout.empty_answer import EmptyAnswer


def said(user: User) -> EmptyAnswer:
    found = user.picture.empty
    assert found is not None
    return found


def click(user: User, box: Box) -> None:
    user.click(box.x + box.width / 2, box.y + box.height / 2)


def test_where_events_are_found_nothing_is_said(user: User) -> None:
    assert user.picture.empty is None


def test_the_words_of_the_search_can_be_dropped_and_the_filter_stays(user: User) -> None:
    user.tick("北京")
    asked = user.window.state.snapshot.answer.query
    user.window.top_bar.search.setText("没有这样的词")
    assert "北京" in said(user).line.text
    assert "没有这样的词" in said(user).line.text
    without, _clear = said(user).offers
    assert user.picture.plot.contains(without.box.x, without.box.y)
    click(user, without.box)
    assert user.window.top_bar.search.text() == ""
    assert user.window.state.snapshot.answer.query == asked
    assert user.picture.empty is None


def test_everything_can_be_cleared(user: User) -> None:
    user.tick("北京")
    user.window.top_bar.search.setText("没有这样的词")
    _without, clear = said(user).offers
    click(user, clear.box)
    assert user.window.top_bar.search.text() == ""
    assert user.window.state.snapshot.answer.query == user.window.state.first_query


def test_one_condition_has_one_offer_and_a_long_one_keeps_within_the_plot(user: User) -> None:
    user.window.resize(1024, 640)
    user.window.top_bar.search.setText("没有这样的词" * 40)
    (offer,) = said(user).offers
    line, plot = said(user).line, user.picture.plot
    assert plot.x <= min(line.x, offer.box.x)
    assert max(line.x + line.width, offer.box.right) <= plot.right
