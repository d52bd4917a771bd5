"""One command on a timeline that nobody has open: held, changed, and let go of."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from timeline_app.editing.command import Command
from timeline_app.editing.editor import Done
from timeline_app.editing.hold import ReadOnly, hold
from timeline_app.editing.refusal import NotKept


def carry_out(path: Path, command: Command, folder: Path, verdicts: Callable[[], Path] | None = None) -> Done:
    """``folder`` and ``verdicts`` as of ``hold``; raises NotKept, also where another window has the file."""
    held = hold(path, folder, verdicts=verdicts)
    if isinstance(held, ReadOnly):
        raise NotKept(held.reason)
    with closing(held):
        return held.editor.do(command)
