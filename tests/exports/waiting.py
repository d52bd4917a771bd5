"""Waiting for a process that makes an export, without an event loop: it ends with whoever asks."""

import os
import subprocess
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from pathlib import Path

from timeline_app.exports.child import command, error_of, lost, surroundings
from timeline_app.exports.messages import Failed, Made, Message, Progress, Reader, Refused, Task, question
from timeline_app.report.request import ReportRequest

_PIECE = 1 << 20


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
