"""The bundled database asked in both ways."""

import pytest

from tests.queries.both import Both, both_of
from timeline_app.database.store import Store


@pytest.fixture(scope="module")
def both(store: Store) -> Both:
    return both_of(store)
