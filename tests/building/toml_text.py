"""Writes the tables of a data folder as TOML, also such as no record would hold."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Tables = dict[str, object]


@dataclass(frozen=True, slots=True)
class Raw:
    """A value that stands in the file as it is: ``0xff``, ``1e400``, ``[[[``."""

    text: str


def toml_of(tables: Mapping[str, object]) -> str:
    """Each list of tables in the form [[name]], all else as a key and a value, those first as TOML wants it."""
    plain = {key: value for key, value in tables.items() if not _is_tables(value)}
    lines = [f"{_quoted(key)} = {_value(value)}" for key, value in plain.items()]
    for key, value in tables.items():
        if key not in plain and isinstance(value, Sequence):
            lines += (f"\n[[{_quoted(key)}]]\n{_inside(table)}" for table in value if isinstance(table, dict))
    return "\n".join(lines) + "\n"


def _is_tables(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(each, dict) for each in value)


def _inside(table: Mapping[str, object]) -> str:
    return "\n".join(f"{_quoted(key)} = {_value(value)}" for key, value in table.items())


def _value(value: object) -> str:
    if isinstance(value, Raw):
        return value.text
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{_quoted(key)} = {_value(each)}" for key, each in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(_value, value)) + "]"
    return _quoted(value) if isinstance(value, str) else str(value)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
