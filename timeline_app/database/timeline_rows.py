"""What a database says about itself, read from its tables, and what of that follows a change of its events."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from timeline_app.database import rows
from timeline_app.records.citation import Citation
from timeline_app.records.disagreement import Disagreement
from timeline_app.records.figure import Figure
from timeline_app.records.period import Period
from timeline_app.records.scope import Scope
from timeline_app.records.timeline import Timeline

if TYPE_CHECKING:
    from timeline_app.records.registers import Registers

Rows = Callable[[str, Sequence[object]], Sequence[Any]]  # runs a query with its parameters
# The rows of a table that stand on either side of a disagreement.
_DISPUTED = """
select distinct {table}.* from disagreements as pair join {table}
on ({table}.event = pair.event and {table}.position = pair.position)
or ({table}.event = pair.other_event and {table}.position = pair.other_position)"""
_SCOPES = "select id, name, name_en from scopes order by position, rowid"
_SIZES = "select " + ", ".join(
    f"(select count(*) from {table}) as {table}" for table in ("organisations", "people", "places", "groups", "papers", "sections")
)
_COUNT, _FIRST = "select count(*) from events", "select min(start) from events"
_LAST, _LAST_OF = 'select max("end") from events', 'select max("end") from events where rowid in ({rows})'
_ENDS = 'select 1 from events where "end" = ? order by start desc limit 1'  # found at once, since the last begin late
_LACKING = """select 1 from events where rowid in ({rows})
and not exists (select 1 from citations where event = events.id) limit 1"""
_SOME = 500  # rows in one question


def read_timeline(ask: Rows, registers: "Callable[[], Registers]", unsourced: Callable[[], bool]) -> Timeline:
    """``registers`` and ``unsourced`` are called when somebody wants to know."""
    (about,) = ask("select * from timeline", ())
    first = Period(date.fromisoformat(about["first_start"]), date.fromisoformat(about["first_end"]))
    ((count,),) = ask(_COUNT, ())
    return Timeline(
        title=about["title"], title_en=about["title_en"], version=about["version"], first_view=first,
        extent=_extent(ask, ask(_LAST, ())[0][0]) if count else first, event_count=count,
        themes=tuple(map(rows.theme_from_row, ask("select * from themes order by position, rowid", ()))),
        documents=tuple(map(rows.document_from_row, ask("select * from documents order by position, rowid", ()))),
        indicators=tuple(map(rows.indicator_from_row, ask("select * from indicators order by position, rowid", ()))),
        disagreements=_disagreements(ask), scopes=tuple(Scope(*row) for row in ask(_SCOPES, ())),
        read_registers=registers, read_unsourced=unsourced, sizes=dict(ask(_SIZES, ())[0]),
    )


def grown(ask: Rows, before: Timeline, places: Collection[int]) -> Timeline:
    """The timeline after only the events in these rows of the table, and what hangs on them, were changed, added or removed."""
    ((count,),) = ask(_COUNT, ())
    extent = _extent(ask, _last(ask, before.extent.end.isoformat(), places)) if count else before.first_view
    return replace(before, event_count=count, extent=extent, disagreements=_disagreements(ask))


def lacks_sources(ask: Rows, places: Collection[int]) -> bool:
    """Whether one of the events in these rows of the table cites nothing."""
    return any(ask(_LACKING.format(rows=some), ()) for some in _some_of(places))


def _extent(ask: Rows, last: str) -> Period:
    return Period(date.fromisoformat(ask(_FIRST, ())[0][0]), date.fromisoformat(last))


def _last(ask: Rows, before: str, places: Collection[int]) -> str:
    """The last day of all events, where it was ``before``: all of them are looked at only where none ends there any more."""
    found: list[str | None] = [ask(_LAST_OF.format(rows=some), ())[0][0] for some in _some_of(places)]
    written = max(filter(None, found), default="")
    still = written >= before or ask(_ENDS, (before,))
    return max(written, before) if still else ask(_LAST, ())[0][0]


def _some_of(places: Collection[int]) -> Iterator[str]:
    every: Sequence[int] = sorted(places)
    return (", ".join(map(str, every[first : first + _SOME])) for first in range(0, len(every), _SOME))


def _disagreements(ask: Rows) -> tuple[Disagreement, ...]:
    tolds: dict[tuple[str, str, int], Figure | Citation] = {}
    for table, read in (("figures", rows.figure_from_row), ("citations", rows.citation_from_row)):
        for row in ask(_DISPUTED.format(table=table), ()):
            tolds[table, row["event"], row["position"]] = read(row)
    return tuple(rows.disagreement_from_row(row, tolds) for row in ask("select * from disagreements order by rowid", ()))
