"""DocumentFolder a folder in the real window: it is looked through while the window goes on, and can be given up."""

import hashlib
import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.journeys.conftest import User
from timeline_app.documents.library import Library
from timeline_app.window.document_folder import DocumentFolder

pytestmark = pytest.mark.thorough


def page(user: User) -> str:
    return user.window.details.browser.toPlainText()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_first_it_is_said_that_documents_are_looked_through_and_then_what_they_say(user: User) -> None:
    """The pipe would hold up whoever waits for it."""
    event = user.window.state.snapshot.answer.events[0]
    citation = event.citations[0]
    user.canvas.go_to(event.id)
    os.mkfifo(user.target.parent / "管道.txt")
    lines = ["前文"] * ((citation.paragraph or 1) - 1) + [f"这里写着{citation.phrase}等语。"]
    content = "\n".join(lines).encode()
    (user.target.parent / "改名.txt").write_bytes(content)
    attaching, digest = user.window.document_folder, hashlib.sha256(content).hexdigest()
    state = user.window.state
    state.timeline = replace(state.timeline, documents=tuple(
        replace(each, sha256=digest) if each.id == citation.document else each for each in state.timeline.documents
    ))
    with user.qtbot.waitSignal(attaching.told, timeout=20_000) as told:
        user.window.attach_documents()
        assert "正在查看" in page(user)
    assert "等语" in page(user)
    assert told.args is not None
    assert "管道" not in told.args[0]
    assert user.window.close()
    again = user.open()
    user.qtbot.waitUntil(lambda: "正在查看" not in again.details.browser.toPlainText(), timeout=20_000)


def test_the_last_of_two_folders_counts(qtbot: QtBot, user: User, tmp_path: Path) -> None:
    attaching = DocumentFolder(user.window.state, user.window, lambda _parent, _suggested: "")
    libraries: list[Library] = []
    attaching.attached.connect(libraries.append)
    one, other = tmp_path / "one", tmp_path / "other"
    for folder in (one, other):
        folder.mkdir()
    for number in range(300):
        (one / f"{number}.txt").write_bytes(os.urandom(100_000))
    attaching.attach(str(one))
    with qtbot.waitSignal(attaching.told, timeout=20_000):
        attaching.attach(str(other), aloud=True)
    assert [library.folder for library in libraries if library.texts is not None] == [other]
    attaching.attach("")
    assert libraries[-1].folder is None
