"""A timeline of one's own is written by keyboard alone: events begun, corrected, removed, taken back; and nothing typed is lost."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.own_file import own_timeline
from timeline_app.app import host_on
from timeline_app.database.store import Store
from timeline_app.editing.editor import Editor
from timeline_app.editing.event_commands import ImportRows
from timeline_app.panels.form.event_form import EventForm
from timeline_app.records.event import Event
from timeline_app.records.kept_paragraph import KeptParagraph
from timeline_app.window.main_window import MainWindow
from timeline_app.window.opening import open_database
from timeline_app.window.window_host import WindowHost

pytestmark = pytest.mark.thorough

DAYS = [date(2026, 1, 1) + timedelta(days) for days in range(0, 60, 10)]
PARAGRAPH = "𠮷日，全校大会在大礼堂举行，1200人参加。"
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


class Writer:
    """Hands on a keyboard; whatever has the focus takes the keys."""

    def __init__(self, qtbot: QtBot, host: WindowHost) -> None:
        self.qtbot, self.host = qtbot, host
        with qtbot.waitSignal(host.window.ready, timeout=20_000):
            host.window.show()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)

    @property
    def window(self) -> MainWindow:
        return self.host.window

    @property
    def form(self) -> EventForm | None:
        return self.window.tools.forms.form

    @property
    def written(self) -> EventForm:
        form = self.form
        assert form is not None
        return form

    @property
    def titles(self) -> list[str]:
        return [event.title for event in self.window.state.snapshot.answer.events]

    @property
    def hand(self) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.hand, key, modifier)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """As an input method commits it."""
        for letter in text:
            event = QInputMethodEvent()
            event.setCommitString(letter)
            QApplication.sendEvent(self.hand, event)

    def write(self, name: str, text: str) -> None:
        """Into a field, which Tab leads to."""
        self.go_to(name)
        self.press(Qt.Key.Key_A, CTRL)
        hand = self.hand
        assert isinstance(hand, QLineEdit | QPlainTextEdit)
        QApplication.clipboard().setText(text)
        self.press(Qt.Key.Key_V, CTRL)

    def go_to(self, name: str) -> None:
        for _step in range(200):
            if self.hand.accessibleName() == name:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never leads to {name}")

    def keep(self) -> None:
        self.press(Qt.Key.Key_Return, CTRL)
        self.rest()

    def rest(self) -> None:
        self.qtbot.waitUntil(self.host.at_rest, timeout=20_000)
        QApplication.processEvents()
        self.window.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """One that the window takes."""
        self.press(key, modifier)
        self.rest()

    def close(self) -> None:
        if self.form:
            answered(QMessageBox.StandardButton.Discard)
        self.window.close()
        self.host.close()


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = own_timeline(tmp_path / "校史.timeline", DAYS, cited=1)
    with Editor(path, tmp_path / "copies") as editor:
        editor.do(ImportRows((), (), (KeptParagraph("diary", 3, PARAGRAPH),)))
    return path


@pytest.fixture
def writer(qtbot: QtBot, application: QApplication, own: Path) -> Iterator[Writer]:
    with closing(Writer(qtbot, host_on(open_database(own)))) as sitting:
        yield sitting


def answered(button: QMessageBox.StandardButton) -> list[str]:
    """What is asked next, which is answered by this button."""
    told: list[str] = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            told.append(box.text())
            box.button(button).click()

    QTimer.singleShot(50, answer)
    return told


def kept(path: Path) -> list[Event]:
    with Store(path) as store:
        return list(store.events())


def test_an_event_is_written_corrected_removed_and_taken_back(writer: Writer, own: Path) -> None:
    writer.key(Qt.Key.Key_N, CTRL)
    writer.write("日期", "2026年3月2日至5日")
    assert "2026-03-02/2026-03-05" in writer.written.date.note.text()
    writer.write("标题", "全校大会在大礼堂举行，1200人参加")
    writer.write("摘要", "四天。")
    writer.keep()
    assert writer.form is None
    (event,) = (each for each in kept(own) if each.title.startswith("全校大会"))
    assert (event.when.edtf, event.short, event.summary) == ("2026-03-02/2026-03-05", "全校大会在大礼堂举行", "四天。")
    assert writer.window.state.snapshot.selected == event.id
    assert "添加“全校大会" in writer.window.status.told

    writer.key(Qt.Key.Key_F2)
    writer.write("标题", "全校师生大会")
    writer.keep()
    assert "全校师生大会" in writer.titles
    writer.key(Qt.Key.Key_E)
    assert writer.written.title.text == "全校师生大会"
    writer.key(Qt.Key.Key_Escape)
    assert writer.form is None

    writer.key(Qt.Key.Key_Delete)
    assert "全校师生大会" not in writer.titles
    for _time in range(3):
        writer.key(Qt.Key.Key_Z, CTRL)
    assert len(writer.titles) == len(DAYS)
    for title in ("全校大会在大礼堂举行，1200人参加", "全校师生大会"):
        writer.key(Qt.Key.Key_Z, CTRL | SHIFT)
        assert title in writer.titles
    assert [each.title for each in kept(own)] == writer.titles


def test_what_was_typed_is_lost_only_by_choice(writer: Writer) -> None:
    writer.key(Qt.Key.Key_N, CTRL)
    writer.key(Qt.Key.Key_Escape)
    assert writer.form is None
    writer.key(Qt.Key.Key_N, CTRL)
    writer.write("标题", "写了一半")
    told = answered(QMessageBox.StandardButton.Cancel)
    writer.key(Qt.Key.Key_Escape)
    assert told == ["表单里写的内容还没有保存。"]
    assert writer.written.title.text == "写了一半"
    told = answered(QMessageBox.StandardButton.Cancel)
    assert not writer.window.close()
    assert told
    writer.rest()
    told = answered(QMessageBox.StandardButton.Save)
    writer.key(Qt.Key.Key_Escape)
    assert told
    assert writer.written.field("date").refused
    told = answered(QMessageBox.StandardButton.Discard)
    writer.key(Qt.Key.Key_Escape)
    assert told
    assert writer.form is None
    assert "写了一半" not in writer.titles


def test_a_fault_stands_beside_its_field_and_one_goes_on_there(writer: Writer) -> None:
    writer.key(Qt.Key.Key_N, CTRL)
    writer.write("标题", "开学")
    writer.keep()
    date_field = writer.written.field("date")
    assert "日期" in date_field.refused
    assert date_field.editor.accessibleDescription() == date_field.refused
    assert writer.hand is date_field.editor
    writer.type("99.2.3")
    assert writer.written.date.refused
    first, *others = writer.written.date.buttons
    assert others
    while writer.hand is not first:
        writer.press(Qt.Key.Key_Tab)
    writer.press(Qt.Key.Key_Space)
    assert writer.written.date.refused == ""
    writer.keep()
    assert writer.form is None


def test_every_field_has_a_name_and_tab_comes_by_all(writer: Writer) -> None:
    writer.key(Qt.Key.Key_N, CTRL)
    form = writer.written
    for group in form.groups.values():
        group.add.click()
    stops, first = list[str](), writer.hand
    for _step in range(200):
        assert writer.hand.accessibleName() or isinstance(writer.hand, QPushButton), writer.hand
        stops.append(writer.hand.accessibleName())
        writer.press(Qt.Key.Key_Tab)
        if writer.hand is first:
            break
    names = [field.editor.accessibleName() for field in form.fields.values() if not field.isHidden()]
    assert [name for name in stops if name in names][: len(names)]
    assert set(names) <= set(stops)


def test_the_selected_words_of_a_kept_paragraph_are_cited(writer: Writer, own: Path) -> None:
    writer.window.state.select("e00000")
    writer.key(Qt.Key.Key_F2)
    writer.write("段落", "3")
    form = writer.written
    row = form.groups["sources"].rows[0]
    writer.press(Qt.Key.Key_Tab)
    for _step in range(4):
        writer.press(Qt.Key.Key_Right)
    for _step in range(4):
        writer.press(Qt.Key.Key_Right, SHIFT)
    writer.press(Qt.Key.Key_L, CTRL)
    assert row.fields["phrase"].editor.property("text") == PARAGRAPH[4:8]
    writer.keep()
    (citation,) = kept(own)[0].citations
    assert (citation.document, citation.paragraph, citation.phrase) == ("diary", 3, PARAGRAPH[4:8])
    assert (citation.first, citation.last) == (4, 7)


def test_the_days_of_a_date_are_marked_on_the_axis_while_one_types(writer: Writer) -> None:
    writer.key(Qt.Key.Key_N, CTRL)
    writer.type("2026年2月")
    mark, picture = writer.window.tools.forms.mark, writer.window.canvas.picture
    first, last = (next(each for each in picture.marks if f"e0000{number}" in each.events) for number in (4, 5))
    assert mark.box is not None
    assert first.box.x < mark.box.left() + first.box.width + 40
    assert mark.box.contains(last.box.x + last.box.width / 2, mark.box.center().y())
    image = writer.window.canvas.grab().toImage()
    assert image.pixelColor(mark.box.center().toPoint()) == writer.window.window_style.palette["accent"]
    writer.type("99日")
    assert not mark.isVisible()
    writer.write("日期", "1999年")
    assert mark.isVisible()
    assert mark.box is None


def test_another_event_is_found_by_some_letters(writer: Writer, own: Path) -> None:
    writer.window.state.select("e00000")
    writer.key(Qt.Key.Key_F2)
    form = writer.written
    form.groups["links"].add.click()
    assert writer.hand.accessibleName() == "另一事件"
    writer.type("第3")
    writer.keep()
    assert "列出" in form.field("links.0.event").refused
    writer.write("另一事件", "")
    writer.type("第3")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    writer.keep()
    assert [link.event for link in kept(own)[0].links] == ["e00003"]


def test_another_language_keeps_what_is_typed(writer: Writer) -> None:
    writer.key(Qt.Key.Key_N, CTRL)
    writer.write("标题", "写了一半")
    with writer.qtbot.waitSignal(writer.host.replaced, timeout=20_000):
        writer.window.top_bar.settings.action("language", "en").trigger()
    assert writer.written.title.text == "写了一半"
    assert writer.written.touched
    writer.rest()
    writer.write("Date", "2026")
    writer.keep()
    assert "写了一半" in writer.titles


def test_a_double_click_creates_nothing_and_no_mark_is_dragged(writer: Writer, own: Path) -> None:
    before, canvas = kept(own), writer.window.canvas
    plot = canvas.picture.plot
    empty = QPoint(round(plot.right - 20), round(plot.bottom - 20))
    QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, NONE, empty)
    mark = next(mark for mark in canvas.picture.marks if len(mark.events) == 1)
    begin = QPoint(round(mark.box.x + mark.box.width / 2), round(mark.box.y + mark.box.height / 2))
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, NONE, begin)
    for by in (20, 60, 120):
        QTest.mouseMove(canvas, begin + QPoint(by, 0))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, NONE, begin + QPoint(120, 0))
    writer.rest()
    assert writer.form is None
    assert kept(own) == before


BREAKING = (
    "<b>粗</b>&amp;<script>alert(1)</script>", "字" * 10_000, "=1+1", "@SUM(A1)", "\u202e倒过来\u202c", "a\u2066b",
    "'; drop table events; --", "&文件(&F)", "%s {name} \\n", "👩‍👩‍👧‍👦 e\u0301",
)


@pytest.mark.parametrize("text", BREAKING, ids=range(len(BREAKING)))
def test_texts_made_to_break_it_are_kept_as_they_are(writer: Writer, own: Path, text: str) -> None:
    filled(writer, text)
    writer.written.kept.emit()
    writer.qtbot.waitUntil(lambda: writer.form is None)
    writer.rest()
    (event,) = (each for each in kept(own) if each.title == text)
    with Store(own) as store:
        registers = store.timeline.registers
        assert (event.title_en, event.summary, event.place and registers.place(event.place).name) == (text, text, text)
        assert store.timeline.theme(event.themes[-1]).name == text
        assert [registers.person(each.id).name for each in event.people] == [text]
        assert [registers.organisation(each.id).name for each in event.organisations] == [text]
        assert store.timeline.document(event.citations[0].document).title == text
    assert (event.citations[0].phrase, event.figures[0].label, event.figures[0].unit) == (text, text, text)
    writer.window.grab()
    writer.key(Qt.Key.Key_F2)
    assert writer.written.title.text == text
    assert not writer.written.touched


def test_what_no_file_can_hold_is_refused_by_name(writer: Writer, own: Path) -> None:
    """Half a character never comes as far as a form: Qt hands none to Python."""
    before = kept(own)
    filled(writer, "a\0b")
    writer.written.kept.emit()
    QApplication.processEvents()
    form = writer.written
    for key in ("title", "title_en", "summary", "place", "themes", "people", "sources.0.phrase", "figures.0.label"):
        assert form.field(key).label.text() in form.field(key).refused, key
    assert kept(own) == before


def filled(writer: Writer, text: str) -> None:
    """The form of a new event with a text in each field, as if it were pasted."""
    writer.key(Qt.Key.Key_N, CTRL)
    form = writer.written
    for group in form.groups.values():
        if group is not form.groups["links"]:
            group.add.click()
    form.date.line.setText("2026年4月")
    sources, figures = form.groups["sources"].rows[0].fields, form.groups["figures"].rows[0].fields
    plain = [form.field(key) for key in ("title", "title_en", "place", "themes", "organisations", "people")]
    for field in (*plain, sources["document"], sources["phrase"], figures["label"], figures["unit"], figures["qualifier"]):
        for line in field.findChildren(QLineEdit):
            line.insert(text)
            line.textEdited.emit(line.text())
    form.field("summary").findChildren(QPlainTextEdit)[0].setPlainText(text)
    sources["published"].findChildren(QLineEdit)[0].setText("2026")
    figures["number"].findChildren(QLineEdit)[0].setText("12")
