"""A screen of its own with a window manager, a program on it, and a mouse and keys that are moved as by a hand."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

from timeline_app import doctor

_TOOLS = ("Xvfb", "xdotool", "openbox")
MISSING = [*(each for each in _TOOLS if shutil.which(each) is None), *doctor.missing_libraries(doctor.LIBRARIES)]
_PROBE = Path(__file__).parent / "probe.py"
_PATIENCE = 20.0  # seconds within which the window follows


@contextmanager
def screen(width: int, height: int) -> Iterator[str]:
    """The name of a display that is empty but for a window manager."""
    shown = ["Xvfb", "-displayfd", "1", "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"]
    with subprocess.Popen(shown, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        display = f":{server.stdout.readline().strip()}"
        surroundings = {**os.environ, "DISPLAY": display}
        with subprocess.Popen(["openbox"], env=surroundings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as manager:
            try:
                yield display
            finally:
                manager.terminate()
                manager.wait()
                server.terminate()


class Hand:
    """Moves the mouse and presses keys; places are pixels of the canvas."""

    def __init__(self, program: "subprocess.Popen[str]", display: str) -> None:
        self._program, self._surroundings = program, {**os.environ, "DISPLAY": display}
        self.sees(lambda sight: sight.active)

    @property
    def sight(self) -> SimpleNamespace:
        """What the program says is on its screen now."""
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        self._program.stdin.write("\n")
        self._program.stdin.flush()
        line = self._program.stdout.readline()
        assert line, f"the program has ended: {self._program.communicate()[1]}"
        return json.loads(line, object_hook=lambda each: SimpleNamespace(**each))

    def sees(self, what: Callable[[SimpleNamespace], object]) -> SimpleNamespace:
        """What is on the screen as soon as ``what`` holds of it and nothing moves any more."""
        patience = time.monotonic() + _PATIENCE
        while not ((sight := self.sight).settled and what(sight)):
            assert time.monotonic() < patience, f"in vain: {vars(sight)}"
        return sight

    def to(self, x: float, y: float) -> None:
        self._does(*self._way(x, y))

    def click(self, x: float, y: float, times: int = 1) -> None:
        self._does(*self._way(x, y), "click", "--repeat", str(times), "--delay", "40", "1")

    def hold(self, x: float, y: float) -> None:
        self._does(*self._way(x, y), "mousedown", "1")

    def let_go(self) -> None:
        self._does("mouseup", "1")

    def drag(self, start: tuple[float, float], end: tuple[float, float], key: str) -> None:
        """With a key held down."""
        between = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
        way = [word for place in (between, end) for word in self._way(*place)]
        self._does("keydown", key, *self._way(*start), "mousedown", "1", *way, "mouseup", "1", "keyup", key)

    def turn(self, x: float, y: float, notches: int) -> None:
        """The wheel at a place, nearer where positive."""
        self._does(*self._way(x, y), "click", "--repeat", str(abs(notches)), "--delay", "5", "4" if notches > 0 else "5")

    def press(self, key: str) -> None:
        self._does("key", key)

    def _way(self, x: float, y: float) -> tuple[str, ...]:
        left, top = self.sight.corner
        return "mousemove", str(round(left + x)), str(round(top + y))

    def _does(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._surroundings, check=True)


@contextmanager
def hand_on(display: str, folder: Path, more: Mapping[str, str] | None = None) -> Iterator[Hand]:
    """The program with settings of its own, closed by key at the end: it must have ended well and said nothing.

    ``more`` are variables of its surroundings.
    """
    surroundings = {name: value for name, value in os.environ.items() if name not in ("QT_QPA_PLATFORM", "QT_SCALE_FACTOR")}
    surroundings |= {"DISPLAY": display, "TIMELINE_CONFIG": str(folder), "XDG_RUNTIME_DIR": str(folder), **(more or {})}
    with subprocess.Popen(
        [sys.executable, str(_PROBE)], env=surroundings, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as program:
        try:
            hand = Hand(program, display)
            yield hand
            hand.press("ctrl+q")
            _output, said = program.communicate(timeout=_PATIENCE)
            assert (program.returncode, said) == (0, "")
        finally:
            program.kill()
