"""A timeline on a disk that can only be read: mounted so, it opens for reading, and whoever changes it is told in one sentence."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.kills import ROOT
from tests.own_file import DAYS, own_timeline

_MOUNTED = 'mount -t tmpfs none "$1" && cp "$2" "$1" && mount -o remount,ro "$1" && shift 2 && exec "$@"'
_CHILD = """
import sys
from datetime import date
from pathlib import Path
from tests.editing.test_undo import event
from timeline_app.editing.editor import Editor
from timeline_app.editing.event_commands import AddEvent
from timeline_app.editing.hold import ReadOnly, hold
from timeline_app.editing.new_file import new_timeline
from timeline_app.records.errors import UserError
from timeline_app.settings import paths
from timeline_app.translation import words

words.use("zh_Hans", paths.resources() / "translations")
path, folder = map(Path, sys.argv[1:])
held = hold(path, folder)
assert isinstance(held, ReadOnly)
print(held.reason)
for change in (
    lambda: Editor(path, folder / "copies").do(AddEvent(event("mine", "建校"))),
    lambda: new_timeline(path.with_name("新.timeline"), "新", date(2026, 1, 1)),
):
    try:
        change()
    except UserError as error:
        print(error)
"""


def mounts() -> bool:
    """Whether this user may mount something that nobody else sees."""
    found = shutil.which("unshare") is not None
    return found and subprocess.run(["unshare", "-rm", "true"], capture_output=True, check=False).returncode == 0


@pytest.mark.starts_process
@pytest.mark.skipif(sys.platform != "linux" or not mounts(), reason="only Linux lets a user mount, and not each")
def test_a_disk_that_can_only_be_read(tmp_path: Path) -> None:
    own, disk = own_timeline(tmp_path / "校史.timeline", DAYS), tmp_path / "disk"
    disk.mkdir()
    arguments = [str(disk), str(own), sys.executable, "-c", _CHILD, str(disk / own.name), str(tmp_path / "kept")]
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", _MOUNTED, "sh", *arguments], cwd=ROOT, capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
    )
    assert (done.returncode, done.stderr) == (0, "")
    held, changed, begun = done.stdout.splitlines()
    assert "不能写入" in held
    assert "不能写入" in changed
    assert "只读" in begun
