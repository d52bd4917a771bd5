"""The first run of a checkout: ``.venv`` beside ``start.py``, filled from the lock, and the system packages Qt needs.

Standard library only. uv does the work where it is installed, venv and pip elsewhere. A mark, written last, names the
Python and the lock an environment was made for: one that carries it is used at once and without a network, one that
does not was never finished and is made anew.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import installing

from timeline_app import doctor

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
MARK = VENV / "made-by-start.txt"
LOG = VENV / "install.log"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCK = ROOT / "packaging" / "requirements.txt"
DEVELOPERS_LOCK = ROOT / "packaging" / "requirements-dev.txt"

Say = Callable[[str, str], None]


class Hindered(Exception):
    """The person in front of the machine has something to do first."""

    def __init__(self, chinese: str, english: str) -> None:
        super().__init__(english)
        self.chinese, self.english = chinese, english


class Needs(NamedTuple):
    """What a command takes: a window, Qt with or without one, the tools of developers."""

    window: bool
    qt: bool
    tools: bool


def prepare(needs: Needs, variables: Mapping[str, str], say: Say) -> str:
    """The Python of an environment that holds what is needed.

    All that hinders is told before anything is fetched, and before Qt is imported, which would end the process without
    a word.
    """
    lock = DEVELOPERS_LOCK if needs.tools else LOCK
    mark = MARK.read_text("utf-8") if PYTHON.exists() and MARK.exists() else ""
    ready = mark in (_stamp(lock), _stamp(DEVELOPERS_LOCK))
    uv = None if ready else _find_uv()
    _mend(lambda: _hindrances(needs, variables, venv=not ready and not uv), say)
    if not ready:
        _make(uv, lock, mark.startswith(_version()), say)
    return str(PYTHON)


def _hindrances(needs: Needs, variables: Mapping[str, str], venv: bool) -> list[doctor.Hindrance]:
    libraries = doctor.libraries_for(variables, needs.window) if needs.qt else {}
    display = doctor.display_hindrance(variables) if needs.window else None
    return [found for found in (display, doctor.package_hindrance(libraries, venv)) if found]


def _mend(look: Callable[[], Sequence[doctor.Hindrance]], say: Say) -> None:
    """Install the system packages if this is root and nothing else is missing, else tell all that is."""
    found = look()
    if found and all(each.packages for each in found) and os.geteuid() == 0:
        _apt_install([package for each in found for package in each.packages], say)
        found = look()
    if found:
        raise Hindered("".join(each.chinese for each in found), " ".join(each.english for each in found))


def _apt_install(packages: Sequence[str], say: Say) -> None:
    """A failure shows in apt's own words; whoever asked looks again."""
    say(f"正在安装系统软件包：{' '.join(packages)}", f"installing system packages: {' '.join(packages)}")
    variables = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        subprocess.call(["apt-get", "-q", *step], env=variables, stdin=subprocess.DEVNULL, stdout=sys.stderr)


def _stamp(lock: Path) -> str:
    """What decides what an environment holds: the Python and the lock."""
    return f"{_version()} {lock.name} {hashlib.sha256(lock.read_bytes()).hexdigest()}"


def _version() -> str:
    return f"{sys.version_info.major}.{sys.version_info.minor}"


def _find_uv() -> str | None:
    """A uv that runs; a version manager's stub, which only says that uv is not installed, counts for nothing."""
    uv = shutil.which("uv")
    return uv if uv and subprocess.run([uv, "--version"], capture_output=True).returncode == 0 else None


def _make(uv: str | None, lock: Path, reusable: bool, say: Say) -> None:
    say("正在准备运行环境，需要网络，大约一分钟……", "preparing the environment; it takes the network and a minute ...")
    with _told_if_unwritable():
        _clear(reusable)
        _install(uv, lock)
        MARK.write_text(_stamp(lock), "utf-8")


@contextmanager
def _told_if_unwritable() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        place = error.filename or VENV  # a write into an open file that finds no room names none
        raise Hindered(
            f"无法写入 {place}（{error.strerror}）；请把整个文件夹放到自己有权写入、空间足够的位置，再运行一次。",
            f"cannot write {place} ({error.strerror}); move the whole folder to a place of your own that has room and "
            "run it again.",
        ) from error


def _clear(reusable: bool) -> None:
    """Take the mark away, and with it all that was not finished or belongs to another Python."""
    if reusable:
        MARK.unlink()
    elif VENV.exists():
        shutil.rmtree(VENV)
    VENV.mkdir(exist_ok=True)


def _install(uv: str | None, lock: Path) -> None:
    """The lock lists every package and its hashes, so neither installer has to look for others."""
    make = [uv, "venv", "--python", sys.executable, VENV, "--allow-existing"] if uv else [sys.executable, "-m", "venv", VENV]
    fill = [uv, "pip", "install", "--python", PYTHON] if uv else [PYTHON, "-m", "pip", "install"]
    steps = [] if PYTHON.exists() else [make]
    with installing.Progress(installing.packages_in(lock), sys.stderr) as progress:
        done = installing.run([*steps, [*fill, "--no-deps", "--require-hashes", "-r", lock]], LOG, progress.hear)
    if not done:
        reason = installing.last_word(LOG)
        raise Hindered(
            f"所需的软件包没有装好（{reason}），详细记录在 {LOG}。只有第一次启动需要网络，请检查网络连接后再运行一次。",
            f"the packages it needs could not be installed ({reason}); the whole log is in {LOG}. Only the first start "
            "takes the network: check the connection and run it again.",
        )
