"""Where a document says so."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a document.

    ``paragraph`` counts the non-blank lines of the file from one; ``phrase`` stands there as printed; ``resolved`` says
    how the date follows from it (``explicit``, ``year from context``, ``relative to …``) and is None where the phrase
    carries a statement and no date.
    """

    document: str
    paragraph: int
    phrase: str
    resolved: str | None = None
