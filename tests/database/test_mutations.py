"""A sample of mutated databases: what opens answers like SQL, the rest is refused; ``mutate.py`` makes as many as one likes."""

import pytest

from tests.database.mutate import Laboratory

pytestmark = pytest.mark.thorough

_COUNTS = {"bytes": 16, "cells": 20, "arrays": 5}


@pytest.fixture(scope="module")
def laboratory(tmp_path_factory: pytest.TempPathFactory) -> Laboratory:
    return Laboratory(tmp_path_factory.mktemp("mutated"), seed=1)


@pytest.mark.parametrize("group", _COUNTS)
def test_what_opens_answers_like_sql(group: str, laboratory: Laboratory) -> None:
    judged = [laboratory.judged(group, number) for number in range(_COUNTS[group])]
    assert [str(each) for each in judged if not each.holds] == []
    verdicts = {each.verdict for each in judged}
    assert "right" in verdicts
    assert "refused" in verdicts or group == "arrays"  # arrays that do not fit are made anew from the tables
