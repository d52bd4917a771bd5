"""The manual needs no network, and neither does what it leads to."""

from collections.abc import Iterator

import pytest

from tests import network


@pytest.fixture(autouse=True)
def _no_network() -> Iterator[None]:
    with network.refused() as asked:
        yield
    assert asked == []
