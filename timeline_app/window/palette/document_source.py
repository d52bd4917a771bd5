"""Rows of the attached documents: the paragraphs that have the words which were typed, and events that cite these."""

from collections.abc import Sequence

from timeline_app.queries.document_hits import DocumentHit, citing, found_in
from timeline_app.queries.names import passage_name, section_name, title_of
from timeline_app.queries.query import EVERYTHING, Query
from timeline_app.queries.searching import question_of
from timeline_app.records.event import Event
from timeline_app.translation.cut import cut
from timeline_app.translation.dates import when_in_words
from timeline_app.translation.words import _
from timeline_app.window.palette.entry import Entry, Section
from timeline_app.window.palette.matching import Typed
from timeline_app.window.palette_verbs import PaletteVerbs
from timeline_app.window.search_box import year_in

_LONGEST = 2_000  # characters of a paragraph that are looked through for what is marked
_BEFORE, _AROUND = 8, 24  # characters of a paragraph before what was found, and altogether


class DocumentSource:
    """Nothing while no documents are attached, and while they are looked through."""

    def __init__(self, window: PaletteVerbs) -> None:
        self._window = window

    def paragraphs(self, typed: Typed, most: int) -> Section:
        asked = self._asked(typed)
        hits = self._hits(asked)
        return Section(paragraphs_heading(), [self._paragraph(hit, asked) for hit in hits[:most]], len(hits))

    def events(self, typed: Typed, most: int) -> Section:
        """Those that are not found by the words themselves; none of a large timeline, where each letter would wait for them."""
        asked, state = self._asked(typed), self._window.state
        hits = () if state.snapshot.answer.counted_later else self._hits(asked)
        found = state.ask(asked).events if hits else ()
        known = {event.id for event in found}
        events = [event for event in citing(hits, self._window.details.known.citing) if event.id not in known]
        return Section(_("Events that cite these paragraphs"), [*map(self._event, events[:most])], len(events))

    def _asked(self, typed: Typed) -> Query:
        return Query(search=typed.text, search_year=year_in(self._window.state.snapshot.view)) if typed.text else EVERYTHING

    def _hits(self, asked: Query) -> Sequence[DocumentHit]:
        return self._window.document_folder.search.paragraphs(question_of(asked)) or () if asked.search else ()

    def _paragraph(self, hit: DocumentHit, asked: Query) -> Entry:
        question, details = question_of(asked), self._window.details
        text = _excerpt(hit.text, found_in(cut(hit.text, _LONGEST), question))
        return Entry(
            text=text, spans=found_in(text, question), beside=self._section(hit), right=self._place(hit), sign="¶",
            run=lambda: details.open_paragraph(hit.document, hit.paragraph, asked),
        )

    def _section(self, hit: DocumentHit) -> str:
        """Its item of a list, or its part of an essay."""
        sections = (each for each in self._window.state.timeline.registers.sections if each.document == hit.document)
        within = next((each for each in sections if each.first <= hit.paragraph <= each.last), None)
        return self._window.window_style.page.shown(section_name(within)) if within else ""

    def _place(self, hit: DocumentHit) -> str:
        return self._window.window_style.page.shown(passage_name(self._window.state.timeline, hit.document, hit.paragraph))

    def _event(self, event: Event) -> Entry:
        return Entry(
            text=self._window.window_style.page.shown(title_of(event)), right=when_in_words(event.when.edtf), theme=event.theme,
            run=lambda: self._window.view_stack.event_wanted.emit(event.id),
        )


def paragraphs_heading() -> str:
    return _("In the documents")


def _excerpt(text: str, found: Sequence[tuple[int, int]]) -> str:
    """The piece of a paragraph around the first word that was found in it."""
    first = max(0, found[0][0] - _BEFORE) if found else 0
    return f"{'…' if first else ''}{text[first : first + _AROUND]}{'…' if first + _AROUND < len(text) else ''}"
