"""Ctrl+C, from the first statement of the program to its last: one line, and exit status 130."""

import os
import signal
import sys
import time
from collections.abc import Callable
from types import FrameType

from timeline_app.terminal import tell
from timeline_app.translation.words import _

INTERRUPTED = 130  # what shells give a program that SIGINT ended
_PATIENCE = 1.0  # seconds in which a second Ctrl+C is taken for the first one


class Interruption:
    """What Ctrl+C does: it raises KeyboardInterrupt once, or, where Qt waits, only notes that it ``came``.

    ``came`` is asked at the end, whatever became of the exception on its way: a callback of SQLite, for example, may
    lose it. Another Ctrl+C does not disturb the tidying up; after a second it ends the process at once.
    """

    def __init__(self) -> None:
        self._answer: Callable[[], None] = _raise
        self._first: float | None = None

    @property
    def came(self) -> bool:
        return self._first is not None

    def heed(self) -> None:
        """From now on; a Ctrl+C that was blocked is answered at once. What the parent ignores stays ignored."""
        if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
            signal.signal(signal.SIGINT, self._handle)
        sys.unraisablehook = self._drop
        if sys.platform != "win32":
            signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})

    def only_note(self) -> None:
        """Where an exception in the midst of a library would do harm, and somebody asks ``came`` later."""
        self._answer = _nothing

    def last_word(self, sentence: str) -> None:
        """What the command has to say at its end, after which Ctrl+C cannot change anything."""
        self.ignore()
        if not self.came:
            tell(sentence)

    def ignore(self) -> None:
        """The work is done and its status stands; nothing is left that could be interrupted."""
        signal.signal(signal.SIGINT, signal.SIG_IGN)

    def end(self) -> None:
        """Leave as interrupted, with one line. Nothing is waited for: a thread may be deep in a library."""
        self.ignore()
        tell(_("Interrupted."))
        os._exit(INTERRUPTED)

    def _drop(self, lost: "sys.UnraisableHookArgs") -> None:
        """Python reports what is raised in the callbacks of its collector and of imports; that Ctrl+C came is known."""
        if not (self.came and lost.exc_type is KeyboardInterrupt):
            sys.__unraisablehook__(lost)

    def _handle(self, _number: int, _frame: FrameType | None) -> None:
        now = time.monotonic()
        if self._first is None:
            self._first = now
            self._answer()
        elif now - self._first > _PATIENCE:
            self.end()


def _raise() -> None:
    raise KeyboardInterrupt


def _nothing() -> None:
    """The answer is given later."""
