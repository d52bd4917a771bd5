"""Files that another program has open or did not close: read as last saved, from a copy, and nothing is left beside them."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.bundled import TIMELINE
from tests.conftest import Program
from timeline_app.database.checks import UnusableDatabase
from timeline_app.database.store import Store
from timeline_app.settings import paths

pytestmark = pytest.mark.starts_process

WRITER = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("pragma cache_size = 1")
for statement in sys.argv[2:]:
    connection.execute(statement)
print("written", flush=True)
sys.stdin.read()
"""
RENAME = "update timeline set title = '新的标题'"
MANY_PAGES = "update events set summary = summary || '。'"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    folder = tmp_path / "文件 夹?#%"
    folder.mkdir()
    return Path(shutil.copy(paths.database(), folder / "timeline.db"))


@contextmanager
def writing(path: Path, *statements: str) -> Iterator[subprocess.Popen[str]]:
    """Another program that has run these statements and waits; killed in the end."""
    program = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), *statements], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert program.stdin
    assert program.stdout
    try:
        assert program.stdout.readline() == "written\n"
        yield program
    finally:
        program.kill()
        program.wait()
        program.stdin.close()
        program.stdout.close()


def folder_of(path: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in path.parent.iterdir()}


def title_of(path: Path) -> tuple[str, bool]:
    """The title that is read, and whether it is told that it comes from a copy; the folder stays as it is."""
    before = folder_of(path)
    with Store(path) as store:
        title, told = store.timeline.title, store.note is not None
        assert len(store.events()) == TIMELINE.event_count
    assert folder_of(path) == before
    return title, told


def test_a_database_that_logs_ahead_and_was_closed(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("pragma journal_mode = wal")
    assert title_of(database) == ("中国工会工作 2022—2024", True)


def test_what_a_killed_program_left_in_its_log_is_read(database: Path) -> None:
    with writing(database, "pragma journal_mode = wal", RENAME):
        pass
    assert (database.parent / "timeline.db-wal").stat().st_size
    assert title_of(database) == ("新的标题", True)


def test_a_log_that_another_program_is_using_is_read(database: Path) -> None:
    with writing(database, "pragma journal_mode = wal", RENAME):
        assert title_of(database) == ("新的标题", True)


def test_what_a_killed_program_had_not_finished_is_rolled_back_in_the_copy(database: Path) -> None:
    with writing(database, "begin immediate", RENAME, MANY_PAGES):
        pass
    assert (database.parent / "timeline.db-journal").stat().st_size
    assert title_of(database) == ("中国工会工作 2022—2024", True)


def test_what_a_program_was_killed_at_before_the_file_was_as_long_as_it_says(database: Path) -> None:
    """SQLite writes the first page first, which says how many there will be; the journal has the one before."""
    with writing(database, "begin immediate", RENAME, "create table more(a)", MANY_PAGES):
        pass
    with database.open("r+b") as file:
        header = file.read(100)
        file.seek(28)
        file.write((database.stat().st_size // 4096 + 9).to_bytes(4, "big"))
        file.seek(92)
        file.write(header[24:28])  # the count of changes that the number of pages belongs to
    assert title_of(database) == ("中国工会工作 2022—2024", True)
    (database.parent / "timeline.db-journal").unlink()
    with pytest.raises(UnusableDatabase, match="被截断"):
        Store(database)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere; Windows has no modes")
def test_the_same_in_a_folder_that_cannot_be_written(database: Path) -> None:
    with writing(database, "pragma journal_mode = wal", RENAME):
        pass
    database.parent.chmod(0o500)
    try:
        assert title_of(database) == ("新的标题", True)
    finally:
        database.parent.chmod(0o700)


@pytest.mark.parametrize("suffix", ["-wal", "-journal"])
def test_rubbish_beside_the_file_is_not_taken_for_its_own(database: Path, suffix: str) -> None:
    (database.parent / f"timeline.db{suffix}").write_bytes(bytes(range(256)) * 40)
    assert title_of(database)[0] == "中国工会工作 2022—2024"


def test_a_journal_that_names_another_one_is_refused(database: Path, tmp_path: Path) -> None:
    """SQLite would delete the file of that name."""
    precious = tmp_path / "precious"
    precious.write_text("kept")
    with writing(database, "begin immediate", RENAME, MANY_PAGES):
        pass
    journal, name = database.parent / "timeline.db-journal", os.fsencode(precious)
    tail = name + len(name).to_bytes(4, "big") + (sum(name) % 2**32).to_bytes(4, "big") + bytes.fromhex("d9d505f920a163d7")
    journal.write_bytes(journal.read_bytes() + bytes(4) + tail)
    with pytest.raises(UnusableDatabase, match=r"timeline\.db"):
        Store(database)
    assert precious.read_text() == "kept"


def test_a_lock_is_told(database: Path) -> None:
    with writing(database, "begin exclusive"), pytest.raises(UnusableDatabase, match="另一个程序正在写入"):
        Store(database)


def test_a_reader_beside_a_writer(database: Path) -> None:
    with writing(database, "begin immediate", RENAME):
        assert title_of(database) == ("中国工会工作 2022—2024", False)


def test_it_is_told_once_and_the_answer_is_given(database: Path, program: Program) -> None:
    with writing(database, "pragma journal_mode = wal"):
        run = program("list", "--database", str(database))
    assert run.returncode == 0
    assert len(run.stdout.splitlines()) == TIMELINE.event_count
    assert run.stderr.count("\n") == 1
    assert str(database) in run.stderr


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a copy is there for as long as it is open")
def test_no_copy_stays_when_the_program_is_killed(database: Path, tmp_path: Path) -> None:
    own = tmp_path / "tmp"
    own.mkdir()
    code = "import sys, os, signal; from pathlib import Path; from timeline_app.database.store import Store;"
    code += "store = Store(Path(sys.argv[1])); assert store.note; os.kill(os.getpid(), signal.SIGKILL)"
    with writing(database, "pragma journal_mode = wal"):
        environment = {**os.environ, "TMPDIR": str(own), "PYTHONPATH": str(paths.checkout())}
        run = subprocess.run([sys.executable, "-c", code, str(database)], env=environment, check=False)
    assert run.returncode == -signal.SIGKILL
    assert list(own.iterdir()) == []
