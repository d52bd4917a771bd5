"""The file of a Word document: its parts, of which ``resources/word`` has the text, and its properties.

No template of Word is used, since it would bring a theme, a thumbnail and properties of its own.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime, time
from io import BytesIO
from pathlib import Path
from string import Template
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package

from timeline_app.report.request import ReportRequest
from timeline_app.report.xml_text import xml_text
from timeline_app.translation.cut import line

FOOTERS = {"footer": ("default", "Footer"), "footerEven": ("even", "FooterEven")}  # pages and style of each
_LONGEST = 255  # characters of a property
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # that a zip can tell
_UNIX = 3


class _Sort(NamedTuple):
    """What a part is to its package and to the document."""

    content: str
    relation: str


_PARTS = {
    "styles": _Sort(CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES),
    "numbering": _Sort(CONTENT_TYPE.WML_NUMBERING, RELATIONSHIP_TYPE.NUMBERING),
    "settings": _Sort(CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS),
    "fontTable": _Sort(CONTENT_TYPE.WML_FONT_TABLE, RELATIONSHIP_TYPE.FONT_TABLE),
}
_FOOTER = _Sort(CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER)


def packed(body: bytes, values: Mapping[str, str], request: ReportRequest, resources: Path) -> bytes:
    """The parts named in ``body`` have their names as ids of relations; ``values`` are filled in where parts leave them open."""
    package = Package()
    document = Part(PackURI("/word/document.xml"), CONTENT_TYPE.WML_DOCUMENT_MAIN, body, package)
    package.relate_to(document, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    for name, sort, text in _parts(values, resources / "word"):
        document.load_rel(sort.relation, Part(PackURI(f"/word/{name}.xml"), sort.content, text.encode(), package), name)
    _tell_properties(package, request, values["language"])
    saved = BytesIO()
    package.save(saved)
    return _without_clock(saved)


def _parts(values: Mapping[str, str], folder: Path) -> Iterator[tuple[str, _Sort, str]]:
    for name, sort in _PARTS.items():
        yield name, sort, _filled(folder / f"{name}.xml", values)
    for name, (_pages, style) in FOOTERS.items():
        yield name, _FOOTER, _filled(folder / "footer.xml", {"style": style})


def _filled(path: Path, values: Mapping[str, str]) -> str:
    return Template(path.read_text("utf-8")).substitute(values)


def _tell_properties(package: Package, request: ReportRequest, language: str) -> None:
    told, day = package.core_properties, datetime.combine(request.compiled_on, time())
    told.title = line(xml_text(request.title), _LONGEST)
    told.author = told.last_modified_by = line(xml_text(request.compiled_by), _LONGEST)
    told.created = told.modified = day
    told.language = language


def _without_clock(saved: BytesIO) -> bytes:
    """The same file with no time of day and no system in it, so that the same request gives the same bytes."""
    made = BytesIO()
    with ZipFile(saved) as old, ZipFile(made, "w") as new:
        for name in old.namelist():
            entry = ZipInfo(name, _EARLIEST)
            entry.compress_type, entry.create_system = ZIP_DEFLATED, _UNIX
            new.writestr(entry, old.read(name))
    return made.getvalue()
