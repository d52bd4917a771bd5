"""The documents a reader has at hand: recognised by what is in them, not by their names; opened when first asked for."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from timeline_app.documents.paragraphs import paragraphs_of
from timeline_app.documents.passage import Passage, find_passage
from timeline_app.records.citation import Citation
from timeline_app.records.document import Document
from timeline_app.translation.words import _

_LARGEST = 20_000_000  # bytes; no document of ours is a hundredth of that


@dataclass(frozen=True)
class Library:
    """A folder of documents, or None while the reader has attached none."""

    folder: Path | None
    documents: tuple[Document, ...]

    def passage(self, citation: Citation) -> Passage | str | None:
        """The cited paragraph; a sentence where the document is missing or changed; None where nothing is attached."""
        if self.folder is None:
            return None
        path = self._paths.get(citation.document)
        if path is None:
            return self._problem(citation.document)
        paragraphs = self._paragraphs(citation.document, path)
        if not 1 <= citation.paragraph <= len(paragraphs):
            return _("The document has no paragraph {number}.").format(number=citation.paragraph)
        return find_passage(paragraphs[citation.paragraph - 1], citation.phrase, "\n".join(paragraphs))

    @cached_property
    def missing(self) -> tuple[Document, ...]:
        """Those of the documents that are not in the folder as they were recorded."""
        return tuple(document for document in self.documents if document.id not in self._paths)

    @cached_property
    def _paths(self) -> Mapping[str, Path]:
        found = {digest: path for path in _files(self.folder) if (digest := _digest(path))}
        return {document.id: found[document.sha256] for document in self.documents if document.sha256 in found}

    @cached_property
    def _read(self) -> dict[str, tuple[str, ...]]:
        return {}

    def _paragraphs(self, id: str, path: Path) -> tuple[str, ...]:
        if id not in self._read:
            self._read[id] = paragraphs_of(path)
        return self._read[id]

    def _problem(self, id: str) -> str:
        document = next(each for each in self.documents if each.id == id)
        if self.folder and (self.folder / document.file).exists():
            return _("{file} is not the document that was recorded, so nothing of it is shown.").format(file=document.file)
        return _("The document is not in {folder}.").format(folder=self.folder)


def _files(folder: Path | None) -> list[Path]:
    """None where the folder has gone since it was attached."""
    try:
        return sorted(path for path in folder.iterdir() if path.is_file()) if folder else []
    except OSError:
        return []


def _digest(path: Path) -> str | None:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() if path.stat().st_size <= _LARGEST else None
    except OSError:
        return None  # what cannot be read is not one of ours; its document is told as missing
