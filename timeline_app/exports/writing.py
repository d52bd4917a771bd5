"""Puts a finished file in its place in one step, so that a failure leaves what was there before."""

import errno
import os
import tempfile
from pathlib import Path

from timeline_app.records.faults import UserFault
from timeline_app.translation.words import _


class ExportFailed(UserFault):
    """The file could not be written; nothing half-written was left behind."""


def write_in_place(path: Path, content: bytes) -> None:
    """Write beside the target, then rename; raises ExportFailed with path and reason."""
    try:
        _check_target(path)
        _write(path, content)
    except OSError as fault:
        sentence = _("{path} cannot be written ({reason}); choose another folder or file name.")
        raise ExportFailed(sentence.format(path=path, reason=_reason(fault))) from fault


def _reason(fault: OSError) -> str:
    """The common ones in the language of the program; the system says the others in its own."""
    known = {
        errno.ENOSPC: _("the disk is full"), errno.EDQUOT: _("the disk is full"), errno.EFBIG: _("the disk is full"),
        errno.EACCES: _("no permission to write there"), errno.EPERM: _("no permission to write there"),
        errno.EROFS: _("the disk is read-only"), errno.ENAMETOOLONG: _("the name is too long"),
    }
    return known.get(fault.errno or 0, fault.strerror or str(fault))


def _check_target(path: Path) -> None:
    if path.is_dir():
        raise IsADirectoryError(0, _("it is a folder"))
    if not path.parent.is_dir():
        raise FileNotFoundError(0, _("there is no such folder"))
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(0, _("the file is write-protected"))


def _write(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}-", dir=path.parent)
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(0o666 & ~_umask())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
