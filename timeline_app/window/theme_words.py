"""Asks for the words that propose a theme."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from timeline_app.chinese.fold import fold
from timeline_app.editing.checked import check_texts
from timeline_app.editing.refusal import NotKept
from timeline_app.records.theme import Theme
from timeline_app.records.theme_words import in_a_line, words_in
from timeline_app.translation.cut import line
from timeline_app.translation.words import _
from timeline_app.window.fields_dialog import AskedField, FieldsDialog

_KEY = "words"


def ask_words(parent: QWidget, theme: Theme, themes: Iterable[Theme]) -> Theme | None:
    """The theme with other words; None where one gives up. A word proposes one of the ``themes`` alone."""
    taken = {fold(word): other for other in themes if other.id != theme.id for word in other.words}
    title = _("Words that propose “{name}”").format(name=line(theme.name))
    fields = [AskedField(_KEY, _("Words, apart by commas"), in_a_line(theme.words))]
    dialog = FieldsDialog(parent, title, fields, lambda values: _fault(values[_KEY], taken))
    return replace(theme, words=words_in(dialog.values[_KEY])) if dialog.exec() else None


def _fault(text: str, taken: dict[str, Theme]) -> str:
    try:
        check_texts(text, _("Words"))
    except NotKept as error:
        return str(error)
    for word in words_in(text):
        if other := taken.get(fold(word)):
            sentence = _("“{word}” proposes the theme “{theme}” already; take it out there first.")
            return sentence.format(word=line(word), theme=line(other.name))
    return ""
