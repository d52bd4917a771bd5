"""Looks a folder through for documents that are known: it may hold anything, and any amount of it."""

import hashlib
import os
import stat
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from timeline_app.documents.library import Library
from timeline_app.documents.paragraphs import Text, text_of
from timeline_app.records.document import Document

_LARGEST = 20_000_000  # bytes of a file; no document of ours is a hundredth of that
_MOST_BYTES = 400_000_000  # of all files
_MOST_FILES = 5_000
_PIECE = 1_000_000  # bytes between two looks whether anybody still waits
Say = Callable[[float], None]


def library_in(folder: Path, documents: tuple[Document, ...], say: Say = lambda _share: None) -> Library:
    """The documents in a folder; ``say`` is told the share done, and may raise to end the work.

    Files with the names of documents come first, so that among too many files these are found.
    """
    found, whole = _files(folder, {document.file for document in documents})
    wanted, texts, left = {document.sha256: document.id for document in documents}, dict[str, Text](), _MOST_BYTES
    for number, path in enumerate(found):
        say(number / len(found))
        content = _content(path, min(left, _LARGEST), say)
        if content is None:
            continue
        left -= len(content)
        id = wanted.get(hashlib.sha256(content).hexdigest())
        if id is not None and (text := text_of(content)) is not None:
            texts[id] = text
    return Library(folder, documents, _for_all(texts, documents), frozenset(path.name for path in found), whole and left > 0)


def _for_all(texts: dict[str, Text], documents: tuple[Document, ...]) -> dict[str, Text]:
    """Documents that share a file share its text."""
    by_content = {document.sha256: texts[document.id] for document in documents if document.id in texts}
    return {document.id: by_content[document.sha256] for document in documents if document.sha256 in by_content}


def _files(folder: Path, names: set[str]) -> tuple[list[Path], bool]:
    """The files of these names up to the limits, and whether these are all; none if the folder has gone since it was attached."""
    try:
        found = list(islice(folder.iterdir(), _MOST_FILES + 1))
        named = (folder / name for name in names if Path(name).name == name)
        present = [path for path in named if path.is_file()]
    except (OSError, ValueError):
        return [], True
    rest = sorted(set(found[:_MOST_FILES]) - set(present))
    return [*sorted(present), *rest], len(found) <= _MOST_FILES


def _content(path: Path, most: int, say: Say) -> bytes | None:
    """What is in a file; None where it is none, is too large or cannot be read: its document is told as missing."""
    try:
        # Opening a pipe would wait for its writer.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as file:
            about = os.fstat(handle)
            # What a system makes up while it is read tells no size, and may never end.
            if not stat.S_ISREG(about.st_mode) or not 0 < about.st_size <= most:
                return None
            return b"".join(_pieces(file.read, about.st_size, say))
    except OSError:
        return None


def _pieces(read: Callable[[int], bytes], size: int, say: Say) -> Iterator[bytes]:
    """No more than the size that was told, whatever has been written since."""
    while size > 0 and (piece := read(min(size, _PIECE))):
        size -= len(piece)
        yield piece
