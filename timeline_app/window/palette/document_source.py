"""Rows of the attached documents: the paragraphs that have the words which were typed, and events that cite these."""

from collections.abc import Sequence

from timeline_app.queries.document_hits import DocumentHit, citing, found_in
from timeline_app.queries.hits import excerpt
from timeline_app.queries.names import passage_name, section_name, title_of
from timeline_app.records.event import Event
from timeline_app.translation.cut import cut
from timeline_app.translation.dates import when_in_words
from timeline_app.translation.words import _
from timeline_app.window.palette.entry import Entry, Section
from timeline_app.window.palette.events import asked
from timeline_app.window.palette.matching import Typed
from timeline_app.window.palette.time_source import TimeSource
from timeline_app.window.palette_verbs import PaletteVerbs

_LONGEST = 2_000  # characters of a paragraph that are looked through for what is marked
_ROOM = 60  # characters of a paragraph, more than a row has room for
_BEGINNING = ((0, 0),)  # of a paragraph that has the words only further on


class DocumentSource:
    """Nothing while no documents are attached, and while they are looked through."""

    def __init__(self, window: PaletteVerbs, times: TimeSource) -> None:
        self._window, self._times = window, times

    def paragraphs(self, typed: Typed, most: int) -> Section:
        hits = self._hits(typed)
        return Section(paragraphs_heading(), [self._paragraph(hit, typed) for hit in hits[:most]], len(hits))

    def events(self, typed: Typed, most: int) -> Section:
        """Those that are not found by the words themselves; none of a large timeline, where each letter would wait for them."""
        hits = () if self._window.state.snapshot.answer.counted_later else self._hits(typed)
        known = self._times.found(typed, most).events.ids if hits else ()
        events = [event for event in citing(hits, self._window.details.known.citing) if event.id not in known]
        return Section(_("Events that cite these paragraphs"), [*map(self._event, events[:most])], len(events))

    def _hits(self, typed: Typed) -> Sequence[DocumentHit]:
        return self._window.document_folder.search.paragraphs(typed.question) or ()

    def _paragraph(self, hit: DocumentHit, typed: Typed) -> Entry:
        details = self._window.details
        text = excerpt(hit.text, found_in(cut(hit.text, _LONGEST), typed.question) or _BEGINNING, _ROOM)
        return Entry(
            text=text, spans=found_in(text, typed.question), beside=self._section(hit), right=self._place(hit), sign="¶",
            run=lambda: details.open_paragraph(hit.document, hit.paragraph, asked(typed)),
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
