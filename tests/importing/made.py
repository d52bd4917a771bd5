"""A table that is made up, with what should come of it."""

from collections.abc import Sequence
from typing import NamedTuple


class Made(NamedTuple):
    """``fields`` are what the columns tell, ``dates`` the EDTF of the events, ``left_out`` how many rows become none."""

    name: str
    file: str
    content: bytes
    fields: str
    dates: Sequence[str]
    left_out: int = 0
    figures: Sequence[tuple[str, float | None, str]] = ()
    titles: Sequence[str] = ()
