"""The environment that ``start.py`` makes: when it installs, how it tells of it, and what it says when it cannot."""

import errno
import io
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from installing import Progress, packages_in

from tests.start.conftest import Checkout, heed_interrupts

pytestmark = [pytest.mark.starts_process, pytest.mark.skipif(os.name == "nt", reason="the stand-in for uv is a shell script")]


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

    assert [line.split(f"/{count}")[0].split()[-1] for line in told] == [*map(str, range(0, count + 1, 10)), str(count)]
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
        preexec_fn=heed_interrupts,
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
