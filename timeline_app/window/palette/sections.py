"""All rows of the palette for what was typed, section by section in their order."""

from collections.abc import Iterator, Sequence

from timeline_app.translation.words import _
from timeline_app.window.palette.entry import ALL, MOST, Entry, Section
from timeline_app.window.palette.events import Found
from timeline_app.window.palette.matching import Typed, spans
from timeline_app.window.palette.name_source import NameSource
from timeline_app.window.palette.time_source import TimeSource
from timeline_app.window.palette_verbs import PaletteVerbs, SavedVerbs


class Sections:
    """Made anew each time the palette opens, so that it has what there is then."""

    def __init__(self, window: PaletteVerbs, saved: SavedVerbs) -> None:
        self._times, self._names, self._saved = TimeSource(window), NameSource(window, saved), saved

    def of(self, typed: Typed, opened: frozenset[str] = frozenset()) -> Sequence[Section]:
        """Those with rows; ``opened`` are the headings of which all rows are wanted."""
        return [_cut(section, opened) for section in self._all(typed) if section.entries]

    def found(self, typed: Typed) -> Found:
        return self._times.found(typed, ALL)

    def search(self, typed: Typed) -> None:
        self._times.search(typed)

    def _all(self, typed: Typed) -> Iterator[Section]:
        yield self._times.periods(typed, ALL)
        yield self._times.events(typed, ALL)
        yield self._names.figures(typed, ALL)
        yield from self._names.facets(typed, ALL)
        yield self._names.views(typed, ALL)
        yield self._deeds(typed)
        yield self._names.settings(typed, ALL)

    def _deeds(self, typed: Typed) -> Section:
        """Commands, and behind them what can be done with the words themselves."""
        commands, deeds = self._names.commands(typed, ALL), [*self._times.deeds(typed, ALL)]
        if typed.text:
            text = _("Save what is shown as the view “{words}”").format(words=typed.text)
            save = Entry(text=text, spans=spans(typed, text), sign="☆", run=lambda: self._saved.ask_and_save(typed.text))
            deeds.append(save)
        return Section(commands.heading, [*deeds, *commands.entries], commands.total + len(deeds))


def _cut(section: Section, opened: frozenset[str]) -> Section:
    return section if section.heading in opened else section._replace(entries=section.entries[:MOST])
