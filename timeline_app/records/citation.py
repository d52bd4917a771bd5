"""Where a document says so."""

from timeline_app.frozen import frozen


@frozen
class Citation:
    """A place in a document.

    ``paragraph`` counts the non-blank lines of the file from one, and is None where only the document is known; ``phrase`` stands
    there as printed, and is empty where none is known; ``resolved`` says
    how the date follows from it (see resolution.py) and is None where the phrase carries a statement and no date.
    ``sic`` tells a slip of the source. ``section`` is the id of the section that the paragraph stands in. ``first`` and ``last``
    are the code points of the paragraph, counted from 0, with which the phrase begins and ends, both inclusive; None where that is
    not known.
    """

    document: str
    paragraph: int | None
    phrase: str
    resolved: str | None = None
    sic: str | None = None
    section: str | None = None
    first: int | None = None
    last: int | None = None

    def place_among(self, count: int) -> int | None:
        """Which of the ``count`` paragraphs of its document it is, counted from zero; None where it is none of them.

        The database of others may hold a text there.
        """
        number = self.paragraph
        return number - 1 if isinstance(number, int) and 1 <= number <= count else None
