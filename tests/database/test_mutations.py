"""A sample of mutated databases: what opens answers like SQL, the rest is refused; ``mutate.py`` makes as many as one likes."""

import pytest

from tests.database.mutate import Laboratory

pytestmark = pytest.mark.thorough

_COUNTS = {"bytes": 4, "cells": 4, "arrays": 2}
_SWEEP = {"bytes": range(4, 32), "cells": range(4, 40), "arrays": range(2, 10)}


@pytest.fixture(scope="module")
def laboratory(tmp_path_factory: pytest.TempPathFactory) -> Laboratory:
    return Laboratory(tmp_path_factory.mktemp("mutated"), seed=1, count=600)


@pytest.mark.parametrize("group", _COUNTS)
def test_what_opens_answers_like_sql(group: str, laboratory: Laboratory) -> None:
    judged = [laboratory.judged(group, number) for number in range(_COUNTS[group])]
    assert [str(each) for each in judged if not each.holds] == []
    verdicts = {each.verdict for each in judged}
    assert "right" in verdicts
    assert "refused" in verdicts or group == "arrays"  # arrays that do not fit are made anew from the tables


@pytest.mark.slow
@pytest.mark.parametrize("group", _SWEEP)
def test_so_does_whatever_else_opens(group: str, laboratory: Laboratory) -> None:
    assert [str(judged) for number in _SWEEP[group] if not (judged := laboratory.judged(group, number)).holds] == []
