"""What a query asks, looked for in every event in turn: what both loaders are held against."""

from collections.abc import Collection, Mapping

from tests.bundled import EVENTS, TIMELINE
from timeline_app.queries.query import Belonging, Query
from timeline_app.records.certainty import Certainty, certainty_of
from timeline_app.records.event import Event
from timeline_app.records.period import Period
from timeline_app.records.when import When

DISPUTED = {side.event for each in TIMELINE.disagreements for side in each.sides}


def found(query: Query) -> list[str]:
    """The ids of the bundled events that belong to a query without a search."""
    return [event.id for event in EVENTS if belongs(event, query)]


def lies_in(when: When, period: Period, belonging: Belonging) -> bool:
    match belonging:
        case Belonging.POSSIBLE:
            return not (when.end < period.start or period.end < when.start)
        case Belonging.CERTAIN:
            return certainty_of(when, period) in (Certainty.INSIDE, Certainty.RUNNING)
        case Belonging.WHOLE:
            return period.start <= when.start and when.end <= period.end


def places_around(event: Event) -> set[str]:
    return {place.id for place in TIMELINE.registers.around(event.place)} if event.place else set()


def entries_of(event: Event) -> set[str]:
    """The section of the first citation of each document."""
    first = {citation.document: citation for citation in reversed(event.citations)}
    found = (TIMELINE.registers.section_of(each.document, each.paragraph or 0) for each in first.values())
    return {section.id for section in found if section}


def belongs(event: Event, query: Query) -> bool:
    period, when = query.period, event.when
    return (
        (period is None or lies_in(when, period, query.belonging))
        and (not query.themes or meets(query.themes, set(event.themes), all_of_them=query.all_themes))
        and all(not getattr(query, field) or bool(getattr(query, field) & held) for field, held in held_by(event).items())
        and (not query.with_figures or bool(event.figures))
        and (not query.disagreeing or event.id in DISPUTED)
        and not query.excluded & {(field, str(value)) for field, held in everything_held_by(event).items() for value in held}
        and event.id not in query.without
    )


def meets(wanted: frozenset[str], held: set[str], all_of_them: bool) -> bool:
    return wanted <= held if all_of_them else bool(wanted & held)


def held_by(event: Event) -> Mapping[str, Collection[object]]:
    """The values of an event by the field of a query, but for themes and those that are yes or no."""
    return {
        "scopes": {event.scope}, "precisions": {event.when.precision}, "kinds": {event.kind}, "entries": entries_of(event),
        "sources": {citation.document for citation in event.citations}, "places": places_around(event),
        "organisations": {each.id for each in event.organisations}, "people": {each.id for each in event.people},
        "groups": set(event.groups), "papers": set(event.papers),
    }


def everything_held_by(event: Event) -> Mapping[str, Collection[object]]:
    figures, disputed = {"yes"} if event.figures else set[str](), {"yes"} if event.id in DISPUTED else set[str]()
    return {**held_by(event), "themes": set(event.themes), "with_figures": figures, "disagreeing": disputed}
