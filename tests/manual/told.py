"""What the texts of the manual say, read as the builder reads them: words of the window, keys, what is typed."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from manual import EDITIONS, PAGES, SOURCE
from manual_markup import inner, markup
from markdown_it.token import Token

EDITIONS_WRITTEN = {edition.source: edition.language for edition in EDITIONS if edition.language != "zh_Hant"}


class Piece(NamedTuple):
    """``kind`` is bold, keys, code or text."""

    kind: str
    text: str


def tokens(source: str, page: str) -> Sequence[Token]:
    return markup().parse((SOURCE / source / f"{page}.md").read_text("utf-8"))


def pieces(tokens: Iterable[Token]) -> Iterator[Piece]:
    bold = False
    for token in inner(tokens):
        if token.type in ("strong_open", "strong_close"):
            bold = token.type == "strong_open"
        elif token.type == "code_inline":
            yield Piece("code", token.content)
        elif keys := token.meta.get("keys"):
            yield Piece("keys", keys)
        elif token.type == "text":
            yield Piece("bold" if bold else "text", token.content)


def told(source: str, kind: str, pages: Iterable[str] = PAGES) -> set[str]:
    return {piece.text for page in pages for piece in pieces(tokens(source, page)) if piece.kind == kind}
