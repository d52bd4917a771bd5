"""What the texts of the manual are written in: CommonMark with tables, keys as ``[[Ctrl+K]]``, and headings as ``## Words {#id}``.

What is bold is a word of the interface, and stands there exactly so; what is code is typed. Tests read both.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape
from itertools import pairwise
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_KEYS = re.compile(r"\[\[(.+?)\]\]")
_ID = re.compile(r"\s*\{#([a-z0-9-]+)\}$")
_CAPS = {"PgDown": "PgDn", "Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}


class Found(NamedTuple):
    """What a page says: its heading, the headings of its sections by id, and all of it as HTML."""

    title: str
    sections: dict[str, str]
    body: str


def markup() -> MarkdownIt:
    """CommonMark ends no bold text in a sign that a Chinese character follows, so bold text has a rule of its own."""
    made = MarkdownIt("commonmark", {"html": False}).enable("table")
    made.inline.ruler.before("emphasis", "bold", _bold)
    made.inline.ruler.before("link", "keys", _keys)
    return made


def caps(keys: str) -> list[str]:
    """What stands on each key of a combination."""
    *held, pressed = keys[:-1].split("+") if keys.endswith("+") else keys.split("+")
    return [*filter(None, held), "+" if keys.endswith("+") else _CAPS.get(pressed, pressed)]


def page_from(tokens: Sequence[Token], link: Callable[[str], str]) -> Found:
    """``link`` says what becomes of an address."""
    title, sections = "", dict[str, str]()
    for opening, inline in pairwise(tokens):
        if opening.type == "heading_open":
            words = _named(opening, inline)
            if opening.tag == "h1":
                title = words
            elif opening.tag == "h2":
                sections[str(opening.attrs.get("id", ""))] = words
    for token in inner(tokens):
        for name in ("href", "src"):
            if name in token.attrs:
                token.attrs[name] = link(str(token.attrs[name]))
    made = markup()
    return Found(title, sections, made.renderer.render(tokens, made.options, {}))


def inner(tokens: Iterable[Token]) -> Iterator[Token]:
    """Those of the lines, where all words are."""
    for token in tokens:
        yield from token.children or ()


def _named(opening: Token, inline: Token) -> str:
    """The words of a heading; its id is taken out of them."""
    children = inline.children or []
    found = _ID.search(children[-1].content) if children else None
    if found:
        opening.attrSet("id", found[1])
        children[-1].content = _ID.sub("", children[-1].content)
    return escape("".join(child.content for child in children))


def _bold(state: StateInline, silent: bool) -> bool:
    found = _BOLD.match(state.src, state.pos)
    if found and not silent:
        state.push("strong_open", "b", 1)
        state.push("text", "", 0).content = found[1]
        state.push("strong_close", "b", -1)
    return _taken(state, found)


def _keys(state: StateInline, silent: bool) -> bool:
    found = _KEYS.match(state.src, state.pos)
    if found and not silent:
        token = state.push("html_inline", "", 0)
        token.content = '<span class="keys">' + "+".join(f"<kbd>{escape(cap)}</kbd>" for cap in caps(found[1])) + "</span>"
        token.meta = {"keys": found[1]}
    return _taken(state, found)


def _taken(state: StateInline, found: re.Match[str] | None) -> bool:
    if found:
        state.pos = found.end()
    return found is not None
