"""The one log of the program: what nobody foresaw, the newest last. Nothing is ever sent anywhere."""

from pathlib import Path

from timeline_app.settings import paths

MOST = 500_000  # bytes after which it becomes the one before, whose place a new one takes
KEPT = 2  # of those before


def note(text: str) -> Path:
    """Append ``text``; the path of the log. Raises OSError where nothing can be written there."""
    path, content = paths.log_file(), text.rstrip("\n").encode("utf-8", "backslashreplace") + b"\n\n"
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and path.stat().st_size + len(content) > MOST:
        _begin_anew(path)
    with path.open("ab") as file:
        file.write(content)
    return path


def _begin_anew(path: Path) -> None:
    for number in range(KEPT, 0, -1):
        older = before(path, number - 1)
        if older.exists():
            older.replace(before(path, number))


def before(path: Path, number: int) -> Path:
    """The log that was the last one ``number`` times ago."""
    return path.with_name(f"{path.stem}-{number}{path.suffix}") if number else path
