"""The entries of the chronicle with everything else that is known of their events."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from timeline_app.chinese.typography import quoted
from timeline_app.queries.names import kind_names, theme_name, whereabouts
from timeline_app.queries.query import AT_FIRST
from timeline_app.records.event import Event
from timeline_app.report.chronicle import Chronicle, Entry
from timeline_app.report.chronicle_dates import Heading
from timeline_app.report.chronicle_words import date_of
from timeline_app.report.parts import PartKind
from timeline_app.report.request import LONGEST_TITLE
from timeline_app.report.research.desk import Desk
from timeline_app.report.research.figures import conflict_of, figures_of
from timeline_app.report.research.links import relations_of
from timeline_app.report.research.values import Chapter, Conflict, Detailed, Figures, Listed, Relation
from timeline_app.report.show import in_sentence
from timeline_app.translation.cut import LINE, cut
from timeline_app.translation.words import _


def chapters_of(chronicle: Chronicle, desk: Desk) -> tuple[Chapter, ...]:
    """What only may belong to the period stays one line each."""
    relations, conflicts = relations_of(desk.request.events, desk), _conflicts(desk)
    by_id = {event.id: event for event in desk.request.events}

    def detailed(entry: Entry) -> Detailed:
        return _detailed(entry, by_id[entry.id], relations[entry.id], conflicts.get(entry.id, ()), desk)

    return tuple(
        Chapter(
            section.kind, section.year, section.month, section.heading,
            tuple(map(_line if section.kind is PartKind.POSSIBLE else detailed, section.entries)),
        )
        for section in chronicle.sections
    )


def _conflicts(desk: Desk) -> Mapping[str, tuple[Conflict, ...]]:
    """By event: whoever quotes one side is warned there."""
    found: dict[str, tuple[Conflict, ...]] = {}
    for each in desk.conflicts:
        conflict = conflict_of(each, desk)
        for event in {side.event for side in each.sides}:
            found[event] = (*found.get(event, ()), conflict)
    return found


def _line(entry: Entry) -> Detailed:
    return Detailed(_headed(entry), entry.date, (), Figures((), "", ()), (), (), "", ())


def _detailed(entry: Entry, event: Event, relations: tuple[Relation, ...], conflicts: tuple[Conflict, ...], desk: Desk) -> Detailed:
    return Detailed(
        _headed(entry), date_of(event, Heading()), tuple(_about(event, desk)), figures_of(event, desk), conflicts,
        relations, desk.show(event.note or ""), tuple(_listed(event, desk)),
    )


def _headed(entry: Entry) -> Entry:
    """A title longer than the contents of a file hold begins the summary."""
    begun = f"{entry.title}\n" if len(entry.title) > LONGEST_TITLE and entry.number is not None else ""
    return replace(entry, title=cut(entry.title, LONGEST_TITLE), summary=begun + entry.summary)


def _about(event: Event, desk: Desk) -> Iterator[str]:
    """Place and themes; and the kind of what is no event with a day."""
    timeline, show = desk.request.timeline, desk.show
    if where := whereabouts(event, timeline):
        yield show(cut(where, LINE))
    yield _(", ").join(show(cut(theme_name(timeline, theme), LINE)) for theme in event.themes)
    if event.kind not in AT_FIRST.kinds:
        yield kind_names()[event.kind]


def _listed(event: Event, desk: Desk) -> Iterator[Listed]:
    for id in event.entries:
        section = desk.request.timeline.registers.section(id)
        if section.document in desk.places:
            name = in_sentence(quoted(section.name), desk.show)
            words = _("item {number}: {name}").format(number=section.number, name=name) if section.numbered else name
            yield Listed(desk.places[section.document], words)
