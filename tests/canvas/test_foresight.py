"""What other zooms will ask for is learnt while nobody waits for it."""

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from timeline_app.canvas.foresight import Foresight


class Pupil(QObject):
    """Has ``left`` things to learn; counts how often it was asked to."""

    def __init__(self, left: int) -> None:
        super().__init__()
        self.left, self.asked = left, 0

    def learn(self) -> bool:
        self.asked += 1
        self.left -= self.left > 0
        return self.left > 0 or self.asked == 1


def test_it_goes_on_until_nothing_is_left(qtbot: QtBot) -> None:
    pupil = Pupil(50)
    foresight = Foresight(pupil.learn, pupil)
    assert pupil.asked == 0
    foresight.touch()
    qtbot.waitUntil(lambda: not pupil.left)
    asked = pupil.asked
    foresight.touch()
    qtbot.waitUntil(lambda: pupil.asked > asked)
    assert pupil.asked == asked + 1


def test_what_is_touched_while_it_waits_is_learnt_once(qtbot: QtBot) -> None:
    pupil = Pupil(1)
    foresight = Foresight(pupil.learn, pupil)
    for _touch in range(5):
        foresight.touch()
    qtbot.waitUntil(lambda: pupil.asked == 2)
    assert pupil.left == 0
