"""Which events of a large file have some words.

The index of words says at once where a seldom word stands. A common one is looked for in all titles first: an event that has it
there need not be looked for elsewhere, and a word that every title has asks nothing.
"""
# pyright: reportUnknownMemberType=false

from collections.abc import Sequence
from functools import cached_property

import numpy as np

from timeline_app.database.lists import Mask
from timeline_app.database.store import Store
from timeline_app.database.stored_words import title_letters_of
from timeline_app.database.title_letters import TitleLetters
from timeline_app.queries.column_index import ColumnIndex
from timeline_app.queries.searching import Word, all_of
from timeline_app.queries.word_places import Places, WordPlaces

_SELDOM = 64  # events for one that has a word, from which on the index is quicker than a look at all titles


class WordMasks:
    """Over all events of a store."""

    def __init__(self, store: Store, column_index: ColumnIndex) -> None:
        self._store, self._count = store, len(column_index.columns)
        self._places = WordPlaces(store, column_index.places_of)

    def having(self, words: Sequence[Word]) -> Mask:
        """All of these words, of which there is at least one."""
        seldom = self._seldom(words)
        if seldom is not None:
            return self._mask(seldom)
        if self._titles is None:
            return self._mask(self._places.found(all_of(words)))
        return self._beside_titles(words, self._titles)

    def _seldom(self, words: Sequence[Word]) -> Places | None:
        """Not asked where a word may go on, since the index first gathers all that begins so."""
        if any(word.may_go_on for word in words):
            return None
        return self._places.few(all_of(words), self._count // _SELDOM)

    def _beside_titles(self, words: Sequence[Word], titles: TitleLetters) -> Mask:
        """Of several words that not all titles have, one may stand in the title and another elsewhere."""
        found = [(word, titles.having(word.keys)) for word in words]
        left = [(word, mask) for word, mask in found if not mask.all()]
        if not left:
            return np.ones(self._count, np.bool_)
        if len(left) > 1:
            return self._mask(self._places.found(all_of([word for word, _mask in left])))
        ((word, mask),) = left
        mask[self._places.found(word.elsewhere)] = True
        return mask

    def _mask(self, places: Places) -> Mask:
        mask = np.zeros(self._count, np.bool_)
        mask[places] = True
        return mask

    @cached_property
    def _titles(self) -> TitleLetters | None:
        """Twenty bytes an event and more, which are read when a common word is first asked for."""
        return title_letters_of(self._store)
