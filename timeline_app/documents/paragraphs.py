"""A text file becomes paragraphs, counted as citations count them."""

from pathlib import Path

from timeline_app.frozen import frozen


@frozen
class Text:
    """The paragraphs of a document, and all of them in one."""

    paragraphs: tuple[str, ...]
    whole: str


def paragraphs_of(path: Path) -> tuple[str, ...]:
    """The non-blank lines of a UTF-8 file, stripped; citation paragraph 1 is the first of them.

    Raises OSError and UnicodeDecodeError as reading does.
    """
    return _paragraphs(path.read_text("utf-8"))


def text_of(content: bytes) -> Text | None:
    """The same of the content of a file; None where it is not UTF-8."""
    try:
        paragraphs = _paragraphs(content.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n"))
    except UnicodeDecodeError:
        return None
    return Text(paragraphs, "\n".join(paragraphs))


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.split("\n") if line.strip())
