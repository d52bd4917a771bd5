"""Values as a template reads them."""

from dataclasses import fields, is_dataclass
from typing import Any, cast

_ATOMS = frozenset((str, int, float, bool, type(None)))


def plain(value: Any) -> Any:  # noqa: ANN401 (whatever goes into JSON)
    """Dataclasses as dictionaries, at any depth; ``asdict`` copies every text besides, which takes four times as long."""
    if type(value) in _ATOMS:
        return value
    if isinstance(value, tuple | list):
        return list(map(plain, cast("tuple[Any, ...]", value)))
    if isinstance(value, dict):
        return {key: plain(each) for key, each in cast("dict[str, Any]", value).items()}
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    return value
