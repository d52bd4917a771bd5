"""A monkey at mouse and keyboard: whatever it does, the window neither fails nor warns, and what it shows stays in order."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.benchmarks.synthetic import make_database
from tests.journeys.conftest import User
from timeline_app.layout.lanes import Grouping
from timeline_app.look.palette import Appearance

pytestmark = pytest.mark.thorough

GESTURES = 1250  # of each monkey of a sweep
SAMPLE = 120
SAMPLE_OF_MANY = 60  # each costs twice as much where there are many events
_KEYS = [
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_W, Qt.Key.Key_S,
    Qt.Key.Key_A, Qt.Key.Key_D, Qt.Key.Key_F, Qt.Key.Key_T, Qt.Key.Key_N, Qt.Key.Key_B, Qt.Key.Key_C, Qt.Key.Key_O,
    Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Escape,
]
_COMMANDS = [
    "back", "forward", "fit", "view_week", "view_quarter", "show_list", "show_figures", "show_timeline", "compare", "clear",
    "next_hit",
]


class Monkey:
    """Knows the ways of touching a window, and takes one after another at random."""

    def __init__(self, user: User, seed: int) -> None:
        self.user, self.chance = user, random.Random(seed)

    def act(self) -> None:
        doing: list[Callable[[], None]] = [
            self.click, self.double_click, self.drag, self.drag, self.wheel, self.wheel, self.key, self.key, self.key, self.menu,
            self.filter, self.search, self.command, self.dress, self.resize,
        ]
        self.chance.choice(doing)()
        for menu in self.user.window.findChildren(QMenu):
            menu.close()

    def place(self) -> QPoint:
        canvas = self.user.canvas
        return QPoint(self.chance.randrange(max(1, canvas.width())), self.chance.randrange(max(1, canvas.height())))

    def click(self) -> None:
        button = self.chance.choice([Qt.MouseButton.LeftButton] * 3 + [Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton])
        QTest.mouseClick(self.user.canvas, button, pos=self.place())

    def double_click(self) -> None:
        QTest.mouseDClick(self.user.canvas, Qt.MouseButton.LeftButton, pos=self.place())

    def drag(self) -> None:
        start, end = self.place(), self.place()
        self.user.drag((start.x(), start.y()), (end.x(), end.y()), shift=self.chance.random() < 0.3)

    def wheel(self) -> None:
        at, turned = QPointF(self.place()), self.chance.choice([QPoint(0, 120), QPoint(0, -120), QPoint(240, 0), QPoint(-90, 30)])
        canvas = self.user.canvas
        event = QWheelEvent(
            at, canvas.mapToGlobal(at), QPoint(), turned, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        )
        QApplication.sendEvent(canvas, event)

    def key(self) -> None:
        control = Qt.KeyboardModifier.ControlModifier if self.chance.random() < 0.1 else Qt.KeyboardModifier.NoModifier
        QTimer.singleShot(0, close_dialog)  # which waits for an answer in a loop of its own
        self.user.press(self.chance.choice(_KEYS), control)

    def menu(self) -> None:
        at = self.place()
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, self.user.canvas.mapToGlobal(at))
        QApplication.sendEvent(self.user.canvas, asked)

    def filter(self) -> None:
        names = ["全国", "北京", "职工服务与帮扶", "工会数字化建设", "精确到日", "有数据", "数据不一致", "党组文章"]
        (self.user.only if self.chance.random() < 0.3 else self.user.tick)(self.chance.choice(names))

    def search(self) -> None:
        self.user.window.top_bar.search.setText(self.chance.choice(["", "", "驿站", "工匠", "'\"", "没有这样的词", "驛站 2023"]))

    def command(self) -> None:
        self.user.window.commands[self.chance.choice(_COMMANDS)].trigger()

    def dress(self) -> None:
        bar = self.user.window.top_bar
        bar.grouping.setCurrentIndex(bar.grouping.findData(self.chance.choice(list(Grouping))))
        if self.chance.random() < 0.2:
            bar.appearance_wanted.emit(self.chance.choice([Appearance.LIGHT, Appearance.DARK, "high-contrast"]))
            bar.coverage_wanted.emit(self.chance.random() < 0.5)

    def resize(self) -> None:
        self.user.window.resize(self.chance.randrange(700, 1900), self.chance.randrange(420, 1200))


def close_dialog() -> None:
    if dialog := QApplication.activeModalWidget():
        dialog.close()


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_database(tmp_path_factory.mktemp("many") / "many.db", 6000, vague=0.2)


SWEEP = [pytest.param(seed, GESTURES, marks=pytest.mark.slow) for seed in range(1, 5)]


@pytest.mark.timeout(300)
@pytest.mark.parametrize(("seed", "gestures"), [pytest.param(0, SAMPLE), *SWEEP])
def test_nothing_fails_and_nothing_warns(user: User, seed: int, gestures: int) -> None:
    play(user, seed, gestures)


@pytest.mark.timeout(300)
@pytest.mark.parametrize(("seed", "gestures"), [pytest.param(0, SAMPLE_OF_MANY), *SWEEP])
def test_nor_with_a_great_many_events(user: User, seed: int, gestures: int, many: Path) -> None:
    user.database = many
    user.window.close()
    user.window = user.open()
    play(user, seed, gestures)


def play(user: User, seed: int, gestures: int) -> None:
    monkey, said = Monkey(user, seed), list[str]()
    before = qInstallMessageHandler(lambda kind, _context, text: said.append(text) if kind is not QtMsgType.QtDebugMsg else None)
    try:
        for number in range(gestures):
            monkey.act()
            if number % 50 == 0:
                QApplication.processEvents()
                in_order(user)
    finally:
        qInstallMessageHandler(before)
    assert [text for text in said if "plugin does not support" not in text] == []


def in_order(user: User) -> None:
    """What is selected is on screen, and the view is within what can be looked at."""
    state = user.window.state
    snapshot, limits = state.snapshot, state.limits
    assert snapshot.selected is None or state.find(snapshot.selected) is not None
    assert limits.start - 1e-6 <= snapshot.view.start < snapshot.view.end <= limits.end + 1e-6
    assert user.canvas.picture.width == user.canvas.width()
