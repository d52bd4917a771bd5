"""A process that changes a timeline is killed at random moments; tests/kills.py says what must hold."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kills import ImportKills, Kills
from tests.memory_folder import memory_folder

ROUNDS, ROUNDS_OF_IMPORT = 5, 2
MANY = pytest.param(300, marks=[pytest.mark.slow, pytest.mark.timeout(3600)])


@pytest.fixture
def folder() -> Iterator[Path]:
    with memory_folder() as made:
        yield made


@pytest.mark.starts_process
@pytest.mark.parametrize("rounds", [ROUNDS, MANY])
def test_every_step_that_was_told_is_kept_and_none_is_half_there(folder: Path, rounds: int) -> None:
    kills = Kills(folder, seed=rounds)
    assert len(set(kills.usual)) > len(kills.usual) // 2
    for _number in range(rounds):
        kills.round()


@pytest.mark.starts_process
@pytest.mark.parametrize("rounds", [ROUNDS_OF_IMPORT, MANY])
def test_all_rows_of_a_table_are_there_or_none(folder: Path, rounds: int) -> None:
    kills = ImportKills(folder, seed=rounds)
    assert kills.before != kills.after()
    for _number in range(rounds):
        kills.round()
