"""A process of this program that makes one export: cancelling it is ending it, and its memory is given back.

It writes no file. It ends with the process that started it, since it then reads the end of its standard input.
"""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from timeline_app.exports.messages import Failed, Refused
from timeline_app.settings.error_trace import TracedElsewhere
from timeline_app.translation.words import _
from timeline_app.writing.target import NotWritten

ARGUMENT = "--make-export"  # the whole command line of the process
_OF_COMMANDS = "timeline-app.exe"  # in a package for Windows: the program that is clicked there has no standard streams


class ChildFailed(TracedElsewhere):
    """An error in the child that nobody foresaw; its text is the trace there."""


def command() -> list[str]:
    """How this program starts itself: from source, from a wheel, or from a package without Python."""
    if not getattr(sys, "frozen", False):
        return [sys.executable, "-P", "-m", "timeline_app", ARGUMENT]
    program = Path(sys.executable)
    return [str(program.with_name(_OF_COMMANDS) if sys.platform == "win32" else program), ARGUMENT]


def surroundings() -> Mapping[str, str]:
    """The child finds the program where this one was found."""
    ours = str(Path(__file__).resolve().parents[2])
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, [ours, os.environ.get("PYTHONPATH")]))}


def error_of(message: Refused | Failed) -> NotWritten | ChildFailed:
    return NotWritten(message.sentence) if isinstance(message, Refused) else ChildFailed(message.details)


def lost() -> NotWritten:
    """The child ended without a last answer: the system or somebody has ended it."""
    return NotWritten(_("The export was ended from outside or ran out of memory; nothing was written. Try it again."))
