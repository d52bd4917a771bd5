"""In which sections of its documents an event stands, where its record does not say so."""

from collections.abc import Sequence

from timeline_app.records.citation import Citation
from timeline_app.records.registers import Registers


def section_at(registers: Registers, document: str, paragraph: int | None) -> str | None:
    """The id of the section that a paragraph stands in."""
    found = None if paragraph is None else registers.section_of(document, paragraph)
    return found and found.id


def entries_of(citations: Sequence[Citation]) -> tuple[str, ...]:
    """The sections that an event stands in: of each document cited, that of the first citation."""
    first = {citation.document: citation.section for citation in reversed(citations)}
    documents = dict.fromkeys(citation.document for citation in citations)
    return tuple(section for document in documents if (section := first[document]))
