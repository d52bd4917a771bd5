"""What is said of an error: its sentence, and of one that nobody foresaw a report, which is kept in the log as well."""

import traceback
from datetime import datetime
from pathlib import Path

from timeline_app import __version__
from timeline_app.frozen import frozen
from timeline_app.records.errors import UserError
from timeline_app.settings import paths
from timeline_app.translation.cut import line
from timeline_app.translation.reasons import reason_of
from timeline_app.translation.words import _

_SENTENCE = 2_000  # characters
_REPORT = 100_000


@frozen
class ErrorReport:
    """``saved`` says where ``details`` lie; both are empty for an error that a user can do something about."""

    sentence: str
    saved: str = ""
    details: str = ""


def reported(error: BaseException) -> ErrorReport:
    """Of an error that nobody foresaw the report goes into the log."""
    if isinstance(error, UserError):
        return ErrorReport(line(str(error), _SENTENCE))
    details = _details(error)
    sentence = _("Something went wrong in the program. Your documents are untouched; you can go on working.")
    return ErrorReport(sentence, line(_saved(details), _SENTENCE), details)


def name_of(error: BaseException) -> str:
    """Type and place, as ``ValueError-dates-57``: errors with the same name are the same."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f"-{Path(frames[-1].filename).stem}-{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{place}"


def _details(error: BaseException) -> str:
    """Versions, platform and trace: no text of the user's."""
    import platform  # not needed while nothing fails
    from importlib.metadata import version

    from timeline_app.settings.error_trace import trace_of

    qt = version("PySide6-Essentials")
    where = f"timeline-app {__version__}, Python {platform.python_version()}, Qt {qt}, {platform.platform()}"
    return f"{datetime.now():%Y-%m-%d %H:%M:%S} {where}\n{trace_of(error)}"[:_REPORT]


def _saved(details: str) -> str:
    from timeline_app.settings import log  # not needed while nothing fails

    try:
        path = log.note(details)
    except OSError as error:
        sentence = _("The report could not be saved to {path}: {reason}")
        return sentence.format(path=paths.log_file(), reason=reason_of(error))
    return _("The report was saved to {path}.").format(path=path)
