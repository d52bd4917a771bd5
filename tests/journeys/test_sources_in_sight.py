"""Which document says so is seen as soon as an event is selected: nobody has to scroll for it."""

import pytest

from tests.journeys.conftest import User
from timeline_app.panels.detail.decorations import CARD, OPEN_CARD, Decoration
from timeline_app.queries.query import EVERYTHING

SMALLEST = (1280, 720)


def first_card(user: User) -> Decoration:
    return next(each for each in user.window.details.browser.decorations if each.kind in (CARD, OPEN_CARD))


# Of every third event in every run.
@pytest.mark.parametrize(
    ("size", "step"), [(SMALLEST, 3), *(pytest.param(size, 1, marks=pytest.mark.slow) for size in (SMALLEST, (1440, 900)))]
)
def test_the_first_source_of_every_event_is_in_sight(user: User, size: tuple[int, int], step: int) -> None:
    user.window.resize(*size)
    user.window.state.set_query(EVERYTHING)
    browser, below = user.window.details.browser, dict[str, float]()
    for event in user.window.state.snapshot.answer.events[::step]:
        user.window.state.select(event.id)
        assert browser.verticalScrollBar().value() == 0
        missing = first_card(user).rect.bottom() - browser.viewport().height()
        if missing > 0:
            below[event.id] = missing
    assert below == {}
