"""Folders that hold anything: only regular files of sensible sizes are read, and only so many; nothing is waited for."""

import hashlib
import os
import socket
import sys
from datetime import date
from pathlib import Path

import pytest

from timeline_app.documents import search_folder
from timeline_app.documents.passage import Passage
from timeline_app.documents.search_folder import library_in
from timeline_app.records.citation import Citation
from timeline_app.records.document import Document, Medium
from timeline_app.records.when import Precision, When

TEXT = "甲市简报\r\n\r\n2031年5月6日，甲市举行技能比武。\r\n"
WHEN = When("2031-10-01", date(2031, 10, 1), date(2031, 10, 1), Precision.DAY)
BRIEF = Document("brief", "简报.txt", hashlib.sha256(TEXT.encode()).hexdigest(), "简报", "简报", WHEN, "Hans", Medium.WEB)
CITED = Citation("brief", 2, "2031年5月6日")
on_unix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files in folders")


@on_unix
def test_pipes_sockets_devices_and_folders_are_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "a.txt")
    (tmp_path / "b.txt").symlink_to("/dev/zero")
    (tmp_path / "c.txt").mkdir()
    (tmp_path / "d.txt").symlink_to(tmp_path / "d.txt")
    (tmp_path / "e.txt").write_bytes(b"")
    monkeypatch.chdir(tmp_path)  # the address of a socket is short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("f.txt")
        (tmp_path / "改名.txt").write_bytes(TEXT.encode())
        library = library_in(tmp_path, (BRIEF,))
    assert isinstance(library.passage(CITED), Passage)
    assert library.missing == ()


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="Linux has this folder")
@pytest.mark.parametrize("folder", ["/proc", "/proc/self", "/dev", "/sys/kernel"])
def test_what_the_system_makes_up_is_not_read(folder: str) -> None:
    library = library_in(Path(folder), (BRIEF,))
    assert library.missing == (BRIEF,)


@pytest.mark.thorough
def test_among_too_many_files_those_with_the_name_of_a_document_are_found(tmp_path: Path) -> None:
    for number in range(search_folder._MOST_FILES + 10):
        os.close(os.open(tmp_path / f"{number}.txt", os.O_CREAT))
    (tmp_path / BRIEF.file).write_bytes(TEXT.encode())
    library = library_in(tmp_path, (BRIEF,))
    assert isinstance(library.passage(CITED), Passage)
    assert not library.whole


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / BRIEF.file).open("wb") as file:
        file.truncate(40_000_000_000)  # a hole, which takes no room
    said = library_in(tmp_path, (BRIEF,)).passage(CITED)
    assert isinstance(said, str)
    assert BRIEF.file in said


def test_a_file_that_grows_is_read_as_far_as_it_went(tmp_path: Path) -> None:
    path = tmp_path / BRIEF.file
    path.write_bytes(TEXT.encode())

    def grow(_share: float) -> None:
        with path.open("ab") as file:
            file.write(b"x" * 1_000)

    library = library_in(tmp_path, (BRIEF,), grow)
    assert library.missing == (BRIEF,)


def test_work_that_nobody_waits_for_ends(tmp_path: Path) -> None:
    (tmp_path / BRIEF.file).write_bytes(TEXT.encode())

    def enough(_share: float) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        library_in(tmp_path, (BRIEF,), enough)


def test_a_folder_nobody_can_name_holds_nothing(tmp_path: Path) -> None:
    assert library_in(tmp_path / "a\0b", (BRIEF,)).missing == (BRIEF,)
    assert library_in(tmp_path / ("a" * 300), (BRIEF,)).missing == (BRIEF,)


def test_a_paragraph_without_end_is_not_shown(tmp_path: Path) -> None:
    content = ("甲" * 1_000_000).encode()
    path = tmp_path / "长.txt"
    path.write_bytes(content)
    long = Document("long", "长.txt", hashlib.sha256(content).hexdigest(), "长", "长", WHEN, "Hans", Medium.WEB)
    said = library_in(tmp_path, (long,)).passage(Citation("long", 1, "甲"))
    assert isinstance(said, str)
    assert "第1段" in said
