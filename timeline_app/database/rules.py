"""What must hold of every row of a timeline database: by table, one rule a column, or a few."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from timeline_app.database.rule import (
    FEW,
    FINITE,
    Rule,
    above,
    colour,
    day,
    days,
    edtf,
    if_told,
    known,
    numbers,
    one_of,
    or_null,
    short,
    text,
)
from timeline_app.records import limits
from timeline_app.records.disagreement import Conflict
from timeline_app.records.document import NO_SOURCE, Medium
from timeline_app.records.event import Kind, Role
from timeline_app.records.figure import Measure
from timeline_app.records.link import LinkKind
from timeline_app.records.registers import OrganisationKind, PaperStep, PlaceKind
from timeline_app.translation.words import N_


def _told_by(event: str, position: str) -> Rule:
    """One side of a disagreement: where dates disagree a citation, else a figure."""
    same = f"told.event = disagreements.{event} and told.position = disagreements.{position}"
    citation, figure = (f"exists (select 1 from {table} as told where {same})" for table in ("citations", "figures"))
    sql = f"case conflict when '{Conflict.DATES}' then {citation} else {figure} end"
    return Rule(position, sql, N_("{column} names no statement of the event"))


# To join what comes first is quicker than to look for it; of few events positions may begin with another number than 0.
_WITH_FIRST = """events not indexed
left join event_themes as main on main.event = events.id and main.position = 0"""
_HAS_THEME = Rule(
    "theme",
    f"(not {FEW} and main.theme = events.theme or"
    " events.theme is (select theme from event_themes where event_themes.event = events.id order by position limit 1))",
    N_("{column} is not the first theme of the event"),
)
# In large files arrays find the first row by its number; in small files it is looked up.
_POSITION = Rule(
    "position",
    f"(position between 0 and {limits.PARTS - 1} and typeof(position) = 'integer' or {FEW})",
    N_("{column} is not a whole number from 0 to {most}"), {"most": limits.PARTS - 1},
)
_HANGING = (*text("event"), _POSITION)
# It is only written out and compared, so any number will do, and any text; building is stricter.
_PARAGRAPH = Rule(
    "paragraph",
    f"({FINITE.format('paragraph')} or paragraph is null or +paragraph >= '' and paragraph < x'')",
    N_("{column} is not a number"),
)
_NOT_RESERVED = Rule(
    "id", f"(id <> '{NO_SOURCE}')", N_("{column} is “{word}”, which stands for events without a source"), {"word": NO_SOURCE},
)
_SECTION = or_null((known("section", "sections"),))
_PLACE = (known("document", "documents"), *text("phrase"), _PARAGRAPH, *_SECTION)
_STATED = tuple(replace(rule, sql=f"(document is null or {rule.sql})") for rule in _PLACE)
_TOLD_IN = (known("document", "documents"), _PARAGRAPH)
_NAMED = (*text("id", empty=False), *text("name", "name_en"), short("id", "name", "name_en"))
_ROLE = or_null((one_of("role", Role),))
_WHOLE = tuple(
    Rule(column, f"(typeof({column}) = 'integer' and {column} between 0 and {limits.PARAGRAPH})", N_("{column} is not a number"))
    for column in ('"number"', '"first"', '"last"')
)
_NUMBER, *_ENDS = _WHOLE
# Both, or neither; what they mark is never more than what the paragraph has.
_OFFSETS = (
    *or_null(tuple(_ENDS)),
    Rule(
        "last", '(("first" is null) = ("last" is null) and ("first" is null or "first" <= "last"))',
        N_("{column} lies before {start}"), {"start": "first"},
    ),
)
_PART = replace(_NUMBER, column="part", sql=_NUMBER.sql.replace('"number"', "part"))
_PLACES = tuple(replace(_NUMBER, column=column, sql=_NUMBER.sql.replace('"number"', column)) for column in ("page", "row"))
_OF_DOCUMENTS = ("authors", "publisher", "container", "issue", "pages", "url", "note")

_REGISTERS: Mapping[str, Sequence[Rule]] = {
    "organisations": (*_NAMED, *or_null((one_of("kind", OrganisationKind),))),
    "people": _NAMED,
    "places": (*_NAMED, *or_null((one_of("kind", PlaceKind),)), *above("places", "within")),
    "groups": _NAMED,
    "papers": (
        *text("id", "title", empty=False), *text("title_en"), *above("papers", "parent"), *_TOLD_IN,
        short("id", "title", "title_en", "paragraph"),
    ),
    "sections": (
        known("document", "documents"), *_WHOLE, *text("name"), short("name"),
        Rule("id", "(id = document || '-' || \"number\")", N_("{column} is not document and number")),
    ),
    "slogans": (*text("term", empty=False), *or_null(text("meaning")), *_TOLD_IN, short("term", "meaning", "paragraph")),
    **{f"{owner}_names": (known(owner, table), *text("name"), short("name")) for owner, table in (
        ("organisation", "organisations"), ("person", "people"), ("place", "places"))},
    "group_names": (known("group_id", "groups"), *text("name"), short("name")),
    "slogan_names": (known("slogan", "slogans", "term"), *text("name"), short("name")),
    "person_offices": (
        known("person", "people"), *text("title"), *_TOLD_IN, *if_told("edtf", (*days(), edtf())),
        short("title", "paragraph"),
    ),
    "paper_issuers": (known("paper", "papers"), known("organisation", "organisations")),
    "paper_steps": (
        known("paper", "papers"), one_of("step", PaperStep), *if_told("edtf", (*days(), edtf())), *or_null(text("event")),
        short("event"),
    ),
}

# Where the rows of a table come from, with what its rules ask of other tables. The numbers of what was done are read from their
# index: the table has texts of any length between them.
ROWS = {"events": _WITH_FIRST, "changes": "changes"}
RULES: Mapping[str, Sequence[Rule]] = {
    "timeline": (
        *text("title", empty=False), *text("title_en", "version"), day("first_start"), day("first_end"),
        Rule("first_end", "first_start <= first_end", N_("{column} lies before {start}"), {"start": "first_start"}),
        short("title", "title_en", "version"),
    ),
    "themes": (
        *text("id", empty=False), *text("name", "short", "name_en", "light", "dark"), colour("paper"), *or_null(text("words")),
        short("id", "name", "short", "name_en", "light", "dark", "words"),
    ),
    "documents": (
        *text("id", empty=False), *text("title", "file", "sha256", "short", "script"), *or_null(text(*_OF_DOCUMENTS)),
        one_of("medium", Medium), _NOT_RESERVED, *text("published"), *days("published_"),
        *or_null(text("covers")), *if_told("covers", days("covers_")),
        short("id", "title", "file", "sha256", "short", "script", "published", "covers", *_OF_DOCUMENTS),
    ),
    "indicators": (
        *text("id", empty=False), *text("name", "name_en"), *or_null(text("unit", "note")),
        short("id", "name", "name_en", "unit", "note"),
    ),
    "scopes": _NAMED,
    "paragraphs": (
        known("document", "documents"), _NUMBER, *text("text"), *or_null((*_PLACES, *text("sheet", "heading"))),
        short("text", "sheet", "heading"),
    ),
    "changes": (_NUMBER, _PART),
    **_REGISTERS,
    "events": (
        *text("id", "title", empty=False), *text("title_en", "short", "summary"), *or_null(text("summary_en", "note")),
        *or_null((known("place", "places"),)), *days(), edtf(),
        short("id", "title", "title_en", "short", "summary", "summary_en", "note"),
        one_of("kind", Kind), known("scope", "scopes"), _HAS_THEME,
    ),
    "event_themes": (*_HANGING, known("theme", "themes")),
    "event_organisations": (*_HANGING, known("organisation", "organisations"), *_ROLE),
    "event_people": (*_HANGING, known("person", "people"), *_ROLE),
    "event_groups": (*_HANGING, known("group_id", "groups")),
    "event_papers": (*_HANGING, known("paper", "papers")),
    "event_entries": (*_HANGING, known("section", "sections")),
    "links": (
        *_HANGING, one_of("kind", LinkKind), *or_null(text("target", "reason")), *_STATED,
        short("target", "reason", "phrase", "paragraph"),
    ),
    "citations": (
        *_HANGING, *_PLACE, *_OFFSETS, *or_null(text("resolved", "sic")), short("phrase", "resolved", "paragraph", "sic"),
    ),
    "figures": (
        *_HANGING, *text("label", "unit"), *or_null(text("qualifier")), *or_null(numbers("value")),
        one_of("measure", Measure), *or_null(text("indicator")), *if_told("edtf", (*days(), edtf())), *_PLACE, *_OFFSETS,
        short("label", "unit", "qualifier", "phrase", "indicator", "paragraph"),
    ),
    "disagreements": (
        *text("event", "other_event"), one_of("conflict", Conflict),
        _told_by("event", "position"), _told_by("other_event", "other_position"),
    ),
}
