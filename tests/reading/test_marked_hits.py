"""What a search found is marked on the page."""

import pytest

from tests.journeys.conftest import User
from tests.reading.reader import read
from timeline_app.chinese.fold import fold
from timeline_app.reading.reading_view import ReadingView
from timeline_app.reading.unbroken import plain


def coloured(view: ReadingView, role: str) -> int:
    """How many pixels of the page have the colour of a role."""
    assert view.page.manuscript is not None
    image, wanted = view.page.viewport().grab().toImage(), view.page.manuscript.look.palette[role].rgb()
    return sum(image.pixel(x, y) == wanted for y in range(0, image.height(), 2) for x in range(0, image.width(), 2))


def test_what_a_search_found_is_marked_until_the_words_go(user: User) -> None:
    view = read(user)
    assert coloured(view, "accent_soft") == 0
    user.window.top_bar.search.setText("大会")
    assert coloured(view, "accent_soft") > 100
    user.window.top_bar.search.clear()
    assert coloured(view, "accent_soft") == 0


@pytest.mark.parametrize("words", ["大会", "1300多项职工", "dahui"])
def test_marks_lie_on_the_words_whatever_joins_the_text(user: User, words: str) -> None:
    user.window.top_bar.search.setText(words)
    manuscript = read(user).page.manuscript
    assert manuscript is not None
    marked = {
        fold(plain(piece.paragraph.text[first:last]))  # a document may be in another script
        for row in range(len(manuscript)) for piece in manuscript.block(row).pieces
        for first, last in manuscript.hits(piece.paragraph.text)
    }
    expected = {"大会": {"大会"}, "1300多项职工": {"1300多项职工"}, "dahui": {"大会"}}
    assert marked == expected[words]
