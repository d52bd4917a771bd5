"""Faults that a user can do something about: one sentence each, never a traceback."""


class UserFault(Exception):
    """What is wrong, where, and what to do, as one translated sentence.

    UserFault
     ├─ UnusableDatabase     database/store.py
     ├─ FaultyRecords        building/build.py
     ├─ ImpossibleQuestion   queries/periods.py, cli.py
     └─ ExportFailed         exports/writing.py
    """
