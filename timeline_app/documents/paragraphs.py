"""A text file becomes paragraphs, counted as citations count them."""

from pathlib import Path


def paragraphs_of(path: Path) -> tuple[str, ...]:
    """The non-blank lines of a UTF-8 file, stripped; citation paragraph 1 is the first of them.

    Raises OSError and UnicodeDecodeError as reading does.
    """
    return tuple(line.strip() for line in path.read_text("utf-8").split("\n") if line.strip())
