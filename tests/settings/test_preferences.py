"""What the window remembers survives a restart, and a broken file costs nothing but comfort."""

import os
import sys
from dataclasses import asdict
from pathlib import Path

import pytest

from timeline_app.settings.preferences import Preferences, UnreadablePreferences, table
from timeline_app.writing.target import NotWritten


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "设置" / "preferences.json"
    kept = Preferences().changed(script="hant-hk", compiled_by="某某市总工会\ud800", geometry="AAE=")
    kept.write(path)
    assert Preferences.read(path) == kept
    assert [each.name for each in path.parent.iterdir()] == [path.name]


BROKEN: dict[str, bytes] = {
    "empty": b"", "cut": b"{", "a list": b"[]", "null": b"null", "binary": b"\xff\xfe", "nested": b"[" * 100_000,
    "nested tables": b'{"a":' * 100_000, "huge": b'{"script": "' + b"x" * 3_000_000 + b'"}', "a long number": b"9" * 10_000,
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_file_is_told_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "preferences.json"
    path.write_bytes(content)
    with pytest.raises(UnreadablePreferences, match=r"preferences\.json") as error:
        Preferences.read(path)
    assert "\n" not in str(error.value)
    assert len(str(error.value)) < 500


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    folder, pipe, device = tmp_path / "folder", tmp_path / "pipe", tmp_path / "device"
    folder.mkdir()
    os.mkfifo(pipe)
    device.symlink_to("/dev/zero")
    for path in (folder, pipe, device):
        with pytest.raises(UnreadablePreferences):
            Preferences.read(path)
        with pytest.raises(NotWritten):
            Preferences().write(path)
    assert pipe.is_fifo()


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_link_stays_one_and_the_file_behind_it_keeps_its_mode(tmp_path: Path) -> None:
    kept, link = tmp_path / "elsewhere" / "kept.json", tmp_path / "preferences.json"
    Preferences().write(kept)
    kept.chmod(0o640)
    link.symlink_to(kept)
    Preferences(script="hans").write(link)
    assert link.is_symlink()
    assert kept.stat().st_mode & 0o777 == 0o640
    assert Preferences.read(kept) == Preferences(script="hans")


def test_a_missing_file_and_fields_of_another_kind_give_the_defaults(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    assert Preferences.read(path) == Preferences()
    path.write_text('{"script": 7, "grouping": null, "panes": {"a": {}}, "unknown": "x"}', "utf-8")
    assert Preferences.read(path) == Preferences()


def test_what_cannot_be_written_leaves_what_stands_there(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    resource = pytest.importorskip("resource")
    kept = Preferences(script="hans")
    kept.write(path)
    most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, most[1]))
    try:
        with pytest.raises(NotWritten, match=r"preferences\.json"):
            Preferences(compiled_by="甲").write(path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, most)
    assert Preferences.read(path) == kept
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_one_bad_field_does_not_cost_the_others(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    path.write_text('{"script": "hans", "panes": 3}', "utf-8")
    assert Preferences.read(path) == Preferences(script="hans")


def test_a_value_that_is_not_allowed_gives_the_default(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    path.write_text('{"week_begins": "friday", "language": "de", "one_script": "off"}', "utf-8")
    assert Preferences.read(path) == Preferences(one_script="off")


def test_the_table_has_a_row_for_each_preference() -> None:
    assert [row.key for row in table()] == list(asdict(Preferences()))
    assert all(row.allows(row.default) and row.default == getattr(Preferences(), row.key) for row in table())
    assert all(row.name for row in table() if row.section)
