"""Texts made to break it, in every field of the form: kept, shown and exported as they are, or refused by name."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextBrowser

from tests.journeys.writing.conftest import CTRL, Writer, kept
from tests.journeys.writing.exported_texts import assert_exported
from timeline_app.database.store import Store

pytestmark = pytest.mark.thorough

BREAKING = (
    "<b>粗</b>&amp;<script>alert(1)</script>", "字" * 10_000, "=HYPERLINK(A1)", "@SUM(A1)", "\u202e倒过来\u202c", "a\u2066b",
    "'; drop table events; --", "&文件(&F)", "%s {name} \\n #link[x] $x$", "👩‍👩‍👧‍👦 e\u0301",
)
_SEEN = 6  # characters by which a text is found on a page


def test_texts_made_to_break_it_are_kept_shown_and_exported_as_they_are(writer: Writer, own: Path, tmp_path: Path) -> None:
    for text in BREAKING:
        filled(writer, text)
        writer.written.kept.emit()
        writer.qtbot.waitUntil(lambda: writer.form is None)
        writer.rest()
        assert_kept(own, text)
        shown = "".join(browser.toPlainText() for browser in writer.window.details.findChildren(QTextBrowser))
        assert text[:_SEEN] in shown, text
        assert text in writer.titles
        writer.window.grab()
        writer.key(Qt.Key.Key_F2)
        assert (writer.written.title.text, writer.written.touched) == (text, False)
        writer.key(Qt.Key.Key_Escape)
    assert_exported(own, tmp_path, BREAKING)


def assert_kept(own: Path, text: str) -> None:
    """In every field of one event."""
    (event,) = (each for each in kept(own) if each.title == text)
    with Store(own) as store:
        registers = store.timeline.registers
        assert (event.title_en, event.summary, event.place and registers.place(event.place).name) == (text, text, text)
        assert store.timeline.theme(event.themes[-1]).name == text
        assert [registers.person(each.id).name for each in event.people] == [text]
        assert [registers.organisation(each.id).name for each in event.organisations] == [text]
        assert store.timeline.document(event.citations[0].document).title == text
    assert (event.citations[0].phrase, event.figures[0].label, event.figures[0].unit) == (text, text, text)


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
