"""``start.py`` as a newcomer runs it: in a copy of the checkout, from another folder, with a stand-in for uv."""

import ast
import errno
import io
import os
import shutil
import signal
import subprocess
import sys
import sysconfig
from collections.abc import Mapping
from pathlib import Path

import pytest
from installing import Progress, packages_in

import start

ROOT = Path(start.ROOT)
PROGRAM = """
import os, sys
print(sys.argv[1:], os.getcwd())
sys.exit(7 if "fail" in sys.argv else 0)
"""
# Notes each call, makes a bare environment for `uv venv --python PYTHON FOLDER`, names each package it comes to, and
# fails or interrupts when told to.
UV = """#!/bin/sh
echo "$*" >> "{calls}"
case "$1 $UV_STAND_IN" in
  "venv "*) exec "{python}" -m venv --without-pip "$4" ;;
  "pip offline") echo "error: no network" ; echo "Tell the admins." ; exit 2 ;;
  "pip interrupt") echo $$ > "{calls}.pid" ; kill -INT $PPID ; exec sleep 60 ;;
  "pip "*)
    for lock ; do : ; done
    sed -n "s/^\\([a-z0-9-]*\\)==.*/Collecting \\1/p" "$lock"
    echo "Installing collected packages" ;;
esac
"""
TESTS = """
def test_holds(): pass
def test_does_not_hold(): assert False
"""

pytestmark = [pytest.mark.starts_process, pytest.mark.skipif(os.name == "nt", reason="the stand-in for uv is a shell script")]


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

    assert sentences
    assert all(".".join(map(str, version)) in sentence and "3.11" in sentence for sentence in sentences)


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
    assert "网络" in failed.stderr
    assert "only the first start takes the network" in failed.stderr.lower()
    assert failed.stderr.count("（error: no network）") == failed.stderr.count("(error: no network)") == 1
    assert checkout.start("list").returncode == 0
    assert not half_made.exists()


def test_what_installers_say_is_kept_in_a_file_that_the_sentence_names(checkout: Checkout) -> None:
    failed = checkout.start("list", UV_STAND_IN="offline")
    log = checkout.venv / "install.log"

    assert failed.stderr.count(str(log)) == 2
    assert "Tell the admins." in log.read_text("utf-8")
    assert "Tell the admins." not in failed.stderr


def test_packages_are_counted_now_and_then_where_nothing_can_be_written_over(checkout: Checkout) -> None:
    done = checkout.start("list")
    count = packages_in(checkout.root / "packaging" / "requirements.txt")
    told = [line for line in done.stderr.splitlines() if f"/{count} " in line]

    assert [line.split(f"/{count}")[0].split()[-1] for line in told] == ["0", "10", "20", str(count)]
    assert all("正在下载软件包" in line and "fetching packages" in line for line in told[:-1])
    assert "正在安装软件包" in told[-1]
    assert "installing packages" in told[-1]
    assert "Collecting" not in done.stderr


@pytest.mark.parametrize("kind", ["pip", "uv"])
def test_packages_are_counted_on_one_line_of_a_terminal(kind: str) -> None:
    said = {
        "pip": ["Collecting numpy==2.4.6 (from -r x)", "Processing /a b/typst-0.15.0-py3.whl (from -r /c)"],
        "uv": ["Downloading numpy (15.9MiB)", " Downloaded numpy", "Prepared 2 packages", " + numpy==2.4.6", " + typst==0.15.0"],
    }
    screen = Screen()
    with Progress(2, screen) as progress:
        for line in said[kind]:
            progress.hear(line)
    counts = [line.partition("/2")[0].split()[-1] for line in screen.getvalue().split("\r")[1:]]

    assert sorted(set(counts)) == ["0", "1", "2"]
    assert counts == sorted(counts)
    assert screen.getvalue().count("\n") == 1
    assert screen.getvalue().endswith("\n")
    assert max(len(line.encode("gbk")) for line in screen.getvalue().split("\r")) <= 80


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_interrupted_install_ends_in_a_sentence_and_the_next_start_resumes(checkout: Checkout) -> None:
    done = checkout.start("list", UV_STAND_IN="interrupt")
    installer = int(Path(f"{checkout.calls}.pid").read_text("ascii"))

    assert done.returncode == 130
    assert [line for line in done.stderr.splitlines() if "中断" in line or "interrupt" in line]
    assert "Traceback" not in done.stderr
    with pytest.raises(ProcessLookupError):
        os.kill(installer, 0)
    assert checkout.start("list").returncode == 0


def test_interrupted_making_of_the_environment_ends_in_a_sentence(checkout: Checkout) -> None:
    """Ctrl+C reaches start.py and venv at once, and venv would answer with a traceback."""
    command = [sys.executable, str(checkout.root / "start.py"), "list"]
    with subprocess.Popen(
        command, env={"PATH": "/usr/bin:/bin", "PYTHONUTF8": "1"}, stderr=subprocess.PIPE, text=True, start_new_session=True,
        preexec_fn=_heed_interrupts,
    ) as starting:
        assert starting.stderr is not None
        said = [next(starting.stderr) for _line in range(3)]
        os.killpg(starting.pid, signal.SIGINT)
        said += starting.stderr
    assert starting.returncode == 130
    assert "Traceback" not in "".join(said)
    assert "interrupted" in said[-1]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")
def test_a_full_disk_is_told(checkout: Checkout) -> None:
    checkout.start("list")
    (checkout.venv / "install.log").unlink()
    (checkout.venv / "install.log").symlink_to("/dev/full")
    lock = checkout.root / "packaging" / "requirements.txt"
    lock.write_text(lock.read_text("utf-8") + "# changed\n", "utf-8")
    done = checkout.start("list")

    assert done.returncode == 2
    assert "空间足够" in done.stderr
    assert os.strerror(errno.ENOSPC) in done.stderr
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
    assert "DISPLAY" in done.stderr
    assert "list、export、build、verify、doctor" in done.stderr
    assert checkout.installed() == []
    assert not checkout.venv.exists()


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
