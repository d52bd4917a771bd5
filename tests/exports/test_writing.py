"""A file is written whole or not at all, and what was there before stays until the new one is finished."""

import subprocess
import sys
from pathlib import Path

import pytest

from timeline_app.exports.writing import ExportFailed, write_in_place

ON_A_FULL_DISK = """
import resource, sys
from pathlib import Path
from timeline_app.exports.writing import ExportFailed, write_in_place
resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
try:
    write_in_place(Path(sys.argv[1]), b"x" * 100_000)
except ExportFailed as fault:
    sys.exit(str(fault))
"""


def test_what_is_written_is_there_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / f"{'很长的名字' * 12}.pdf"
    write_in_place(path, b"one")
    write_in_place(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [path]


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
        with pytest.raises(ExportFailed) as told:
            write_in_place(path, b"x")
        assert str(path) in str(told.value)
    assert list(tmp_path.iterdir()) == []
