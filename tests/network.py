"""Refuses the network to this process for as long as somebody watches, and keeps in mind who asked for it."""

import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_ASKS = {
    "socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo", "socket.gethostbyname",
    "socket.gethostbyaddr", "socket.getnameinfo", "urllib.Request", "ftplib.connect", "http.client.connect", "smtplib.connect",
}
_TABLES = ("tcp", "tcp6", "udp", "udp6")


class NetworkUsed(RuntimeError):
    """Somebody asked for what is refused."""


class _Guard:
    """A hook of Python cannot be taken back, so it has a switch; what it refused stays known if somebody swallows the error."""

    def __init__(self) -> None:
        self.on = False
        self.refused: list[str] = []
        self._hooked = False

    def hook(self) -> None:
        if not self._hooked:
            sys.addaudithook(self._hear)
            self._hooked = True

    def _hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.on and event in _ASKS and not _is_local(arguments):
            self.refused.append(f"{event}{arguments[1:]}")
            raise NetworkUsed(self.refused[-1])


def _is_local(arguments: tuple[object, ...]) -> bool:
    """A pipe of this system in the guise of a socket, as the bus of a desktop is one."""
    asked = arguments[0] if arguments else None
    return isinstance(asked, socket.socket) and sys.platform != "win32" and asked.family is socket.AF_UNIX


_GUARD = _Guard()


@contextmanager
def refused() -> Iterator[list[str]]:
    """What was asked for meanwhile, which is to be nothing."""
    _GUARD.hook()
    before, _GUARD.on, _GUARD.refused = (_GUARD.on, _GUARD.refused), True, []
    try:
        yield _GUARD.refused
    finally:
        _GUARD.on, _GUARD.refused = before


@contextmanager
def left_alone() -> Iterator[None]:
    """Nobody watches meanwhile."""
    before, _GUARD.on = _GUARD.on, False
    try:
        yield
    finally:
        _GUARD.on = before


def open_connections() -> list[str]:
    """Sockets of this process that lead elsewhere, those of libraries too; known on Linux only.

    The tables are read only where there is a socket at all: the system goes through thousands of places for each of them.
    """
    own = {name for each in _links(Path("/proc/self/fd")) if (name := each.readlink().name).startswith("socket:")}
    if not own:
        return []
    lines = [line.split() for name in _TABLES for line in _lines(Path("/proc/self/net") / name)]
    return [" ".join(line[1:3]) for line in lines if f"socket:[{line[9]}]" in own]


def _links(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.is_symlink()] if folder.is_dir() else []


def _lines(table: Path) -> list[str]:
    return table.read_text("ascii").splitlines()[1:] if table.exists() else []
