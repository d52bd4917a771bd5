"""What is said where no event meets the question: all that was asked, and what of it one may let go of."""

from collections.abc import Iterator
from dataclasses import replace

from timeline_app.chinese.script import Script, line_in
from timeline_app.layout.empty_answer import ALL, SEARCH, EmptyWords
from timeline_app.queries.query import EVERYTHING, Query
from timeline_app.translation.cut import LINE, NAME, line
from timeline_app.translation.words import _


def empty_words(query: Query, asked: str, script: Script) -> EmptyWords:
    """``asked`` are the conditions of the query in words."""
    said = _("No event matches: {asked}").format(asked=line(asked))
    return EmptyWords(line_in(script, said, LINE + NAME), tuple(_offers(query)))


def _offers(query: Query) -> Iterator[tuple[str, str]]:
    if query.search.strip():
        yield _("Without the search words"), SEARCH
    if replace(query, search="", search_year=None) != EVERYTHING:
        yield _("Clear all filters"), ALL
