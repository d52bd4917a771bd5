"""What a process that makes exports is asked and answers: values, pickled one after the other with their lengths before them.

Both ends are this program in one version, so a pickle is as good as a format of its own.
"""

import pickle
import struct
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple, cast

from timeline_app.report.request import ReportRequest

_LENGTH = struct.Struct("<Q")


@dataclass(frozen=True, slots=True)
class Task:
    """The file of the format ``suffix`` is wanted, or with ``ppi`` its pages as pictures of so many pixels an inch."""

    request: ReportRequest
    suffix: str
    resources: Path
    ppi: float | None = None


class Progress(NamedTuple):
    """``share`` of the work is done (0 to 1)."""

    share: float


class Page(NamedTuple):
    """A page as PNG; pages are counted from 0."""

    number: int
    picture: bytes


class Pages(NamedTuple):
    """How many there are, which is known when all are set."""

    total: int


class Made(NamedTuple):
    """The last answer to what is done; ``content`` is empty where pages were wanted."""

    content: bytes


class Refused(NamedTuple):
    """The last answer where the user can do something about it."""

    sentence: str


class Failed(NamedTuple):
    """The last answer where something failed that nobody foresaw; ``details`` is the traceback."""

    details: str


Message = Progress | Page | Pages | Made | Refused | Failed


def packed(value: Task | Message) -> bytes:
    content = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    return _LENGTH.pack(len(content)) + content


def question(task: Task) -> bytes:
    """A task as it is sent: the events of a large file, which are read when they are looked at, go with it."""
    return packed(replace(task, request=replace(task.request, events=tuple(task.request.events))))


class Reader:
    """Messages out of pieces of any length."""

    def __init__(self) -> None:
        self._pieces = bytearray()

    def read(self, piece: bytes) -> Iterator[Message]:
        """Every message that this piece makes whole."""
        self._pieces += piece
        while len(self._pieces) >= _LENGTH.size:
            end = _LENGTH.size + _LENGTH.unpack_from(self._pieces)[0]
            if len(self._pieces) < end:
                return
            content = bytes(self._pieces[_LENGTH.size : end])
            del self._pieces[:end]
            yield cast("Message", pickle.loads(content))
