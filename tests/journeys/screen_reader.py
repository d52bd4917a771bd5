"""A message bus of its own with the accessibility services of the system, and a client of them that hears what a screen reader
hears."""

import json
import os
import select
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

from tests.journeys import real_mouse

PYTHON = Path("/usr/bin/python3")  # that of the system, which has the bindings
_LISTENER = Path(__file__).parent / "listener.py"
_PARTS = {  # by the package of Debian that has them
    "at-spi2-core": ("usr/libexec/at-spi-bus-launcher", "usr/lib/at-spi2-core/at-spi-bus-launcher"),
    "gir1.2-atspi-2.0": ("usr/lib/*/girepository-1.0/Atspi-2.0.typelib",),
    "python3-gi": ("usr/lib/python3/dist-packages/gi/__init__.py",),
}
MISSING = [
    *real_mouse.MISSING, *(["dbus"] if shutil.which("dbus-run-session") is None else []),
    *(package for package, places in _PARTS.items() if not any(any(Path("/").glob(place)) for place in places)),
]
_PATIENCE = 20.0  # seconds
# Qt wonders aloud about a question of the registry that it does not answer.
SPEAKING = {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_LOGGING_RULES": "qt.accessibility.atspi*=false"}


@contextmanager
def bus(display: str, folder: Path) -> Iterator[dict[str, str]]:
    """The variables by which programs find it."""
    around = {"DISPLAY": display, "XDG_RUNTIME_DIR": str(folder)}
    with subprocess.Popen(
        ["dbus-run-session", "--", "sh", "-c", "echo $DBUS_SESSION_BUS_ADDRESS; cat"], env={**os.environ, **around},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    ) as session:
        assert session.stdout is not None
        assert session.stdin is not None
        try:
            yield {**around, "DBUS_SESSION_BUS_ADDRESS": session.stdout.readline().strip()}
        finally:
            session.stdin.close()


class Reader:
    """What it has heard, in order: ``kind`` is "focus" or "said"."""

    def __init__(self, client: "subprocess.Popen[bytes]") -> None:
        self._client, self._left = client, b""
        self.heard: list[SimpleNamespace] = []
        self._asked = 0

    def hears(self, what: Callable[[SimpleNamespace], object]) -> SimpleNamespace:
        """The first that is so of what was heard since the one before."""
        patience = time.monotonic() + _PATIENCE
        while True:
            for each in self.heard[self._asked :]:
                self._asked += 1
                if what(each):
                    return each
            self._listen(patience - time.monotonic())

    def _listen(self, seconds: float) -> None:
        assert self._client.stdout is not None
        ready, _write, _error = select.select([self._client.stdout], [], [], max(0.0, seconds))
        assert ready, f"in vain: {self.heard}"
        *lines, self._left = (self._left + os.read(self._client.stdout.fileno(), 65_536)).split(b"\n")
        self.heard += [SimpleNamespace(**json.loads(line)) for line in lines]


@contextmanager
def reader(around: dict[str, str]) -> Iterator[Reader]:
    with subprocess.Popen(
        [str(PYTHON), str(_LISTENER)], env={**os.environ, **around}, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as client:
        assert client.stdin is not None
        try:
            made = Reader(client)
            made.hears(lambda each: each.kind == "listening")
            yield made
        finally:
            client.stdin.close()
            client.kill()
