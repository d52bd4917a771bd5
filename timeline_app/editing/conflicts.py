"""Where documents disagree on what has changed: found anew, as a build finds it in all records."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from timeline_app.database.rows import figure_from_row
from timeline_app.editing.row_change import Change, RowBlock, RowChange
from timeline_app.editing.tables import Tables
from timeline_app.extraction.disagreeing_dates import disagreeing_dates
from timeline_app.records.disagreement import Conflict, Side, disagreement_of
from timeline_app.records.event import Event
from timeline_app.records.figure import Figure

_DATED = frozenset({"edtf", "start", "end"})
# Of these events, those that more than one document tells of: nothing else can disagree in itself.
_OF_SEVERAL_DOCUMENTS = """select event from (select event, document from citations where event in ({marks})
union select event, document from figures where event in ({marks})) group by event having count(*) > 1"""
_INDICATORS = "select distinct indicator from figures where indicator is not null and event in ({marks})"
_OF_TWO_DOCUMENTS = """select indicator from figures where value is not null and indicator in ({marks})
group by indicator having count(distinct document) > 1"""
_TOLD = """select figures.*, events.start as begins, events."end" as ends from figures join events on events.id = figures.event
where figures.value is not null and """
_Place = tuple[str, str, str, int]  # start, end and id of an event, and the position of a figure


def renew_disagreements(tables: Tables, changes: Sequence[Change]) -> None:
    """Let it be told where figures and dates of the changed events disagree with others now."""
    ids = [id for id in dict.fromkeys(_telling(changes)) if not _agrees(tables.added.get(id))]
    if tables.number("select exists(select 1 from disagreements)"):
        tables.run_of("delete from disagreements where event in ({marks}) or other_event in ({marks})", ids)
    for event in tables.events(row[0] for row in tables.ask_of(_OF_SEVERAL_DOCUMENTS, ids)).values():
        _note_dates(tables, event)
        _note_pairs(tables, _told(tables, "figures.event = ?", event.id), {event.id}, within=True)
    indicators = dict.fromkeys(row[0] for row in tables.ask_of(_INDICATORS, ids))
    changed = set(ids)
    for row in tables.ask_of(_OF_TWO_DOCUMENTS, list(indicators)):
        _note_pairs(tables, _told(tables, "figures.indicator = ?", row[0]), changed, within=False)


def _agrees(event: Event | None) -> bool:
    """Whether it is known that a new event can disagree with nothing."""
    if event is None or any(figure.indicator for figure in event.figures):
        return False
    return len({each.document for each in (*event.citations, *(figure.citation for figure in event.figures))}) < 2


def _telling(changes: Iterable[Change]) -> Iterator[Any]:
    """The events whose dates or figures may have changed."""
    for change in changes:
        if change.table in ("figures", "citations"):
            yield from change.says("event")
        elif change.table == "events" and (isinstance(change, RowBlock) or _is_of_dates(change)):
            yield from change.says("id")


def _is_of_dates(change: RowChange) -> bool:
    return not change.before or not change.after or bool(change.before.keys() & _DATED)


def _note_dates(tables: Tables, event: Event) -> None:
    place = {id(citation): position for position, citation in enumerate(event.citations)}
    for disagreement in disagreeing_dates([event]):
        one, other = disagreement.sides
        _note(tables, Conflict.DATES, (event.id, place[id(one.told)]), (event.id, place[id(other.told)]))


def _told(tables: Tables, condition: str, value: str) -> list[tuple[_Place, Figure]]:
    rows = tables.ask(_TOLD + condition, (value,))
    return sorted(
        (((row["begins"], row["ends"], row["event"], row["position"]), figure_from_row(row)) for row in rows),
        key=lambda told: told[0],
    )


def _note_pairs(tables: Tables, told: Sequence[tuple[_Place, Figure]], changed: set[str], within: bool) -> None:
    """Pairs of which one is of a changed event: within one event, or of two of them."""
    for number, (place, figure) in enumerate(told):
        for other_place, other in told[number + 1:] if place[2] in changed else ():
            if (place[2] == other_place[2]) is within:
                _note_pair(tables, (place, figure), (other_place, other))
        for other_place, other in told[:number] if place[2] in changed and not within else ():
            if other_place[2] not in changed:
                _note_pair(tables, (other_place, other), (place, figure))


def _note_pair(tables: Tables, one: tuple[_Place, Figure], other: tuple[_Place, Figure]) -> None:
    found = disagreement_of(Side(one[0][2], one[1]), Side(other[0][2], other[1]))
    if found:
        _note(tables, found.conflict, one[0][2:], other[0][2:])


def _note(tables: Tables, conflict: Conflict, one: tuple[str, int], other: tuple[str, int]) -> None:
    row = {"conflict": str(conflict), "event": one[0], "position": one[1], "other_event": other[0], "other_position": other[1]}
    tables.insert("disagreements", row)
