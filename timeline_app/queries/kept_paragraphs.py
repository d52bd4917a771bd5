"""Which paragraphs of a document a timeline keeps."""

from timeline_app.database.store import Store


def numbers_kept(store: Store, document: str) -> frozenset[int]:
    """As citations count them; none of a document that the timeline does not have."""
    if all(each.id != document for each in store.timeline.documents):
        return frozenset()
    return frozenset(row["number"] for row in store.rows("select number from paragraphs where document = ?", (document,)))
