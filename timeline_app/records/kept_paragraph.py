"""A paragraph of a document that a timeline keeps, so that a citation can be shown without the document at hand."""

from typing import NamedTuple


class KeptParagraph(NamedTuple):
    """``number`` counts as citations do. ``page``, or ``sheet`` and ``row`` of a table, and ``heading`` tell where it stands."""

    document: str
    number: int
    text: str
    page: int | None = None
    sheet: str | None = None
    row: int | None = None
    heading: str | None = None
