"""``start.py`` as a newcomer runs it: in a copy of the checkout, from another folder, with a stand-in for uv."""

import ast
import os
import shutil
import signal
import subprocess
import sys
import sysconfig
from collections.abc import Mapping
from pathlib import Path

import pytest

import start

ROOT = Path(start.ROOT)
PROGRAM = """
import os, sys
print(sys.argv[1:], os.getcwd())
sys.exit(7 if "fail" in sys.argv else 0)
"""
# Notes each call, makes a bare environment for `uv venv --python PYTHON FOLDER`, and fails or interrupts when told to.
UV = """#!/bin/sh
echo "$*" >> "{calls}"
case "$1 $UV_STAND_IN" in
  "venv "*) exec "{python}" -m venv --without-pip "$4" ;;
  "pip offline") echo "error: no network" ; exit 2 ;;
  "pip interrupt") kill -INT $PPID ; exec sleep 5 ;;
esac
"""
TESTS = """
def test_holds(): pass
def test_does_not_hold(): assert False
"""

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-in for uv is a shell script")


class Checkout:
    """A copy of what starting takes, with a small program in the place of ours."""

    def __init__(self, folder: Path) -> None:
        self.root, self.elsewhere, self.tools = folder / "checkout", folder / "elsewhere", folder / "tools"
        self.calls = folder / "calls.txt"
        self.venv = self.root / ".venv"
        for made in (self.root / "timeline_app", self.root / "tests", self.elsewhere, self.tools):
            made.mkdir(parents=True)
        shutil.copy(ROOT / "start.py", self.root)
        shutil.copytree(ROOT / "packaging", self.root / "packaging", ignore=shutil.ignore_patterns("__pycache__"))
        for name in ("__init__.py", "doctor.py"):
            shutil.copy(ROOT / "timeline_app" / name, self.root / "timeline_app")
        (self.root / "timeline_app" / "__main__.py").write_text(PROGRAM, "utf-8")
        (self.root / "pyproject.toml").write_text("[tool.pytest.ini_options]\n", "utf-8")
        (self.root / "tests" / "test_two.py").write_text(TESTS, "utf-8")
        self._add_uv()

    def _add_uv(self) -> None:
        uv = self.tools / "uv"
        uv.write_text(UV.format(calls=self.calls, python=sys.executable), "utf-8")
        uv.chmod(0o755)

    def start(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, str(self.root / "start.py"), *arguments]
        surroundings = {"PATH": f"{self.tools}:/usr/bin:/bin", "PYTHONUTF8": "1", **variables}
        return subprocess.run(
            command, cwd=self.elsewhere, env=surroundings, capture_output=True, text=True, preexec_fn=_heed_interrupts
        )

    def installed(self) -> list[str]:
        """The locks uv was asked to install, oldest first."""
        lines = self.calls.read_text("utf-8").splitlines() if self.calls.exists() else []
        return [Path(line.split()[-1]).name for line in lines if line.startswith("pip install")]


def _heed_interrupts() -> None:
    """Who runs the tests in the background of a shell has them ignored, and so would the program."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path)


def test_parses_on_the_oldest_python_that_gets_a_sentence() -> None:
    ast.parse((ROOT / "start.py").read_text("utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize("version", [(3, 6, 9), (3, 10, 14), (2, 7, 18)])
def test_old_python_is_named(version: tuple[int, int, int]) -> None:
    sentences = start.too_old(version)

    assert sentences and all(".".join(map(str, version)) in sentence and "3.11" in sentence for sentence in sentences)


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 14, 1), (4, 0, 0)])
def test_new_python_goes_through(version: tuple[int, int, int]) -> None:
    assert start.too_old(version) is None


def test_first_start_installs_and_hands_over_unchanged(checkout: Checkout) -> None:
    done = checkout.start("list", "--search=-驿站", "fail")

    assert done.stdout == f"['list', '--search=-驿站', 'fail'] {checkout.elsewhere}\n"
    assert done.returncode == 7
    assert checkout.installed() == ["requirements.txt"]


def test_second_start_has_nothing_to_say_and_nobody_to_ask(checkout: Checkout) -> None:
    checkout.start("list")
    checkout.calls.unlink()

    done = checkout.start("unknown-command", PATH=str(checkout.elsewhere), HTTPS_PROXY="http://127.0.0.1:9")

    assert (done.stdout, done.stderr) == (f"['unknown-command'] {checkout.elsewhere}\n", "")
    assert not checkout.calls.exists()


def test_environment_for_tests_serves_the_program_too_but_not_the_reverse(checkout: Checkout) -> None:
    for arguments in (["list"], ["test"], ["list"], ["test"]):
        checkout.start(*arguments)

    assert checkout.installed() == ["requirements.txt", "requirements-dev.txt"]


def test_changed_lock_is_installed(checkout: Checkout) -> None:
    checkout.start("list")
    lock = checkout.root / "packaging" / "requirements.txt"
    lock.write_text(lock.read_text("utf-8") + "# changed\n", "utf-8")
    checkout.start("list")

    assert checkout.installed() == ["requirements.txt"] * 2


def test_failed_install_is_told_and_mended_by_the_next_start(checkout: Checkout) -> None:
    failed = checkout.start("list", UV_STAND_IN="offline")
    half_made = checkout.venv / "half-made"
    half_made.touch()

    assert (failed.returncode, failed.stdout) == (2, "")
    assert "网络" in failed.stderr and "only the first start takes the network" in failed.stderr.lower()
    assert checkout.start("list").returncode == 0
    assert not half_made.exists()


def test_interrupted_install_ends_in_a_sentence(checkout: Checkout) -> None:
    done = checkout.start("list", UV_STAND_IN="interrupt")

    assert done.returncode == 130
    assert done.stderr.splitlines()[-1] == "时序：已中断。 Timeline: interrupted."
    assert "Traceback" not in done.stderr


def test_place_that_cannot_be_written_is_named(checkout: Checkout) -> None:
    checkout.venv.write_text("a file where the folder should be", "utf-8")
    done = checkout.start("list")

    assert done.returncode == 2
    assert done.stderr.count(str(checkout.venv)) == 2
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
def test_without_a_display_the_window_says_so_and_fetches_nothing(checkout: Checkout) -> None:
    done = checkout.start()

    assert (done.returncode, done.stdout) == (2, "")
    assert "DISPLAY" in done.stderr and "list、export、build、verify、doctor" in done.stderr
    assert not checkout.calls.exists()


def test_window_opens_where_no_display_is_needed(checkout: Checkout) -> None:
    done = checkout.start("--language", "en", QT_QPA_PLATFORM="offscreen")

    assert done.stdout == f"['--language', 'en'] {checkout.elsewhere}\n"


def test_tests_run_from_any_folder_with_their_summary_on_standard_output(checkout: Checkout) -> None:
    checkout.start("test")
    done = checkout.start("test", "-p", "no:cacheprovider", **_where_pytest_is())

    assert "1 failed, 1 passed" in done.stdout.splitlines()[-1]
    assert (done.returncode, done.stderr) == (1, "")


def test_arguments_of_test_go_to_pytest(checkout: Checkout) -> None:
    checkout.start("test")
    done = checkout.start("test", "../checkout/tests/test_two.py::test_holds", **_where_pytest_is())

    assert "1 passed" in done.stdout.splitlines()[-1]
    assert done.returncode == 0


def _where_pytest_is() -> Mapping[str, str]:
    """The bare environment borrows the pytest that runs this."""
    return {"PYTHONPATH": sysconfig.get_path("purelib"), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}


@pytest.mark.parametrize(
    ("line", "qt", "window"),
    [
        ("", True, True),
        ("--database mine.db", True, True),
        ("--language en --database list", True, True),
        ("test -k when", True, False),
        ("bench canvas", True, False),
        ("export out.PNG --period 2023", True, False),
        ("export a.svg", True, False),
        ("export a.pdf --theme digital", False, False),
        ("--language en list", False, False),
        ("list --source a.png", False, False),
        ("build", False, False),
        ("doctor", False, False),
        ("--help", False, False),
        ("--version", False, False),
        ("unknown", False, False),
    ],
)
def test_only_what_draws_needs_qt(line: str, qt: bool, window: bool) -> None:
    assert (start.needs_qt(line.split()), start.needs_window(line.split())) == (qt, window)
