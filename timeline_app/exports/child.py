"""A process of this program that makes one export: cancelling it is ending it, and its memory is given back.

It writes no file. It ends with the process that started it, since it then reads the end of its standard input.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import closing
from pathlib import Path

from timeline_app.exports.messages import Failed, Made, Message, Progress, Reader, Refused, Task, question
from timeline_app.report.request import ReportRequest
from timeline_app.translation.words import _
from timeline_app.writing.target import NotWritten

ARGUMENT = "--make-export"  # the whole command line of the process
_PIECE = 1 << 20


class ChildFailed(Exception):
    """An error in the child that nobody foresaw; its text is the traceback there."""


def command() -> list[str]:
    """How this program starts itself: from source, from a wheel, or frozen into one file."""
    python = [] if getattr(sys, "frozen", False) else ["-P", "-m", "timeline_app"]
    return [sys.executable, *python, ARGUMENT]


def surroundings() -> Mapping[str, str]:
    """The child finds the program where this one was found."""
    ours = str(Path(__file__).resolve().parents[2])
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, [ours, os.environ.get("PYTHONPATH")]))}


def made_in_child(request: ReportRequest, suffix: str, resources: Path, progress: Callable[[float], None]) -> bytes:
    """The content of a file; raises NotWritten, or ChildFailed. Whatever ``progress`` raises ends the child."""
    with closing(answers(Task(request, suffix, resources))) as messages:
        return _last(messages, progress)


def _last(messages: Iterator[Message], progress: Callable[[float], None]) -> bytes:
    for message in messages:
        if isinstance(message, Progress):
            progress(message.share)
        elif isinstance(message, Made):
            return message.content
        elif isinstance(message, Refused | Failed):
            raise error_of(message)
    raise lost()


def error_of(message: Refused | Failed) -> NotWritten | ChildFailed:
    return NotWritten(message.sentence) if isinstance(message, Refused) else ChildFailed(message.details)


def lost() -> NotWritten:
    """The child ended without a last answer: the system or somebody has ended it."""
    return NotWritten(_("The export was ended from outside or ran out of memory; nothing was written. Try it again."))


def answers(task: Task) -> Generator[Message]:
    """The child ends with the iterator, so whoever asks closes it."""
    asking, reader = question(task), Reader()
    with subprocess.Popen(
        command(), env=surroundings(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=0
    ) as child:
        try:
            assert child.stdin
            assert child.stdout
            _write(child.stdin.fileno(), asking)
            while piece := os.read(child.stdout.fileno(), _PIECE):
                yield from reader.read(piece)
        except BrokenPipeError:
            return  # it has ended, and what that means is seen from its answers
        finally:
            child.kill()


def _write(number: int, content: bytes) -> None:
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(number, rest) :]
