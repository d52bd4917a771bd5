"""Every kind of bad database through every way of reading one, in processes that are ended where they hang.

    python tests/database/try_kinds.py [NAME …] [--workers 2] [--json FILE] [--sample] [--program FOLDER]

NAME is a part of a kind's name. ``--program`` tries the program of another checkout. The exit status is 1 where something
does not hold: a traceback, a hang, a wrong answer, a file that was touched, a second of CPU more than a good file takes.
"""

import argparse
import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks.synthetic import make_database  # noqa: E402
from tests.database.kind_worker import WHERE  # noqa: E402
from tests.database.kinds import KINDS  # noqa: E402
from tests.database.kinds.kind import Beginning, Expected  # noqa: E402
from tests.database.sample import SAMPLE  # noqa: E402
from tests.database.trial import Outcome, Verdict  # noqa: E402

WAYS = ("list", "json", "csv", "pdf", "window")
GOOD = {Beginning.BUNDLED: "good: as bundled", Beginning.MANY: "search and columns: many events, as they are"}
_MANY = 6000
_PATIENCE = 12.0  # seconds without any work, after which a process waits for something that will not come


@dataclass(frozen=True, slots=True)
class Session:
    """A folder that is taken away at the end, the large database, and what goes before this checkout on the path of Python."""

    folder: Path
    many: Path
    first_on_path: Sequence[str]


class Tried:
    """A worker process; started anew after it was ended."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._process: subprocess.Popen[str] | None = None
        self._folder = session.folder
        self._good: dict[tuple[str, str], float] = {}

    def close(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def outcome(self, name: str, way: str) -> Outcome:
        """Of a good file twice first, so that what is loaded once is not counted."""
        good = GOOD[Beginning.MANY if KINDS[name].begins_with is Beginning.MANY else Beginning.BUNDLED]
        if (good, way) not in self._good:
            self._good[good, way] = max(self._asked(good, way).cpu for _time in range(2))
        outcome = self._beyond(name, way, good)
        if "slow" in outcome.problems(Expected.EITHER):
            # On a busy machine the same work takes twice the time: both once more, one right after the other.
            self._good[good, way] = max(self._good[good, way], self._asked(good, way).cpu)
            outcome = min(outcome, self._beyond(name, way, good), key=lambda each: each.beyond)
        return outcome

    def _beyond(self, name: str, way: str, good: str) -> Outcome:
        outcome = self._asked(name, way)
        return replace(outcome, beyond=outcome.cpu - self._good[good, way])

    def _asked(self, name: str, way: str) -> Outcome:
        process = self._process or self._start()
        assert process.stdin is not None
        assert process.stdout is not None
        print(json.dumps([name, way]), file=process.stdin, flush=True)
        answered = threading.Event()
        threading.Thread(target=_end_when_idle, args=(process, answered)).start()
        line = process.stdout.readline()
        answered.set()
        if line:
            told = json.loads(line)
            return Outcome(**told | {"verdict": Verdict(told["verdict"])})
        self.close()
        where = self._folder / WHERE
        return Outcome(Verdict.HANG, f"ended with {process.returncode} {where.read_text() if where.exists() else ''}")

    def _start(self) -> subprocess.Popen[str]:
        path = os.pathsep.join([*self._session.first_on_path, str(ROOT)])
        screen = f"offscreen:configfile={ROOT / 'tests' / 'screen.json'}"
        environment = {**os.environ, "PYTHONPATH": path, "QT_QPA_PLATFORM": screen, "LANG": "zh_CN.UTF-8", "PYTHONUTF8": "1"}
        self._folder = Path(tempfile.mkdtemp(dir=self._session.folder))
        command = [sys.executable, str(ROOT / "tests" / "database" / "kind_worker.py"), str(self._session.many), str(self._folder)]
        self._process = subprocess.Popen(
            command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT
        )
        return self._process


def _end_when_idle(process: subprocess.Popen[str], answered: threading.Event) -> None:
    """However busy the machine is, whoever works gets some of it; the system ends what works too long."""
    worked, since = 0.0, time.monotonic()
    while not answered.wait(1.0):
        now = _cpu_of(process.pid)
        if now > worked:
            worked, since = now, time.monotonic()
        elif time.monotonic() - since > _PATIENCE:
            process.kill()


def _cpu_of(pid: int) -> float:
    """Ticks; see proc(5)."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return float(fields[11]) + float(fields[12])


def try_all(names: Iterable[str], session: Session, workers: int, ways: Sequence[str] = WAYS) -> dict[str, dict[str, Outcome]]:
    """By kind and way; each worker takes the next kind."""
    waiting: queue.SimpleQueue[str] = queue.SimpleQueue()
    for name in names:
        waiting.put(name)
    found: dict[str, dict[str, Outcome]] = {}

    def work() -> None:
        tried = Tried(session)
        try:
            while True:
                name = waiting.get_nowait()
                found[name] = {way: tried.outcome(name, way) for way in ways}
                print(_line(name, found[name]), flush=True)
        except queue.Empty:
            tried.close()

    threads = [threading.Thread(target=work) for _worker in range(workers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return {name: found[name] for name in KINDS if name in found}


def _line(name: str, ways: Mapping[str, Outcome]) -> str:
    said = "/".join(dict.fromkeys(outcome.verdict for outcome in ways.values()))
    return "\n    ".join([f"{name:60} {said}", *_problems(name, ways)])


def _problems(name: str, ways: Mapping[str, Outcome]) -> list[str]:
    """A line for each way in which a kind does not hold."""
    problems = {way: outcome.problems(KINDS[name].expected) for way, outcome in ways.items()}
    return [
        f"{way}: {', '.join(found)} ({ways[way].detail[:110]} {ways[way].touched} {ways[way].beyond:+.2f} s)"
        for way, found in problems.items() if found
    ]


def summary(found: Mapping[str, Mapping[str, Outcome]]) -> str:
    """By way, how many there are of each verdict, and how many were slow or touched the file."""
    lines = []
    for way in WAYS:
        outcomes = [ways[way] for ways in found.values() if way in ways]
        counts = Counter(str(outcome.verdict) for outcome in outcomes)
        problems = (problem for outcome in outcomes for problem in outcome.problems(Expected.EITHER))
        counts.update(problem for problem in problems if problem in ("slow", "touched"))
        lines.append(f"{way:8}" + "  ".join(f"{count} {word}" for word, count in sorted(counts.items())))
    return "\n".join(lines)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="*")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--sample", action="store_true")
    parser.add_argument("--program", type=Path)
    return parser.parse_args()


def main() -> int:
    options, started = _arguments(), time.monotonic()
    names = [name for name in KINDS if not options.names or any(part in name for part in options.names)]
    with tempfile.TemporaryDirectory() as folder:
        many = make_database(Path(folder) / "many.db", _MANY, documents=300)
        if options.program:
            # The package alone: the tests of that checkout must not take the place of these.
            (Path(folder) / "timeline_app").symlink_to(options.program.resolve() / "timeline_app")
        session = Session(Path(folder), many, [folder] if options.program else [])
        found = try_all([name for name in names if not options.sample or name in SAMPLE], session, options.workers)
    if options.json:
        told = {name: {way: asdict(outcome) for way, outcome in ways.items()} for name, ways in found.items()}
        options.json.write_text(json.dumps(told, ensure_ascii=False, indent=1), "utf-8")
    bad = sum(bool(_problems(name, ways)) for name, ways in found.items())
    print(f"{summary(found)}\n{len(found)} kinds, {bad} of them do not hold, {time.monotonic() - started:.0f} s")
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main())
