"""The reader's own copies of the documents: which folder, and what of it was recognised."""

from pathlib import Path

from timeline_app.documents.library import Library
from timeline_app.records.timeline import Timeline
from timeline_app.translation.words import _


def library_of(folder: str, timeline: Timeline) -> Library:
    """The documents in a folder; an empty name means that none is attached."""
    return Library(Path(folder) if folder else None, timeline.documents)


def recognised(library: Library) -> str:
    """How many documents were recognised, and the titles of those that were not."""
    found = len(library.documents) - len(library.missing)
    said = _("{found} of {count} documents recognised in {folder}.").format(
        found=found, count=len(library.documents), folder=library.folder
    )
    names = "、".join(f"《{document.title}》" for document in library.missing)
    return said + (_(" Missing or changed: {names}").format(names=names) if names else "")
