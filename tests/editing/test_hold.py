"""Who may change a timeline: one window at a time."""

import os
import shutil
import zlib
from contextlib import closing
from pathlib import Path
from random import Random

from tests.editing.test_undo import event
from timeline_app.editing.event_commands import AddEvent
from timeline_app.editing.hold import Held, ReadOnly, hold

ADD = AddEvent(event("mine", "建校"))


def test_a_timeline_is_changed_in_one_window_and_read_in_others(path: Path, tmp_path: Path) -> None:
    first = hold(path, tmp_path / "own")
    assert isinstance(first, Held)
    second = hold(path, tmp_path / "own")
    assert isinstance(second, ReadOnly)
    assert "另一个窗口" in second.reason
    first.editor.do(ADD)
    first.close()
    third = hold(path, tmp_path / "own")
    assert isinstance(third, Held)
    assert third.editor.can_undo == "添加“建校”"
    third.close()


def test_where_nothing_can_be_locked_a_timeline_is_still_changed(path: Path, tmp_path: Path) -> None:
    (tmp_path / "own").write_text("a file where the folder would be")
    held = hold(path, tmp_path / "own")
    assert isinstance(held, Held)
    assert held.editor.do(ADD).events == {"mine"}
    held.close()


def test_files_whose_paths_have_a_checksum_in_common_are_changed_side_by_side(path: Path, tmp_path: Path) -> None:
    one, other = (Path(shutil.copy(path, each)) for each in _sharing_a_checksum(path.parent))
    first = hold(one, tmp_path / "own")
    assert isinstance(first, Held)
    with closing(first):
        second = hold(other, tmp_path / "own")
        assert isinstance(second, Held)
        second.close()
        assert isinstance(hold(one, tmp_path / "own"), ReadOnly)


def _sharing_a_checksum(folder: Path) -> tuple[Path, Path]:
    """Of 32 bits: among some 80,000 names there are as likely two as none."""
    random, seen = Random(18), dict[int, str]()
    begun = zlib.crc32(os.fsencode(folder.resolve() / "x")[:-1])
    while True:
        name = f"{random.getrandbits(64):016x}.timeline"
        found = seen.setdefault(zlib.crc32(name.encode(), begun), name)
        if found != name:
            return folder / found, folder / name
