"""Whether the sectors of an XLS file make chains that end; as MS-CFB tells them.

The library that reads cells follows a chain without counting. In a file that is zero from somewhere on, as a download that broke
off may leave it, each sector leads to the first one, and the program would take all memory.
"""

import struct
from collections.abc import Iterator, Sequence
from itertools import chain

_HEADER, _IN_HEADER = 512, 109  # bytes; numbers of sectors of the table that stand in it
_LAST = 0xFFFF_FFFA  # from here on no sector is meant
_ENTRY, _STREAM, _ROOT = 128, 2, 5  # bytes of an entry of the directory; what it is


def is_sound(content: bytes) -> bool:
    """Whether every chain ends inside of the file."""
    try:
        _follow_all(content)
    except (struct.error, IndexError, ValueError):
        return False
    return True


def _follow_all(content: bytes) -> None:
    """Raises where a chain leads out of the file or into itself."""
    (shift,) = struct.unpack_from("<H", content, 30)
    if shift not in (9, 12):
        raise ValueError("no such size of sectors")
    size = 1 << shift
    directory, cutoff, small_table, more = (struct.unpack_from("<I", content, place)[0] for place in (48, 56, 60, 68))
    table = list(chain.from_iterable(_numbers(content, sector, size) for sector in _of_table(content, more, size)))
    small = list(chain.from_iterable(_numbers(content, sector, size) for sector in _chain(table, small_table)))
    for sector in _chain(table, directory):
        for place in range(0, size, _ENTRY):
            kind, start, length = struct.unpack_from("<B49xIQ", _sector(content, sector, size), place + 66)
            if kind == _ROOT or (kind == _STREAM and length & 0xFFFF_FFFF >= cutoff):
                _check(table, start)
            elif kind == _STREAM and length:
                _check(small, start)


def _of_table(content: bytes, more: int, size: int) -> Iterator[int]:
    """The sectors of the table of sectors: the first stand in the header, the others in sectors that lead to one another."""
    yield from _used(struct.unpack_from(f"<{_IN_HEADER}I", content, 76))
    for _time in range(len(content) // size):
        if more >= _LAST:
            return
        *numbers, more = _numbers(content, more, size)
        yield from _used(numbers)
    if more < _LAST:
        raise ValueError("the table leads into itself")


def _used(numbers: Sequence[int]) -> Iterator[int]:
    return (number for number in numbers if number < _LAST)


def _numbers(content: bytes, sector: int, size: int) -> tuple[int, ...]:
    return struct.unpack(f"<{size // 4}I", _sector(content, sector, size))


def _sector(content: bytes, sector: int, size: int) -> bytes:
    """The first sector begins behind the header, which fills one of the usual size and the beginning of a large one."""
    begin = max(_HEADER, size) + sector * size
    return content[begin : begin + size]


def _chain(table: Sequence[int], sector: int) -> Iterator[int]:
    """The sectors from one to the last of its chain."""
    for _time in range(len(table) + 1):
        if sector >= _LAST:
            return
        yield sector
        sector = table[sector]
    raise ValueError("the chain leads into itself")


def _check(table: Sequence[int], sector: int) -> None:
    for _sector_of_chain in _chain(table, sector):
        continue
