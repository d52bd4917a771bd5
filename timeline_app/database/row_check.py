"""Looks at every row of a database once for all that the program relies on, and tells the first that does not hold.

SQLite does the looking: a row costs a microsecond or two, and nothing of a good row becomes an object here.
"""

import re
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from timeline_app.database.rule import FEW, Rule
from timeline_app.database.rules import ROWS, RULES
from timeline_app.database.shape import COLUMNS, KEYS, MOST_ROWS, PARTS
from timeline_app.records import limits
from timeline_app.translation.words import _

Ask = Callable[[str, Sequence[object]], Iterable[Any]]
# A heading; pointers between pages that serve only to shrink the file; and values, for which there are rules.
_HARMLESS = re.compile(r"^\*\*\* |ptrmap|Pointer map|value in ")
_STORED = 3  # a generated column with values in the file; see “PRAGMA table_xinfo”
_ECHO = 200  # characters of what SQLite says
# Pages of a file in which every index is held against its table, and every text is read. Of a larger one this would take
# longer than all the rest; there a broken page is told, and a broken letter marked, when it is read.
_WHOLLY = 10_000
_SOME = 500  # rows that are looked at by their numbers at a time

_EVENTS = "select count(*) from events"
_DONE = "select coalesce(sum(length(cast(command as blob)) + length(cast(inverse as blob))), 0) from changes"


def first_problem(ask: Ask) -> str | None:
    """What does not hold, with its table and row, as a part of a sentence; None where all does.

    ``ask`` runs SQL and may raise sqlite3.Error, which a damaged page does.
    """
    return next(_problems(ask), None)


def first_problem_in(ask: Ask, rows: Mapping[str, Collection[int]]) -> str | None:
    """The same of a database that was good, after these rows of its tables were written; whether it has few events or many."""
    return next(_problems_in(ask, rows), None)


def _problems_in(ask: Ask, rows: Mapping[str, Collection[int]]) -> Iterator[str]:
    yield from _wrong_counts(ask)
    yield from _too_large(ask)
    for table, numbers in rows.items():
        for few in (False, True):
            for some in _some_of(numbers):
                yield from _bad_rows(ask, table, _rules(table, few), *_among(table, some))


def _among(table: str, some: Sequence[int]) -> tuple[str, Sequence[int]]:
    """SQLite keeps a question that it was asked before; of rows that follow each other it is the same for any number of them."""
    if some[-1] - some[0] + 1 == len(some):
        return f"{table}.rowid between ? and ?", (some[0], some[-1])
    return f"{table}.rowid in ({', '.join('?' * len(some))})", some


def _some_of(numbers: Collection[int]) -> Iterator[Sequence[int]]:
    """As many at a time as SQL is read of quickly."""
    every = sorted(numbers)
    return (every[first : first + _SOME] for first in range(0, len(every), _SOME))


def _problems(ask: Ask) -> Iterator[str]:
    """Each kind of problem after the one before it: what comes later takes for granted what came earlier."""
    for table in COLUMNS:
        yield from _wrong_columns(ask, table)
    yield from _wrong_counts(ask)
    yield from _crowded(ask)
    yield from _too_large(ask)
    if _number(ask, "pragma page_count") <= _WHOLLY:
        yield from _broken_pages(ask)
        yield from _broken_letters(ask)
    few = _number(ask, _EVENTS) <= limits.MEASURED
    for table in RULES:
        yield from _bad_rows(ask, table, _rules(table, few))


@cache
def _rules(table: str, few: bool) -> Sequence[Rule]:
    """As they are where there are few events, or many."""
    return [replace(rule, sql=rule.sql.replace(FEW, str(few))) for rule in RULES[table]]


def _wrong_columns(ask: Ask, table: str) -> Iterator[str]:
    """A column that is made up by an expression runs it whenever it is read, unless its values are stored.

    What an expression may cost has no bound that SQLite keeps: some bytes of it take seconds for each row.
    See older.py for tables that are not in the file.
    """
    keys: dict[str, int] = {}
    for _number, name, _type, _null, _default, key, _hidden in ask(f'pragma table_xinfo("{table}")', ()):
        keys[name] = key
    for _number, name, _type, _null, _default, _key, hidden in ask(f'pragma main.table_xinfo("{table}")', ()):
        if hidden not in (0, _STORED):
            yield _("the column {column} of the table {table} is made up by an expression").format(table=table, column=name)
    for column in COLUMNS[table]:
        if column not in keys:
            yield _("the table {table} has no column {column}").format(table=table, column=column)
    if table in KEYS and [name for name, key in sorted(keys.items(), key=lambda each: each[1]) if key] != list(KEYS[table]):
        yield from _repeated(ask, table, ", ".join(KEYS[table]))


def _repeated(ask: Ask, table: str, key: str) -> Iterator[str]:
    """SQLite does not see to it that a key is used once where the table does not declare it."""
    for (row,) in ask(f"select max(rowid) from {table} group by {key} having count(*) > 1 limit 1", ()):
        yield _in_row(table, row, _("{columns} are those of another row").format(columns=key))


def _wrong_counts(ask: Ask) -> Iterator[str]:
    counts = {table: _number(ask, f"select count(*) from {table}") for table in MOST_ROWS}
    many = counts["events"] > limits.READ_AT_ONCE
    for table, count in counts.items():
        most = limits.BITS if many and table == "themes" else MOST_ROWS[table]
        if count > most:
            yield _("the table {table} has {count} rows, and there can be {most}").format(table=table, count=count, most=most)
    if counts["timeline"] == 0:
        yield _("the table {table} is empty").format(table="timeline")
    first, last = (_number(ask, f"select {which}(rowid) from events") for which in ("min", "max")) if many else (1, 1)
    if not 0 < first <= last <= limits.ROW:
        yield _("the rows of the table {table} are not numbered from 1 to {most}").format(table="events", most=limits.ROW)


def _crowded(ask: Ask) -> Iterator[str]:
    """Rows whose positions are not numbered as the rules for large files require."""
    few = _number(ask, _EVENTS) <= limits.MEASURED
    for table in PARTS if few else ():
        crowded = f"select event, count(*) from {table} group by event having count(*) > {limits.PARTS} limit 1"
        for _event, count in ask(crowded, ()):
            sentence = _("an event has {count} rows in the table {table}, and there can be {most}")
            yield sentence.format(count=count, table=table, most=limits.PARTS)


def _too_large(ask: Ask) -> Iterator[str]:
    """What was done is not counted: no view reads it, and it grows for as long as somebody writes."""
    pages = _number(ask, "pragma page_count") - _number(ask, "pragma freelist_count")
    used, most = pages * _number(ask, "pragma page_size"), limits.BYTES + limits.BYTES_AN_EVENT * _number(ask, _EVENTS)
    if used > most and used - _number(ask, _DONE) > most:
        yield _("all its texts together have more than {most} bytes").format(most=most)


def _broken_pages(ask: Ask) -> Iterator[str]:
    own = {name for (name,) in ask("select name from main.sqlite_schema where type = 'table'", ())}
    for table in (table for table in COLUMNS if table in own):
        said = [line for (told,) in ask(f'pragma main.integrity_check("{table}")', ()) for line in str(told).splitlines()]
        for reason in said:
            if reason != "ok" and not _HARMLESS.search(reason):
                yield _("the table {table} is damaged ({reason})").format(table=table, reason=reason[:_ECHO])


def _broken_letters(ask: Ask) -> Iterator[str]:
    """SQLite keeps any bytes as a text; to be read they have to be UTF-8."""
    for table in COLUMNS:
        read = 0
        try:
            for _row in ask(f"select * from {table} not indexed", ()):
                read += 1
        except sqlite3.OperationalError as error:
            if hasattr(error, "sqlite_errorcode"):
                raise
            yield _("the table {table} has a text in its row no. {number} that is not UTF-8").format(table=table, number=read + 1)


def _bad_rows(
    ask: Ask, table: str, rules: Sequence[Rule], among: str = "true", values: Sequence[object] = ()
) -> Iterator[str]:
    """In one pass: SQLite hands out only rows that break a rule, or hold what a rule leaves to its judge."""
    strict, judged = [rule for rule in rules if not rule.judge], [rule for rule in rules if rule.judge]
    good, plain = (" and ".join(f"({rule.sql})" for rule in some) or "true" for some in (strict, judged))
    columns = "".join(f", {rule.column}" for rule in judged)
    rows = ROWS.get(table, f"{table} not indexed")
    bad = f"(({good}) is not true or ({plain}) is not true)"
    odd = f"select {table}.rowid, ({good}) is true{columns} from {rows} where {among} and {bad}"
    for row, met, *told in ask(odd, values):
        broken = _broken(ask, table, row, strict) if not met else _rejected(judged, told)
        if broken:
            yield _in_row(table, row, broken.said)


def _rejected(judged: Sequence[Rule], values: Sequence[object]) -> Rule | None:
    return next((rule for rule, value in zip(judged, values, strict=True) if rule.judge and not rule.judge(value)), None)


def _broken(ask: Ask, table: str, row: int, strict: Sequence[Rule]) -> Rule:
    """The first rule that a bad row does not meet."""
    tests = ", ".join(f"({rule.sql}) is true" for rule in strict)
    (met,) = ask(f"select {tests} from {ROWS.get(table, table)} where {table}.rowid = ?", (row,))
    return strict[tuple(met).index(0)]


def _in_row(table: str, row: int, reason: str) -> str:
    return _("table {table}, row {row}: {reason}").format(table=table, row=row, reason=reason)


def _number(ask: Ask, sql: str) -> int:
    ((number,),) = ask(sql, ())
    return number
