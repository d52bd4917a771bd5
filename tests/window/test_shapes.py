"""How large the window and its panes are before anyone has chosen: by the screen, and by the window."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from timeline_app.settings.preferences import Preferences
from timeline_app.window.grip import Grip
from timeline_app.window.panes import PaneChoice, Panes, sides
from timeline_app.window.shapes import first_size, kept, restore


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
    panes = Panes(QPushButton(), QWidget(), QWidget(), QWidget())
    made.setCentralWidget(panes)
    restore(made, panes, preferences)
    made.show()
    QApplication.processEvents()
    return made, panes


def test_the_first_window_suits_its_screen_and_lies_in_the_middle(qtbot: QtBot) -> None:
    made, _panes = window(qtbot, Preferences())
    screen = made.screen().availableGeometry()
    assert made.size() == first_size(screen).expandedTo(made.minimumSizeHint())
    assert (made.geometry().center() - screen.center()).manhattanLength() <= 8  # but for the frame


def drag(panes: Panes, number: int, to: int) -> None:
    """An edge, by the mouse."""
    grip = panes.findChildren(Grip)[number]
    place = QPoint(to, 20) - grip.pos()
    QTest.mousePress(grip, Qt.MouseButton.LeftButton, pos=QPoint(2, 20))
    QTest.mouseMove(grip, place)
    QTest.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=place)


def test_panes_suit_the_window_until_a_border_is_moved(qtbot: QtBot) -> None:
    made, panes = window(qtbot, Preferences())
    for width in (1280, 1440, 2200, 1100):
        made.resize(width, 700)
        QApplication.processEvents()
        assert panes.choice.widths(width) == sides(width)
    drag(panes, 0, 300)
    made.resize(1700, 700)
    QApplication.processEvents()
    assert panes.choice.widths(1700) == (300, sides(1700)[1])


def test_what_was_chosen_comes_back_and_what_was_not_is_found_anew(qtbot: QtBot) -> None:
    made, panes = window(qtbot, Preferences())
    made.resize(1440, 700)
    QApplication.processEvents()
    drag(panes, 1, 1000)
    panes.toggle_filters()
    _again, others = window(qtbot, kept(made, panes, Preferences()))
    assert others.choice == panes.choice == PaneChoice(filters=False, details=True, left=0, right=440)


@pytest.mark.parametrize("text", ["", "AAAA/wAAAAEAAAADAAAA", "1 1 0", "1 1 0 -3", "1 1 0 999999", "1 1 ² 0", "x y z w"])
def test_a_damaged_choice_is_none(text: str) -> None:
    assert PaneChoice.read(text) == PaneChoice()


@pytest.mark.parametrize("choice", [PaneChoice(), PaneChoice(left=900, right=900), PaneChoice(left=1, right=1)])
@pytest.mark.parametrize("width", [1000, 1280, 2560])
def test_no_choice_takes_the_middle_from_the_window(choice: PaneChoice, width: int) -> None:
    left, right = choice.widths(width)
    assert (left, right) >= (200, 260)
    assert width - left - right >= 420
