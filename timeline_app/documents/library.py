"""The documents a reader has at hand: recognised by what is in them, not by their names."""

from collections.abc import Mapping
from dataclasses import field
from pathlib import Path

from timeline_app.documents.paragraphs import Text
from timeline_app.documents.passage import Passage, find_passage
from timeline_app.frozen import frozen
from timeline_app.records.citation import Citation
from timeline_app.records.document import Document
from timeline_app.translation.words import _

_LONGEST = 20_000  # characters of a paragraph that is shown; to look for a phrase takes a step for each


@frozen(slots=False)
class Library:
    """A folder of documents, or None while the reader has attached none.

    ``texts`` are those of the documents that were recognised, by id, None while the folder is still being looked through;
    ``names`` are those of its files, and ``whole`` says that there were not too many of them.
    """

    folder: Path | None
    documents: tuple[Document, ...]
    texts: Mapping[str, Text] | None = field(default=None, repr=False)
    names: frozenset[str] = frozenset()
    whole: bool = True

    def passage(self, citation: Citation) -> Passage | str | None:
        """The cited paragraph; a sentence where the document is missing or changed; None where nothing is attached, or no paragraph
        is told."""
        if self.folder is None:
            return None
        if self.texts is None:
            return _("The documents in {folder} are being looked through.").format(folder=self.folder)
        text = self.texts.get(citation.document)
        if text is None:
            return self._problem(citation.document)
        if citation.paragraph is None:
            return None
        place = citation.place_among(len(text.paragraphs))
        if place is None:
            return _("The document has no paragraph {number}.").format(number=citation.paragraph)
        paragraph = text.paragraphs[place]
        if len(paragraph) > _LONGEST:
            sentence = _("Paragraph {number} is too long to be shown here; look it up in the document.")
            return sentence.format(number=citation.paragraph)
        return find_passage(paragraph, citation.phrase, text.whole)

    @property
    def missing(self) -> tuple[Document, ...]:
        """Those of the documents that are not in the folder as they were recorded."""
        return tuple(document for document in self.documents if document.id not in (self.texts or {}))

    def _problem(self, id: str) -> str:
        document = next(each for each in self.documents if each.id == id)
        if document.file in self.names:
            return _("{file} is not the document that was recorded, so nothing of it is shown.").format(file=document.file)
        return _("The document is not in {folder}.").format(folder=self.folder)
