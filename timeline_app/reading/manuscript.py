"""The answer as rows of a page: each is laid out when it comes into sight, and kept for as long as the page looks the same."""

from collections.abc import Iterator

from timeline_app.queries.hits import spans
from timeline_app.queries.query import Query
from timeline_app.queries.reading_order import ReadingOrder, Section
from timeline_app.queries.searching import question_of
from timeline_app.reading.block import Block, block_of
from timeline_app.reading.entry import entry_of, events_in_words
from timeline_app.reading.faces import Faces, Look
from timeline_app.reading.geometry import Geometry
from timeline_app.reading.unbroken import placed, plain
from timeline_app.records.timeline import Timeline
from timeline_app.report.section_words import heading_words

_KEPT = 400  # rows
HEADING_AIR = 10.0  # between a heading's line and the first event
FOOT = 96.0  # below the last event


class Manuscript:
    """``rows`` never change: another answer, question, width, script or size of type has another manuscript."""

    def __init__(
        self, order: ReadingOrder, timeline: Timeline, look: Look, faces: Faces, geometry: Geometry, searched: Query
    ) -> None:
        self.order, self.look, self.faces, self.geometry = order, look, faces, geometry
        self._question = question_of(searched)
        self._timeline = timeline
        self._blocks: dict[int, Block] = {}
        self.bar = round(faces.heading.pitch + 18)  # pixels a heading is high

    def __len__(self) -> int:
        return len(self.order)

    def block(self, row: int) -> Block:
        found = self._blocks.pop(row, None)
        if found is None:
            found = self._laid_out(row)
            if len(self._blocks) >= _KEPT:
                del self._blocks[next(iter(self._blocks))]
        self._blocks[row] = found
        return found

    def height(self, row: int) -> float:
        """With the heading that stands above it, if it is the first of its section."""
        return self.head(row) + self.block(row).height + (FOOT if row == len(self) - 1 else 0)

    def head(self, row: int) -> float:
        return self.bar + HEADING_AIR if self.order.section(row).first == row else 0.0

    def heading(self, section: Section) -> str:
        return heading_words(section)

    def count_words(self, section: Section) -> str:
        return events_in_words(section.beyond - section.first)

    def hits(self, text: str) -> Iterator[tuple[int, int]]:
        """Where in a text with joiners the words stand that were searched for."""
        return placed(spans(plain(text), self._question), text)

    @property
    def laid_out(self) -> int:
        """How many rows are kept."""
        return len(self._blocks)

    def _laid_out(self, row: int) -> Block:
        section = self.order.section(row)
        before = self.order.event(row - 1) if row > section.first else None
        entry = entry_of(self.order.event(row), before, section, self._timeline, self.look)
        return block_of(entry, self.faces, self.geometry)
