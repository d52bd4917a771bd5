"""Changes a timeline where the system refuses some writes, and tells of each change whether it was kept.

``faulty_writes.py FILE FOLDER`` prints a line for each: ``kept``, or the sentence that it was refused with.
"""

import sys
from collections.abc import Callable, Collection, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.editing.edits import import_table, write_table
from timeline_app.editing.editor import Editor
from timeline_app.editing.event_commands import AddEvent, ChangeEvent
from timeline_app.editing.refusal import NotKept
from timeline_app.records.event import Event, Kind
from timeline_app.records.when import Precision, When
from timeline_app.settings import paths
from timeline_app.translation import words

KEPT = "kept"
_DAY = When("2024-01-05", date(2024, 1, 5), date(2024, 1, 5), Precision.DAY)
_EVENT = Event("mine", "建校", "", "", Kind.HAPPENING, _DAY, ("unsorted",), "any", None, "字" * 500, False, (), (), (), (), ())
CHANGES: tuple[Callable[[Editor], object], ...] = (
    lambda editor: editor.do(AddEvent(_EVENT)),
    lambda editor: import_table(editor, editor.path.with_name("table.csv")),
    lambda editor: editor.undo(),
    lambda editor: editor.redo(),
    lambda editor: editor.do(ChangeEvent(replace(_EVENT, id="e00001"))),
)


def changed(path: Path, folder: Path, numbers: Collection[int]) -> Iterator[str]:
    """Carry out these of the changes, in their order."""
    write_table(path.with_name("table.csv"), 3)
    with closing(Editor(path, folder)) as editor:
        for change in (change for number, change in enumerate(CHANGES) if number in numbers):
            try:
                change(editor)
            except NotKept as error:
                yield str(error)
            else:
                yield KEPT


if __name__ == "__main__":
    words.use("zh_Hans", paths.resources() / "translations")
    for told in changed(Path(sys.argv[1]), Path(sys.argv[2]), range(len(CHANGES))):
        print(told, flush=True)
