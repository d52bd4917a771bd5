"""The timeline as a whole: what stands on its cover and what its first screen shows."""

from collections.abc import Callable, Mapping
from dataclasses import field
from functools import cached_property
from typing import TYPE_CHECKING

from timeline_app.frozen import frozen
from timeline_app.records.disagreement import Disagreement
from timeline_app.records.document import Document
from timeline_app.records.event import Event
from timeline_app.records.figure import Indicator
from timeline_app.records.period import Period
from timeline_app.records.scope import Scope
from timeline_app.records.theme import Theme

if TYPE_CHECKING:
    from timeline_app.records.kept_paragraph import KeptParagraph
    from timeline_app.records.registers import Registers


def _no_registers() -> "Registers":
    from timeline_app.records.registers import Registers  # a launch does without

    return Registers()


def _no_sizes() -> Mapping[str, int]:
    return {}


def _none() -> bool:
    return False


@frozen(slots=False)
class Timeline:
    """Everything a database says about itself besides its events; ``version`` is that of the data.

    ``sizes`` has the number of entries of each register. ``read_registers`` is called once, when somebody first asks for a name,
    and ``read_unsourced`` when somebody asks whether any event cites no document.
    """

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
    scopes: tuple[Scope, ...]
    read_registers: "Callable[[], Registers]" = field(default=_no_registers, compare=False, repr=False)
    read_unsourced: Callable[[], bool] = field(default=_none, compare=False, repr=False)
    sizes: Mapping[str, int] = field(default_factory=_no_sizes, compare=False)

    @cached_property
    def registers(self) -> "Registers":
        return self.read_registers()

    @cached_property
    def unsourced(self) -> bool:
        return self.read_unsourced()

    def __getstate__(self) -> Mapping[str, object]:
        """On its way to another process: with all names, since the database stays here."""
        there = {"registers": self.registers, "unsourced": self.unsourced}
        return {**self.__dict__, **there, "read_registers": _no_registers, "read_unsourced": _none}

    def scope(self, id: str) -> Scope:
        return self._scope_by_id[id]

    def theme(self, id: str) -> Theme:
        return self._theme_by_id[id]

    def document(self, id: str) -> Document:
        return self._document_by_id[id]

    @cached_property
    def _scope_by_id(self) -> Mapping[str, Scope]:
        return {scope.id: scope for scope in self.scopes}

    @cached_property
    def _theme_by_id(self) -> Mapping[str, Theme]:
        return {theme.id: theme for theme in self.themes}

    @cached_property
    def _document_by_id(self) -> Mapping[str, Document]:
        return {document.id: document for document in self.documents}


@frozen
class Records:
    """All that is needed to make a database: the timeline, its events in order of start, end, id, and the paragraphs it keeps."""

    timeline: Timeline
    events: tuple[Event, ...]
    paragraphs: "tuple[KeptParagraph, ...]" = ()
