"""Run the installers of a first start: one line tells how far they are, a file keeps what they said.

Standard library only.
"""

import re
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Self, TextIO

Command = Sequence[str | Path]

_LOCKED = re.compile(r"^([\w.-]+)==", re.MULTILINE)
# How pip and uv name a package they have come to: fetched, found in a folder, or there already.
_REACHED = re.compile(
    r"(?:Collecting |Processing [^(]*[/\\]|Requirement already satisfied: |\s*Downloaded | \+ )([\w.]+(?:-[A-Za-z][\w.]*)*)"
)
_ALL_FETCHED = ("Installing collected packages", "Prepared ")
_STEP = 10  # packages between two lines where no line can be written over
_LONGEST_WORD = 300  # characters of an installer that a sentence quotes


class Progress:
    """The count of packages reached, on one line of a terminal, or on a line now and then of anything else."""

    def __init__(self, total: int, stream: TextIO | None) -> None:
        self._total, self._stream, self._on_terminal = total, stream, stream is not None and stream.isatty()
        self._reached: set[str] = set()
        self._doing = ("正在下载软件包", "fetching packages")

    def __enter__(self) -> Self:
        self._tell()
        return self

    def __exit__(self, *_error: object) -> None:
        if self._on_terminal:
            self._write("\n")

    def hear(self, line: str) -> None:
        """Take in one line of an installer."""
        named = _REACHED.match(line)
        if named and named[1] not in self._reached:
            self._reached.add(named[1])
            self._tell_now_and_then()
        elif line.startswith(_ALL_FETCHED):
            self._doing = ("正在安装软件包", "installing packages")
            self._tell()

    def _tell_now_and_then(self) -> None:
        if self._on_terminal or len(self._reached) % _STEP == 0:
            self._tell()

    def _tell(self) -> None:
        count = f"{len(self._reached)}/{self._total}"
        text = f"时序：{self._doing[0]} {count} …  Timeline: {self._doing[1]} {count} ..."
        self._write(f"\r{text}" if self._on_terminal else f"{text}\n")

    def _write(self, text: str) -> None:
        if self._stream is None:
            return
        try:
            self._stream.write(text)
            self._stream.flush()
        except OSError:  # standard error is full; the installers can do without it
            self._stream = None


def packages_in(lock: Path) -> int:
    """How many packages a lock asks for; one that has a version for each Python counts once."""
    return len(set(_LOCKED.findall(lock.read_text("utf-8"))))


def run(commands: Sequence[Command], log: Path, hear: Callable[[str], None]) -> bool:
    """Whether one after another went well; all they say goes into ``log``, and line by line to ``hear``."""
    with log.open("wb", buffering=0) as file:
        return all(_run(command, file.write, hear) for command in commands)


def _run(command: Command, keep: Callable[[bytes], object], hear: Callable[[str], None]) -> bool:
    _let_interrupts_wait(True)  # one that came while the child is started would leave it without anybody to end it
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    with child, child.stdout as lines:  # pyright: ignore[reportOptionalContextManager]
        try:
            _let_interrupts_wait(False)
            for line in lines:
                keep(line)
                hear(line.decode("utf-8", "replace"))
        except BaseException:
            child.terminate()  # whoever interrupts the start, or has no room for the log, wants no installer that goes on
            child.wait()
            raise
    return child.returncode == 0


def _let_interrupts_wait(wait: bool) -> None:
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_BLOCK if wait else signal.SIG_UNBLOCK, [signal.SIGINT])


def last_word(log: Path) -> str:
    """What the installer that failed gave as the reason: its last error, or its last line."""
    lines = [line.strip() for line in log.read_text("utf-8", "replace").splitlines() if line.strip()]
    errors = [line for line in lines if line.lower().startswith("error")]
    return (errors or lines or [""])[-1][:_LONGEST_WORD]
