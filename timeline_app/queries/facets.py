"""The facets of events: what a filter asks for by ticking values. One row a facet, in the table at the end.

Whatever filters reads this table: both loaders, the words of a filter, the panel, the command line.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, NamedTuple

from timeline_app.database.pairs import PAIRS
from timeline_app.frozen import frozen
from timeline_app.queries.codes import Codes, OfEvents, OfProfiles
from timeline_app.queries.names import (
    entry_name,
    kind_names,
    name_of,
    no_source,
    paper_name,
    precision_names,
    scope_names,
    theme_name,
)
from timeline_app.queries.query import Query
from timeline_app.records.document import NO_SOURCE
from timeline_app.records.event import Kind
from timeline_app.records.timeline import Timeline
from timeline_app.records.when import Precision
from timeline_app.translation.words import _

YES = "yes"  # the one value of a facet that is either asked for or not


class Choice(NamedTuple):
    """One line of the filter panel: the values it stands for, its name, and the theme whose colour it bears."""

    values: frozenset[str]
    name: str
    theme: str | None = None


@frozen(kw_only=True)
class Facet:
    """``field`` is that of the query, ``option`` that of the command line with ``hint`` as its help.

    ``pairs`` is SQL for the id of an ``event`` and a ``value`` of it. ``names`` has all values, in the order of their codes, with
    their names in a sentence; ``words`` is that sentence. ``heading`` and ``choices`` are those of the panel, which shows the
    names where there are no other choices; a ``folded`` facet shows nothing before somebody opens it,
    and then those with most events first, unless they are ``ordered``. ``codes`` is for large files. ``every`` is the field of
    a query that wants all of the values instead of any, where there is such a field. ``register`` is the table whose entries
    are the values, where there is one: it need not be read to know how many there are.
    """

    field: str
    option: str
    hint: Callable[[], str]
    pairs: str
    names: Callable[[Timeline], Mapping[str, str]]
    words: Callable[[], str]
    heading: Callable[[], str]
    codes: Codes
    choices: Callable[[Timeline], Sequence[Choice]] | None = None
    flag: bool = False
    folded: bool = False
    ordered: bool = False
    every: str = ""
    register: str = ""

    def several(self, timeline: Timeline) -> bool:
        """Whether there is anything to choose among."""
        return (timeline.sizes[self.register] if self.register else len(self.lines(timeline))) > 1

    def chosen(self, query: Query) -> frozenset[str]:
        """The values that a query asks for; none where it asks nothing."""
        value: Any = getattr(query, self.field)
        return (frozenset({YES}) if value else frozenset()) if self.flag else value

    def asking(self, values: Collection[str]) -> Mapping[str, Any]:
        """The field of a query for these values."""
        return {self.field: bool(values) if self.flag else frozenset(values)}

    def excluded(self, query: Query) -> frozenset[str]:
        """The values that a query wants none of."""
        return frozenset(value for field, value in query.excluded if field == self.field)

    def excluding(self, query: Query, values: Collection[str]) -> Mapping[str, Any]:
        """The field of a query that wants none of these values, and excludes of other facets what it did."""
        others = {pair for pair in query.excluded if pair[0] != self.field}
        return {"excluded": frozenset(others | {(self.field, value) for value in values})}

    def wants_all(self, query: Query) -> bool:
        """Whether an event must have all values asked for, not only one of them."""
        return bool(self.every) and bool(getattr(query, self.every))

    def lines(self, timeline: Timeline) -> Sequence[Choice]:
        """Those of the panel."""
        if self.choices:
            return self.choices(timeline)
        return [Choice(frozenset({value}), name) for value, name in self.names(timeline).items()]


def _themes(timeline: Timeline) -> Sequence[Choice]:
    return [Choice(frozenset({theme.id}), theme_name(timeline, theme.id), theme.id) for theme in timeline.themes]


def _documents(timeline: Timeline) -> Sequence[Choice]:
    told = {document.id: document.short for document in timeline.documents} | _no_source(timeline)
    return [Choice(frozenset({id}), name) for id, name in told.items()]


def _no_source(timeline: Timeline) -> dict[str, str]:
    return {NO_SOURCE: no_source()} if timeline.unsourced else {}


def _entries(timeline: Timeline) -> Sequence[Choice]:
    """Each list as a whole, then its items one by one."""
    sections, items = timeline.registers.sections, defaultdict[str, set[str]](set)
    for each in sections:
        if each.numbered:
            items[each.document].add(each.id)
    whole = [Choice(frozenset(ids), timeline.document(document).short) for document, ids in items.items()]
    return [*whole, *(Choice(frozenset({each.id}), entry_name(timeline, each)) for each in sections)]


def _precisions(_timeline: Timeline) -> Sequence[Choice]:
    """A line for each of the ten would be too many."""
    day = frozenset({Precision.DAY, Precision.DAYS})
    month = frozenset({Precision.PART_OF_MONTH, Precision.MONTH, Precision.MONTHS})
    rough = frozenset(Precision) - day - month
    return Choice(day, _("known to the day")), Choice(month, _("known to the month")), Choice(rough, _("roughly known"))


def _registered(
    register: str, option: str, hint: Callable[[], str], names: Callable[[Timeline], Mapping[str, str]], words: Callable[[], str],
    heading: Callable[[], str],
) -> Facet:
    """A facet of the ids of a register; its field is called as the register is."""
    return Facet(
        field=register, option=option, hint=hint, pairs=PAIRS[register], names=names, words=words, heading=heading,
        codes=OfEvents(lambda columns: columns.named(register)), folded=True, register=register,
    )


FACETS: Sequence[Facet] = (
    Facet(
        field="themes", option="--theme", hint=lambda: _("events of this theme"),
        pairs="select event, theme as value from event_themes",
        names=lambda timeline: {theme.id: theme_name(timeline, theme.id) for theme in timeline.themes},
        words=lambda: _("theme: {names}"), heading=lambda: _("Themes"), choices=_themes,
        codes=OfProfiles(lambda profiles: profiles.all_themes), every="all_themes",
    ),
    Facet(
        field="kinds", option="--kind", hint=lambda: ", ".join(Kind),
        pairs="select id as event, kind as value from events",
        names=lambda _timeline: kind_names(),
        words=lambda: _("kind: {names}"), heading=lambda: _("Kind"),
        codes=OfProfiles(lambda profiles: profiles.kind),
    ),
    Facet(
        field="scopes", option="--scope", hint=lambda: _("events of this scope"),
        pairs="select id as event, scope as value from events",
        names=scope_names,
        words=lambda: _("scope: {names}"), heading=lambda: _("Scope"),
        codes=OfProfiles(lambda profiles: profiles.scope),
    ),
    Facet(
        field="sources", option="--source", hint=lambda: _("told by this document"),
        pairs=f"""select event, document as value from citations
union all select id, '{NO_SOURCE}' from events where id not in (select event from citations)""",
        names=lambda timeline: {document.id: f"《{document.title}》" for document in timeline.documents} | _no_source(timeline),
        words=lambda: _("source: {names}"), heading=lambda: _("Sources"), choices=_documents,
        codes=OfEvents(lambda columns: columns.sources),
    ),
    Facet(
        field="precisions", option="--precision", hint=lambda: ", ".join(Precision),
        pairs="select id as event, precision as value from events",
        names=lambda _timeline: precision_names(),
        words=lambda: _("precision: {names}"), heading=lambda: _("Date and figures"), choices=_precisions,
        codes=OfProfiles(lambda profiles: profiles.precision),
    ),
    Facet(
        field="with_figures", option="--with-figures", hint=lambda: _("events with figures"), flag=True,
        pairs=f"select event, '{YES}' as value from figures",
        names=lambda _timeline: {YES: _("with figures")},
        words=lambda: _("with figures only"), heading=lambda: _("Date and figures"),
        codes=OfEvents(lambda columns: columns.with_figures),
    ),
    Facet(
        field="disagreeing", option="--disagreeing", hint=lambda: _("events on which documents disagree"), flag=True,
        pairs=f"select event, '{YES}' as value from disagreements union select other_event, '{YES}' from disagreements",
        names=lambda _timeline: {YES: _("documents disagree")},
        words=lambda: _("on which documents disagree"), heading=lambda: _("Date and figures"),
        codes=OfEvents(lambda columns: columns.disagreeing),
    ),
    Facet(
        field="entries", option="--entry", hint=lambda: _("under this item of a list"),
        pairs=PAIRS["sections"],
        names=lambda timeline: {each.id: entry_name(timeline, each) for each in timeline.registers.sections},
        words=lambda: _("item: {names}"), heading=lambda: _("Items of lists"),
        codes=OfEvents(lambda columns: columns.named("sections")), choices=_entries, folded=True, ordered=True, register="sections",
    ),
    _registered(
        "organisations", "--organisation", lambda: _("events of this organisation"),
        lambda timeline: {each.id: name_of(each) for each in timeline.registers.organisations},
        lambda: _("organisation: {names}"), lambda: _("Organisations"),
    ),
    _registered(
        "people", "--person", lambda: _("events with this person"),
        lambda timeline: {each.id: name_of(each) for each in timeline.registers.people},
        lambda: _("person: {names}"), lambda: _("People"),
    ),
    _registered(
        "places", "--place", lambda: _("events in this place, or in one that lies in it"),
        lambda timeline: {each.id: name_of(each) for each in timeline.registers.places},
        lambda: _("place: {names}"), lambda: _("Places"),
    ),
    _registered(
        "groups", "--group", lambda: _("events about this group of people"),
        lambda timeline: {each.id: name_of(each) for each in timeline.registers.groups},
        lambda: _("group: {names}"), lambda: _("Groups"),
    ),
    _registered(
        "papers", "--paper", lambda: _("events about this paper"),
        lambda timeline: {each.id: paper_name(each) for each in timeline.registers.papers},
        lambda: _("paper: {names}"), lambda: _("Papers"),
    ),
)
