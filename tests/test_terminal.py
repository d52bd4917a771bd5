"""Standard output that takes nothing, or not everything; text of others in a message; Ctrl+C and kills."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.interrupts import COMMANDS, KILLED, Rounds
from timeline_app import cli

pytestmark = [pytest.mark.starts_process, pytest.mark.skipif(not Path("/dev/full").exists(), reason="devices and signals of Linux")]
ROOT = Path(__file__).resolve().parents[1]
PRINTING = ("--help", "--version", "list", "list --format json", "list --format csv", "doctor", "verify --documents {folder}")


def in_shell(line: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """A line of sh in which ``$APP`` is the program, in Chinese."""
    environment = {
        **os.environ, "PYTHONPATH": str(ROOT), "LANG": "zh_CN.UTF-8", "APP": f"{sys.executable} -m timeline_app", **variables,
    }
    return subprocess.run(["sh", "-c", line], env=environment, capture_output=True, check=False)


@pytest.mark.parametrize(
    ("command", "where"), [*((command, ">/dev/full") for command in PRINTING), ("list", ">&-"), ("--version", ">&-")]
)
def test_output_that_takes_nothing_is_told_in_one_line(command: str, where: str, tmp_path: Path) -> None:
    run = in_shell(f"$APP {command.format(folder=tmp_path)} {where}")
    assert (run.returncode, run.stdout) == (2, b"")
    assert run.stderr.decode().startswith("标准输出无法写入")
    assert run.stderr.count(b"\n") == 1


@pytest.mark.parametrize("command", ["--help", "list"])
def test_output_that_takes_only_ascii_is_told_in_one_line_that_can_be_read(command: str) -> None:
    run = in_shell(f"$APP {command}", PYTHONIOENCODING="ascii")
    assert (run.returncode, run.stdout) == (2, b"")
    assert run.stderr.startswith(b"Standard output takes only ascii, which has no U+")
    assert run.stderr.count(b"\n") == 1


def test_ascii_is_enough_for_what_is_ascii_and_data_are_utf_8_anywhere() -> None:
    assert in_shell("$APP --version", PYTHONIOENCODING="ascii").returncode == 0
    assert in_shell("$APP --language en --help", PYTHONIOENCODING="ascii").returncode == 0
    assert "工会" in in_shell("$APP list --format json", PYTHONIOENCODING="ascii").stdout.decode()


@pytest.mark.parametrize("where", ["2>/dev/full", "2>&-", ">&- 2>&-"])
def test_where_nobody_can_be_told_the_status_still_is_right(where: str) -> None:
    run = in_shell(f"$APP list --period x {where}")
    assert (run.returncode, run.stdout, run.stderr) == (2, b"", b"")


def test_a_reader_that_left_gets_no_word() -> None:
    run = in_shell("$APP list --format json | head -1")
    assert (run.stdout, run.stderr) == (b"[\n", b"")


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("export", "x.pdf", "--title", "\x01"), "U+0001"),
        (("export", "x.pdf", "--title", "甲" * 201), "--title"),
        (("export", "x.pdf", "--compiled-by", "甲" * 201), "--compiled-by"),
        (("list", "--search", "甲\x01"), "U+0001"),
        (("export", "x.pdf", "--compiled-by", "甲\u202e乙"), "U+202E"),
        (("list", "--period", "2023\n"), "U+000A"),
        (("list", "--theme", "甲\n\x1b[31m乙"), "甲\\n\\x1b[31m乙"),
        (("list", "--database", "/nowhere/甲\n乙.db"), "/nowhere/甲\\n乙.db"),
        (("export", "/nowhere/甲\r乙.pdf"), "/nowhere/甲\\r乙.pdf"),
        (("list", "--theme", "x" * 100_000), "leadership"),
        (("build", "--output", "/nowhere/x.db"), "/nowhere/x.db"),
        (("build", "--output", "."), "这是文件夹"),
        (("build", "--output", ""), "空"),
        (("list", "--database", ""), "空"),
        (("export", "there.pdf/"), "there.pdf/"),
        (("verify", "--documents", "a" * 300), "没有存放文献的文件夹"),
        (("build", "--output", "a" * 300), "文件名太长"),
        (("build", "--output", "/dev/null"), "普通文件"),
    ],
)
def test_a_message_is_one_line_of_bounded_length(capfd: pytest.CaptureFixture[str], arguments: tuple[str, ...], named: str) -> None:
    assert said(capfd, *arguments).count(named) == 1


def test_build_and_export_look_at_their_target_before_they_read_anything(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    missing = str(tmp_path / "没有")
    assert missing not in said(capfd, "build", "--sources", missing, "--output", str(tmp_path))
    assert missing not in said(capfd, "export", str(tmp_path / "甲" / "x.pdf"), "--database", missing)


def said(capfd: pytest.CaptureFixture[str], *arguments: str) -> str:
    """The one line of a command that is refused."""
    assert cli.main(["--language", "zh_Hans", *arguments], lambda _path, _view: 0) == 2
    output, errors = capfd.readouterr()
    assert (output, errors.count("\n")) == ("", 1)
    assert len(errors) <= 2000
    assert all(character.isprintable() for character in errors.rstrip("\n"))
    return errors


@pytest.fixture(scope="module")
def rounds(tmp_path_factory: pytest.TempPathFactory) -> Rounds:
    return Rounds(tmp_path_factory.mktemp("rounds"), "module", seed=11)


@pytest.mark.parametrize("name", COMMANDS)
def test_ctrl_c_is_one_line_and_130(rounds: Rounds, name: str) -> None:
    rounds.interrupted(name)


@pytest.mark.parametrize("name", KILLED)
def test_what_a_killed_run_leaves_is_gone_after_the_next(rounds: Rounds, name: str) -> None:
    rounds.killed(name)
