"""Errors that a user can do something about: one sentence each, never a traceback."""

from timeline_app.translation.one_line import one_line


class UserError(Exception):
    """What is wrong, where, and what to do, as one translated sentence; several only where each is a line of its own.

    Sentences echo paths and ids as they were given, so each is made one line here, for every error at once.

    UserError
     ├─ UnusableDatabase     database/store.py
     ├─ InvalidRecords       building/problems.py
     ├─ ImpossibleQuestion   queries/periods.py, cli.py
     ├─ NotWritten           writing/target.py
     ├─ NotKept              editing/refusal.py
     ├─ UnreadableTable      documents/sheet.py
     └─ OutputFailed         terminal.py
    """

    def __init__(self, *lines: str) -> None:
        super().__init__(*map(one_line, lines))

    def __str__(self) -> str:
        return "\n".join(self.args)
