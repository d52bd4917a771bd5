"""What is no plain file, and names that are no plain names."""

import os
import shutil
import socket
from pathlib import Path

from tests.database.kinds.kind import Beginning, Change, answered, either, refused

_NOTHING = Beginning.NOTHING
_SPARSE = 20_000_000_000


def _nothing(path: Path) -> None:
    assert not path.exists()


def _link_to(target: str) -> Change:
    return lambda path: path.symlink_to(target)


def _moved_behind_a_link(path: Path) -> None:
    target = path.with_name("真的.db")
    shutil.move(path, target)
    path.symlink_to(target)


class _Closed:
    """A folder that nobody but the administrator may enter, until it is let go of."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.chmod(0)

    def close(self) -> None:
        self._folder.chmod(0o755)


def _socket(path: Path) -> socket.socket:
    """Bound from within the folder, since the name of a socket may not be long."""
    listening, here = socket.socket(socket.AF_UNIX), Path.cwd()
    os.chdir(path.parent)
    try:
        listening.bind(path.name)
    finally:
        os.chdir(here)
    return listening


def _sparse(path: Path) -> None:
    with path.open("ab") as file:
        file.truncate(_SPARSE)


KINDS = (
    refused("missing", _nothing, _NOTHING),
    refused("folder", Path.mkdir, _NOTHING),
    answered("link to a good one", _moved_behind_a_link),
    refused("link to nothing", _link_to("nowhere.db"), _NOTHING),
    refused("link to itself", lambda path: path.symlink_to(path.name), _NOTHING),
    refused("FIFO", lambda path: os.mkfifo(path), _NOTHING),
    refused("link to a FIFO", lambda path: (os.mkfifo(path.with_name("fifo")), path.symlink_to("fifo"))[1], _NOTHING),
    refused("socket", _socket, _NOTHING),
    *(
        refused(f"link to {target}", _link_to(target), _NOTHING)
        for target in ("/dev/zero", "/dev/null", "/dev/random", "/dev/full", "/proc/self/mem", "/proc/kmsg", "/dev/tty")
    ),
    refused("20 GB of nothing", _sparse, _NOTHING),
    either("20 GB of nothing after a good one", _sparse),
    refused("a name of 300 bytes", lambda _path: None, _NOTHING, "a" * 300),
    refused("a name of 300 folders", lambda _path: None, _NOTHING, "/".join(["某某"] * 300)),
    refused("a name of 5,000 bytes", lambda _path: None, _NOTHING, "/".join(["a" * 200] * 25)),
    refused("a missing name with a newline", _nothing, _NOTHING, "一\n二.db"),
    refused("a missing name with HTML", _nothing, _NOTHING, "<img src='x'><b>.db"),
    refused("a missing name with %s", _nothing, _NOTHING, "%s%n{path}{0}.db"),
    answered("a good one with a newline in its name", lambda _path: None, file_name="一\n二.db"),
    answered("a good one with ?mode=rwc in its name", lambda _path: None, file_name="x?mode=rwc&cache=shared#y%00.db"),
    either("a good one in a closed folder", lambda path: _Closed(path.parent)),
    answered("a good one that nobody may write", lambda path: path.chmod(0o444)),
    refused("below a file", lambda _path: None, _NOTHING, "timeline.db/timeline.db"),
)
