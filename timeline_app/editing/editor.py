"""A timeline of one's own while it is changed: commands are carried out, taken back and done again, each in one transaction."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple, Self

from timeline_app.database.store import Store
from timeline_app.database.written import Written
from timeline_app.editing import log
from timeline_app.editing.command import Command
from timeline_app.editing.copies import keep_copy
from timeline_app.editing.entries import Counted, counted
from timeline_app.editing.entry_commands import Ask, needing, uses
from timeline_app.editing.entry_kinds import EntryKind
from timeline_app.editing.first_view import first_view, follow_events
from timeline_app.editing.forward import bring_forward, is_older
from timeline_app.editing.kept_arrays import renew_arrays
from timeline_app.editing.refusal import NotKept, told_of_sqlite
from timeline_app.editing.row_change import inverse_of
from timeline_app.editing.step import OpenFile, Say, Step
from timeline_app.editing.tables import no_event
from timeline_app.editing.told import Told
from timeline_app.records.event import Event
from timeline_app.translation.words import _


class Done(NamedTuple):
    """What is on the disk now: ``words`` as a menu names it, the ids of the events that are others now.

    ``more`` tells whether anything but events is, and ``note`` is a sentence where no copy of the day could be kept. ``written``
    is the same for those who read the file, None where that is not all that happened to it.
    """

    words: str
    events: frozenset[str]
    more: bool
    note: str | None = None
    written: Written | None = None


class Editor:
    """Of one file; raises NotKept with one sentence for what cannot be done, and the file is then as it was.

    One thread at a time may use it, whichever that is.
    A file of an older schema is brought forward when it is first changed, and a copy of each day on which it is changed lies in
    ``folder``. Whoever shows the file keeps in mind that closing brings what is kept beside the tables up to date.
    """

    def __init__(
        self, path: Path, folder: Path, now: Callable[[], datetime] = datetime.now, verdicts: Callable[[], Path] | None = None
    ) -> None:
        """``verdicts`` is as of a Store. Raises UnusableDatabase for what is no timeline that can be read."""
        self.path, self._folder, self._now = path, folder, now
        Store(path, verdicts=verdicts).close()  # nothing foreign is in the file that could run, and every row is good
        self._open: OpenFile | None = None if is_older(path) else OpenFile(path)
        self._changed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def do(self, command: Command, say: Say = lambda _share: None) -> Done:
        """Carry out a command; what was taken back before can then no longer be done again.

        ``say`` is told the share of a long command that is written, and may raise to give it up: nothing is kept then.
        """
        def act(opened: OpenFile) -> tuple[Told, Step]:
            entry = log.Entry(opened.connection.sqlite, self._now().isoformat(timespec="seconds"))
            step = Step(opened, entry)

            def settle(share: float) -> None:
                step.settle()
                say(share)

            opened.tables.settle = settle
            before = first_view(opened.tables)
            told = command.carry_out(opened.tables)
            follow_events(opened.tables, before)
            settle(1.0)
            entry.end(told)
            return told, step

        return self._kept(act)

    def undo(self) -> Done:
        """Take back what was done last; raises NotKept where nothing is left."""
        return self._kept(lambda opened: self._again(opened, log.last_done(opened.connection.sqlite), back=True))

    def redo(self) -> Done:
        """Do again what was taken back last; raises NotKept where nothing is left."""
        return self._kept(lambda opened: self._again(opened, log.first_undone(opened.connection.sqlite), back=False))

    @property
    def can_undo(self) -> str | None:
        """In words what would be taken back."""
        return self._words(log.last_done)

    @property
    def can_redo(self) -> str | None:
        """In words what would be done again."""
        return self._words(log.first_undone)

    def __contains__(self, id: str) -> bool:
        """Whether there is an event of that id in the file now."""
        return bool(self._opened().tables.events([id]))

    def event(self, id: str) -> Event:
        """As it is in the file now."""
        with told_of_sqlite(self.path):
            if self._open is not None:
                return self._open.tables.event(id)
            with Store(self.path) as store:
                found = store.events([id])
        if not found:
            raise no_event(id)
        return found[0]

    def entries(self, kind: EntryKind) -> Sequence[Counted]:
        """Themes, documents or indicators in their order, each with how many events refer to it."""
        with told_of_sqlite(self.path):
            if self._open is not None:
                return counted(self._open.tables.ask, kind)
            with Store(self.path) as store:  # of an older schema, which is not brought forward before it is changed
                return counted(store.rows, kind)

    def uses(self, kind: EntryKind, id: str) -> int:
        """How many events refer to an entry."""
        return self._count(uses, kind, id)

    def needing(self, kind: EntryKind, id: str) -> int:
        """How many events cannot do without an entry."""
        return self._count(needing, kind, id)

    def close(self) -> None:
        """Arrays beside the tables are brought up to date, so that the file opens as quickly as before it was changed."""
        if self._open is not None:
            self._open.connection.close()
            if self._changed:
                renew_arrays(self.path)
        self._open, self._changed = None, False

    def _count(self, count: Callable[[Ask, EntryKind, str], int], kind: EntryKind, id: str) -> int:
        with told_of_sqlite(self.path):
            if self._open is not None:
                return count(self._open.tables.ask, kind, id)
            with Store(self.path) as store:
                return count(store.rows, kind, id)

    def _kept(self, act: Callable[[OpenFile], tuple[Told, Step]]) -> Done:
        with told_of_sqlite(self.path):
            note = keep_copy(self.path, self._folder, self._now().date())
        opened = self._opened()
        before = opened.connection.changes
        try:
            with opened.connection.transaction():
                opened.forget()
                told, step = act(opened)
        except BaseException:
            opened.vocabulary.forget_all()
            raise
        finally:
            opened.forget()
        self._changed = self._changed or step.more or bool(step.events)
        written = _written(before, opened.connection.changes, step)
        return Done(told.words, written.ids if written else frozenset(step.events), step.more, note, written)

    def _again(self, opened: OpenFile, logged: log.Logged | None, back: bool) -> tuple[Told, Step]:
        if logged is None:
            raise NotKept(_("There is nothing to take back.") if back else _("There is nothing to do again."))
        changes = log.changes_of(opened.connection.sqlite, logged)
        opened.recorder.apply(inverse_of(changes) if back else changes)
        log.mark(opened.connection.sqlite, logged, undone=back)
        step = Step(opened)
        step.settle()
        return logged.told, step

    def _words(self, step: Callable[..., log.Logged | None]) -> str | None:
        if self._open is None:
            return None
        with told_of_sqlite(self.path):
            found = step(self._open.connection.sqlite)
        return found and found.told.words

    def _opened(self) -> OpenFile:
        if self._open is None:
            bring_forward(self.path)
            self._open = OpenFile(self.path)
        return self._open


def _written(before: int, after: int, step: Step) -> Written | None:
    """A transaction is counted once, so that of what is counted twice one is somebody else's."""
    if after - before > 1:
        return None
    return Written(before, after, frozenset(step.events), frozenset(step.rows), step.more, step.recoded)
