"""The report of ``timeline-app doctor``, which the window shows as well."""

import io
from collections.abc import Callable
from pathlib import Path

from timeline_app import doctor
from timeline_app.database.store import Store
from timeline_app.records.errors import UserError
from timeline_app.settings import paths
from timeline_app.translation import words
from timeline_app.translation.one_line import one_line
from timeline_app.translation.words import _


def open_store(path: Path) -> Store:
    return Store(path, verdicts=paths.cache_folder)


def report_on(database: Path, opened: Callable[[Path], Store] = open_store) -> tuple[str, int]:
    """One line a finding, in the language that is set, and 0 if all holds, else 1."""
    lines = [_on_database(database, opened), doctor.Finding(_("log"), True, one_line(str(paths.log_file())))]
    report = io.StringIO()
    status = doctor.print_report(doctor.examine(paths.resources(), lines), "en" if words.language() == "en" else "zh", report)
    return report.getvalue(), status


def _on_database(path: Path, opened: Callable[[Path], Store]) -> doctor.Finding:
    try:
        with opened(path) as store:
            told = _("{path}, {count} events") if store.knows_sounds else _("{path}, {count} events; too old to be found by pinyin")
            return doctor.Finding(_("database"), True, one_line(told.format(path=path, count=store.timeline.event_count)))
    except UserError as error:
        return doctor.Finding(_("database"), False, str(error))
