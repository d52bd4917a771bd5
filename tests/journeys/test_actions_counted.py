"""How much one has to do: a click counts, and a key, with the text that is typed behind it, counts once."""

import hashlib
from collections.abc import Callable
from dataclasses import replace

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.filter_rows import click_only
from tests.journeys.conftest import User
from tests.journeys.test_sources_in_sight import first_card
from timeline_app.queries.periods import period_of
from timeline_app.records.event import Event

pytestmark = pytest.mark.starts_process
CONTROL, PLAIN = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
TO_THE_PARAGRAPH, TO_THE_REPORT = 3, 5
WRITTEN = "这一段是所引的原文，其中有"


class Actions:
    """Counts them."""

    def __init__(self, user: User) -> None:
        self.user, self.count = user, 0

    def does(self, action: Callable[[], object]) -> None:
        self.count += 1
        action()
        QApplication.processEvents()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN, text: str = "") -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        self.does(lambda: QTest.keyClick(focus, key, modifier))
        field = QApplication.focusWidget()
        if text:
            assert isinstance(field, QLineEdit)
            field.insert(text)
            QApplication.processEvents()

    def click(self, x: float, y: float) -> None:
        self.does(lambda: self.user.click(x, y))


@pytest.fixture
def actions(user: User) -> Actions:
    user.window.resize(1280, 720)
    user.window.activateWindow()
    QApplication.processEvents()
    return Actions(user)


def attach(user: User, event: Event) -> None:
    """A document with the paragraph that the event cites first, as whoever has attached documents once finds them."""
    citation, folder = event.citations[0], user.window.document_folder
    lines = ["前文"] * ((citation.paragraph or 1) - 1) + [f"{WRITTEN}{citation.phrase}。"]
    content = "\n".join(lines).encode()
    (user.target.parent / "文献.txt").write_bytes(content)
    digest = hashlib.sha256(content).hexdigest()
    state = user.window.state
    known = (replace(each, sha256=digest) if each.id == citation.document else each for each in state.timeline.documents)
    state.timeline = replace(state.timeline, documents=tuple(known))
    with user.qtbot.waitSignal(folder.told, timeout=20_000):
        user.window.attach_documents()


def sees_the_paragraph(user: User) -> bool:
    browser = user.window.details.browser
    in_sight = first_card(user).rect.bottom() <= browser.viewport().height() and browser.verticalScrollBar().value() == 0
    return in_sight and WRITTEN in browser.toPlainText().replace("\n", "")


def test_to_the_cited_paragraph_by_mouse(actions: Actions) -> None:
    user, mark = actions.user, actions.user.single_mark()
    event = user.window.state.find(mark.events[0])
    assert event is not None
    attach(user, event)
    actions.click(mark.box.x + mark.box.width / 2, mark.box.y + mark.box.height / 2)
    assert sees_the_paragraph(user)
    assert actions.count <= TO_THE_PARAGRAPH


def test_to_the_cited_paragraph_by_key(actions: Actions) -> None:
    user = actions.user
    event = next(each for each in user.window.state.snapshot.answer.events if "户外劳动者" in each.title)
    attach(user, event)
    actions.press(Qt.Key.Key_K, CONTROL, text=event.title)
    actions.press(Qt.Key.Key_Return)
    assert user.window.state.snapshot.selected == event.id
    assert sees_the_paragraph(user)
    assert actions.count <= TO_THE_PARAGRAPH


def test_to_the_report_of_a_quarter_of_one_theme(actions: Actions) -> None:
    """The last action is Enter in the dialog of the system, which proposes a name."""
    user = actions.user
    quarter = next(tick for tick in user.picture.lower_ticks if tick.start == period_of("2023Q3").start.toordinal())
    actions.click((quarter.x + quarter.right) / 2, user.picture.axis.height * 0.75)
    actions.does(lambda: click_only(user.window.filters, "职工服务与帮扶"))
    actions.press(Qt.Key.Key_E, CONTROL)
    user.export_dialog.activateWindow()
    with user.qtbot.waitSignal(user.window.exported, timeout=60_000):
        actions.does(lambda: user.export_dialog.foot.export.click())
    actions.count += 1
    snapshot = user.window.state.snapshot
    assert snapshot.period == period_of("2023Q3")
    assert all("services" in event.themes for event in snapshot.exported)
    with pypdfium2.PdfDocument(user.target) as report:
        text = "".join("".join(page.get_textpage().get_text_range().split()) for page in report)
    assert all("".join(event.title.split())[:8] in text for event in snapshot.certainly_exported)
    assert actions.count <= TO_THE_REPORT
