"""What is said of an error: its sentence, and of one that nobody foresaw a report, which is saved as well."""

import traceback
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from timeline_app import __version__
from timeline_app.records.errors import UserError
from timeline_app.settings import paths
from timeline_app.translation.cut import line
from timeline_app.translation.reasons import reason_of
from timeline_app.translation.words import _

_SENTENCE = 2_000  # characters
_REPORT = 100_000


@dataclass(frozen=True, slots=True)
class ErrorReport:
    """``saved`` says where ``details`` lie; both are empty for an error that a user can do something about."""

    sentence: str
    saved: str = ""
    details: str = ""


def reported(error: BaseException) -> ErrorReport:
    """Of an error that nobody foresaw the report is saved, one file for each that is distinct."""
    if isinstance(error, UserError):
        return ErrorReport(line(str(error), _SENTENCE))
    details = _details(error)
    sentence = _("Something went wrong in the program. Your documents are untouched; you can go on working.")
    return ErrorReport(sentence, line(_saved(details, name_of(error)), _SENTENCE), details)


def name_of(error: BaseException) -> str:
    """Type and place, as ``ValueError-dates-57``: errors with the same name are the same."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f"-{Path(frames[-1].filename).stem}-{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{place}"


def _details(error: BaseException) -> str:
    import platform  # not needed while nothing fails
    from importlib.metadata import version

    qt = version("PySide6-Essentials")
    where = f"timeline-app {__version__}, Python {platform.python_version()}, Qt {qt}, {platform.platform()}"
    return f"{datetime.now():%Y-%m-%d %H:%M:%S} {where}\n{''.join(traceback.format_exception(error))}"[:_REPORT]


def _saved(details: str, name: str) -> str:
    path = paths.crash_folder() / f"{name}.txt"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(details, "utf-8", errors="backslashreplace")
    except OSError as error:
        return _("The report could not be saved to {path}: {reason}").format(path=path, reason=reason_of(error))
    return _("The report was saved to {path}.").format(path=path)
