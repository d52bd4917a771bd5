"""Who may change a timeline: one window at a time; all others open it for reading.

What tells is a lock that the system lets go of however its run ends. It lies in a folder of the program, not beside the timeline:
so nothing is left there, and drives without locks do as well.
"""

import hashlib
import os
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from timeline_app.editing.copies import copies_folder
from timeline_app.editing.editor import Editor
from timeline_app.editing.refusal import is_protected
from timeline_app.translation.words import _


class ReadOnly(NamedTuple):
    """Why a timeline can only be read, as one sentence."""

    reason: str


class Lock:
    """An open file that is locked; none where no file can be."""

    def __init__(self, descriptor: int | None) -> None:
        self._descriptor = descriptor

    @classmethod
    def taken(cls, place: Path) -> "Lock | None":
        """None where another one has it. Where no file can be locked nobody gets a lock, and SQLite alone sees to the order."""
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(place, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            return cls(None)
        if _is_taken(descriptor):
            os.close(descriptor)
            return None
        return cls(descriptor)

    def release(self) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)


class Held:
    """A timeline that nobody else may change until ``close``; its editor is opened when somebody first asks for it."""

    def __init__(self, lock: Lock, make: Callable[[], Editor]) -> None:
        self._lock, self._make = lock, make
        self._editor: Editor | None = None

    @property
    def editor(self) -> Editor:
        """Raises UnusableDatabase for what is no timeline that can be read."""
        if self._editor is None:
            self._editor = self._make()
        return self._editor

    @property
    def open(self) -> bool:
        """Whether the file is open for writing."""
        return self._editor is not None

    def end_editor(self) -> None:
        """The file may then be another one, and still nobody else changes it."""
        if self._editor:
            self._editor.close()
            self._editor = None

    def close(self) -> None:
        self.end_editor()
        self._lock.release()


def hold(
    path: Path, folder: Path, now: Callable[[], datetime] = datetime.now, verdicts: Callable[[], Path] | None = None
) -> Held | ReadOnly:
    """``folder`` is where the program keeps locks and copies; ``now`` and ``verdicts`` are as of an Editor."""
    lock = _claim(path, folder)
    return lock if isinstance(lock, ReadOnly) else Held(lock, lambda: Editor(path, copies_folder(folder), now, verdicts))


def _claim(path: Path, folder: Path) -> Lock | ReadOnly:
    if is_protected(path):
        return ReadOnly(_("{path} or its folder is write-protected; save a copy elsewhere to change it.").format(path=path))
    name = hashlib.sha256(os.fsencode(path.resolve())).hexdigest()  # a short one might be that of another file too
    lock = Lock.taken(folder / "locks" / name)
    if lock is None:
        return ReadOnly(_("{path} is open in another window; change it there, or close it there first.").format(path=path))
    return lock


if sys.platform == "win32":

    def _is_taken(descriptor: int) -> bool:
        """Locks it unless another one has; the system gives one reason for whatever hinders it."""
        import msvcrt  # where the modules of this program are looked through on another system there is none

        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return True
        return False

else:
    import fcntl

    def _is_taken(descriptor: int) -> bool:
        """Locks it unless another one has, or nobody can."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        except OSError:
            return False
        return False
