"""Sweeps over many cases, of which every run has a sample."""

from collections.abc import Iterable

import pytest

SAMPLE = 3


def sampled(cases: Iterable[object], sample: int = SAMPLE) -> list[object]:
    """The first ``sample`` cases as they are; the others are left to ``start.py test --all``."""
    return [case if number < sample else pytest.param(case, marks=pytest.mark.slow) for number, case in enumerate(cases)]
