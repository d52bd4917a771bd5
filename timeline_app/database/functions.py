"""What SQL asks of the program: functions of a connection that only reads."""

import sqlite3
from datetime import date


def add_functions(connection: sqlite3.Connection) -> None:
    """``certainty(edtf, start, end, precision, first, last)``: how an event lies in a period, null where it does not."""
    connection.create_function("certainty", 6, _certainty, deterministic=True)


def _certainty(edtf: str, start: str, end: str, precision: str, first: str, last: str) -> str | None:
    from timeline_app.records.certainty import certainty_of  # a launch does without
    from timeline_app.records.period import Period
    from timeline_app.records.when import Precision, When

    when = When(edtf, date.fromisoformat(start), date.fromisoformat(end), Precision(precision))
    return certainty_of(when, Period(date.fromisoformat(first), date.fromisoformat(last)))
