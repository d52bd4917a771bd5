"""What must hold of every row of a timeline database: one rule a column, or a few, as SQL that is true of a good row."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from timeline_app.records import limits
from timeline_app.records.disagreement import Conflict
from timeline_app.records.document import Medium
from timeline_app.records.edtf import is_edtf
from timeline_app.records.event import Kind, Scope
from timeline_app.records.figure import Measure
from timeline_app.records.link import LinkKind
from timeline_app.records.when import Precision
from timeline_app.translation.words import N_, _

Rules = tuple["Rule", ...]
_FINITE = f"{{0}} between {limits.LEAST_NUMBER} and {limits.NUMBER}"
FEW = "few_events"  # stands for true where all events are read at once, and else for false


@dataclass(frozen=True, slots=True)
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


def _text(*columns: str, empty: bool = True) -> Rules:
    """Every text lies between the empty text and the empty blob. The sign keeps SQLite from taking a number for its digits."""
    return tuple(
        Rule(column, f"(+{column} >= '' and +{column} < x'')", N_("{column} is not a text"))
        if empty else Rule(column, f"(+{column} > '' and +{column} < x'')", N_("{column} is empty, or not a text"))
        for column in columns
    )


def _short(*columns: str) -> Rule:
    """Bytes are counted first: to count characters SQLite has to look at each of them.

    In large files even that would take too long; there SQLite itself limits each row as a whole.
    """
    sizes = [f"length(cast(coalesce({column}, '') as blob))" for column in columns]
    # SQLite ends a text at the first NUL where it counts characters.
    each = " and ".join(f"coalesce(length(replace({column}, char(0), ' ')), 0) <= {limits.TEXT}" for column in columns)
    sql = f"(not {FEW} or {' + '.join(sizes)} <= {limits.TEXT} or {each})"
    return Rule(columns[0], sql, N_("a text has more than {most} characters"), {"most": limits.TEXT})


def _or_null(rules: Rules) -> Rules:
    return tuple(replace(rule, sql=f"({rule.column} is null or {rule.sql})") for rule in rules)


def _day(column: str) -> Rule:
    return Rule(
        column, f"(date({column}) = {column} and {column} between '{limits.FIRST_DAY}' and '{limits.LAST_DAY}')",
        N_("{column} is not a day from {first} to {last}"), {"first": limits.FIRST_DAY, "last": limits.LAST_DAY},
    )


def _last_day(column: str, start: str) -> Rules:
    """In a large file events are counted by day, so no event may end before it starts."""
    late = Rule(
        column, f"({column} = {start} or date({column}) = {column} and {column} between '0001-01-01' and '{limits.LAST_DAY}')",
        N_("{column} is not a day up to {last}"), {"last": limits.LAST_DAY},
    )
    return late, Rule(column, f"({column} >= {start} or {FEW})", N_("{column} lies before {start}"), {"start": start.strip('"')})


def _one_of(column: str, values: Iterable[str]) -> Rule:
    allowed = tuple(values)
    # The first are the commonest, so that this is quicker than to look into a list.
    sql = " or ".join(f"{column} = '{value}'" for value in allowed)
    return Rule(column, f"({sql})", N_("{column} is none of {allowed}"), {"allowed": ", ".join(allowed)})


def _known(column: str, table: str) -> Rule:
    known = f"(+{column} >= '' and {column} in (select id from {table}))"
    return Rule(column, known, N_("{column} names nothing in the table {table}"), {"table": table})


def _days(prefix: str = "") -> Rules:
    """The days that a date covers, and how finely it is known."""
    start, end = f'"{prefix}start"', f'"{prefix}end"'
    return _day(start), *_last_day(end, start), _one_of(f"{prefix}precision", Precision)


def _edtf() -> Rule:
    """The days that a plain date covers tell SQLite what it is, and nearly all dates are plain."""
    plain = """(edtf = start or edtf = start || '/' || "end")"""
    return Rule("edtf", plain, N_("{column} is not a date in EDTF that this program knows"), judge=is_edtf)


def _if_told(column: str, rules: Rules) -> Rules:
    """The same where there may be no date."""
    untold = f"({column} is null or {column} = '')"
    return tuple(replace(rule, sql=f"({untold} or {rule.sql})", judge=rule.judge and _is_edtf_if_told) for rule in rules)


def _is_edtf_if_told(value: object) -> bool:
    return value in (None, "") or is_edtf(value)


def _numbers(*columns: str) -> Rules:
    return tuple(Rule(column, _FINITE.format(column), N_("{column} is not a finite number")) for column in columns)


def _colour(column: str) -> Rule:
    """Three or six digits, with or without an alpha; a report can be made with no other."""
    patterns = " or ".join(f"{column} glob '#{'[0-9A-Fa-f]' * digits}'" for digits in (3, 4, 6, 8))
    whole = f"length(cast({column} as blob)) in (4, 5, 7, 9)"  # a pattern ends at the first NUL
    return Rule(column, f"(({patterns}) and {whole} and +{column} >= '')", N_("{column} is not a colour such as #2D7869"))


def _told_by(event: str, position: str) -> Rule:
    """One side of a disagreement: where dates disagree a citation, else a figure."""
    same = f"told.event = disagreements.{event} and told.position = disagreements.{position}"
    citation, figure = (f"exists (select 1 from {table} as told where {same})" for table in ("citations", "figures"))
    sql = f"case conflict when '{Conflict.DATES}' then {citation} else {figure} end"
    return Rule(position, sql, N_("{column} names no statement of the event"))


# To join what comes first is quicker than to look for it; of few events positions may begin with another number than 0.
_WITH_FIRST = """events not indexed
left join event_themes as main on main.event = events.id and main.position = 0
left join citations as cited on cited.event = events.id and cited.position = 0"""
_HAS_THEME = Rule(
    "theme",
    f"(not {FEW} and main.theme = events.theme or"
    " events.theme is (select theme from event_themes where event_themes.event = events.id order by position limit 1))",
    N_("{column} is not the first theme of the event"),
)
_HAS_CITATION = Rule(
    "id", "(cited.event = id or exists (select 1 from citations where citations.event = events.id))",
    N_("the event has no citation"),
)
# In large files arrays find the first row by its number; in small files it is looked up.
_POSITION = Rule(
    "position",
    f"(position between 0 and {limits.PARTS - 1} and typeof(position) = 'integer' or {FEW})",
    N_("{column} is not a whole number from 0 to {most}"), {"most": limits.PARTS - 1},
)
_HANGING = (*_text("event"), _POSITION)
_PLACE = (
    _known("document", "documents"), *_text("phrase"),
    # It is only written out and compared, so any number will do, and any text; building is stricter.
    Rule(
        "paragraph",
        f"({_FINITE.format('paragraph')} or paragraph is null or +paragraph >= '' and paragraph < x'')",
        N_("{column} is not a number"),
    ),
)
_OF_DOCUMENTS = ("authors", "publisher", "container", "issue", "pages", "url", "note")

# Where the rows of a table come from, with what its rules ask of other tables.
ROWS = {"events": _WITH_FIRST}
RULES: Mapping[str, Sequence[Rule]] = {
    "timeline": (
        *_text("title", empty=False), *_text("title_en", "version"), _day("first_start"), _day("first_end"),
        Rule("first_end", "first_start <= first_end", N_("{column} lies before {start}"), {"start": "first_start"}),
        _short("title", "title_en", "version"),
    ),
    "themes": (
        *_text("id", empty=False), *_text("name", "short", "name_en", "light", "dark"), _colour("paper"),
        _short("id", "name", "short", "name_en", "light", "dark"),
    ),
    "documents": (
        *_text("id", empty=False), *_text("title", "file", "sha256", "short", "script"), *_or_null(_text(*_OF_DOCUMENTS)),
        _one_of("medium", Medium), *_text("published"), *_days("published_"),
        *_or_null(_text("covers")), *_if_told("covers", _days("covers_")),
        _short("id", "title", "file", "sha256", "short", "script", "published", "covers", *_OF_DOCUMENTS),
    ),
    "indicators": (
        *_text("id", empty=False), *_text("name", "name_en"), *_or_null(_text("unit", "note")),
        _short("id", "name", "name_en", "unit", "note"),
    ),
    "events": (
        *_text("id", "title", empty=False), *_text("title_en", "short", "summary"), *_or_null(_text("place")), *_days(), _edtf(),
        _short("id", "title", "title_en", "short", "summary", "place"),
        _one_of("kind", Kind), _one_of("scope", Scope), _HAS_THEME, _HAS_CITATION,
    ),
    "event_themes": (*_HANGING, _known("theme", "themes")),
    "event_organisations": (*_HANGING, *_text("name"), _short("name")),
    "event_people": (*_HANGING, *_text("name"), _short("name")),
    "links": (*_HANGING, _one_of("kind", LinkKind), *_or_null(_text("target")), _short("target")),
    "citations": (*_HANGING, *_PLACE, *_or_null(_text("resolved")), _short("phrase", "resolved", "paragraph")),
    "figures": (
        *_HANGING, *_text("label", "unit"), *_or_null(_text("qualifier")), *_or_null(_numbers("value")),
        _one_of("measure", Measure), *_or_null(_text("indicator")), *_if_told("edtf", (*_days(), _edtf())), *_PLACE,
        _short("label", "unit", "qualifier", "phrase", "indicator", "paragraph"),
    ),
    "disagreements": (
        *_text("event", "other_event"), _one_of("conflict", Conflict),
        _told_by("event", "position"), _told_by("other_event", "other_position"),
    ),
}
