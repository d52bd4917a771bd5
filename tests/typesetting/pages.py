"""Reads a PDF back: its letters with their places by PDFium, its structure by pikepdf."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any, cast

import pikepdf
import pypdfium2
from pypdfium2 import raw

MILLIMETRE = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Letter:
    """``left`` and ``right`` bound its ink, ``x`` is where it begins, ``y`` its baseline, in points from the lower left."""

    text: str
    size: float
    x: float
    y: float
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Element:
    """A structure element: ``text`` is that of its own marked content, ``children`` in order; ``links`` are annotations."""

    kind: str
    entry: pikepdf.Dictionary
    texts: tuple[str, ...]
    children: tuple["Element", ...] = field(default=())
    links: tuple[pikepdf.Dictionary, ...] = field(default=())

    def walk(self) -> Iterator["Element"]:
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def text(self) -> str:
        """With that of all below it, not in the order of reading."""
        return "".join(self.texts) + "".join(child.text for child in self.children)


@lru_cache(16)  # several tests read one report, which stays as it is
def letters_of(path: Path) -> list[list[Letter]]:
    """By page."""
    document = pypdfium2.PdfDocument(path)
    found = [list(_letters(page.get_textpage())) for page in document]
    document.close()
    return found


def _letters(page: pypdfium2.PdfTextPage) -> Iterator[Letter]:
    for place in range(page.count_chars()):
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(page.raw, place, x, y)
        text = chr(raw.FPDFText_GetUnicode(page.raw, place))
        left, _bottom, right, _top = page.get_charbox(place)
        if not raw.FPDFText_IsGenerated(page.raw, place):
            yield Letter(text, round(raw.FPDFText_GetFontSize(page.raw, place), 2), x.value, y.value, left, right)


def lines_of(letters: list[Letter], size: float) -> list[list[Letter]]:
    """Lines from top to bottom of what has this size, each from left to right."""
    chosen = sorted((each for each in letters if abs(each.size - size) < 0.1), key=lambda each: (-round(each.y, 1), each.x))
    return [list(line) for _y, line in groupby(chosen, key=lambda each: round(each.y, 1))]


def structure_of(pdf: pikepdf.Pdf, path: Path) -> Element:
    """The whole tree, from its root."""
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    return _element(pdf.Root.StructTreeRoot, "Root", pages, _marked_texts(path), page=0)


def _element(entry: Any, kind: str, pages: dict[Any, int], marked: dict[tuple[int, int], str], page: int) -> Element:
    page = pages[entry.Pg.objgen] if "/Pg" in entry else page
    texts: list[str] = []
    children: list[Element] = []
    links: list[pikepdf.Dictionary] = []
    kids = entry.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if not isinstance(kid, pikepdf.Dictionary):
            texts.append(marked.get((page, int(kid)), ""))
        elif kid.get("/Type") == "/OBJR":
            links.append(cast(pikepdf.Dictionary, kid.Obj))
        elif kid.get("/Type") == "/MCR":
            texts.append(marked.get((pages[kid.Pg.objgen] if "/Pg" in kid else page, int(kid.MCID)), ""))
        else:
            children.append(_element(kid, str(kid.S).removeprefix("/"), pages, marked, page))
    return Element(kind, entry, tuple(texts), tuple(children), tuple(links))


def _marked_texts(path: Path) -> dict[tuple[int, int], str]:
    """What each marked content of each page says."""
    document = pypdfium2.PdfDocument(path)
    found: dict[tuple[int, int], str] = {}
    for number, page in enumerate(document):
        text = page.get_textpage()
        for each in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
            place = number, raw.FPDFPageObj_GetMarkedContentID(each.raw)
            found[place] = found.get(place, "") + _text_of(each, text)
    document.close()
    return found


def _text_of(each: pypdfium2.PdfObject, page: pypdfium2.PdfTextPage) -> str:
    length = raw.FPDFTextObj_GetText(each.raw, page.raw, None, 0)
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFTextObj_GetText(each.raw, page.raw, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), length)
    return buffer.raw.decode("utf-16-le").rstrip("\0")
