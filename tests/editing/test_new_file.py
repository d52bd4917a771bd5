"""A new timeline, a copy of one, and who may write such files at all."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.database.ways import said_by
from tests.own_file import TODAY, own_timeline
from timeline_app.database.checks import UnusableDatabase
from timeline_app.database.identity import SCHEMA_VERSION
from timeline_app.database.store import Store
from timeline_app.database.stored_arrays import is_sealed
from timeline_app.editing.first_themes import themes_of_an_office
from timeline_app.editing.new_file import ANY_SCOPE, UNSORTED, copy_timeline, new_timeline
from timeline_app.queries.periods import period_of
from timeline_app.records.theme import Theme
from timeline_app.settings import paths
from timeline_app.writing.target import NotWritten

OLD = Path(__file__).parents[1] / "data" / "first_edition.db"


def test_a_new_timeline_has_one_theme_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "校史.timeline"
    new_timeline(path, "校史", TODAY)
    with Store(path) as store:
        about = store.timeline
        assert (about.title, about.themes, about.scopes, about.documents) == ("校史", (UNSORTED,), (ANY_SCOPE,), ())
        assert about.first_view == about.extent == period_of("2026")
        assert store.events() == ()
        assert is_sealed(store)
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_a_new_timeline_takes_the_place_of_nothing(tmp_path: Path) -> None:
    path = tmp_path / "diary.timeline"
    path.write_text("mine")
    with pytest.raises(NotWritten, match=r"diary\.timeline"):
        new_timeline(path, "校史", TODAY)
    assert path.read_text() == "mine"


def test_a_title_that_would_not_be_seen_is(tmp_path: Path) -> None:
    """Names of files may hold bytes that are no text."""
    path = tmp_path / "odd.timeline"
    new_timeline(path, "a\udcff\u202eb", TODAY)
    with Store(path) as store:
        assert store.timeline.title == r"a\udcff\u202eb"


@pytest.mark.parametrize("source", [paths.database(), OLD], ids=["bundled", "of schema 4"])
def test_a_copy_is_the_same_timeline(tmp_path: Path, source: Path) -> None:
    target = tmp_path / "copy.timeline"
    copy_timeline(source, target)
    with Store(source) as one, Store(target) as other:
        assert one.timeline == other.timeline
        assert one.events() == other.events()
        assert is_sealed(one) == is_sealed(other)
    with closing(sqlite3.connect(target)) as connection:
        (version,) = connection.execute("pragma user_version").fetchone()
    assert (version == SCHEMA_VERSION) == (source == paths.database())


def test_a_copy_holds_what_another_program_has_not_yet_put_into_the_file(tmp_path: Path) -> None:
    source, target = own_timeline(tmp_path / "own.timeline", [TODAY]), tmp_path / "copy.timeline"
    with closing(sqlite3.connect(source)) as writer:
        writer.execute("pragma journal_mode = wal")
        writer.execute("update timeline set title = '另一个程序'")
        writer.commit()
        copy_timeline(source, target)
    with Store(target) as store:
        assert store.timeline.title == "另一个程序"


def test_nothing_is_copied_over_itself_or_from_what_is_no_timeline(tmp_path: Path) -> None:
    path = own_timeline(tmp_path / "own.timeline", [TODAY])
    before = path.read_bytes()
    with pytest.raises(NotWritten):
        copy_timeline(path, path)
    (tmp_path / "text.timeline").write_text("no timeline")
    with pytest.raises(UnusableDatabase):
        copy_timeline(tmp_path / "text.timeline", path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(("arguments", "made", "title"), [
    (("校史",), "校史.timeline", "校史"), (("a.timeline", "--title", " 校 史 "), "a.timeline", "校 史"), (("b.db",), "b.db", "b"),
])
def test_a_timeline_is_begun_on_the_command_line(tmp_path: Path, arguments: tuple[str, ...], made: str, title: str) -> None:
    file, *rest = arguments
    said = said_by("new", str(tmp_path / file), *rest, "--language", "zh_Hans")
    assert (said.status, said.output) == (0, b"")
    assert made in said.errors
    with Store(tmp_path / made) as store:
        assert store.timeline.title == title


@pytest.mark.parametrize(("more", "themes"), [((), (UNSORTED,)), (("--themes", "one"), (UNSORTED,)), (
    ("--themes", "office"), themes_of_an_office(),
)])
def test_its_first_themes_are_those_of_the_dialog(tmp_path: Path, more: tuple[str, ...], themes: tuple[Theme, ...]) -> None:
    assert said_by("new", str(tmp_path / "校史"), *more).status == 0
    with Store(tmp_path / "校史.timeline") as store:
        assert store.timeline.themes == themes


def test_a_file_alone_is_the_timeline_that_is_asked(tmp_path: Path) -> None:
    path = own_timeline(tmp_path / "own.timeline", [TODAY])
    for before in ((), ("--language", "en"), ("--language=en",)):
        listed = said_by(*before, str(path), "list", "--format", "json")
        assert [event["id"] for event in json.loads(listed.output)] == ["e00000"], listed.errors
    assert said_by("list", str(path)).status == 2


@pytest.mark.parametrize("arguments", [
    ("new",), ("new", ""), ("new", "x", "--title", "\x1b"), ("new", "x", "--title", "a" * 5000), ("new", "folder/"),
    ("new", "x", "--themes", "none"), ("new", "x", "--title", "\u200b"), ("new", "x", "--title", "\u3164\u2800"),
    ("new", "nowhere/x"), ("new", "there.timeline"),
])
def test_what_cannot_be_begun_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("there.timeline").touch()
    said = said_by(*arguments, "--language", "zh_Hans")
    assert said.status == 2
    assert len(said.errors.splitlines()) == 1
    assert [*Path().iterdir()] == [Path("there.timeline")]
