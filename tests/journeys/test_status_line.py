"""What the line at the foot of the window tells for a while: seen at every width, beside all that stands there always."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.journeys.conftest import User
from timeline_app.panels.eliding_label import ElidingLabel
from timeline_app.queries.periods import period_of
from timeline_app.window.pane_switches import PaneSwitch
from timeline_app.window.status_chip import StatusChip

WORDS = "已写好：/tmp/报告.pdf <b>"


def message(user: User) -> ElidingLabel:
    return next(label for label in user.window.status.findChildren(ElidingLabel) if label.text() == WORDS)


def apart(widgets: list[QWidget]) -> bool:
    boxes = [each.geometry() for each in widgets]
    return not any(one.intersects(other) for place, one in enumerate(boxes) for other in boxes[:place])


@pytest.mark.parametrize("width", [900, 1440])
def test_a_message_is_seen_and_hides_nothing(user: User, width: int) -> None:
    status = user.window.status
    user.window.resize(width, 700)
    user.window.state.choose_period(period_of("2023Q3"))
    QApplication.processEvents()
    before = [each for kind in (ElidingLabel, PaneSwitch) for each in status.findChildren(kind) if each.isVisible()]
    status.tell(WORDS, 60_000)
    user.window.top_bar.search.setText("2023年9月")  # a chip appears while the message stands
    QApplication.processEvents()
    (chip,) = (each for each in status.findChildren(StatusChip) if each.isVisible())
    assert all(each.isVisible() for each in before)
    assert message(user).isVisible()
    assert message(user).seen[:6] == WORDS[:6]
    assert apart([*before, chip, message(user)])
    assert all(status.rect().contains(each.geometry()) for each in (*before, chip, message(user)))


def test_a_message_goes_by_itself(user: User) -> None:
    user.window.status.tell(WORDS, 30)
    label = message(user)
    user.qtbot.waitUntil(lambda: not label.isVisible())
    assert user.window.status.told == ""
