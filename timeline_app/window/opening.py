"""Opening a database: a large one off the main thread, behind a small dialog in which one can give it up."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, NamedTuple, Self

from PySide6.QtCore import QEventLoop, Qt

from timeline_app.database.store import Store
from timeline_app.database.written import Written
from timeline_app.look import plain
from timeline_app.queries.ask import Asking, asking
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.records.errors import UserError
from timeline_app.settings import paths
from timeline_app.translation.words import _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QProgressDialog

_LARGE = 50_000_000  # bytes from which on opening may take so long that one wants to see something
_PATIENCE = 400  # milliseconds before the dialog shows


class Opened(NamedTuple):
    """A context manager: an open database, closed on every way out."""

    store: Store
    lookup: EventLookup
    ask: Asking

    def followed(self, written: Written, large: int = _LARGE) -> "Opened | None":
        """The same file as this program has changed it; None where it has to be opened again.

        That is also where much of a file above a number of bytes would have to be read: it may take so long that one wants to see
        something. Raises UserError where the file is not there any more.
        """
        if not written.few and _size(self.store.path) >= large:
            return None
        if not self.store.follow(written):
            return None
        self.lookup.follow(written)
        return self._replace(ask=self.ask.changed(written))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.store.close()


def open_database(path: Path, cancelled: Callable[[], bool] = lambda: False, lookup: EventLookup | None = None) -> Opened:
    """``lookup`` is that of the file as it was, which is to be renewed then; it is not asked before.

    Raises UserError with a sentence for what cannot be opened.
    """
    store = Store(path, cancelled, paths.cache_folder)
    lookup = lookup or EventLookup(store)
    with ExitStack() as on_failure:
        on_failure.callback(store.close)
        opened = Opened(store, lookup, asking(store, lookup))
        on_failure.pop_all()
    return opened


def open_patiently(
    path: Path, large: int = _LARGE, patience: int = _PATIENCE, lookup: EventLookup | None = None
) -> Opened | None:
    """The same, with a dialog for files above a number of bytes; None if the user cancelled."""
    if _size(path) < large:
        return open_database(path, lookup=lookup)
    from timeline_app.window.background import Job  # hardly any file takes long enough for one

    found: list[Opened] = []
    errors: list[Exception] = []
    cancelled, loop = Event(), QEventLoop()

    def work(say: Callable[[float], None]) -> None:
        try:
            found.append(open_database(path, cancelled.is_set, lookup))
        except UserError:
            say(1.0)  # what was given up half-way is no error
            raise

    job, dialog = Job(work), waiting_dialog(path, patience)
    dialog.canceled.connect(cancelled.set)
    dialog.canceled.connect(job.cancel)
    job.failed.connect(errors.append)
    job.finished.connect(loop.quit)
    job.start()
    if loop.exec() != 0:  # Ctrl+C has ended it
        dialog.cancel()
    job.wait()
    dialog.hide()  # to close it would mean to give up
    dialog.deleteLater()
    if cancelled.is_set():
        for opened in found:
            opened.store.close()
        return None
    if errors:
        raise errors[0]
    return found[0]


def _size(path: Path) -> int:
    """Zero if it cannot be read; opening the file then says why."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def waiting_dialog(path: Path, patience: int) -> "QProgressDialog":
    """Shows after so many milliseconds that a file is being opened; ``canceled`` means to give up."""
    from PySide6.QtWidgets import QProgressDialog  # dialogs are loaded when they are first needed

    dialog = QProgressDialog("", _("Cancel"), 0, 0)
    dialog.setLabel(plain.label(_("Opening {name} …").format(name=path.name)))
    dialog.setWindowTitle(_("Timeline"))
    dialog.setWindowModality(Qt.WindowModality.ApplicationModal)
    dialog.setMinimumDuration(patience)
    dialog.setAutoClose(False)
    dialog.setAutoReset(False)
    dialog.setValue(0)
    return dialog
