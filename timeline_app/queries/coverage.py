"""What happened on the days that a search names, counted as a period is: for certain, and possibly."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from timeline_app.frozen import frozen
from timeline_app.queries.answer import Answer
from timeline_app.queries.query import Belonging, Query
from timeline_app.queries.searching import question_of
from timeline_app.records.period import Period


@frozen
class Coverage:
    """How many events certainly belong to a period, and how many more may."""

    period: Period
    certain: int
    possible: int


def coverage_of(query: Query, ask: Callable[[Query], Answer]) -> Iterator[Coverage]:
    """Of each date among the words, under the other conditions of the query but without its words."""
    for period in question_of(query).periods:
        within = replace(query, search="", search_year=None, period=period, belonging=Belonging.CERTAIN)
        certain = len(ask(within).events)
        yield Coverage(period, certain, len(ask(replace(within, belonging=Belonging.POSSIBLE)).events) - certain)
