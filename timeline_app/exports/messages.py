"""What a process that makes exports is asked and answers: values, pickled one after the other with their lengths before them.

Both ends are this program in one version, so a pickle is as good as a format of its own.
"""

import pickle
import struct
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple, cast

from timeline_app.frozen import frozen
from timeline_app.report.request import ReportRequest

LENGTH = struct.Struct("<Q")
_TOGETHER = 200  # events in one pickle


@frozen
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


def packed(value: "Task | SentEvents | Message") -> bytes:
    content = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    return LENGTH.pack(len(content)) + content


class SentEvents(NamedTuple):
    """Pickles of some events each, since a pickle remembers every value until its end: ten megabytes for 5,000 events."""

    pickles: tuple[bytes, ...]


def question(task: Task) -> bytes:
    """A task as it is sent: first its events, those of a large file too, which are read when they are looked at."""
    events = tuple(task.request.events)
    pickles = tuple(pickle.dumps(events[first : first + _TOGETHER]) for first in range(0, len(events), _TOGETHER))
    return packed(SentEvents(pickles)) + packed(replace(task, request=replace(task.request, events=())))


def asked(events: SentEvents, task: Task) -> Task:
    """What was sent as a question."""
    found = tuple(event for some in events.pickles for event in pickle.loads(some))
    return replace(task, request=replace(task.request, events=found))


class Reader:
    """Messages out of pieces of any length."""

    def __init__(self) -> None:
        self._pieces = bytearray()

    def read(self, piece: bytes | bytearray | memoryview) -> Iterator[Message]:
        """Every message that this piece makes whole; a report of many megabytes is copied once."""
        self._pieces += piece
        while len(self._pieces) >= LENGTH.size:
            end = LENGTH.size + LENGTH.unpack_from(self._pieces)[0]
            if len(self._pieces) < end:
                return
            with memoryview(self._pieces) as whole, whole[LENGTH.size : end] as content:
                message = cast("Message", pickle.loads(content))
            del self._pieces[:end]
            yield message
