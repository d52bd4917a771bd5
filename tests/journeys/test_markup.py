"""Texts of a database are shown as they stand: never as markup, never opening a file, never longer than a screen is wide."""

import html
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import Qt, QTextDocument

from tests.conftest import ROOT
from tests.journeys.attack import CANARY, attack, attacked_database
from tests.journeys.sinks import Shown, Sink
from timeline_app.look import plain

pytestmark = [pytest.mark.starts_process, pytest.mark.timeout(300)]
STRACE = ["strace", "-f", "--seccomp-bpf", "-qq", "-s", "4096", "-e", "trace=open,openat,connect,socket", "-o"]
BOUND = 12 * plain.LINE * len(html.escape("<")) + 200  # characters of a tip with twelve lines
OURS = re.compile(r'<p style="white-space:pre-wrap;margin:0">(?P<lines>.*)</p>', re.DOTALL)
# Each way by which words of a database reach a widget: none may be missed by the tour.
WAYS = {
    "asked tip", "tip of a mark", "tip of EventList", "tip of list", "tip of a menu entry", "label", "menu entry",
    "accessible name", "accessible description", "cell of EventList", "cell of list", "cell of QListView",
    "line edit of ExportForm", "status message", "page",
}
RAW_TIP = """
import sys
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
application = QApplication([])
window = QWidget()
window.show()
QToolTip.showText(QPoint(5, 5), sys.argv[1], window)
application.processEvents()
"""


@dataclass(frozen=True, slots=True)
class Tour:
    """The texts that a window on the attacked database shows, and what its process asked of the system, where that is known."""

    shown: tuple[Shown, ...]
    calls: str | None
    database: Path


def watched(command: Sequence[str], folder: Path) -> tuple[str, str | None]:
    """What a process prints, and its calls of the system where strace is there."""
    log = folder / "calls.txt"
    traced = [*STRACE, str(log)] if shutil.which("strace") else []
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TIMELINE_CONFIG": str(folder / "config")}
    run = subprocess.run(
        [*traced, sys.executable, *command], cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False,
        timeout=280,
    )
    assert run.returncode == 0, run.stderr
    return run.stdout, log.read_text("utf-8", errors="replace") if traced else None


@pytest.fixture(scope="module")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Tour:
    folder = tmp_path_factory.mktemp("attacked")
    database = attacked_database(folder)
    told, calls = watched(["-m", "tests.journeys.shown_texts", str(database), str(folder)], folder)
    shown = tuple(Shown(each["where"], Sink(each["sink"]), each["text"]) for each in json.loads(told))
    return Tour(shown, calls, database)


def test_the_tour_meets_the_attack_on_every_way_to_a_widget(tour: Tour) -> None:
    """Of a long text a line may show no more than the beginning."""
    assert {each.where for each in tour.shown if CANARY in each.text or "<b>x</b>" in each.text} >= WAYS


def test_whatever_qt_might_read_as_markup_is_text_in_our_own_tag(tour: Tour) -> None:
    for each in (each for each in tour.shown if each.sink is Sink.GUESSED and Qt.mightBeRichText(each.text)):  # pyright: ignore[reportAttributeAccessIssue]
        ours = OURS.fullmatch(each.text)
        assert ours, each
        lines = ours["lines"].split("<br>")
        assert not re.search("[<>]", "".join(lines)), each
        document = QTextDocument()
        document.setHtml(each.text)
        assert document.toPlainText().split("\n") == [html.unescape(line) for line in lines], each


def test_no_letter_becomes_a_key(tour: Tour) -> None:
    captions = [each.text for each in tour.shown if each.sink is Sink.CAPTION and CANARY in each.text]
    assert captions
    assert [text for text in captions if "&" in text.replace("&&", "")] == []


def test_a_text_stays_on_its_line_and_has_a_bound(tour: Tour) -> None:
    texts = [each for each in tour.shown if each.sink is not Sink.PAGE]
    assert [each for each in texts if len(each.text) > BOUND] == []
    of_data = [each for each in texts if CANARY in each.text or "<b><i>" in each.text]
    assert [each for each in of_data if each.where != "label" and plain.line(each.text, BOUND) != each.text] == []


def test_a_title_makes_the_name_of_one_file(tour: Tour) -> None:
    (name,) = (Path(each.text) for each in tour.shown if each.where == "file name")
    assert name.parent == Path.home()
    assert len(os.fsencode(f"{name.name}.json")) < 255


def test_a_page_shows_the_attack_as_words(tour: Tour) -> None:
    pages = [each.text for each in tour.shown if each.sink is Sink.PAGE and CANARY in each.text]
    assert pages
    assert all(f'<img src="{(tour.database.parent / CANARY).as_uri()}.png">' in page for page in pages)


def test_no_text_opens_a_file_or_a_socket(tour: Tour) -> None:
    if tour.calls is None:
        pytest.skip("strace is not installed here")
    assert str(tour.database) in tour.calls  # so that it is known to be watched
    assert [line for line in tour.calls.splitlines() if CANARY in line and ".db" not in line] == []
    assert [line for line in tour.calls.splitlines() if re.search(r"AF_INET6?\b", line)] == []
    inside = set(re.findall(rf'"{re.escape(str(tour.database.parent))}/([^"/]+)', tour.calls))
    assert {name for name in inside if not name.endswith(".db") and name not in ("config", "documents")} == set()


def test_an_attack_that_reached_a_tip_would_be_seen(tmp_path: Path) -> None:
    _told, calls = watched(["-c", RAW_TIP, attack(tmp_path)], tmp_path)
    if calls is None:
        pytest.skip("strace is not installed here")
    assert re.search(rf"open.*{CANARY}\.png", calls)
