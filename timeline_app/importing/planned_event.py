"""The event that a row of a table becomes, or what becomes of the one that a timeline has already."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from timeline_app.importing.draft import DraftEvent, Named
from timeline_app.importing.named_entries import NamedEntries
from timeline_app.records.citation import Citation
from timeline_app.records.event import Event, Involved, Kind, Role
from timeline_app.records.figure import Figure
from timeline_app.records.link import Link
from timeline_app.records.short_name import short_name
from timeline_app.records.timeline import Timeline
from timeline_app.translation.words import _


class PlannedEvents:
    """Names become ids by ``names``; ``of_table`` puts the phrase of a citation into its paragraph. Figures that stand
    ``in_columns`` join the indicator that is called as they are.

    What is not there is left out where nothing can add it: papers, sections of documents, indicators.
    """

    def __init__(
        self, timeline: Timeline, names: NamedEntries, of_table: Callable[[Citation], Citation], in_columns: bool
    ) -> None:
        self._names, self._of_table, self._in_columns = names, of_table, in_columns
        registers = timeline.registers
        self._papers = {name: paper.id for paper in registers.papers for name in (paper.title, paper.id)}
        self._sections = {section.id for section in registers.sections}

    def new(self, draft: DraftEvent, id: str) -> Event:
        """Raises NoRoom."""
        names = self._names
        return Event(
            id=id, title=draft.title, title_en=draft.title_en, short=short_name(draft.title),
            kind=draft.kind or Kind.HAPPENING, when=draft.when,
            themes=names.themes(draft.themes), scope=names.scope(draft.scope),
            place=names.place(draft.place) if draft.place else None, summary=draft.summary, major=False,
            organisations=_involved(draft.organisations, names.organisations), people=_involved(draft.people, names.people),
            citations=self.citations(draft), figures=self._figures(draft),
            links=tuple(map(self._link, draft.links)), groups=names.groups(draft.groups), papers=self._papers_of(draft),
            summary_en=draft.summary_en, note=_note(draft) or None,
            entries=tuple(each.id for each in draft.entries if each.id in self._sections),
        )

    def changed(self, draft: DraftEvent, known: Event) -> Event:
        """The event of the timeline with what a draft tells; what the draft leaves out stays. Citations stay as they are."""
        made = self.new(draft, known.id)
        told = {(figure.label, figure.value, figure.unit) for figure in known.figures}
        return replace(
            known, title=made.title, short=known.short if made.title == known.title else made.short, when=made.when,
            title_en=made.title_en or known.title_en, kind=made.kind if draft.kind else known.kind,
            themes=made.themes if draft.themes else known.themes, scope=made.scope if draft.scope else known.scope,
            place=made.place or known.place, summary=made.summary or known.summary, summary_en=made.summary_en or known.summary_en,
            note=made.note or known.note, people=_either(made.people, known.people),
            organisations=_either(made.organisations, known.organisations), groups=made.groups or known.groups,
            figures=known.figures + tuple(each for each in made.figures if (each.label, each.value, each.unit) not in told),
        )

    def citations(self, draft: DraftEvent) -> tuple[Citation, ...]:
        return tuple(map(self._citation, draft.citations))

    def _citation(self, citation: Citation) -> Citation:
        known = citation.section in self._sections
        return self._of_table(citation if known or citation.section is None else replace(citation, section=None))

    def _figures(self, draft: DraftEvent) -> tuple[Figure, ...]:
        return tuple(
            replace(figure, citation=self._citation(figure.citation), indicator=self._indicator(figure))
            for figure in draft.figures
        )

    def _indicator(self, figure: Figure) -> str | None:
        """That of another file is known here by its id, or else by the name and the unit of its figures."""
        indicators = self._names.indicators
        if figure.indicator is None:
            return indicators.find(figure.label, figure.unit) if self._in_columns else None
        return figure.indicator if figure.indicator in indicators else indicators.find(figure.label, figure.unit)

    def _link(self, link: Link) -> Link:
        return replace(link, stated=self._citation(link.stated)) if link.stated else link

    def _papers_of(self, draft: DraftEvent) -> tuple[str, ...]:
        found = (self._papers.get(each.id) or self._papers.get(each.name) for each in draft.papers)
        return tuple(dict.fromkeys(filter(None, found)))


def _note(draft: DraftEvent) -> str:
    """A remark, with what a column says of where the event is from: that is no document yet."""
    source = _("Source: {source}").format(source=draft.source) if draft.source else ""
    return "\n".join(filter(None, (draft.note, source)))


def _involved(names: Sequence[Named], ids_of: Callable[[Sequence[Named]], Sequence[str]]) -> tuple[Involved, ...]:
    roles = dict[str, Role | None]()
    for name, id in zip(names, ids_of(names), strict=True):
        roles.setdefault(id, name.role)
    return tuple(Involved(id, role) for id, role in roles.items())


def _either(told: tuple[Involved, ...], known: tuple[Involved, ...]) -> tuple[Involved, ...]:
    """The same people in another order, or told without a role, are no change."""
    ids: Collection[str] = {each.id for each in known}
    return known if {each.id for each in told} <= ids and len(told) in (0, len(known)) else told
