"""Standard output and standard error, which may be absent, full, or unable to show what is written to them."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from timeline_app.records.errors import UserError
from timeline_app.translation import words
from timeline_app.translation.one_line import code_point
from timeline_app.translation.reasons import reason_of
from timeline_app.translation.words import _


class OutputFailed(UserError):
    """What was asked for could not be written to standard output."""


def complete() -> None:
    """Open what is missing: Python has no stream there, and the next file that is opened would get its number.

    Standard output is opened for reading only, so that writing to it fails as it would where a disk is full.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR if number == 2 else os.O_RDONLY)
    if sys.stdout is None:
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115  (open until the process ends)
    if sys.stderr is None:
        sys.stderr = open(2, "w", encoding="utf-8", errors="backslashreplace", closefd=False)  # noqa: SIM115


def write(text: str) -> None:
    """Text for people, in the encoding of the terminal; raises OutputFailed, or BrokenPipeError where the reader left."""
    with _output():
        sys.stdout.write(text)


def write_data(data: bytes) -> None:
    """Data for programs, as it is; raises the same."""
    with _output():
        sys.stdout.buffer.write(data)


def tell(sentence: str) -> None:
    """One line on standard error, at once and in one piece."""
    try:
        sys.stderr.write(sentence + "\n")
        sys.stderr.flush()
    except OSError:  # nobody can be told, and the exit status still says it
        _give_up(sys.stderr)


@contextmanager
def _output() -> Iterator[None]:
    try:
        yield
        sys.stdout.flush()
    except UnicodeEncodeError as error:
        raise _unshowable(error) from error
    except OSError as error:
        _give_up(sys.stdout)
        if isinstance(error, BrokenPipeError):
            raise
        sentence = _("Standard output cannot be written ({reason}); send it to a place that takes it.")
        raise OutputFailed(sentence.format(reason=reason_of(error))) from error


def _unshowable(error: UnicodeEncodeError) -> OutputFailed:
    """In English where standard error, which has the same encoding, would show nothing but escapes."""
    if not _takes(sys.stderr, _("Interrupted.")):
        words.use_english()
    sentence = _("Standard output takes only {encoding}, which has no {character}; set PYTHONIOENCODING=utf-8.")
    return OutputFailed(sentence.format(encoding=error.encoding, character=code_point(error.object[error.start])))


def _takes(stream: TextIO, text: str) -> bool:
    try:
        text.encode(stream.encoding)
    except UnicodeEncodeError:
        return False
    return True


def _give_up(stream: TextIO) -> None:
    """What could not be written is let go of: the interpreter would fail once more when it flushes at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
