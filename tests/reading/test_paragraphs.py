"""Lines of the page: justified, no number parted from its unit, no line that begins with a mark that may not."""

import re
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.bundled import EVENTS
from timeline_app.chinese.script import Script
from timeline_app.look.fonts import load_serif
from timeline_app.reading.faces import Faces, faces_of
from timeline_app.reading.paragraph import Paragraph
from timeline_app.reading.unbroken import plain, unbroken
from timeline_app.settings import paths

NEVER_FIRST = "，。、；：？！）》〉」』】”’·…%％"
NEVER_LAST = "（《〈「『【“‘"
WIDTHS = range(180, 700, 37)


@pytest.fixture
def faces(qapp: QApplication) -> Faces:
    load_serif(paths.resources())
    return faces_of(Script.HANS, 16.5)


def all_lines(faces: Faces) -> list[tuple[str, str]]:
    """Of every summary in many widths: each line with the one below it."""
    texts = [event.summary for event in EVENTS]
    broken = [Paragraph(text, faces.text, width).broken for text in texts for width in WIDTHS]
    return [pair for lines in broken for pair in pairwise(lines)]


def test_no_number_is_parted_from_its_unit(faces: Faces) -> None:
    number, unit = re.compile(r"\d[万亿千百余多]*$"), re.compile(r"[\u4e00-\u9fff]")
    assert [(one, other) for one, other in all_lines(faces) if number.search(one) and unit.match(other)] == []


def test_no_line_begins_or_ends_with_a_mark_that_may_not(faces: Faces) -> None:
    pairs = all_lines(faces)
    assert len(pairs) > 5000
    assert [other for _one, other in pairs if other[0] in NEVER_FIRST] == []
    assert [one for one, _other in pairs if one[-1] in NEVER_LAST] == []


def test_every_letter_is_there_once(faces: Faces) -> None:
    for event in EVENTS[:40]:
        assert "".join(Paragraph(event.summary, faces.text, 300).broken) == event.summary


@pytest.mark.parametrize(("text", "kept"), [
    ("已建成16万个驿站", ["16万个"]), ("吸收5.7万余人", ["5.7万余人"]), ("投入3亿元、2000名", ["3亿元", "2000名"]),
    ("第3季", ["第3季"]), ("建成16萬個驛站", ["16萬個"]), ("5.7萬餘人", ["5.7萬餘人"]),
    ("卡尔·马克思", ["尔·"]), ("30,000,000 yuan", ["30,000,000 yuan"]),
])
def test_what_belongs_together_is_joined(text: str, kept: list[str]) -> None:
    """Between two of its letters there is a joiner, or nothing at which Qt breaks a line of numbers or Latin words."""
    assert plain(unbroken(text)) == text
    for each in kept:
        bare = re.sub("(?<=[0-9,.])(?=[0-9,.])|(?<=[a-z])(?=[a-z])|(?<=[第尔])(?=[0-9])", "", each)
        joined = "[\u2060\u00a0]?".join(re.escape(letter) for letter in bare.replace(" ", ""))
        found = re.search(joined, unbroken(text))
        assert found
        pairs = map("".join, pairwise(found[0]))
        assert all(re.fullmatch(r"[0-9,.a-z]{2}", pair) or set(pair) & {"\u2060", "\u00a0"} for pair in pairs)


def test_justified_lines_end_at_the_edge(faces: Faces) -> None:
    width = 400.0
    made = Paragraph(EVENTS[0].summary * 4, faces.text, width, Qt.AlignmentFlag.AlignJustify)
    assert made.lines > 3
    edges = [made.right_edge(number) for number in range(made.lines - 1)]
    assert all(abs(edge - width) < 1.5 for edge in edges)
