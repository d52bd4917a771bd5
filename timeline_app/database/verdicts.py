"""What was found out about a database when it was first seen, kept so that its next opening need not look at every row again."""

import json
import os
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

_CHECK = 5  # raised whenever what is looked for changes: then every file is looked at anew
_SETTLED = 2_000_000_000  # nanoseconds: a file written to later than this ago may be written to again with the same time


class Verdict:
    """What is known of a file as it is now; it falls with the size, the time or the change counter of the file.

    Without a folder nothing is remembered.
    """

    def __init__(self, path: Path, changes: int, folder: Callable[[], Path] | None) -> None:
        found, full = path.stat(), str(path.resolve())
        self._file = [full, found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino, changes, _CHECK]
        settled = abs(time.time_ns() - found.st_mtime_ns) > _SETTLED
        name = zlib.crc32(os.fsencode(full))  # files that share it only forget one another
        self._place = folder() / f"{name:08x}.json" if folder and settled else None
        self._known = self._read()

    def holds(self, what: str) -> bool:
        return what in self._known

    def note(self, what: str) -> None:
        """Remember that this holds of the file."""
        self._known.add(what)
        if self._place is not None:
            _write(self._place, json.dumps({"file": self._file, "known": sorted(self._known)}))

    def _read(self) -> set[str]:
        if self._place is None:
            return set()
        try:
            kept: Any = json.loads(self._place.read_text("utf-8"))
            return set(map(str, kept["known"])) if kept["file"] == self._file else set()
        except (OSError, ValueError, LookupError, TypeError, RecursionError):
            return set()  # a note that cannot be read only costs another look


def _write(place: Path, text: str) -> None:
    """In one step; a cache that cannot be written only costs the next opening another look."""
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        draft = place.with_suffix(".new")
        draft.write_text(text, "utf-8")
        draft.replace(place)
    except OSError:
        return
