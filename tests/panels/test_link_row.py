"""A link in the form: what is offered follows from the dates of the two events until somebody chooses."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from timeline_app.extraction.edtf_dates import when_of
from timeline_app.panels.form.date_field import DateField
from timeline_app.panels.form.draft import LinkDraft
from timeline_app.panels.form.link_row import Found, LinkRow
from timeline_app.records.link import LinkKind

EARLIER, LATER = Found("early", "2025年 筹备", when_of("2025")), Found("late", "2027年 验收", when_of("2027"))
TODAY = date(2026, 5, 1)
Make = Callable[..., tuple[DateField, LinkRow]]


@pytest.fixture
def make(qtbot: QtBot, application: QApplication) -> Make:
    def made(typed: str, draft: LinkDraft = LinkDraft(), other: Found | None = None) -> tuple[DateField, LinkRow]:  # noqa: B008
        field = DateField("date", typed, 100, TODAY)
        row = LinkRow(draft, 100, field, lambda letters: [each for each in (EARLIER, LATER) if letters in each.shown], other)
        for widget in (field, row):
            qtbot.addWidget(widget)
        with qtbot.waitExposed(row):
            row.show()
        return field, row

    return made


def choose(row: LinkRow, letters: str) -> None:
    line = row.event_field.line
    line.setFocus()
    line.clear()
    for letter in letters:  # as an input method commits it
        event = QInputMethodEvent()
        event.setCommitString(letter)
        QApplication.sendEvent(line, event)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)


def offered(row: LinkRow) -> list[str]:
    box = row.kind.box
    return [box.itemData(place) for place in range(box.count())]


def test_what_had_ended_is_never_proposed_as_what_this_led_to(make: Make) -> None:
    _date, row = make("2026-03-02")
    assert row.draft.kind is LinkKind.LED_TO
    choose(row, "筹备")
    assert (row.draft.event, row.draft.kind) == ("early", LinkKind.SAME_SERIES)
    assert offered(row) == [LinkKind.PART_OF, LinkKind.SAME_SERIES]
    assert "之前" in row.kind.note.text()
    choose(row, "验收")
    assert (row.draft.event, row.draft.kind) == ("late", LinkKind.LED_TO)
    assert offered(row) == list(LinkKind)
    assert not row.kind.note.isVisible()


def test_nothing_is_told_of_an_event_that_is_no_longer_named(make: Make) -> None:
    _date, row = make("2026-03-02")
    choose(row, "筹备")
    row.event_field.line.selectAll()
    QTest.keyClick(row.event_field.line, Qt.Key.Key_Backspace)
    assert (row.draft.event, row.draft.kind) == ("", LinkKind.LED_TO)
    assert offered(row) == list(LinkKind)
    assert not row.kind.note.isVisible()


def test_the_proposal_follows_the_date_that_is_typed(make: Make) -> None:
    field, row = make("")
    choose(row, "筹备")
    assert row.draft.kind is LinkKind.LED_TO
    for typed, kind in (("2026", LinkKind.SAME_SERIES), ("2025年6月", LinkKind.LED_TO), ("", LinkKind.LED_TO)):
        field.line.setText(typed)
        assert row.draft.kind is kind


def test_what_somebody_chose_stays(make: Make) -> None:
    field, row = make("2025")
    choose(row, "筹备")
    row.kind.box.setFocus()
    QTest.keyClick(row.kind.box, Qt.Key.Key_Down)
    assert row.draft.kind is LinkKind.COMPLETED_BY
    field.line.setText("2026")
    assert row.draft.kind is LinkKind.COMPLETED_BY
    assert row.kind.note.isVisible()


def test_a_link_that_is_kept_stays_as_it_is(make: Make) -> None:
    _date, row = make("2026", LinkDraft(LinkKind.NEXT_IN_SERIES, "early"), EARLIER)
    assert row.draft == LinkDraft(LinkKind.NEXT_IN_SERIES, "early")
    assert row.event_field.text == EARLIER.shown
    assert row.kind.note.isVisible()
