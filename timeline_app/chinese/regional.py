"""Names of people in a conversion: they read the same whatever stands beside them, and surnames stay what they are."""

import re
from collections.abc import Callable, Iterable

from timeline_app.chinese.script import Script, name_to_script, to_script

_SURNAMES = frozenset("于范岳")  # which are no 於, 範 and 嶽 before a name


def in_region(script: Script, names: Iterable[str] = ()) -> Callable[[str], str]:
    """What converts a text of the records, with the ``names`` of people apart."""
    people = sorted(filter(None, names), key=len, reverse=True)
    if script is Script.HANS:
        return str
    if not people:
        return lambda text: to_script(text, script)
    apart = re.compile(f"({'|'.join(map(re.escape, people))})")

    def convert(text: str) -> str:
        """A text split at names has them in every second place."""
        parts = apart.split(text)
        return "".join(_named(part, script) if place % 2 else to_script(part, script) for place, part in enumerate(parts) if part)

    return convert


def _named(name: str, script: Script) -> str:
    written = name_to_script(name, script)
    return name[0] + written[1:] if name[0] in _SURNAMES else written
