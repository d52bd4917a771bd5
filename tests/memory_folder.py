"""A folder that the system keeps in memory, where it has one: its files are files, and nobody waits for a disk.

A change of a timeline is on the disk before it is told as kept, which takes ten times as long as all else of it.
"""

import os
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

_IN_MEMORY = Path("/dev/shm")  # of Linux


@contextmanager
def memory_folder() -> Generator[Path]:
    """Removed at the end; elsewhere one among the temporary files."""
    place = _IN_MEMORY if os.access(_IN_MEMORY, os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="timeline-", dir=place) as folder:
        yield Path(folder)
