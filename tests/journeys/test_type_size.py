"""The size of type is chosen in the menu, followed by all that bears type, and remembered."""

from PySide6.QtWidgets import QApplication

from tests.journeys.conftest import User
from timeline_app.layout.shapes import Shape
from timeline_app.look.type_size import TypeSize
from timeline_app.panels.html import sized


def choose(user: User, size: TypeSize) -> None:
    user.window.top_bar.settings.action("type_size", size).trigger()
    QApplication.processEvents()


def least_row(user: User) -> float:
    """Between two dots below one another in a lane."""
    user.window.views.fit()
    user.rest()
    rows: dict[str, set[float]] = {}
    for mark in user.picture.marks:
        if mark.shape is Shape.DOT:
            rows.setdefault(mark.lane, set()).add(mark.box.y)
    return min(low - high for lane in rows.values() for high, low in zip(sorted(lane), sorted(lane)[1:], strict=False))


def chosen(user: User) -> list[TypeSize]:
    return [size for size in TypeSize if user.window.top_bar.settings.action("type_size", size).isChecked()]


def test_everything_follows_and_remembers_the_size(user: User) -> None:
    for size, pixels in {TypeSize.SMALL: 12, TypeSize.MEDIUM: 13, TypeSize.LARGE: 15}.items():
        choose(user, size)
        has_the_size(user, size, pixels)
        assert user.window.close()
        user.window = user.open()
        has_the_size(user, size, pixels)


def has_the_size(user: User, size: TypeSize, pixels: int) -> None:
    assert QApplication.font().pixelSize() == user.window.filters.font().pixelSize() == pixels
    style = user.window.window_style.paint_style
    assert (style.small.pixelSize(), style.label.pixelSize(), style.strong.pixelSize()) == (pixels - 2, pixels - 1, pixels)
    assert f"font-size:{pixels}px" in user.window.details.browser.toHtml()
    assert chosen(user) == [size]


def test_rows_grow_with_type(user: User) -> None:
    user.window.resize(1440, 900)
    found: list[float] = []
    for size in (TypeSize.SMALL, TypeSize.MEDIUM, TypeSize.LARGE):
        choose(user, size)
        found.append(least_row(user))
    assert found == sorted(found)
    assert found[0] < found[2]


def test_a_very_wide_window_has_larger_type_unless_one_was_chosen(user: User) -> None:
    for width, pixels in ((2300, 14), (1440, 13)):
        user.window.resize(width, 900)
        QApplication.processEvents()
        assert QApplication.font().pixelSize() == pixels
    choose(user, TypeSize.SMALL)
    user.window.resize(2300, 900)
    QApplication.processEvents()
    assert QApplication.font().pixelSize() == 12


def test_words_that_look_like_a_size_stay_as_they_are() -> None:
    written = '<p style="color:#000;font-size:11px">font-size:11px</p><p>font-size:13px &gt; 2</p>'
    assert sized(written, 15) == '<p style="color:#000;font-size:13px">font-size:11px</p><p>font-size:13px &gt; 2</p>'
