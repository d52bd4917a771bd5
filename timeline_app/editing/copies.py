"""Copies of a timeline as it was before the first change of a day, and the way back to one of them."""

import zlib
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import count
from pathlib import Path
from typing import NamedTuple

from timeline_app.editing.new_file import copy_timeline, put_into
from timeline_app.translation.words import _
from timeline_app.writing.target import NotWritten, told_as_not_written

KEPT = 7  # of each file
_SUFFIX = ".timeline"


class Copy(NamedTuple):
    """As a timeline was before the first change of a day."""

    day: date
    path: Path


def copies_folder(kept: Path) -> Path:
    """Of all timelines; ``kept`` is where the program keeps what is not to be lost."""
    return kept / "copies"


def keep_copy(path: Path, folder: Path, today: date) -> str | None:
    """Lay a checked copy of a timeline into its part of ``folder``, unless there is one of the day; the oldest give way.

    Returns a sentence where none could be kept; raises UnusableDatabase for a timeline that is damaged.
    """
    place = _place(path, folder) / f"{today.isoformat()}{_SUFFIX}"
    if place.exists():
        return None
    try:
        with told_as_not_written(place):
            place.parent.mkdir(parents=True, exist_ok=True)
        copy_timeline(path, place)
        _drop_oldest(path, folder)
    except NotWritten as error:
        return _("No copy of {path} could be kept before it was changed: {reason}").format(path=path, reason=error)
    return None


def copies_of(path: Path, folder: Path) -> Sequence[Copy]:
    """The newest first."""
    return sorted(_copies(path, folder), reverse=True)


def go_back(path: Path, copy: Copy) -> Path:
    """Fill a timeline, which nobody may be changing, with what a copy holds. Returns where the present one is kept: beside it.

    The present one is kept first. Raises NotWritten or, of a damaged file, UnusableDatabase; the timeline is as it was then.
    """
    kept = _free_name(path)
    copy_timeline(path, kept)
    put_into(copy.path, path)
    return kept


def _drop_oldest(path: Path, folder: Path) -> None:
    for copy in copies_of(path, folder)[KEPT:]:
        copy.path.unlink(missing_ok=True)


def _copies(path: Path, folder: Path) -> Iterator[Copy]:
    for place in _place(path, folder).glob(f"*{_SUFFIX}"):
        day = _day(place.stem)
        if day is not None:
            yield Copy(day, place)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _place(path: Path, folder: Path) -> Path:
    """Of files of one name in several folders each has its own."""
    full = path.resolve()
    return folder / f"{full.stem}-{zlib.crc32(str(full).encode('utf-8', 'surrogatepass')):08x}"


def _free_name(path: Path) -> Path:
    names = (_("{name} before going back {number}").format(name=path.stem, number=number) for number in count(1))
    beside = (path.with_name(name + path.suffix) for name in names)
    return next(place for place in beside if not place.exists())
