"""Where nothing may be written: a sentence with the path and the reason, what was there stays, no draft is left."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = [pytest.mark.starts_process, pytest.mark.skipif(sys.platform == "win32", reason="rights and limits of POSIX")]
ROOT = Path(__file__).resolve().parents[2]
# The super-user may write anywhere, so the child becomes nobody.
PROGRAM = """
import os, resource, sys
from pathlib import Path
from timeline_app.writing.draft import draft_of
from timeline_app.writing.target import NotWritten
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
try:
    with draft_of(Path(sys.argv[1])) as draft:
        draft.write_bytes(b"x" * 100_000)
except NotWritten as error:
    sys.exit(str(error))
"""


def write(folder: Path, name: str, limit: int = 10_000_000) -> subprocess.CompletedProcess[str]:
    """Another process, of no privilege, writes 100000 bytes to ``folder / name``."""
    command = [sys.executable, "-c", PROGRAM, str(folder / name), str(limit)]
    return subprocess.run(
        command, env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}, capture_output=True, encoding="utf-8", check=False
    )


@pytest.fixture
def folder() -> Iterator[Path]:
    """With one file in it, both nobody's where we are the super-user; not in pytest's folder, which is closed to others."""
    with tempfile.TemporaryDirectory() as name:
        made = Path(name)
        (made / "旧.json").write_bytes(b"old")
        if os.geteuid() == 0:
            for each in (made, *made.iterdir()):
                os.chown(each, 65534, 65534)
        yield made


def test_in_a_folder_of_its_own_the_file_is_written(folder: Path) -> None:
    run = write(folder, "旧.json")
    assert (run.returncode, run.stderr) == (0, "")
    assert [(each.name, each.stat().st_size) for each in folder.iterdir()] == [("旧.json", 100_000)]


@pytest.mark.parametrize("limit", [0, 1, 2000, 99_999])
@pytest.mark.parametrize("name", ["旧.json", "新.json"])
def test_a_disk_that_is_full_sooner_or_later(folder: Path, name: str, limit: int) -> None:
    run = write(folder, name, limit)
    assert run.returncode == 1
    assert name in run.stderr
    assert "the disk is full" in run.stderr
    assert {each.name: each.read_bytes() for each in folder.iterdir()} == {"旧.json": b"old"}


def test_a_protected_file_is_not_replaced(folder: Path) -> None:
    (folder / "旧.json").chmod(0o444)
    run = write(folder, "旧.json")
    assert run.returncode == 1
    assert "旧.json" in run.stderr
    assert "Traceback" not in run.stderr
    assert {each.name: each.read_bytes() for each in folder.iterdir()} == {"旧.json": b"old"}


def test_a_protected_folder_takes_no_new_file(folder: Path) -> None:
    folder.chmod(0o555)
    run = write(folder, "新.json")
    folder.chmod(0o755)
    assert run.returncode == 1
    assert "新.json" in run.stderr
    assert "no permission" in run.stderr
    assert [each.name for each in folder.iterdir()] == ["旧.json"]


@pytest.mark.parametrize("name", ["旧.json/新.json", "没有/新.json", "", "甲" * 100 + ".json"])
def test_what_is_no_place_for_a_file_is_told(folder: Path, name: str) -> None:
    run = write(folder, name)
    assert run.returncode == 1
    assert str(folder / name) in run.stderr
    assert len(run.stderr.strip().splitlines()) == 1
    assert [each.name for each in folder.iterdir()] == ["旧.json"]
