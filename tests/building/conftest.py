"""A few of the bundled records, which a test may spoil."""

import copy
from typing import Any

import pytest

from tests.building.fuzz_records import few_records
from timeline_app.settings import paths

Records = dict[str, dict[str, Any]]


@pytest.fixture(scope="package")
def bundled() -> Records:
    return few_records(paths.data())


@pytest.fixture
def records(bundled: Records) -> Records:
    return copy.deepcopy(bundled)
