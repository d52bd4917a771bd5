"""What a timeline says about what was done to it may be spoilt: then it is refused in a sentence, or opens and can be changed."""

import shutil
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from random import Random

import pytest

from tests.editing.edits import import_table, write_table
from tests.editing.forged_logs import forge
from tests.editing.test_undo import event
from tests.memory_folder import memory_folder
from tests.own_file import DAYS, own_timeline
from tests.sweeps import sampled
from timeline_app.database.checks import UnusableDatabase
from timeline_app.editing.editor import Editor
from timeline_app.editing.event_commands import AddEvent, ChangeEvent, RemoveEvents
from timeline_app.editing.refusal import NotKept

ROWS = 24  # of an import, so many that they are logged as a block


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with memory_folder() as made:
        yield made


@pytest.fixture(scope="module")
def begun(folder: Path) -> Path:
    """With steps that can be taken back, and one that can be done again."""
    path = own_timeline(folder / "begun.timeline", DAYS, cited=4)
    with closing(Editor(path, folder / "copies")) as editor:
        editor.do(AddEvent(event("mine", "建校")))
        editor.do(ChangeEvent(event("mine", "建校典礼")))
        import_table(editor, write_table(folder / "table.csv", ROWS))
        editor.do(RemoveEvents(("e00001",)))
        editor.undo()
    return path


@pytest.mark.parametrize("seeds", sampled([range(40), range(40, 3000)], 1), ids=str)
def test_a_spoilt_log_is_refused_or_nothing_is_lost(begun: Path, seeds: range) -> None:
    assert [said for seed in seeds if (said := wrong_with(begun, seed))] == []


def wrong_with(begun: Path, seed: int) -> str | None:
    """What else came than an answer or a sentence."""
    path = Path(shutil.copy(begun, begun.parent / "spoilt.timeline"))
    what = forge(path, Random(seed))
    try:
        _use(path, begun.parent / "copies of spoilt")
    except UnusableDatabase:
        return None
    except Exception as error:  # whatever it is
        return f"{seed}: {what}: {error!r}"
    return None


def _use(path: Path, folder: Path) -> None:
    """As a window does."""
    with closing(Editor(path, folder)) as editor:
        for act in (editor.undo, editor.redo, lambda: editor.do(AddEvent(event("other", "别的"))), editor.undo):
            assert editor.can_undo is None or editor.can_undo
            assert editor.can_redo is None or editor.can_redo
            with suppress(NotKept):
                act()
