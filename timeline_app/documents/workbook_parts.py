"""What is told by the parts of a workbook and not by the library that reads its cells."""

import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import field
from io import BytesIO
from xml.etree import ElementTree
from zipfile import BadZipFile, ZipFile

from timeline_app.frozen import frozen

_WORKBOOK, _STYLES = "xl/workbook.xml", "xl/styles.xml"
_RELATIONS, _CONTENT = "xl/_rels/workbook.xml.rels", "content.xml"
_PIECE = 1_000_000  # bytes
_LARGEST = 2_000_000_000  # bytes of all parts together
DAMAGE = (BadZipFile, zlib.error, ElementTree.ParseError, ValueError, RuntimeError, OSError, EOFError)
"""What reading an archive and its parts raises where they are not what they should be, or locked."""


@frozen(slots=False)
class Parts:
    """The archive of an XLSX or ODS file; of an XLS file, which is none, all is empty.

    ``sheets`` are the parts of an XLSX file by the names of its sheets; ``content`` is the one part of an ODS file.
    """

    archive: ZipFile | None = None
    sheets: Mapping[str, str] = field(default_factory=dict[str, str])
    content: str | None = None
    from_1904: bool = False

    def pieces(self, part: str, overlap: int = 200) -> Iterator[bytes]:
        """The text of a part, piece by piece; each begins with the end of the one before, so that no tag is missed."""
        if self.archive is None:
            return
        with self.archive.open(part) as file:
            before = b""
            while piece := file.read(_PIECE):
                yield before + piece
                before = piece[-overlap:]

    def styles(self) -> ElementTree.Element | None:
        """How cells are formatted, None where nothing tells it."""
        if self.archive is None or _STYLES not in self.archive.namelist():
            return None
        return _tree(self.archive, _STYLES)


def read(content: bytes) -> Parts:
    """Raises one of DAMAGE, as reading the parts does."""
    if not content.startswith(b"PK"):
        return Parts()
    archive = ZipFile(BytesIO(content))
    names = set(archive.namelist())
    if sum(each.file_size for each in archive.infolist()) > _LARGEST:
        raise BadZipFile("more than any workbook has")
    if _CONTENT in names:
        return Parts(archive, content=_CONTENT, from_1904=_null_date_1904(archive))
    if not {_WORKBOOK, _RELATIONS} <= names:
        return Parts(archive)
    book = _tree(archive, _WORKBOOK)
    about = book.find("{*}workbookPr")
    from_1904 = about is not None and about.get("date1904") in ("1", "true")
    return Parts(archive, _sheets(book, _tree(archive, _RELATIONS), names), from_1904=from_1904)


def _tree(archive: ZipFile, part: str) -> ElementTree.Element:
    return ElementTree.fromstring(archive.read(part))


def _sheets(book: ElementTree.Element, relations: ElementTree.Element, names: set[str]) -> dict[str, str]:
    targets = {each.get("Id"): each.get("Target", "") for each in relations}
    found = dict[str, str]()
    for sheet in book.iterfind("{*}sheets/{*}sheet"):
        id = next((value for key, value in sheet.attrib.items() if key.endswith("}id")), None)
        target = targets.get(id, "")
        part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        if part in names:
            found[sheet.get("name", "")] = part
    return found


def _null_date_1904(archive: ZipFile) -> bool:
    with archive.open(_CONTENT) as file:
        return re.search(rb'table:date-value="1904-01-01"', file.read(_PIECE)) is not None
