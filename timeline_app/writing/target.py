"""The file or the folder that is to be written, looked at before any work is done for it."""

import errno
import os
import stat
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from timeline_app.records.errors import UserError
from timeline_app.translation.reasons import reason_of
from timeline_app.translation.words import _


class NotWritten(UserError):
    """The file could not be written; what stood in its place is as it was."""


def real_target(path: Path) -> Path:
    """Where ``path`` leads over links; raises NotWritten where no file can be put there."""
    with told_as_not_written(path):
        return _checked(path)


def real_folder(path: Path) -> Path:
    """The same of a folder; raises NotWritten too where there is something in it."""
    with told_as_not_written(path):
        place = Path(os.path.realpath(path))
        if _kind_of(path):
            _check_empty(path, place)
        _check_parent(place)
        return place


@contextmanager
def told_as_not_written(path: Path) -> Generator[None]:
    """What the system refuses is told with the path as the user gave it."""
    try:
        yield
    except OSError as error:
        sentence = _("{path} cannot be written ({reason}); choose another folder or file name.")
        raise NotWritten(sentence.format(path=path, reason=reason_of(error))) from error


def _checked(path: Path) -> Path:
    place = Path(os.path.realpath(path))
    found = _kind_of(path)
    if stat.S_ISDIR(found):
        raise IsADirectoryError(0, _("it is a folder"))
    if found and not stat.S_ISREG(found):
        raise OSError(0, _("it is no ordinary file"))
    if found and not os.access(place, os.W_OK):
        raise _refused(place, _("the file is write-protected"))
    _check_parent(place)
    return place


def _check_parent(place: Path) -> None:
    if not place.parent.is_dir():
        raise FileNotFoundError(0, _("there is no such folder"))
    if not os.access(place.parent, os.W_OK | os.X_OK):
        raise _refused(place.parent, _("no permission to write there"))


def _refused(place: Path, reason: str) -> OSError:
    """A disk that can only be read is the reason for all that lies on it."""
    if sys.platform != "win32" and os.statvfs(place).f_flag & os.ST_RDONLY:
        return OSError(errno.EROFS, os.strerror(errno.EROFS))
    return PermissionError(0, reason)


def _check_empty(path: Path, place: Path) -> None:
    if not place.is_dir():
        raise NotADirectoryError(0, _("it is no folder"))
    if any(place.iterdir()):
        sentence = _("There is something in the folder {path} already; choose another folder, or an empty one.")
        raise NotWritten(sentence.format(path=path))
    if place.samefile(Path.cwd()):
        raise NotWritten(_("{path} is the folder you are in; choose another one.").format(path=path))


def _kind_of(path: Path) -> int:
    """The mode of what stands there, which tells its kind; 0 where nothing does."""
    try:
        return path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return 0
