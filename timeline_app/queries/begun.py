"""How many events begin in each month or week, by theme, from counts by profile."""
# pyright: reportUnknownMemberType=false

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from timeline_app.queries.column_index import ColumnIndex
from timeline_app.queries.day_counts import CumulativeCounts, Name, Stretches


def by_theme(column_index: ColumnIndex, stretches: Stretches[Name], counts: CumulativeCounts) -> Mapping[Name, Mapping[str, int]]:
    """``counts`` has a row a profile; stretches without events are left out."""
    themes: dict[str, NDArray[np.int32]] = {}
    for profile in np.flatnonzero(counts.any(axis=1)).tolist():
        theme = column_index.themes[int(column_index.profiles.theme[profile])]
        themes[theme] = themes[theme] + counts[profile] if theme in themes else counts[profile]
    told: dict[Name, dict[str, int]] = {}
    for theme, row in themes.items():
        for place in np.flatnonzero(row).tolist():
            told.setdefault(stretches.names[place], {})[theme] = int(row[place])
    return told


def themes_of(column_index: ColumnIndex, counts: NDArray[np.integer[Any]]) -> Mapping[str, int]:
    """How many events have each theme as their first; ``counts`` has a number a profile."""
    by_theme = np.bincount(column_index.profiles.theme, counts, len(column_index.themes)).tolist()
    return {id: int(count) for id, count in zip(column_index.themes, by_theme, strict=True) if count}
