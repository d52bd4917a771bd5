"""Whatever lies where a database should be: one sentence with its name, exit 2, and the file as it was."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Program
from tests.database.bad_files import BAD


@pytest.mark.parametrize("make", BAD.values(), ids=BAD.keys())
def test_one_sentence_and_exit_2(make: Callable[[Path], None], tmp_path: Path, program: Program) -> None:
    path = tmp_path / "某个 时间轴.db"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    run = program("list", "--database", str(path))
    assert run.returncode == 2
    assert run.stdout == ""
    assert str(path) in run.stderr
    assert len(run.stderr.strip().splitlines()) == 1
    assert "Traceback" not in run.stderr
    assert (path.read_bytes() if path.is_file() else None) == before
    assert {each.name for each in tmp_path.iterdir()} <= {path.name}
