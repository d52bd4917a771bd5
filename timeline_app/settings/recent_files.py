"""The timelines that were open last, as one text among the preferences: a path a line, the last one first."""

from collections.abc import Sequence
from pathlib import Path

_MOST = 8


def recent_files(kept: str) -> Sequence[Path]:
    return [Path(line) for line in kept.split("\n") if line][:_MOST]


def with_file(kept: str, path: Path) -> str:
    """The same with this one as the last. A path that no text can hold is left out."""
    line = str(path.absolute())
    if "\n" in line or not line.isprintable():
        return kept
    return "\n".join(map(str, [Path(line), *(each for each in recent_files(kept) if str(each) != line)][:_MOST]))
