"""The one log of the program: what nobody foresaw, the newest last. Nothing is ever sent anywhere."""

from logging import INFO, LogRecord, makeLogRecord
from logging.handlers import RotatingFileHandler
from pathlib import Path
from sys import exception

from timeline_app.settings import paths

MOST = 500_000  # bytes after which it becomes the one before, whose place a new one takes
KEPT = 2  # of those before


class _LogFile(RotatingFileHandler):
    def handleError(self, record: LogRecord) -> None:
        """Whoever notes something has to know that it was not written; the library prints it and goes on."""
        error = exception()
        assert error is not None
        raise error


def note(text: str) -> Path:
    """Append ``text``; the path of the log. Raises OSError where nothing can be written there."""
    path = paths.log_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    file = _LogFile(path, maxBytes=MOST, backupCount=KEPT, encoding="utf-8", errors="backslashreplace")
    try:
        file.emit(makeLogRecord({"msg": text.rstrip("\n") + "\n", "levelno": INFO}))
    finally:
        file.close()
    return path
