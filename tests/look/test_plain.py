"""Texts of data as they reach a widget: the same words, and nothing in them that a widget would obey."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import Qt, QTextDocument
from pytestqt.qtbot import QtBot

from tests.conftest import ROOT
from timeline_app.look import plain


@given(st.text(max_size=30))
def test_a_line_is_one_line_of_bounded_length(text: str) -> None:
    line = plain.line(text, 12)
    assert len(line) <= 12
    assert line.splitlines() in ([], [line])
    assert plain.line(line, 12) == line
    line.encode()


@given(st.lists(st.text(alphabet="a<>&\"' \n;/b中", max_size=20), max_size=4))
def test_a_tip_reads_as_its_lines(lines: list[str]) -> None:
    document = QTextDocument()
    document.setHtml(plain.tip(*lines))
    told = [plain.line(line) for line in lines] if any(lines) else [""]
    assert document.toPlainText().split("\n") == told
    assert Qt.mightBeRichText(plain.tip(*lines)) is any(lines)  # pyright: ignore[reportAttributeAccessIssue]


@pytest.mark.parametrize("text", ["A&B", "&&", "甲&乙", "<b>&amp;</b>"])
def test_a_caption_marks_no_key(text: str) -> None:
    assert plain.caption(text).replace("&&", "\0").count("&") == 0
    assert plain.caption(text).replace("&&", "&") == text


def test_what_is_no_markup_stays_as_it_is() -> None:
    assert plain.line("中国工会 A–Z, 1 < 2 & 3") == "中国工会 A–Z, 1 < 2 & 3"
    assert plain.line("一\r\n二\u202e三\x1b[31m") == "一 二 三 [31m"


def test_a_label_reads_no_markup_in_its_next_text_either(qtbot: QtBot) -> None:
    label = plain.label("<b>一</b>")
    qtbot.addWidget(label)
    label.setText("<h1>二</h1>")
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.sizeHint().height() < 2 * label.fontMetrics().height()


def test_labels_are_made_in_one_place() -> None:
    """One made elsewhere would guess."""
    makers = [path.name for path in (ROOT / "timeline_app").rglob("*.py") if "QLabel(" in path.read_text("utf-8")]
    assert makers == ["plain.py"]
