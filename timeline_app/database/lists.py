"""A list of codes for each of many owners, an event or a profile of events, as two arrays."""
# pyright: reportUnknownMemberType=false

from dataclasses import field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from timeline_app.frozen import frozen

Mask = NDArray[np.bool_]
_NONE = np.empty(0, np.uint8)


@frozen(eq=False)
class Lists:
    """``codes`` has all lists one after another, ``sizes`` the length of each; no sizes where each owner has one code."""

    codes: NDArray[Any]
    sizes: NDArray[Any] = field(default_factory=lambda: _NONE)

    @classmethod
    def of_bits(cls, sets: NDArray[Any]) -> "Lists":
        """From sets of bits: the code of a bit is its position, counted from the lowest."""
        bits = np.unpackbits(sets.astype("<u8").view(np.uint8).reshape(len(sets), 8), axis=1, bitorder="little")
        return cls(np.nonzero(bits)[1], bits.sum(axis=1, dtype=np.int64))

    @classmethod
    def made_of(cls, codes: "Lists | NDArray[Any]") -> "Lists":
        """From lists, from one code an owner, or from a mask, which stands for the code 0 where it is true."""
        if isinstance(codes, Lists):
            return codes
        if codes.dtype == np.bool_:
            return cls(np.zeros(np.count_nonzero(codes), np.uint8), codes.view(np.uint8))
        return cls(codes)

    @property
    def first(self) -> NDArray[Any]:
        """The first code of each list; no list may be empty."""
        return self.codes[np.cumsum(self.sizes, dtype=np.int64) - self.sizes] if len(self.sizes) else self.codes

    def by_code(self, values: NDArray[Any]) -> NDArray[Any]:
        """From one value an owner, one value a code."""
        return np.repeat(values, self.sizes) if len(self.sizes) else values

    def of(self, owners: NDArray[Any]) -> NDArray[Any]:
        """The codes of some owners."""
        if not len(self.sizes):
            return self.codes[owners]
        chosen = np.zeros(len(self.sizes), np.bool_)
        chosen[owners] = True
        return self.codes[self.by_code(chosen)]

    def any_of(self, wanted: Mask) -> Mask:
        """Whether the list of an owner has a code that is wanted; ``wanted`` has one entry a code."""
        if wanted.all():
            return self.sizes > 0 if len(self.sizes) else np.ones(len(self.codes), np.bool_)
        found = wanted[self.codes]
        if not len(self.sizes):
            return found
        owners = np.zeros(len(self.sizes), np.bool_)
        owners[self.by_code(np.arange(len(owners), dtype=np.int32))[found]] = True
        return owners
