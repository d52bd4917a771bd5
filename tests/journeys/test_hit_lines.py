"""Lines under what a search found, in names and in the texts of cards."""

from collections.abc import Sequence

import pytest

from tests.journeys.conftest import User
from timeline_app.canvas.hit_lines import hit_lines
from timeline_app.layout.box import Box
from timeline_app.layout.mark import Mark
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import Query
from timeline_app.state.timeline_state import whole_view


@pytest.fixture
def cards(user: User) -> Sequence[Mark]:
    """Those of the days of a congress."""
    user.window.resize(1440, 900)
    user.window.state.look_at(whole_view(period_of("2023-10-08/2023-10-20")))
    user.window.canvas.viewport.settle()
    return [mark for mark in user.picture.marks if mark.card]


def lines_on(user: User, mark: Mark, words: str) -> list[Box]:
    found = hit_lines(user.picture, Query(search=words), user.window.window_style.paint_style.measures)
    box = mark.box
    return [line for line in found if box.x <= line.x and line.x + line.width <= box.right and box.y <= line.y <= box.bottom]


def test_each_line_of_a_card_is_marked_where_it_has_the_words(user: User, cards: Sequence[Mark]) -> None:
    for mark in cards:
        assert mark.card
        for words in mark.card.text.title:
            whole, *others = sorted(lines_on(user, mark, words), key=lambda line: -line.width)
            assert whole.width == pytest.approx(user.window.window_style.paint_style.measures.heading(words))
            assert not others
    assert cards


def test_a_word_that_is_broken_over_two_lines_is_marked_in_both(user: User, cards: Sequence[Mark]) -> None:
    broken = [mark for mark in cards if mark.card and len(mark.card.text.title) == 2]
    assert broken
    for mark in broken:
        assert mark.card
        upper, lower = mark.card.text.title
        assert len({line.y for line in lines_on(user, mark, upper[-1] + lower[0])}) == 2


def test_no_line_lies_on_a_card_without_the_words(user: User, cards: Sequence[Mark]) -> None:
    assert not any(lines_on(user, mark, "没有这样的词") for mark in cards)
