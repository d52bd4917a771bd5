"""The arrays beside the tables forged, and the file sealed again, so that they are believed."""

import random
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from timeline_app.database.stored_arrays import seal

_NAMES = (
    "events.row", "events.start", "events.end", "events.profile", "profiles.theme", "profiles.themes",
    "profiles.precision", "profiles.scope",
    "facets.documents", "facets.cited", "facets.with_figures", "facets.disagreeing",
)
_ODD = (0, 1, 2, 5, 64, 200, 255, 2**31 - 1, -1, -5, 719_163)
_DTYPES = (
    "O", "xx", "<U9", "V0", "S1", "", "<f8", "<f4", ">i4", "<i2", "<i8", "<u8", "|b1", "|i1", "|u1", "<M8[D]", "<c8", "(2,)<i4",
    "i4,i4",
)
Column = NDArray[Any]


def _exchanged(column: Column, chance: random.Random) -> Column:
    """Two entries in each other's place: the sum stays."""
    if not len(column):
        return column
    changed = column.copy()
    others = np.flatnonzero(column != column[chance.randrange(len(column))])
    one = chance.randrange(len(column))
    other = int(chance.choice(others.tolist())) if len(others) else one
    changed[[one, other]] = changed[[other, one]]
    return changed


def _set(values: Callable[[Column, random.Random], int], many: bool) -> Callable[[Column, random.Random], Column]:
    """A value in one entry, or in all of them; cut to what the column can hold."""

    def change(column: Column, chance: random.Random) -> Column:
        if not len(column):
            return column
        changed = column.copy()
        value = np.array(values(column, chance)).astype(column.dtype)
        changed[slice(None) if many else chance.randrange(len(column))] = value
        return changed

    return change


def _moved(column: Column, chance: random.Random) -> Column:
    """One a day later and another a day earlier: the sum stays."""
    changed = column.astype(np.int64)
    one, other = chance.sample(range(len(column)), 2) if len(column) > 1 else (0, 0)
    changed[one] += 1
    changed[other] -= 1
    return changed.astype(column.dtype)


_CHANGES: dict[str, Callable[[Column, random.Random], Column]] = {
    "two entries exchanged": _exchanged,
    "one more, one less": _moved,
    "one entry at random": _set(lambda _column, chance: chance.choice(_ODD), many=False),
    "one entry that another has": _set(lambda column, chance: int(column[chance.randrange(len(column))]), many=False),
    "all entries alike": _set(lambda _column, chance: chance.choice((0, 1, 255, 2**31 - 1, -1)), many=True),
    "one bit flipped": lambda column, chance: _flipped(column, chance),
    "backwards": lambda column, _chance: column[::-1].copy(),
    "shuffled": lambda column, chance: column[np.random.default_rng(chance.randrange(2**32)).permutation(len(column))],
    "shifted": lambda column, chance: np.roll(column, chance.choice((1, -1, 7))),
    "short": lambda column, chance: column[: -chance.choice((1, 2, 1000))],
    "long": lambda column, _chance: np.concatenate([column, column[-1:]]),
    "empty": lambda column, _chance: column[:0],
    "times a thousand": lambda column, _chance: (column.astype(np.int64) * 1000).astype(column.dtype),
}


def _flipped(column: Column, chance: random.Random) -> Column:
    raw = bytearray(column.tobytes())
    if raw:
        raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
    return np.frombuffer(bytes(raw), column.dtype)


def change(path: Path, chance: random.Random) -> str:
    """One forgery, or two of them."""
    said = "; ".join(_forged(path, chance) for _time in range(chance.choice((1, 1, 1, 2))))
    seal(path)
    return said


def _forged(path: Path, chance: random.Random) -> str:
    name, how = chance.choice(_NAMES), chance.random()
    connection = sqlite3.connect(path)
    try:
        with connection:
            if how < 0.15:
                return _declared(connection, name, chance.choice(_DTYPES))
            if how < 0.25:
                return _replaced(connection, name, chance.choice((None, "text", b"", b"\0" * 7, 5, 1.5)))
            ((dtype, data),) = connection.execute("select dtype, data from columns where name = ?", (name,))
            way = chance.choice(sorted(_CHANGES))
            changed = _CHANGES[way](_read(data, dtype), chance)
            connection.execute("update columns set data = ? where name = ?", (changed.tobytes(), name))
            return f"{name}: {way}"
    finally:
        connection.close()


def _read(data: object, dtype: str) -> Column:
    """As it stands; an array that was forged before is read as bytes."""
    raw = data if isinstance(data, bytes) else b"\0"
    try:
        return np.frombuffer(raw, dtype)
    except (ValueError, TypeError):
        return np.frombuffer(raw, "|u1")


def _declared(connection: sqlite3.Connection, name: str, dtype: str) -> str:
    connection.execute("update columns set dtype = ? where name = ?", (dtype, name))
    return f"{name}: dtype {dtype!r}"


def _replaced(connection: sqlite3.Connection, name: str, data: object) -> str:
    connection.execute("update columns set data = ? where name = ?", (data, name))
    return f"{name}: data {data!r}"
