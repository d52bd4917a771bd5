"""All rows of the palette for what was typed, section by section in their order."""

from collections.abc import Sequence

from timeline_app.translation.words import _
from timeline_app.window.palette.document_source import DocumentSource
from timeline_app.window.palette.entry import ALL, MOST, Entry, Section
from timeline_app.window.palette.events import Found, prepare
from timeline_app.window.palette.matching import Typed, names, spans, typed
from timeline_app.window.palette.name_source import NameSource
from timeline_app.window.palette.time_source import TimeSource
from timeline_app.window.palette_verbs import PaletteVerbs, SavedVerbs
from timeline_app.window.search_box import year_in


class Sections:
    """Made anew each time the palette opens, so that it has what there is then."""

    def __init__(self, window: PaletteVerbs, saved: SavedVerbs) -> None:
        self._times, self._names, self._saved = TimeSource(window), NameSource(window, saved), saved
        self._state, self._in_year = window.state, year_in(window.state.snapshot.view)
        self._documents = DocumentSource(window, self._times)
        self._before: list[Section] = []  # the sections above those of the documents, for what was typed last
        self._behind: list[Section] = []

    def typed(self, text: str) -> Typed:
        """A date without a year is one of the year in view."""
        return typed(text, self._in_year)

    def of(self, typed: Typed, opened: frozenset[str] = frozenset()) -> Sequence[Section]:
        """Those with rows, first what is called exactly so and last what only sounds so; ``opened`` are the headings of which all
        rows are wanted.
        """
        self._before = [self._times.periods(typed, ALL), self._times.events(typed, ALL), self._names.figures(typed, ALL)]
        self._before += self._names.facets(typed, ALL)
        self._behind = [self._names.views(typed, ALL), self._deeds(typed), self._names.settings(typed, ALL)]
        return self.with_documents(typed, opened)

    def with_documents(self, typed: Typed, opened: frozenset[str]) -> Sequence[Section]:
        """The same once more, after paragraphs have been found: all other rows are those of before."""
        of_documents = self._documents.paragraphs(typed, ALL), self._documents.events(typed, ALL)
        every = [*self._before, *of_documents, *self._behind]
        found = [_cut(section, opened) for section in every if section.entries]
        if all(entry.waits for section in found for entry in section.entries):
            return [Section(_("Nothing found for “{words}”").format(words=typed.text), (), 0), *found]
        return sorted(found, key=lambda section: _rank(typed, section.entries[0]))

    def found(self, typed: Typed) -> Found | None:
        """None where nothing was typed, and where a period was: no event need have that in its words."""
        found = self._times.found(typed, ALL)
        of_period = not found.total and self._times.periods(typed, ALL).entries
        return None if of_period or not typed.asks else found

    def prepare(self) -> None:
        prepare(self._state)

    def search(self, typed: Typed) -> None:
        self._times.search(typed)

    def _deeds(self, typed: Typed) -> Section:
        """Commands that begin with the words, what can be done with the words themselves, and other commands."""
        commands, deeds = self._names.commands(typed, ALL), [*self._times.deeds(typed, ALL)]
        if typed.text:
            text = _("Save what is shown as the view “{words}”").format(words=typed.text)
            marked, save = spans(typed, text), self._saved.ask_and_save
            deeds.append(Entry(text=text, spans=marked, sign="☆", run=lambda: save(typed.text), waits=True))
        ordered = sorted([*deeds, *commands.entries], key=lambda entry: not _begins_so(entry)) if deeds else commands.entries
        return Section(commands.heading, ordered, commands.total + len(deeds))


def _rank(typed: Typed, first: Entry) -> tuple[bool, bool]:
    return not names(typed, first.text), first.sounds or first.waits


def _begins_so(entry: Entry) -> bool:
    return bool(entry.spans) and entry.spans[0][0] == 0


def _cut(section: Section, opened: frozenset[str]) -> Section:
    return section if section.heading in opened else section._replace(entries=section.entries[:MOST])
