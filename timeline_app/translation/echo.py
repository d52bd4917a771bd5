"""Words of others inside sentences of ours: cut, and with nothing in them that a terminal or a reader takes for something else."""

_LONGEST = 60  # characters


def echo(text: str) -> str:
    """The beginning of a text; control characters, line ends and marks of direction are written as escapes."""
    shown = "".join(map(_shown, text[: _LONGEST + 1]))
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"


def _shown(letter: str) -> str:
    return letter if letter.isprintable() else letter.encode("unicode_escape").decode()
