"""Work in the background: it says how far it is, one signal ends it, and giving up stops it where it next says so."""

import gc
import threading
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from timeline_app.window.background import Job, Work

Say = Callable[[float], None]


class Ended:
    """A job that has ended: the signals it gave, in their order, and the shares it told."""

    def __init__(self, qtbot: QtBot, work: Work) -> None:
        self.signals: list[str] = []
        self.shares: list[float] = []
        self.errors: list[Exception] = []
        job = Job(work)
        job.progressed.connect(self.shares.append)
        job.succeeded.connect(lambda: self.signals.append("succeeded"))
        job.cancelled.connect(lambda: self.signals.append("cancelled"))
        job.failed.connect(lambda _error: self.signals.append("failed"))
        job.failed.connect(self.errors.append)
        with qtbot.waitSignal(job.finished, timeout=10_000):
            job.start()
        assert job.wait(10_000)


def test_work_that_is_done_says_so_once_with_its_shares_in_order(qtbot: QtBot) -> None:
    def work(say: Say) -> None:
        for share in (0.0, 0.25, 1.0):
            say(share)

    ended = Ended(qtbot, work)
    assert ended.signals == ["succeeded"]
    assert ended.shares == [0.0, 0.25, 1.0]


def test_work_runs_beside_the_window(qtbot: QtBot) -> None:
    threads: list[int] = []
    Ended(qtbot, lambda _say: threads.append(threading.get_ident()))
    assert len(threads) == 1
    assert threads != [threading.get_ident()]


@pytest.mark.parametrize("error", [ValueError("甲"), OSError(28, "full"), StopIteration()], ids=lambda error: type(error).__name__)
def test_work_that_fails_hands_over_its_error(qtbot: QtBot, error: Exception) -> None:
    def work(_say: Say) -> None:
        raise error

    ended = Ended(qtbot, work)
    assert ended.signals == ["failed"]
    assert ended.errors == [error]


def test_no_garbage_is_collected_off_the_main_thread(qtbot: QtBot) -> None:
    """Widgets among it would be destroyed there."""
    collecting: list[int] = []

    def notice(phase: str, _what: dict[str, int]) -> None:
        collecting.append(threading.get_ident())

    def wasteful(_say: Say) -> None:
        for _round in range(20_000):
            ring: list[object] = []
            ring.append(ring)

    gc.callbacks.append(notice)
    try:
        Ended(qtbot, wasteful)
    finally:
        gc.callbacks.remove(notice)
    assert set(collecting) <= {threading.get_ident()}
    assert gc.isenabled()


def wait_half_way(say: Say, gate: threading.Event) -> None:
    say(0.5)
    assert gate.wait(10)


def cancelled(qtbot: QtBot, job: Job, gate: threading.Event) -> str:
    """The signals with which a job ends that is given up while it waits at the gate."""
    signals: list[str] = []
    for signal, name in ((job.succeeded, "succeeded"), (job.cancelled, "cancelled"), (job.failed, "failed")):
        signal.connect(lambda *_error, name=name: signals.append(name))
    with qtbot.waitSignal(job.progressed, timeout=10_000):
        job.start()
    job.cancel()
    with qtbot.waitSignal(job.finished, timeout=10_000):
        gate.set()
    assert job.wait(10_000)
    return " ".join(signals)


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """Closed until the wish to cancel has arrived."""
    made = threading.Event()
    yield made
    made.set()


def test_work_given_up_stops_where_it_next_says_how_far_it_is(qtbot: QtBot, gate: threading.Event) -> None:
    reached: list[str] = []

    def work(say: Say) -> None:
        wait_half_way(say, gate)
        reached.append("before")
        say(0.75)
        reached.append("behind")

    assert cancelled(qtbot, Job(work), gate) == "cancelled"
    assert reached == ["before"]


def test_what_is_finished_when_the_wish_comes_counts_as_done(qtbot: QtBot, gate: threading.Event) -> None:
    assert cancelled(qtbot, Job(lambda say: wait_half_way(say, gate)), gate) == "succeeded"
