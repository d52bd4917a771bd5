"""A process that changes a timeline is killed at random moments; tests/kills.py says what must hold."""

from pathlib import Path

import pytest

from tests.kills import Kills

ROUNDS = 5


@pytest.mark.starts_process
@pytest.mark.parametrize("rounds", [ROUNDS, pytest.param(300, marks=[pytest.mark.slow, pytest.mark.timeout(3600)])])
def test_every_step_that_was_told_is_kept_and_none_is_half_there(tmp_path: Path, rounds: int) -> None:
    kills = Kills(tmp_path, seed=rounds)
    assert len(set(kills.usual)) > len(kills.usual) // 2
    for _number in range(rounds):
        kills.round()
