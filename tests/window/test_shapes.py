"""How large the window and its panes are before anyone has chosen: by the screen, and by the window."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from timeline_app.settings.preferences import Preferences
from timeline_app.window.shapes import Panes, first_size, kept, restore, sides


@pytest.mark.parametrize(
    ("screen", "size"), [((1366, 768), (1229, 691)), ((1440, 900), (1296, 810)), ((2560, 1440), (1600, 1000))]
)
def test_a_window_opens_on_most_of_a_screen_but_no_larger_than_one_can_take_in(
    screen: tuple[int, int], size: tuple[int, int]
) -> None:
    found = first_size(QRect(0, 0, *screen))
    assert (found.width(), found.height()) == size


def window(qtbot: QtBot, preferences: Preferences) -> tuple[QMainWindow, Panes]:
    made = QMainWindow()
    qtbot.addWidget(made)
    panes = Panes(QWidget(), QWidget(), QWidget())
    made.setCentralWidget(panes)
    restore(made, panes, preferences)
    made.show()
    QApplication.processEvents()
    return made, panes


def test_the_first_window_suits_its_screen_and_lies_in_the_middle(qtbot: QtBot) -> None:
    made, _panes = window(qtbot, Preferences())
    screen = made.screen().availableGeometry()
    assert made.size() == first_size(screen)
    assert (made.geometry().center() - screen.center()).manhattanLength() <= 8  # but for the frame


def outer(panes: Panes) -> tuple[int, int]:
    left, _middle, right = panes.sizes()
    return left, right


def test_panes_suit_the_window_until_a_border_is_moved(qtbot: QtBot) -> None:
    made, panes = window(qtbot, Preferences())
    for width in (1280, 1440, 2200, 1100):
        made.resize(width, 700)
        QApplication.processEvents()
        assert outer(panes) == sides(width)
    panes.moveSplitter(300, 1)
    made.resize(1700, 700)
    QApplication.processEvents()
    assert outer(panes)[0] == 300


def test_a_width_that_was_chosen_comes_back_and_one_that_was_not_is_found_anew(qtbot: QtBot) -> None:
    made, panes = window(qtbot, Preferences())
    unchosen = kept(made, panes, Preferences())
    assert unchosen.panes == ""
    panes.moveSplitter(300, 1)
    chosen = outer(panes)
    _again, others = window(qtbot, kept(made, panes, Preferences()))
    assert outer(others) == chosen
    assert others.moved
