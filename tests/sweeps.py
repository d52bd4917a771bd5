"""Sweeps over many cases, of which every run has a sample."""

from collections.abc import Iterable, Sequence
from itertools import product

import pytest
from hypothesis import settings

SAMPLE = 3
OF_A_SWEEP = 100  # examples that Hypothesis makes if nobody says otherwise


def sampled(cases: Iterable[object], sample: int = SAMPLE) -> list[object]:
    """The first ``sample`` cases as they are; the others are left to ``start.py test --all``."""
    return [case if number < sample else pytest.param(case, marks=pytest.mark.slow) for number, case in enumerate(cases)]


def each_once(*values: Sequence[object]) -> list[object]:
    """All combinations; a run has as many as bring each value once, and the others are left to ``start.py test --all``."""
    longest = max(map(len, values))
    kept = {tuple(number % len(each) for each in values) for number in range(longest)}
    cases: list[object] = []
    for numbers in product(*(range(len(each)) for each in values)):
        case = [each[number] for each, number in zip(values, numbers, strict=True)]
        cases.append(pytest.param(*case, marks=() if numbers in kept else pytest.mark.slow))
    return cases


def examples(sample: int, sweep: int = OF_A_SWEEP) -> int:
    """How many examples a run has: each costs so much that only ``start.py test --all`` takes more than a sample."""
    return sweep if settings.get_current_profile_name() == "sweep" else min(sample, settings().max_examples)
