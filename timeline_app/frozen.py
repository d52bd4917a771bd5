"""Values that never change, as ``dataclass(frozen=True, slots=True)`` makes them, for a fraction of what that costs a launch.

``dataclass`` writes the source of six methods for each class and compiles it: a tenth of the time of a launch. Here it writes
``__init__`` alone; comparison, hash and text are the same functions for all classes. The type check, which takes these classes for
frozen dataclasses, refuses what assigns to a field; the running program no longer does (docs/decisions/frozen-values.md).
"""

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar, cast, dataclass_transform, overload

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T")


@overload
def frozen(made: type[T], /) -> type[T]: ...
@overload
def frozen(*, eq: bool = True, slots: bool = True, kw_only: bool = False) -> Callable[[type[T]], type[T]]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(
    made: type[T] | None = None, /, *, eq: bool = True, slots: bool = True, kw_only: bool = False
) -> type[T] | Callable[[type[T]], type[T]]:
    """A class of values, which writes none of these methods itself; without ``eq`` a value is equal to itself alone, and without
    ``slots`` it can keep what it has computed.
    """

    def with_methods(made: type[T]) -> type[T]:
        return _frozen(dataclass(slots=slots, kw_only=kw_only, eq=False, repr=False)(made), eq)

    return with_methods if made is None else with_methods(made)


def _frozen(cls: type[T], eq: bool) -> type[T]:
    there = fields(cast("type[DataclassInstance]", cls))
    _tell(cls, [each.name for each in there if each.repr])
    if eq:
        _compare(cls, [each.name for each in there if each.compare])
    return cls


def _tell(cls: type[T], names: list[str]) -> None:
    parts = [(name, attrgetter(name)) for name in names]

    def text(self: T) -> str:
        return f"{type(self).__qualname__}({', '.join(f'{name}={part(self)!r}' for name, part in parts)})"

    cls.__repr__ = text


def _compare(cls: type[T], names: list[str]) -> None:
    """By the values of these fields, as one of the same class."""
    parts: Callable[[object], object] = attrgetter(*names) if names else type

    def equal(self: T, other: object) -> bool:
        return parts(self) == parts(other) if type(other) is type(self) else NotImplemented

    def hashed(self: T) -> int:
        return hash(parts(self))

    cls.__eq__, cls.__hash__ = equal, hashed
