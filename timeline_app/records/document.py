"""Sources."""

from enum import StrEnum

from timeline_app.frozen import frozen
from timeline_app.records.when import When

NO_SOURCE = "none"  # among ids of documents, that an event cites none of them


class Medium(StrEnum):
    """What a source was published in."""

    WEB = "web"
    PERIODICAL = "periodical"
    NEWSPAPER = "newspaper"
    BOOK = "book"
    REPORT = "report"


@frozen
class Document:
    """A source as far as it is known; ``file`` is a bare file name, ``script`` an ISO 15924 code (Hans, Hant).

    ``covers`` is the time that it sets out to report.
    """

    id: str
    file: str
    sha256: str
    title: str
    short: str
    published: When
    script: str
    medium: Medium
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    container: str | None = None
    issue: str | None = None
    pages: str | None = None
    url: str | None = None
    note: str | None = None
    covers: When | None = None
