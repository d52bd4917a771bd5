"""Tables as the text of a TOML file, which ``toml_file.py`` reads back as it was."""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import cast

from timeline_app.building.toml_file import has_many_parts

Table = Mapping[str, object]
# What would not be seen, and what would turn the direction of the letters behind it: written as an escape.
_UNSEEN = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")
_OWN_TABLES = ("citation", "figure", "office", "step")  # have a heading each; other tables stand within a line


def toml_of(path: str, table: Table) -> str:
    """One table under ``[[path]]``, its own fields first and then the tables in it; without a heading where ``path`` is empty."""
    inner = {key: value for key, value in table.items() if key in _OWN_TABLES and not isinstance(value, str)}
    text = f"[[{path}]]\n" if path else ""
    text += "".join(_line(key, value) for key, value in table.items() if key not in inner)
    for key, value in inner.items():
        text += "".join(f"\n{toml_of(f'{path}.{key}', each)}" for each in cast("Sequence[Table]", _listed(value)))
    return text


def _line(key: str, value: object) -> str:
    """Several tables stand on a line each. Dots are escaped where a text of many would be taken for a key of many parts."""
    values = _listed(value)
    if values and isinstance(values[0], Mapping):
        lines = [f"{key} = [", *(f"    {_value(each)}," for each in values), "]"]
    else:
        lines = [f"{key} = {_value(value)}"]
    return "".join(f"{_without_dots(line) if has_many_parts(line) else line}\n" for line in lines)


def _value(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case int() | float():
            return _number(value)
        case date():
            return value.isoformat()
        case str():
            return _quoted(value)
        case Mapping():
            fields = cast("Mapping[str, object]", value)
            return "{ " + ", ".join(f"{key} = {_value(each)}" for key, each in fields.items()) + " }"
        case _:
            return "[" + ", ".join(map(_value, _listed(value))) + "]"


def _listed(value: object) -> Sequence[object]:
    return cast("Sequence[object]", value) if isinstance(value, list | tuple) else ()


def _number(value: float) -> str:
    """As people write it where that is the same number."""
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(value)


def _quoted(text: str) -> str:
    """What JSON escapes is escaped in TOML alike."""
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def _without_dots(line: str) -> str:
    """In what stands in quotes."""
    return re.sub(r'"(?:[^"\\]|\\.)*"', lambda found: found[0].replace(".", "\\u002e"), line)
