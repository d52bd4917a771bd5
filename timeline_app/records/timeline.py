"""The timeline as a whole: what stands on its cover and what its first screen shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from timeline_app.records.disagreement import Disagreement
from timeline_app.records.document import Document
from timeline_app.records.event import Event
from timeline_app.records.figure import Indicator
from timeline_app.records.period import Period
from timeline_app.records.theme import Theme


@dataclass(frozen=True)
class Timeline:
    """Everything a database says about itself besides its events; ``version`` is that of the data."""

    title: str
    title_en: str
    version: str
    first_view: Period
    extent: Period
    event_count: int
    themes: tuple[Theme, ...]
    documents: tuple[Document, ...]
    indicators: tuple[Indicator, ...]
    disagreements: tuple[Disagreement, ...]

    def theme(self, id: str) -> Theme:
        return self._theme_by_id[id]

    def document(self, id: str) -> Document:
        return self._document_by_id[id]

    @cached_property
    def _theme_by_id(self) -> Mapping[str, Theme]:
        return {theme.id: theme for theme in self.themes}

    @cached_property
    def _document_by_id(self) -> Mapping[str, Document]:
        return {document.id: document for document in self.documents}


@dataclass(frozen=True, slots=True)
class Records:
    """All that is needed to make a database: the timeline and its events in order of start, end, id."""

    timeline: Timeline
    events: tuple[Event, ...]
