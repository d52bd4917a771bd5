"""A file is written whole or not at all, and what was there before stays until the new one is finished."""

import os
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from timeline_app.writing.draft import draft_of, folder_draft_of
from timeline_app.writing.target import NotWritten

ON_A_FULL_DISK = """
import resource, sys
from pathlib import Path
from timeline_app.writing.draft import draft_of
from timeline_app.writing.target import NotWritten
resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
try:
    with draft_of(Path(sys.argv[1])) as draft:
        draft.write_bytes(b"x" * 100_000)
except NotWritten as error:
    sys.exit(str(error))
"""


def write(path: Path, content: bytes) -> None:
    with draft_of(path) as draft:
        draft.write_bytes(content)


def test_what_is_written_is_there_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / f"{'很长的名字' * 12}.pdf"
    write(path, b"one")
    write(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.starts_process
@pytest.mark.skipif(sys.platform == "win32", reason="only POSIX can limit the size of a file")
def test_a_disk_that_fills_up_leaves_the_old_file_and_no_draft(tmp_path: Path) -> None:
    path = tmp_path / "报告.pdf"
    path.write_bytes(b"old")
    run = subprocess.run([sys.executable, "-c", ON_A_FULL_DISK, str(path)], capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 1
    assert str(path) in run.stderr
    assert "the disk is full" in run.stderr
    assert "Traceback" not in run.stderr
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_or_a_missing_folder_is_told(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "没有" / "a.pdf"):
        with pytest.raises(NotWritten) as told:
            write(path, b"x")
        assert str(path) in str(told.value)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="links and modes of POSIX")
def test_a_link_stays_and_what_it_leads_to_is_replaced_with_its_mode(tmp_path: Path) -> None:
    target, link = tmp_path / "elsewhere" / "目标.csv", tmp_path / "link.csv"
    target.parent.mkdir()
    target.write_bytes(b"old")
    target.chmod(0o600)
    link.symlink_to("again.csv")
    (tmp_path / "again.csv").symlink_to(target)
    write(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "again.csv").is_symlink()
    assert (target.read_bytes(), target.stat().st_mode & 0o7777) == (b"new", 0o600)
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.skipif(sys.platform == "win32", reason="links of POSIX")
def test_a_link_to_nothing_yet_gets_its_file(tmp_path: Path) -> None:
    (tmp_path / "link.csv").symlink_to(tmp_path / "new.csv")
    write(tmp_path / "link.csv", b"new")
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "new.csv").read_bytes() == b"new"


@pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX")
def test_a_new_file_has_the_mode_of_any_other_new_file(tmp_path: Path) -> None:
    write(tmp_path / "ours", b"x")
    (tmp_path / "other").write_bytes(b"x")
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "other").stat().st_mode


@pytest.mark.skipif(sys.platform == "win32", reason="special files of POSIX")
def test_what_is_no_ordinary_file_is_refused_and_stays(tmp_path: Path) -> None:
    pipe, circle, device, link = (tmp_path / name for name in ("pipe.csv", "circle.csv", "device.csv", "link.csv"))
    os.mkfifo(pipe)
    circle.symlink_to(circle)
    device.symlink_to("/dev/null")
    link.symlink_to(pipe)
    with socket.socket(socket.AF_UNIX) as end:
        end.bind(str(tmp_path / "socket.csv"))
        before = {path.name: path.lstat().st_mode for path in tmp_path.iterdir()}
        for path in (pipe, circle, device, link, tmp_path / "socket.csv"):
            with pytest.raises(NotWritten) as told:
                write(path, b"x")
            assert str(path) in str(told.value)
        assert {path.name: path.lstat().st_mode for path in tmp_path.iterdir()} == before


KILLED = """
import os, signal, sys
from pathlib import Path
from timeline_app.writing.draft import draft_of
with draft_of(Path(sys.argv[1])) as draft:
    draft.write_bytes(b"half")
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.starts_process
@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_the_draft_of_a_killed_run_is_removed_by_the_next_and_that_of_a_living_one_is_not(tmp_path: Path) -> None:
    path = tmp_path / "甲.json"
    path.write_bytes(b"old")
    foreign = [tmp_path / ".timeline-mine", tmp_path / ".timeline-0123456789abcdef.draft"]
    foreign[0].mkdir()
    foreign[1].write_bytes(b"a file, which no draft of ours is")
    assert subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False).returncode == -9
    left = set(tmp_path.iterdir()) - {path, *foreign}
    assert len(left) == 1
    with draft_of(tmp_path / "living.json") as living:
        living.write_bytes(b"still at work")
        write(path, b"new")
        assert living.exists()
    assert set(tmp_path.iterdir()) == {path, tmp_path / "living.json", *foreign}
    assert path.read_bytes() == b"new"


def test_a_folder_that_is_swept_before_it_is_locked_is_made_anew(tmp_path: Path) -> None:
    """Runs that write beside one another, each sweeping what it takes for abandoned, never hinder one another."""
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: write(tmp_path / str(number % 16), b"x"), range(400)))
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(map(str, range(16)))


def write_folder(path: Path) -> None:
    with folder_draft_of(path) as draft:
        (draft / "inner").mkdir()
        (draft / "inner" / "a.toml").write_bytes(b"a = 1")


@pytest.mark.parametrize("there", [False, True])
def test_a_folder_is_new_or_was_empty(tmp_path: Path, there: bool) -> None:
    path = tmp_path / "记录"
    if there:
        path.mkdir()
    write_folder(path)
    assert sorted(tmp_path.rglob("*")) == [path, path / "inner", path / "inner" / "a.toml"]


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    write_folder(tmp_path / "a")
    for path in (tmp_path / "a", tmp_path / "a" / "inner" / "a.toml", tmp_path / "nowhere" / "a", tmp_path / ("a" * 300)):
        with pytest.raises(NotWritten):
            write_folder(path)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a", "a.toml", "inner"]


def test_of_a_folder_that_was_not_finished_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for name in ("new", "empty"):
        with pytest.raises(NotWritten), folder_draft_of(tmp_path / name) as draft:
            (draft / "no such folder" / "a.toml").touch()
    assert list(tmp_path.rglob("*")) == [tmp_path / "empty"]


@pytest.mark.skipif(sys.platform == "win32", reason="links and limits of POSIX")
def test_a_folder_is_put_where_a_link_leads(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "there")
    write_folder(tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "there" / "inner" / "a.toml").read_bytes() == b"a = 1"
