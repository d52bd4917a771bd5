"""Small pieces of HTML from escaped text; nothing else builds markup."""

import re
from collections.abc import Sequence
from html import escape
from typing import NamedTuple
from urllib.parse import quote

from PySide6.QtGui import QFont

from timeline_app.chinese.script import Script, line_in, to_script
from timeline_app.chinese.typography import quoted
from timeline_app.look.fonts import font
from timeline_app.look.palette import Palette
from timeline_app.look.type_size import USUAL
from timeline_app.queries.query import EVERYTHING, Query
from timeline_app.translation.cut import TEXT, cut
from timeline_app.translation.words import _, language

_SIZE = re.compile(r"font-size:([0-9.]+)px(?=[^<>]*>)")


class Page(NamedTuple):
    """How texts are shown: colours by role, the script of the reader, what is ``searched``, which is marked, the size of a text
    of the interface and the width of a line of text, both in pixels."""

    palette: Palette
    script: Script
    searched: Query = EVERYTHING
    size: int = USUAL
    width: int = 304

    def face(self, pixels: int, bold: bool = False) -> QFont:
        """That of words which are written as so large: ``sized`` makes them larger with all type."""
        return font(self.script, pixels + self.size - USUAL, bold)

    def line(self, pixels: int) -> int:
        """The height of a line of them that is so high where type is of the usual size."""
        return round(pixels * self.size / USUAL)

    def text(self, words: str) -> str:
        """Text of the records in the reader's script, cut to a line and escaped."""
        return self._marked(self.shown(words))

    def paragraph(self, words: str) -> str:
        """The same for what may fill a paragraph; where it is longer, it is said that it is cut, and how to have all of it."""
        shown = self._marked(to_script(cut(words, TEXT), self.script))
        return shown if len(words) <= TEXT else f"{shown} {self.fine(escape(_shortened(len(words))))}"

    def plain(self, words: str) -> str:
        """Words of a document, escaped and otherwise as they are."""
        return self._marked(words)

    def _marked(self, words: str) -> str:
        if not self.searched.search:
            return escape(words)
        from timeline_app.queries.hits import marked  # a launch does without

        pieces = ((escape(piece), hit) for piece, hit in marked(words, self.searched))
        style = f"background-color:{self.colour('accent_soft')};color:{self.colour('text')}"
        return "".join(f'<span style="{style}">{piece}</span>' if hit else piece for piece, hit in pieces)

    def shown(self, words: str) -> str:
        """What ``text`` gives, for what is plain text anyway."""
        return line_in(self.script, words)

    def escaped(self, shown: str) -> str:
        """What ``shown`` gave, as HTML."""
        return escape(shown)

    def quoted(self, words: str) -> str:
        """In quotes: those inside are the inner ones in Chinese."""
        return f'"{words}"' if language() == "en" else quoted(words)

    def shown_long(self, words: str) -> str:
        """The same of more than one line."""
        return line_in(self.script, words, TEXT)

    def more(self, count: int) -> str:
        """The last line of a list with ``count`` entries left out; empty if none is."""
        return f'<p style="margin:2px 0">{self.fine(escape(_("and {count} more").format(count=count)))}</p>' if count > 0 else ""

    def listed(self, names: Sequence[str]) -> str:
        """Names, which are HTML, as one enumeration."""
        return escape(_(", ")).join(names)

    def colour(self, role: str) -> str:
        return self.palette.name(role)

    def link(self, verb: str, value: str, inner: str) -> str:
        """A link that the window answers to, as ``event:national-congress-18``."""
        return f'<a href="{verb}:{quote(value, safe="")}" style="color:{self.colour("accent")};text-decoration:none">{inner}</a>'

    def named(self, name: str, inner: str) -> str:
        """Words behind which something is painted; see detail/decorations.py."""
        return f'<a name="{escape(name)}">{inner}</a>'

    def faint(self, inner: str) -> str:
        return f'<span style="color:{self.colour("text_secondary")};font-size:12px">{inner}</span>'

    def fine(self, inner: str) -> str:
        """Smaller still, where a line has to hold much."""
        return f'<span style="color:{self.colour("text_secondary")};font-size:11px">{inner}</span>'

    def fine_link(self, words: str) -> str:
        """The words of a link among fine ones."""
        return f'<span style="font-size:11px">{escape(words)}</span>'

    def mark(self, inner: str) -> str:
        """Words as if marked with a pen."""
        colours = f"background-color:{self.colour('marked')};color:{self.colour('marked_text')}"
        return f'<span style="{colours}">{inner}</span>'

    def heading(self, words: str, beside: str = "") -> str:
        """The heading of a section, and what stands at the other end of its line, which is HTML."""
        style = f"color:{self.colour('text_secondary')};font-size:12px;font-weight:bold"
        if not beside:
            return f'<p style="{style};margin:14px 0 4px 0">{escape(words)}</p>'
        return (
            '<table width="100%" cellspacing="0" cellpadding="0" style="margin:14px 0 4px 0">'
            f'<tr><td style="{style}">{escape(words)}</td><td align="right">{self.fine(beside)}</td></tr></table>'
        )

    def chip(self, words: str, colour: str) -> str:
        """A word with its colour before it, readable on any ground."""
        return (
            f'<span style="color:{colour};font-size:12px">■</span>&nbsp;'
            f'<span style="color:{self.colour("text")};font-size:12px">{self.text(words)}</span>'
        )

    def sentence(self, words: str) -> str:
        """A page that says one thing."""
        return f'<div style="color:{self.colour("text")};font-size:13px">{self.text(words)}</div>'

    def box(self, inner: str, role: str) -> str:
        """A quiet box across the pane."""
        cell = f'<td bgcolor="{self.colour(role)}" style="padding:8px 10px">{inner}</td>'
        return f'<table width="100%" cellspacing="0" cellpadding="0" style="margin:4px 0"><tr>{cell}</tr></table>'


def sized(html: str, size: int) -> str:
    """A page that was written for the usual size of type, in another. Only a tag is followed by its end before another begins."""
    return html if size == USUAL else _SIZE.sub(lambda found: f"font-size:{float(found[1]) + size - USUAL:g}px", html)


def _shortened(count: int) -> str:
    return _("(Shortened; “Copy everything” in the menu of the event gives all {count} characters.)").format(count=count)
