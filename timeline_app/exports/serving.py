"""The other side of ``child.py``: reads one task from standard input and answers on standard output."""

import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable
from typing import Any, BinaryIO

from timeline_app.exports.formats import formats
from timeline_app.exports.messages import LENGTH, Failed, Made, Message, Progress, Refused, Task, asked, packed
from timeline_app.exports.preview import show
from timeline_app.settings.error_trace import trace_of
from timeline_app.translation import words
from timeline_app.writing.target import NotWritten


def serve() -> None:
    """Ends the process. Ctrl+C in a terminal reaches this process too, but the one that asked decides."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = _answers()
    task = asked(_read(), _read())
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _say(answers, _answered(task, lambda message: _say(answers, message)))
    os._exit(0)


def _read() -> Any:  # noqa: ANN401 (what a question consists of)
    (length,) = LENGTH.unpack(sys.stdin.buffer.read(LENGTH.size))
    return pickle.loads(sys.stdin.buffer.read(length))


def _answers() -> BinaryIO:
    """Standard output by another number, so that nothing a library prints comes between."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return answers


def _end_with_parent() -> None:
    """Nothing more comes: the parent ended, or closed the pipe."""
    os.read(0, 1)
    os._exit(1)


def _say(answers: BinaryIO, message: Message) -> None:
    answers.write(packed(message))
    answers.flush()


def _answered(task: Task, say: Callable[[Message], None]) -> Message:
    try:
        words.use(task.request.language, task.resources / "translations")
        if task.ppi is not None:
            show(task, task.ppi, say)
            return Made(b"")
        make = formats()[task.suffix].make
        return Made(make(task.request, task.resources, lambda share: say(Progress(share))))
    except NotWritten as error:
        return Refused(str(error))
    except BaseException as error:  # a library written in Rust panics with one
        return Failed(trace_of(error))
