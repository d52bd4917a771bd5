"""Building: problems are told all at once, and what was there before stays."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from timeline_app.building.build import build
from timeline_app.building.problems import InvalidRecords
from timeline_app.records.errors import UserError
from timeline_app.settings import paths

pytestmark = pytest.mark.thorough

QUESTIONS = ("工会", "12351", "驿站", "大国工匠", "congress")


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    shutil.copytree(paths.data(), folder)
    return folder


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Without the change counter, which versions of SQLite do not count alike."""
    with closing(sqlite3.connect(path)) as connection:
        tables = [name for (name,) in connection.execute("select name from sqlite_schema where type = 'table' order by name")]
        plain = [name for name in tables if not name.startswith("events_search") and not name.startswith("sqlite_")]
        content = {name: sorted(connection.execute(f"select * from {name}"), key=repr) for name in plain}
        content["columns"] = [row for row in content["columns"] if row[0] != "changes"]
        content["schema"] = sorted(connection.execute("select type, name, sql from sqlite_schema"), key=repr)
        for question in QUESTIONS:
            spaced = " ".join(question) if not question.isascii() else question
            found = connection.execute("select event from events_search where events_search match ?", (f'"{spaced}"*',))
            content[f"search {question}"] = sorted(found)
    return content


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("built") / "new.db"
    build(paths.data(), path)
    return path


def test_the_bundled_database_is_what_the_records_make(built: Path) -> None:
    assert rows(built) == rows(paths.database())


def test_the_same_records_make_the_same_file(built: Path, tmp_path: Path) -> None:
    build(paths.data(), tmp_path / "again.db")
    assert (tmp_path / "again.db").read_bytes() == built.read_bytes()


def test_all_problems_are_told_in_one_run_and_the_old_database_stays(sources: Path, tmp_path: Path) -> None:
    target = tmp_path / "old.db"
    target.write_bytes(b"what was there before")
    path = sources / "events" / "2023.toml"
    text = path.read_text("utf-8")
    text = text.replace('when = "2023-10-09/2023-10-12"', 'when = "2023-02-30"', 1)
    text = text.replace('themes = ["', 'themes = ["nonsense", "', 1).replace("paragraph = ", "paragraph = -", 1)
    path.write_text(text, "utf-8")
    (sources / "documents.toml").write_text((sources / "documents.toml").read_text("utf-8") + "\nbroken = [", "utf-8")
    with pytest.raises(InvalidRecords) as caught:
        build(sources, target)
    reasons = str(caught.value)
    assert "events/2023.toml · event" in reasons
    assert "documents.toml" in reasons
    assert "].paragraph" in reasons
    assert len(caught.value.problems) >= 3
    assert target.read_bytes() == b"what was there before"
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_more_themes_than_there_can_be_are_told(sources: Path, tmp_path: Path) -> None:
    path = sources / "themes.toml"
    first = path.read_text("utf-8").partition("[[theme]]")[2].partition("[[theme]]")[0]
    copies = (first.replace('id = "', f'id = "more-{number}-') for number in range(60))
    path.write_text(path.read_text("utf-8") + "".join(f"\n[[theme]]{copy}" for copy in copies), "utf-8")
    with pytest.raises(InvalidRecords, match=r"themes\.toml.*71.*64"):
        build(sources, tmp_path / "new.db")
    assert not (tmp_path / "new.db").exists()


def test_a_folder_without_records_and_a_target_that_is_a_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no-such"):
        build(tmp_path / "no-such", tmp_path / "x.db")
    with pytest.raises(UserError, match="文件夹"):
        build(paths.data(), tmp_path)


def test_a_series_never_mixes_units(sources: Path, tmp_path: Path) -> None:
    path = sources / "events" / "2024.toml"
    text = path.read_text("utf-8")
    place = text.index('indicator = "station-visits"')
    start = text.rindex('unit = "人次"', 0, place)
    path.write_text(text[:start] + 'unit = "人"' + text[start + len('unit = "人次"') :], "utf-8")
    with pytest.raises(InvalidRecords, match="station-visits"):
        build(sources, tmp_path / "x.db")
