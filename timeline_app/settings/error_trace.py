"""An error as it goes into a report: types and places, and no text of the user's, so that anybody may pass it on.

The messages of most errors quote what they failed on, a title or the name of a file; only those are told that name nothing but
parts of a program.
"""

import os
import traceback
from collections.abc import Iterator
from pathlib import Path, PurePath

_PROGRAM = Path(__file__).resolve().parents[2]
_OF_THE_PROGRAM = (ImportError, AttributeError, NameError)  # their messages name modules and attributes


class TracedElsewhere(Exception):
    """Its text was made by ``trace_of`` in another process."""


def trace_of(error: BaseException) -> str:
    """The last error last, with those that it came from before it."""
    return "\n".join(_told(each) for each in reversed(list(_back_from(error))))


def _back_from(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        yield current
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)


def _told(error: BaseException) -> str:
    places = [_place(frame) for frame in traceback.extract_tb(error.__traceback__)]
    return "\n".join(["Traceback (most recent call last):", *places, _named(error)]) + "\n"


def _place(frame: traceback.FrameSummary) -> str:
    place = f'  File "{_shown(frame.filename)}", line {frame.lineno}, in {frame.name}'
    return f"{place}\n    {frame.line}" if frame.line else place


def _shown(filename: str) -> str:
    """From the program or the packages on, since folders of a user bear names."""
    path = PurePath(filename)
    if not path.is_absolute():  # in a package
        return path.as_posix()
    if path.is_relative_to(_PROGRAM):
        return path.relative_to(_PROGRAM).as_posix()
    for folder in ("site-packages", "dist-packages"):
        if folder in path.parts:
            return PurePath(*path.parts[path.parts.index(folder) + 1:]).as_posix()
    return path.name


def _named(error: BaseException) -> str:
    kind = f"{type(error).__module__}.{type(error).__qualname__}".removeprefix("builtins.")
    said = _said(error)
    return f"{kind}: {said}" if said else kind


def _said(error: BaseException) -> str:
    if isinstance(error, TracedElsewhere):
        return f"\n{error}"
    if isinstance(error, OSError) and error.errno is not None:
        return os.strerror(error.errno)
    return str(error) if isinstance(error, _OF_THE_PROGRAM) else ""
