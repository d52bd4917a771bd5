"""A file, or a folder of them, is written beside its place and put there in one step; what killed runs left beside it is removed.

A draft lies in a folder of its own, which is locked while its run lives: the system lets go of the lock however the run
ends, so a folder without a lock is nobody's. Windows has no such lock; it refuses to rename a folder with an open file.
"""

import os
import re
import shutil
import sys
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

from timeline_app.writing.target import real_folder, real_target, told_as_not_written

_OURS = re.compile(r"\.timeline-[0-9a-f]{16}\.draft")


@contextmanager
def draft_of(path: Path) -> Generator[Path]:
    """A path to write to, which takes the place of ``path`` when the block ends and is removed where the block raises.

    Links are followed and the mode of an existing file is kept; raises NotWritten.
    """
    place = real_target(path)
    with told_as_not_written(path), own_folder(place.parent) as folder:
        draft = folder / "draft"
        yield draft
        _settle(draft, place)


def put(path: Path, content: bytes) -> None:
    """The content at its place; raises NotWritten, and then what stood there stays."""
    with draft_of(path) as draft:
        draft.write_bytes(content)


@contextmanager
def folder_draft_of(path: Path) -> Generator[Path]:
    """A new folder to write to, which takes the place of ``path`` when the block ends and is removed where the block raises.

    Raises NotWritten, also where there is something at ``path`` other than an empty folder.
    """
    place = real_folder(path)
    with told_as_not_written(path), own_folder(place.parent) as folder:
        draft = folder / "draft"
        draft.mkdir()
        yield draft
        for file in draft.rglob("*.*"):
            _flush(file)
        if place.exists():
            place.rmdir()  # Windows renames to no name that is there
        draft.rename(place)


def _settle(draft: Path, place: Path) -> None:
    """The content is on the disk before the name leads to it."""
    _flush(draft)
    if place.exists():
        draft.chmod(place.stat().st_mode & 0o7777)
    draft.replace(place)


def _flush(file: Path) -> None:
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())


@contextmanager
def own_folder(beside: Path) -> Generator[Path]:
    """A new folder in ``beside`` that is removed when the block ends, or by the next run where this one is killed."""
    _sweep(beside)
    with _made_and_locked(beside) as folder:
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def _fresh_name(beside: Path) -> Path:
    """A name that never existed before: a process about to remove a folder by its name must not remove another one."""
    return beside / f".timeline-{os.urandom(8).hex()}.draft"


def _sweep(beside: Path) -> None:
    """Remove what killed runs left; what cannot be listed or removed stays, since it hinders nobody."""
    with suppress(OSError):
        for folder in list(beside.iterdir()):
            with suppress(OSError):
                if _OURS.fullmatch(folder.name):
                    _remove_if_abandoned(folder)


if sys.platform == "win32":

    @contextmanager
    def _made_and_locked(beside: Path) -> Generator[Path]:
        folder = _fresh_name(beside)
        folder.mkdir()
        yield folder

    def _remove_if_abandoned(folder: Path) -> None:
        shutil.rmtree(folder.rename(_fresh_name(folder.parent)))

else:
    import fcntl

    @contextmanager
    def _made_and_locked(beside: Path) -> Generator[Path]:
        claimed = None
        while claimed is None:
            claimed = _claim(_fresh_name(beside))
        folder, lock = claimed
        try:
            yield folder
        finally:
            os.close(lock)

    def _claim(folder: Path) -> tuple[Path, int] | None:
        """Make and lock the folder; None where another run took it for an abandoned one between the two."""
        folder.mkdir(0o700)
        try:
            lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        except FileNotFoundError:
            return None
        with suppress(OSError):  # a file system without locks: nobody else gets one either, so nothing is swept there
            fcntl.flock(lock, fcntl.LOCK_EX)
        if folder.exists():
            return folder, lock
        os.close(lock)
        return None

    def _remove_if_abandoned(folder: Path) -> None:
        lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(folder)
        finally:
            os.close(lock)
