"""What the window remembers survives a restart, and a broken file costs nothing but comfort."""

from pathlib import Path

import pytest

from timeline_app.settings.preferences import Preferences


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "设置" / "preferences.json"
    kept = Preferences().changed(script="hant-hk", compiled_by="某某市总工会", geometry="AAE=")
    kept.write(path)
    assert Preferences.read(path) == kept
    assert [each.name for each in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"script": 7, "grouping": null, "unknown": "x"}'], ids=repr
)
def test_a_broken_file_gives_the_defaults(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "preferences.json"
    path.write_bytes(content)
    assert Preferences.read(path) == Preferences()


def test_one_bad_field_does_not_cost_the_others(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    path.write_text('{"script": "hans", "panes": 3}', "utf-8")
    assert Preferences.read(path) == Preferences(script="hans")
