"""Ids for what a user adds, which no other file has either: what comes from one timeline into another keeps its own."""

import os

_BYTES = 6


def new_id(kind: str) -> str:
    """As records write ids: ``kind`` and a random number, such as ``event-3f9c0a51be72``."""
    return f"{kind}-{os.urandom(_BYTES).hex()}"
