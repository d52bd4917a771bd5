"""A source of an event: the document, the paragraph, and the words in it that say so."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QPushButton

from timeline_app.panels.form.draft import SourceDraft
from timeline_app.panels.form.field import LineField
from timeline_app.panels.form.paragraph_box import ParagraphBox
from timeline_app.panels.form.row_list import Row
from timeline_app.translation.words import _

TextOf = Callable[[str, int], str | None]  # of a document by its name, and the number of a paragraph


class SourceRow(Row[SourceDraft]):
    """Where the paragraph is at hand it is shown, and what is selected in it can be cited; a phrase is looked for in it."""

    def __init__(self, draft: SourceDraft, beside: int, documents: Sequence[str], text_of: TextOf) -> None:
        super().__init__("sources")
        self._origin, self._documents, self._text_of = draft.origin, frozenset(documents), text_of
        self._first, self._last = draft.first, draft.last
        self.document = LineField("sources.0.document", draft.document, beside, documents)
        self.published = LineField("sources.0.published", draft.published, beside)
        self.published.line.setPlaceholderText(_("at least the year"))
        self.paragraph = LineField("sources.0.paragraph", draft.paragraph, beside)
        self.phrase = LineField("sources.0.phrase", draft.phrase, beside)
        self.box, self.cite = ParagraphBox(), QPushButton(_("Cite the selected words (Ctrl+L)"))
        for name, field in (
            ("document", self.document), ("published", self.published), ("paragraph", self.paragraph), ("phrase", self.phrase),
        ):
            self.put(name, field)
        self.paragraph.add_below(self.box)
        self.paragraph.add_below(self.cite)
        self.end()
        self.box.cited.connect(self._cite)
        self.cite.clicked.connect(self.box.cite)
        self.phrase.changed.connect(self._look_for_phrase)
        for field in (self.document, self.paragraph):
            field.changed.connect(self._show_paragraph)
        self._show_paragraph()

    @property
    def draft(self) -> SourceDraft:
        return SourceDraft(
            self.document.text, self.paragraph.text, self.phrase.text, self.published.text, self._first, self._last, self._origin
        )

    def _show_paragraph(self) -> None:
        name, number = self.document.text.strip(), self.paragraph.text.strip()
        self.published.setVisible(bool(name) and name not in self._documents)
        text = self._text_of(name, int(number)) if number.isdecimal() and len(number) < 10 else None
        for widget in (self.box, self.cite):
            widget.setVisible(text is not None)
        kept = self._first, self._last
        self._look_for_phrase()
        if text is not None and text[slice(kept[0], (kept[1] or 0) + 1)] == self.phrase.text and kept[0] is not None:
            self._first, self._last = kept  # of several places the one that was cited
        self.box.show_text(text or "", self._first, self._last)

    def _look_for_phrase(self) -> None:
        """Where it stands; a phrase that the paragraph does not have is told, and kept as it is typed."""
        text, phrase = self._text_here, self.phrase.text
        if text is None:
            if self._origin is None or self._origin.phrase != phrase:
                self._first = self._last = None
            self.phrase.tell("")
            return
        first = text.find(phrase) if phrase else -1
        self._first, self._last = (first, first + len(phrase) - 1) if first >= 0 else (None, None)
        self.phrase.tell(_("This does not stand in the paragraph.") if phrase and first < 0 else "")

    @property
    def _text_here(self) -> str | None:
        number = self.paragraph.text.strip()
        return self._text_of(self.document.text.strip(), int(number)) if number.isdecimal() and len(number) < 10 else None

    def _cite(self, first: int, last: int) -> None:
        self.phrase.line.setText(self.box.text[first : last + 1])
        self._first, self._last = first, last
        self.phrase.refuse("")
        self.phrase.tell(_("Cited from the paragraph."))
        self.changed.emit()
