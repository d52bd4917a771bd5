"""Interrupts and kills the program at random moments, many times; run by hand, and a sample of it in every test run.

    python tests/interrupts.py [COUNT] [--way start|module] [--seed N]

Each round runs one command and sends it SIGINT, or SIGKILL, somewhere between its start and its usual end. After SIGINT
it must end with 130 and one line, or as it would have ended without, and leave nothing beside its target. After SIGKILL
the target is whole, and what is left beside it is gone after the next run.
"""

import argparse
import json
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OLD = b"what was there before"
LINES = ("已中断。", "时序：已中断。 Timeline: interrupted.")
WAYS = {"start": [str(ROOT / "start.py")], "module": ["-m", "timeline_app"]}
OF_QT = "This plugin does not support propagateSizeHints()\n"  # said by its offscreen platform


@dataclass(frozen=True, slots=True)
class Command:
    """``target`` is the name of the file it writes, if any; ``whole`` says whether its content is complete."""

    arguments: Sequence[str]
    target: str = ""
    whole: Callable[[bytes], bool] = bool
    stays: bool = False  # ends only when it is told to


def _is_json(content: bytes) -> bool:
    return isinstance(json.loads(content), list)


COMMANDS = {
    "list": Command(["list"]),
    "pdf": Command(["export", "out.pdf", "--period", "2023Q3"], "out.pdf", lambda content: content.rstrip().endswith(b"%%EOF")),
    "json": Command(["export", "out.json"], "out.json", _is_json),
    "build": Command(
        ["build", "--sources", "records", "--output", "out.db"], "out.db", lambda content: content.startswith(b"SQLite format 3")
    ),
    "verify": Command(["verify", "--documents", "documents"]),
    "window": Command([], stays=True),
}
KILLED = ("pdf", "json", "build")


@dataclass(frozen=True, slots=True)
class Ended:
    status: int
    output: bytes
    errors: str


class Rounds:
    """Runs commands in a folder of their own; ``usual`` has how each ends, and after how long, where nobody interrupts."""

    def __init__(self, folder: Path, way: str, seed: int, python: str = sys.executable) -> None:
        self.folder, self.program, self.random = folder, [python, *WAYS[way]], random.Random(seed)
        self.usual: dict[str, tuple[Ended, float]] = {}
        (folder / "documents").mkdir()
        make_records(folder / "records")

    def interrupted(self, name: str) -> str:
        """One round with SIGINT: how it ended; raises AssertionError with what was wrong."""
        command = COMMANDS[name]
        usual, seconds = self._usual(name)
        if command.target:
            (self.folder / command.target).write_bytes(OLD)
        moment = self.random.uniform(0, seconds)
        ended = self._run(command, signal.SIGINT, moment)
        said = f"{name} after {moment:.3f} s: status {ended.status}, {ended.errors!r}"
        self._check_target(command, said)
        if (ended.status, ended.errors) == (usual.status, usual.errors) and not command.stays:
            assert ended.output == usual.output, said
            return "done before"
        if _before_our_first_statement(ended):
            return "Python itself was starting"
        assert (ended.status, ended.errors.strip() in LINES) == (130, True), said
        return "interrupted"

    def killed(self, name: str) -> str:
        """One round with SIGKILL, and the next run, which removes what it left."""
        command = COMMANDS[name]
        _ended, seconds = self._usual(name)
        target = self.folder / command.target
        target.write_bytes(OLD)
        self._run(command, signal.SIGKILL, self.random.uniform(0, seconds))
        content = target.read_bytes()
        assert content == OLD or command.whole(content), f"{name}: half-written"
        left = self._drafts()
        ended = self._run(COMMANDS["json"], None, 0)
        assert (ended.status, self._drafts()) == (0, []), f"{name}: {self._drafts()} left, {ended.errors}"
        return "left something" if left else "left nothing"

    def _usual(self, name: str) -> tuple[Ended, float]:
        if name not in self.usual:
            command, started = COMMANDS[name], time.monotonic()
            ended = self._run(command, signal.SIGINT if command.stays else None, 2.0)
            self.usual[name] = ended, time.monotonic() - started
            print(f"  {name}: status {ended.status} after {self.usual[name][1]:.1f} s {ended.errors.strip()}", flush=True)
        return self.usual[name]

    def _run(self, command: Command, number: int | None, moment: float) -> Ended:
        variables = {
            **os.environ, "PYTHONPATH": str(ROOT), "LANG": "zh_CN.UTF-8", "PYTHONUTF8": "1", "QT_QPA_PLATFORM": "offscreen",
            "TIMELINE_CONFIG": str(self.folder / "config"),
        }
        with subprocess.Popen(
            [*self.program, *command.arguments], cwd=self.folder, env=variables, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            preexec_fn=heed_interrupts,
        ) as child:
            try:
                output, errors = child.communicate(timeout=moment if number else None)
            except subprocess.TimeoutExpired:
                child.send_signal(number or 0)
                output, errors = child.communicate(timeout=60)
        return Ended(child.returncode, output, errors.decode().replace(OF_QT, ""))

    def _check_target(self, command: Command, said: str) -> None:
        assert self._drafts() == [], f"{said}; left: {self._drafts()}"
        if command.target:
            content = (self.folder / command.target).read_bytes()
            assert content == OLD or command.whole(content), f"{said}; half-written"

    def _drafts(self) -> list[str]:
        return [path.name for path in self.folder.iterdir() if path.name.startswith(".")]


def make_records(folder: Path) -> None:
    """Few events, without their links and without those that papers name, so that a build takes about as long as an export."""
    (folder / "events").mkdir(parents=True)
    for path in (ROOT / "data").glob("*.toml"):
        text = path.read_text("utf-8")
        (folder / path.name).write_text(re.sub(r"^event = .*\n", "", text, flags=re.MULTILINE), "utf-8")
    text = "[[event]]".join((ROOT / "data" / "events" / "2024.toml").read_text("utf-8").split("[[event]]")[:12])
    text = re.sub(r"^links = \[.*?\]\n", "", text, flags=re.MULTILINE | re.DOTALL)
    (folder / "events" / "2024.toml").write_text(text, "utf-8")


def heed_interrupts() -> None:
    """Who runs this in the background of a shell has them ignored, and so would the program."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _before_our_first_statement(ended: Ended) -> bool:
    """Python was starting, or about to run the first line of start.py: nothing of ours can answer then."""
    if not ended.errors:
        return ended.status == -signal.SIGINT
    ours = "timeline_app" in ended.errors or re.search(r'start\.py", line \d+, in (?!<module>)', ended.errors)
    return not ours and ended.errors.endswith("KeyboardInterrupt\n")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=200)
    parser.add_argument("--way", choices=WAYS, default="start")
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    problems: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        rounds = Rounds(Path(folder), wanted.way, wanted.seed)
        for kind, run, names in (("SIGINT", rounds.interrupted, tuple(COMMANDS)), ("SIGKILL", rounds.killed, KILLED)):
            print(kind, dict(_tally(run, names, wanted.count, problems)), flush=True)
    print("\n".join(problems) or "nothing wrong")
    return 1 if problems else 0


def _tally(run: Callable[[str], str], names: Sequence[str], count: int, problems: list[str]) -> Mapping[str, int]:
    return Counter(_outcomes(run, names, count, problems))


def _outcomes(run: Callable[[str], str], names: Sequence[str], count: int, problems: list[str]) -> Iterator[str]:
    for number in range(count):
        try:
            yield run(names[number % len(names)])
        except AssertionError as error:
            problems.append(str(error))
            yield "wrong"


if __name__ == "__main__":
    sys.exit(main())
