"""A great many queries with every field find what a look at every event finds, in SQL and by arrays."""

import pytest
from hypothesis import given, settings

from tests.queries.both import Both, assert_alike
from tests.queries.plain_look import found
from tests.strategies import QUERIES
from timeline_app.queries.query import Query


@pytest.mark.slow
@settings(max_examples=2000)
@given(QUERIES)
def test_all_three_find_the_same(both: Both, query: Query) -> None:
    assert [event.id for event in both.few(query).events] == found(query)
    assert_alike(both, query)
