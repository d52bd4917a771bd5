"""Texts of data on their way to a widget: plain and of bounded length.

Qt by itself guesses whether a text is markup, takes & for the mark of a key, and lays out any length.
"""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu

from timeline_app.translation.cut import LINE, line

_ENTRY = 120  # characters of a menu entry; a menu is as wide as its longest entry


def caption(text: str, longest: int = LINE) -> str:
    """The text of a button, a tick box or a menu entry, where a single & would mark a key."""
    return line(text, longest).replace("&", "&&")


def tip(*lines: str) -> str:
    """A tool tip: escaped inside our own tag, since Qt takes for markup what looks like it; empty where there is no text."""
    if not any(lines):
        return ""
    return f'<p style="white-space:pre-wrap;margin:0">{"<br>".join(escape(line(each)) for each in lines)}</p>'


def label(text: str = "") -> QLabel:
    """A label that reads no markup, now or when it is given another text."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(line(text))
    return made


def add_entry(menu: QMenu, text: str, chosen: Callable[[], object]) -> QAction:
    """An entry of a menu; its tip would otherwise be its text, read as markup."""
    action = menu.addAction(caption(text, _ENTRY), chosen)
    action.setToolTip(tip(text))
    return action
