"""What may have to hold of a column in every row of a table, as SQL that is true of a good row."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field, replace
from typing import Any

from timeline_app.frozen import frozen
from timeline_app.records import limits
from timeline_app.records.edtf import is_edtf
from timeline_app.records.when import Precision
from timeline_app.translation.words import N_, _

Rules = tuple["Rule", ...]
FINITE = f"{{0}} between {limits.LEAST_NUMBER} and {limits.NUMBER}"
FEW = "few_events"  # stands for true where all events are read at once, and else for false


@frozen
class Rule:
    """``sql`` is true of a good row; ``complaint`` is the message about any other, with ``values`` for its names.

    Where ``judge`` is given, ``sql`` only knows the common case, and the values of all other rows are for ``judge`` to accept.
    """

    column: str
    sql: str
    complaint: str
    values: Mapping[str, object] = field(default_factory=dict[str, object])
    judge: Callable[[Any], bool] | None = None

    @property
    def said(self) -> str:
        return _(self.complaint).format(column=self.column.strip('"'), **self.values)


def text(*columns: str, empty: bool = True) -> Rules:
    """Every text lies between the empty text and the empty blob. The sign keeps SQLite from taking a number for its digits."""
    return tuple(
        Rule(column, f"(+{column} >= '' and +{column} < x'')", N_("{column} is not a text"))
        if empty else Rule(column, f"(+{column} > '' and +{column} < x'')", N_("{column} is empty, or not a text"))
        for column in columns
    )


def short(*columns: str) -> Rule:
    """Bytes are counted first: to count characters SQLite has to look at each of them.

    Of a great many events even that would take too long; there a row as a whole is limited, by SQLite itself.
    """
    sizes = [f"length(cast(coalesce({column}, '') as blob))" for column in columns]
    # SQLite ends a text at the first NUL where it counts characters.
    each = " and ".join(f"coalesce(length(replace({column}, char(0), ' ')), 0) <= {limits.TEXT}" for column in columns)
    sql = f"(not {FEW} or {' + '.join(sizes)} <= {limits.TEXT} or {each})"
    return Rule(columns[0], sql, N_("a text has more than {most} characters"), {"most": limits.TEXT})


def or_null(rules: Rules) -> Rules:
    return tuple(replace(rule, sql=f"({rule.column} is null or {rule.sql})") for rule in rules)


def day(column: str) -> Rule:
    return Rule(
        column, f"(date({column}) = {column} and {column} between '{limits.FIRST_DAY}' and '{limits.LAST_DAY}')",
        N_("{column} is not a day from {first} to {last}"), {"first": limits.FIRST_DAY, "last": limits.LAST_DAY},
    )


def last_day(column: str, start: str) -> Rules:
    """A great many events are counted from day to day, so none of them may end before it starts."""
    late = Rule(
        column, f"({column} = {start} or date({column}) = {column} and {column} between '0001-01-01' and '{limits.LAST_DAY}')",
        N_("{column} is not a day up to {last}"), {"last": limits.LAST_DAY},
    )
    return late, Rule(column, f"({column} >= {start} or {FEW})", N_("{column} lies before {start}"), {"start": start.strip('"')})


def one_of(column: str, values: Iterable[str]) -> Rule:
    allowed = tuple(values)
    # The first are the commonest, so that this is quicker than to look into a list.
    sql = " or ".join(f"{column} = '{value}'" for value in allowed)
    return Rule(column, f"({sql})", N_("{column} is none of {allowed}"), {"allowed": ", ".join(allowed)})


def known(column: str, table: str, key: str = "id") -> Rule:
    known = f"(+{column} >= '' and {column} in (select {key} from {table}))"
    return Rule(column, known, N_("{column} names nothing in the table {table}"), {"table": table})


def days(prefix: str = "") -> Rules:
    """The days that a date covers, and how finely it is known."""
    start, end = f'"{prefix}start"', f'"{prefix}end"'
    return day(start), *last_day(end, start), one_of(f"{prefix}precision", Precision)


def edtf() -> Rule:
    """The days that a plain date covers tell SQLite what it is, and nearly all dates are plain."""
    plain = """(edtf = start or edtf = start || '/' || "end")"""
    return Rule("edtf", plain, N_("{column} is not a date in EDTF that this program knows"), judge=is_edtf)


def if_told(column: str, rules: Rules) -> Rules:
    """The same where there may be no date."""
    untold = f"({column} is null or {column} = '')"
    return tuple(replace(rule, sql=f"({untold} or {rule.sql})", judge=rule.judge and is_edtf_if_told) for rule in rules)


def is_edtf_if_told(value: object) -> bool:
    return value in (None, "") or is_edtf(value)


def numbers(*columns: str) -> Rules:
    return tuple(Rule(column, FINITE.format(column), N_("{column} is not a finite number")) for column in columns)


def colour(column: str) -> Rule:
    """Three or six digits, with or without an alpha; a report can be made with no other."""
    patterns = " or ".join(f"{column} glob '#{'[0-9A-Fa-f]' * digits}'" for digits in (3, 4, 6, 8))
    whole = f"length(cast({column} as blob)) in (4, 5, 7, 9)"  # a pattern ends at the first NUL
    return Rule(column, f"(({patterns}) and {whole} and +{column} >= '')", N_("{column} is not a colour such as #2D7869"))


def above(table: str, column: str) -> Rules:
    """What lies above an entry is one of them, and never the entry itself, at whatever height."""
    upwards = f"""with recursive upper(id) as (select {table}.{column} union
select above.{column} from upper join {table} as above on above.id = upper.id where above.{column} is not null)"""
    circle = Rule(
        column, f"({column} is null or id not in ({upwards} select id from upper where id is not null))",
        N_("{column} leads back to the row"),
    )
    return *or_null((known(column, table),)), circle
