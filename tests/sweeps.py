"""Sweeps over many cases, of which every run has a sample."""

from collections.abc import Iterable

import pytest
from hypothesis import settings

SAMPLE = 3
OF_A_SWEEP = 100  # examples that Hypothesis makes if nobody says otherwise


def sampled(cases: Iterable[object], sample: int = SAMPLE) -> list[object]:
    """The first ``sample`` cases as they are; the others are left to ``start.py test --all``."""
    return [case if number < sample else pytest.param(case, marks=pytest.mark.slow) for number, case in enumerate(cases)]


def examples(sample: int, sweep: int = OF_A_SWEEP) -> int:
    """How many examples a run has: each costs so much that only ``start.py test --all`` takes more than a sample."""
    return sweep if settings.get_current_profile_name() == "sweep" else min(sample, settings().max_examples)
