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
from collections.abc import Callable, Mapping
from pathlib import Path

from timeline_app import doctor

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
MARK = VENV / "made-by-start.txt"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCK = ROOT / "packaging" / "requirements.txt"
DEVELOPERS_LOCK = ROOT / "packaging" / "requirements-dev.txt"

Say = Callable[[str, str], None]


class Hindered(Exception):
    """The person in front of the machine has something to do first."""

    def __init__(self, chinese: str, english: str) -> None:
        super().__init__(english)
        self.chinese, self.english = chinese, english


def look_for_hindrances(window: bool, qt: bool, variables: Mapping[str, str], say: Say) -> None:
    """Before anything is fetched and before Qt is imported, which would end the process without a word."""
    if window:
        _mend(lambda: doctor.window_hindrance(variables), say)
    elif qt:
        _mend(doctor.drawing_hindrance, say)


def _mend(look: Callable[[], doctor.Hindrance | None], say: Say) -> None:
    """Install the system packages that are missing if this is root, else tell which."""
    hindrance = look()
    if hindrance and hindrance.packages and os.geteuid() == 0:
        _apt_install(hindrance.packages, say)
        hindrance = look()
    if hindrance:
        raise Hindered(hindrance.chinese, hindrance.english)


def _apt_install(packages: tuple[str, ...], say: Say) -> None:
    """A failure shows in apt's own words; whoever asked looks again."""
    say(f"正在安装系统软件包：{' '.join(packages)}", f"installing system packages: {' '.join(packages)}")
    variables = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        subprocess.call(["apt-get", "-q", *step], env=variables, stdin=subprocess.DEVNULL, stdout=sys.stderr)


def prepare(developer: bool, say: Say) -> str:
    """The Python of an environment that holds what is needed."""
    lock = DEVELOPERS_LOCK if developer else LOCK
    mark = MARK.read_text("utf-8") if PYTHON.exists() and MARK.exists() else ""
    if mark not in (_stamp(lock), _stamp(DEVELOPERS_LOCK)):
        _make(lock, mark.startswith(_version()), say)
    return str(PYTHON)


def _stamp(lock: Path) -> str:
    """What decides what an environment holds: the Python and the lock."""
    return f"{_version()} {lock.name} {hashlib.sha256(lock.read_bytes()).hexdigest()}"


def _version() -> str:
    return f"{sys.version_info.major}.{sys.version_info.minor}"


def _make(lock: Path, reusable: bool, say: Say) -> None:
    uv = _find_uv()
    if not uv:
        _mend(doctor.venv_hindrance, say)
    _clear(reusable)
    say("正在准备运行环境，需要网络，大约一分钟……", "preparing the environment; it takes the network and a minute ...")
    _install(uv, lock)
    MARK.write_text(_stamp(lock), "utf-8")


def _find_uv() -> str | None:
    """A uv that runs; a version manager's stub, which only says that uv is not installed, counts for nothing."""
    uv = shutil.which("uv")
    return uv if uv and subprocess.run([uv, "--version"], capture_output=True).returncode == 0 else None


def _clear(reusable: bool) -> None:
    """Take the mark away, and with it all that was not finished or belongs to another Python."""
    try:
        if reusable:
            MARK.unlink()
        elif VENV.exists():
            shutil.rmtree(VENV)
        VENV.mkdir(exist_ok=True)  # says at once whether anything can be written here
    except OSError as error:
        raise Hindered(
            f"无法写入 {error.filename}（{error.strerror}）；请把整个文件夹放到自己有权写入的位置，再运行一次。",
            f"cannot write {error.filename} ({error.strerror}); move the whole folder to a place of your own and run "
            "it again.",
        ) from error


def _install(uv: str | None, lock: Path) -> None:
    """The lock lists every package and its hashes, so neither installer has to look for others."""
    make = [uv, "venv", "--python", sys.executable, VENV] if uv else [sys.executable, "-m", "venv", VENV]
    fill = [uv, "pip", "install", "--python", PYTHON] if uv else [PYTHON, "-m", "pip", "install"]
    steps = [] if PYTHON.exists() else [make]
    for step in [*steps, [*fill, "--no-deps", "--require-hashes", "-r", lock]]:
        if subprocess.call(step, cwd=ROOT, stdout=sys.stderr) != 0:
            raise Hindered(
                "所需的软件包没有装好，原因见上面几行。只有第一次启动需要网络，请检查网络连接后再运行一次。",
                "the packages it needs could not be installed; the lines above tell why. Only the first start takes "
                "the network: check the connection and run it again.",
            )
