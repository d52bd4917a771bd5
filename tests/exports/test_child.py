"""An export in a process of its own: the same bytes, ended at any moment, never a word lost, and never alone in the world."""

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.bundled import asks
from tests.conftest import ROOT
from tests.exports.waiting import answers, made_in_child
from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.exports.child import ChildFailed
from timeline_app.exports.formats import formats
from timeline_app.exports.messages import Made, Page, Progress, Reader, Task, asked, packed, question
from timeline_app.exports.request import request_of
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import Query
from timeline_app.report.request import ReportRequest
from timeline_app.settings import paths
from timeline_app.writing.target import NotWritten

pytestmark = pytest.mark.starts_process
SECONDS = 0.5  # within which a cancelled export is gone

PARENT = """
import subprocess, sys
from pathlib import Path
from timeline_app.exports import child
asking = Path(sys.argv[1]).read_bytes()
started = subprocess.Popen(child.command(), env=child.surroundings(), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
started.stdin.write(asking)
started.stdin.flush()
if asking:
    started.stdout.read(1)
print(started.pid, flush=True)
started.wait()
"""


@pytest.fixture
def request_(store: Store) -> ReportRequest:
    query = Query(period=period_of("2023Q3"))
    return request_of(store.timeline, asks(store)(query).events, query, "甲", "乙", Script.HANS, ())


def children() -> set[int]:
    """Processes that this one has started and that still run."""
    return {int(number) for number in Path(f"/proc/self/task/{os.getpid()}/children").read_text("ascii").split()}


def gone(number: int, seconds: float) -> bool:
    """Whether a process ends within so many seconds; ours are waited for by ``Popen``, others by the system."""
    try:
        watched = os.pidfd_open(number)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([watched], [], [], seconds)[0])
    finally:
        os.close(watched)


@pytest.mark.parametrize("suffix", [*formats()])
def test_the_child_makes_what_the_program_makes(request_: ReportRequest, suffix: str) -> None:
    shares: list[float] = []
    made = made_in_child(request_, suffix, paths.resources(), shares.append)
    assert made == formats()[suffix].make(request_, paths.resources(), lambda _share: None)
    assert shares == sorted(shares)
    assert children() == set()


def test_giving_up_ends_it_at_once(request_: ReportRequest) -> None:
    class GivenUp(Exception):
        pass

    def give_up(_share: float) -> None:
        running.extend(children())
        moments.append(time.monotonic())
        raise GivenUp

    running: list[int] = []
    moments: list[float] = []
    with pytest.raises(GivenUp):
        made_in_child(request_, ".pdf", paths.resources(), give_up)
    assert time.monotonic() - moments[0] < SECONDS
    assert len(running) == 1
    assert children() == set()


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSEGV, signal.SIGTERM])
def test_one_that_is_ended_from_outside_is_told_in_a_sentence(request_: ReportRequest, number: signal.Signals) -> None:
    def end(_share: float) -> None:
        for running in children():
            os.kill(running, number)

    with pytest.raises(NotWritten, match="导出"):
        made_in_child(request_, ".pdf", paths.resources(), end)
    assert children() == set()


def test_ctrl_c_in_the_terminal_is_left_to_the_program(request_: ReportRequest) -> None:
    def interrupt(_share: float) -> None:
        for running in children():
            os.kill(running, signal.SIGINT)

    assert made_in_child(request_, ".pdf", paths.resources(), interrupt).startswith(b"%PDF")


def test_what_the_user_can_do_something_about_arrives_as_its_sentence(request_: ReportRequest) -> None:
    crowd = replace(request_, events=tuple(request_.events) * 400)
    with pytest.raises(NotWritten) as told:
        made_in_child(crowd, ".pdf", paths.resources(), lambda _share: None)
    with pytest.raises(NotWritten) as told_here:
        formats()[".pdf"].make(crowd, paths.resources(), lambda _share: None)
    assert str(told.value) == str(told_here.value)


def test_a_fault_that_nobody_foresaw_brings_its_traceback(request_: ReportRequest, tmp_path: Path) -> None:
    with pytest.raises(ChildFailed, match="FileNotFoundError"):
        made_in_child(request_, ".pdf", tmp_path, lambda _share: None)
    assert children() == set()


@pytest.mark.parametrize("asked", [True, False], ids=["at work", "not asked yet"])
def test_it_ends_with_the_process_that_started_it(request_: ReportRequest, tmp_path: Path, asked: bool) -> None:
    """The parent is killed, so it can tell nobody."""
    (tmp_path / "task").write_bytes(question(Task(request_, ".pdf", paths.resources())) if asked else b"")
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, str(tmp_path / "task")], env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE
    )
    with parent:
        assert parent.stdout
        number = int(parent.stdout.readline())
        parent.kill()
    assert gone(number, 10)


def test_pages_come_as_pictures_in_their_order(request_: ReportRequest) -> None:
    """The first of all comes twice: by itself, as soon as it can be had, and with the others."""
    found = [each for each in answers(Task(request_, ".pdf", paths.resources(), 40)) if isinstance(each, Page)]
    assert [page.number for page in found] == [0, *range(len(found) - 1)]
    assert all(page.picture.startswith(b"\x89PNG") for page in found)
    assert children() == set()


@pytest.mark.parametrize("size", [1, 7, 100, 1 << 20])
def test_messages_are_read_from_pieces_of_any_length(size: int) -> None:
    messages = [Progress(0.5), Page(0, b"\x00" * 300), Made(b"")]
    sent, reader = b"".join(map(packed, messages)), Reader()
    pieces: Sequence[bytes] = [sent[first : first + size] for first in range(0, len(sent), size)]
    assert [message for piece in pieces for message in reader.read(piece)] == messages


def test_a_request_says_the_same_on_the_other_side(request_: ReportRequest, store: Store) -> None:
    sent: list[Any] = [*Reader().read(question(Task(request_, ".pdf", paths.resources())))]
    read = asked(*sent)
    assert list(read.request.events) == list(request_.events)
    assert read.request.timeline == store.timeline
    assert read.request.timeline.registers == store.timeline.registers
    assert read.request.compiled_on == date.today()
