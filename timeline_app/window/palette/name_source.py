"""Rows that have names: figures, the values of each facet, saved views, commands, settings."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from timeline_app.queries.facets import FACETS, Choice, Facet
from timeline_app.queries.grouping import GROUPINGS
from timeline_app.queries.names import indicator_name
from timeline_app.queries.query import EVERYTHING
from timeline_app.records.timeline import Timeline
from timeline_app.translation.words import _, language
from timeline_app.window.commands.command import Command
from timeline_app.window.commands.table import table
from timeline_app.window.palette.entry import Entry, Section
from timeline_app.window.palette.matching import Typed, meet, sound, spans
from timeline_app.window.palette_verbs import PaletteVerbs, SavedVerbs
from timeline_app.window.view_stack import ViewKind


class _Named(NamedTuple):
    """A row before it is known whether it is shown; ``others`` are its other names."""

    entry: Entry
    others: Sequence[str] = ()

    @property
    def names(self) -> Sequence[str]:
        return self.entry.text, *self.others


class NameSource:
    """Names are gathered once, when the palette is opened: what is typed is only compared with them."""

    def __init__(self, window: PaletteVerbs, saved: SavedVerbs) -> None:
        self._window, self._saved = window, saved

    def figures(self, typed: Typed, most: int) -> Section:
        return _section(_("Figures"), self._figures, typed, most) if typed.asks else Section("", (), 0)

    def facets(self, typed: Typed, most: int) -> Iterator[Section]:
        """A section for each heading; those of long lists only where something was typed."""
        for heading, facets in self._by_heading.items():
            named = [each for facet in facets if typed.asks or facet.field == "themes" for each in self._values[facet.field]]
            yield _section(heading, named, typed, most)

    def views(self, typed: Typed, most: int) -> Section:
        return _section(_("Saved views"), self._views, typed, most)

    def commands(self, typed: Typed, most: int) -> Section:
        return _section(_("Commands"), self._commands, typed, most)

    def settings(self, typed: Typed, most: int) -> Section:
        return _section(_("Settings"), self._settings, typed, most)

    @cached_property
    def _by_heading(self) -> dict[str, list[Facet]]:
        found: dict[str, list[Facet]] = {}
        for facet in FACETS:
            found.setdefault(facet.heading(), []).append(facet)
        return found

    @cached_property
    def _values(self) -> dict[str, list[_Named]]:
        return {facet.field: [*self._of_facet(facet)] for facet in FACETS}

    def _of_facet(self, facet: Facet) -> Iterator[_Named]:
        timeline, shown = self._window.state.timeline, self._window.window_style.page.shown
        others = _other_names(timeline, facet.field)
        for choice in facet.lines(timeline):
            entry = Entry(
                text=shown(choice.name), run=lambda choice=choice: self._narrow(facet, choice), theme=choice.theme, sign="≡",
            )
            yield _Named(entry, [name for value in choice.values for name in others.get(value, ())])

    def _narrow(self, facet: Facet, choice: Choice) -> None:
        """To this value alone, in whatever kinds there are where those of the first screen have none of it."""
        state = self._window.state
        query = replace(state.first_query, **facet.asking(choice.values))
        if not len(state.ask(query).events):
            query = replace(EVERYTHING, **facet.asking(choice.values))
        self._window.filters.query_wanted.emit(query)

    @cached_property
    def _figures(self) -> list[_Named]:
        shown, names = self._window.window_style.page.shown, self._window.state.timeline.indicators
        return [
            _Named(Entry(
                text=shown(indicator_name(each)), beside="" if language() == "en" else shown(each.unit),
                right=_("as a track below the timeline"), sign="↗", run=lambda id=each.id: self._track(id),
            ), (each.name, each.name_en))
            for each in names
        ]

    def _track(self, indicator: str) -> None:
        self._window.show_view(ViewKind.TIMELINE)
        self._window.view_stack.tracks.show(indicator, on=True)

    @cached_property
    def _views(self) -> list[_Named]:
        return [
            _Named(Entry(text=view.name, sign="☆", run=lambda view=view: self._saved.apply(view))) for view in self._saved.views
        ]

    @cached_property
    def _commands(self) -> list[_Named]:
        return [_Named(self._command(each), (each.name.replace("_", " "),)) for each in table() if each.name != "palette"]

    def _command(self, command: Command) -> Entry:
        keys = command.keys[0] if command.keys else ""
        return Entry(text=command.said.rstrip("…"), keys=keys, sign="▶", run=lambda: self._run(command))

    def _run(self, command: Command) -> None:
        """Where it acts."""
        if command.of_timeline:
            self._window.show_view(ViewKind.TIMELINE)
        self._window.commands[command.name].trigger()

    @cached_property
    def _settings(self) -> list[_Named]:
        """Whatever the menus of the window let one switch, and the groupings."""
        bar = self._window.top_bar
        menus = [menu for menu in bar.findChildren(QMenu) if menu is not bar.tracks]
        switches = [_Named(_switch(action)) for menu in menus for action in menu.actions() if self._is_setting(action)]
        groupings = [
            _Named(Entry(
                text=_("Lanes {how}").format(how=row.name()), sign="◇",
                run=lambda grouping=grouping: bar.grouping_wanted.emit(grouping),
            ))
            for grouping, row in GROUPINGS.items()
        ]
        return [*switches, *groupings]

    def _is_setting(self, action: QAction) -> bool:
        return action.isCheckable() and action not in self._window.commands.values() and not action.isSeparator()


def _other_names(timeline: Timeline, field: str) -> dict[str, Sequence[str]]:
    """By id, of themes and of what has an entry in a register."""
    registers = timeline.registers
    entries = {
        "organisations": registers.organisations, "people": registers.people, "places": registers.places,
        "groups": registers.groups,
    }
    if field == "themes":
        return {theme.id: (theme.short, theme.name, theme.name_en) for theme in timeline.themes}
    if field == "papers":
        return {paper.id: (paper.title, paper.title_en) for paper in registers.papers}
    return {each.id: (each.name, each.name_en, *each.names) for each in entries.get(field, ())}


def _switch(action: QAction) -> Entry:
    text = action.text().replace("&&", "&")
    return Entry(text=text, right=_("in force") if action.isChecked() else "", sign="◇", run=action.trigger)


def _section(heading: str, named: Iterable[_Named], typed: Typed, most: int) -> Section:
    """Those that have the words, in their order; names that begin with them come first, those that only sound so last."""
    found, others = _parted(named, lambda each: meet(typed, each.names))
    sounding = [each for each in others if sound(typed, each.names)]
    rows = [*_ordered(found, typed, 10 * most), *(replace(each, sounds=True) for each in _ordered(sounding, typed, 10 * most))]
    return Section(heading, rows[:most], len(found) + len(sounding))


def _ordered(named: Sequence[_Named], typed: Typed, most: int) -> list[Entry]:
    marked = [replace(each.entry, spans=spans(typed, each.entry.text)) for each in named[:most]]
    return sorted(marked, key=lambda entry: entry.spans[0][0] if entry.spans else len(entry.text)) if typed.asks else marked


def _parted(named: Iterable[_Named], has: Callable[[_Named], bool]) -> tuple[list[_Named], list[_Named]]:
    """Those that have it, and the others."""
    parts: tuple[list[_Named], list[_Named]] = [], []
    for each in named:
        parts[not has(each)].append(each)
    return parts
