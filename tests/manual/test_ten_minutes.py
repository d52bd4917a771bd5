"""The first page of the manual, walked word by word through the real window, to the report that it promises."""

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.manual.hand import Hand, shown
from tests.manual.told import EDITIONS_WRITTEN, Piece, pieces, tokens
from timeline_app.database.store import Store
from timeline_app.look.motion import Motion
from timeline_app.queries.ask import asking
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.query import AT_FIRST
from timeline_app.settings import paths
from timeline_app.settings.preferences import Preferences
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation import words
from timeline_app.window.main_window import MainWindow

pytestmark = pytest.mark.starts_process

STEPS = 8
PROMISED = {"zh": ("2023年第三季度大事记", "办公室"), "en": ("Chronicle, third quarter of 2023", "General Office")}


@pytest.mark.parametrize("source", EDITIONS_WRITTEN)
def test_the_steps_of_the_first_page_lead_to_the_report(
    qtbot: QtBot, application: QApplication, store: Store, lookup: EventLookup, tmp_path: Path, source: str,
) -> None:
    words.use(EDITIONS_WRITTEN[source], paths.resources() / "translations")
    window, hand, opened = window_on(store, lookup, tmp_path, qtbot), Hand(qtbot), list[QUrl]()

    steps = [*steps_of(source)]
    assert len(steps) == STEPS
    for step in steps:
        walk(hand, step)
        if dialog := window.exporting.dialog:
            dialog.foot.open_url = lambda url: not opened.append(url)

    title, compiled_by = PROMISED[source]
    assert [Path(url.toLocalFile()) for url in opened] == [tmp_path / f"{title}.pdf"]
    first_page = text_of(tmp_path / f"{title}.pdf")
    assert title in first_page
    assert compiled_by in first_page


def window_on(store: Store, lookup: EventLookup, folder: Path, qtbot: QtBot) -> MainWindow:
    """The dialog of the system, which no test can touch, takes the name that it is offered."""
    window = MainWindow(
        TimelineState(store.timeline, asking(store, lookup), AT_FIRST), lookup,
        Preferences().changed(motion=Motion.OFF, export_folder=str(folder)),
        choose=lambda _parent, suggested, filters: suggested + next(iter(filters)),
    )
    return shown(window, qtbot)


def steps_of(source: str) -> Iterator[list[Piece]]:
    """What is bold is clicked, keys are pressed, code is typed, and what stands in quotes is then to be seen."""
    inside = False
    for token in tokens(source, "start"):
        inside = token.type == "ordered_list_open" or (inside and token.type != "ordered_list_close")
        if inside and token.type == "inline":
            yield [deed for piece in pieces([token]) for deed in deeds_in(piece)]


def deeds_in(piece: Piece) -> list[Piece]:
    return [piece] if piece.kind != "text" else [Piece("quoted", each) for each in re.findall("“(.+?)”", piece.text)]


def walk(hand: Hand, left: list[Piece]) -> None:
    """A menu that a click opens has a loop of its own, in which the rest of the step is done."""

    def go_on() -> None:
        if not QApplication.activePopupWidget():
            return
        try:
            walk(hand, left)
        finally:
            if popup := QApplication.activePopupWidget():
                popup.close()

    while left:
        deed = left.pop(0)
        if deed.kind == "bold":
            QTimer.singleShot(0, go_on)
        hand.act(deed)


def text_of(path: Path) -> str:
    """Of its first page, without line ends."""
    with closing(pypdfium2.PdfDocument(path)) as document:
        return document[0].get_textpage().get_text_range().replace("\r\n", "")
