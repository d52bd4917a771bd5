"""Bytes of a file changed at random, in eight ways that know more and more of what stands where."""

import random
from collections.abc import Callable

_PAGE = 4096
_TABLE_LEAF = 0x0D
Mutation = Callable[[bytearray, random.Random], str]


def random_bytes(file: bytearray, chance: random.Random) -> str:
    count = chance.randint(1, 100)
    for _time in range(count):
        file[chance.randrange(len(file))] = chance.randrange(256)
    return f"{count} random bytes"


def page_header_bit(file: bytearray, chance: random.Random) -> str:
    start = chance.randrange(1, len(file) // _PAGE) * _PAGE
    at, bit = start + chance.randrange(12), chance.randrange(8)
    file[at] ^= 1 << bit
    return f"bit {bit} at {at}, in the header of a page"


def pages_swapped(file: bytearray, chance: random.Random) -> str:
    one, other = (number * _PAGE for number in chance.sample(range(1, len(file) // _PAGE), 2))
    file[one : one + _PAGE], file[other : other + _PAGE] = file[other : other + _PAGE], file[one : one + _PAGE]
    return f"pages at {one} and {other} swapped"


def schema_page(file: bytearray, chance: random.Random) -> str:
    count = chance.randint(1, 4)
    for _time in range(count):
        file[chance.randrange(100, _PAGE)] = chance.randrange(256)
    return f"{count} bytes of the schema page"


def block(file: bytearray, chance: random.Random) -> str:
    size, filling = chance.randint(1, 4096), chance.choice((0, 0xFF, ord("A")))
    at = chance.randrange(100, len(file) - size)
    file[at : at + size] = bytes([filling]) * size
    return f"{size} bytes of {filling} from {at}"


def within_texts(file: bytearray, chance: random.Random) -> str:
    """A digit becomes another, a byte of a Chinese character any other byte above ASCII."""
    for _time in range(chance.randint(1, 30)):
        at = chance.randrange(_PAGE, len(file))
        if chr(file[at]).isdigit() and file[at] < 0x80:
            file[at] = ord("0") + chance.randrange(10)
        elif file[at] >= 0x80:
            file[at] = chance.randrange(0x80, 0x100)
    return "digits and high bytes in texts"


def serial_type(file: bytearray, chance: random.Random) -> str:
    """The type and length of a value, in the header of a row; see “The Database File Format”, 2.1."""
    leaves = [at for at in range(_PAGE, len(file), _PAGE) if file[at] == _TABLE_LEAF]
    start = chance.choice(leaves)
    cells = int.from_bytes(file[start + 3 : start + 5], "big")
    if not cells:
        return page_header_bit(file, chance)
    pointer = start + 8 + 2 * chance.randrange(cells)
    at = start + int.from_bytes(file[pointer : pointer + 2], "big")
    at = _after_number(file, _after_number(file, at))  # the payload, the row
    changed = min(at + chance.randrange(max(1, file[at])), len(file) - 1)
    file[changed] = chance.choice((0, 1, 2, 6, 7, 8, 9, 12, 13, 0x7F, 0x80, 0xFF, chance.randrange(256)))
    return f"byte {changed} of the header of a row"


def header_and_length(file: bytearray, chance: random.Random) -> str:
    if chance.random() < 0.3:
        del file[chance.randrange(len(file)) :]
        return f"cut to {len(file)} bytes"
    at = chance.randrange(100)
    file[at] = chance.randrange(256)
    return f"byte {at} of the header is {file[at]}"


def _after_number(file: bytearray, at: int) -> int:
    """Behind a number of variable length."""
    for length in range(9):
        if at + length >= len(file) or file[at + length] < 0x80:
            return min(at + length + 1, len(file) - 1)
    return min(at + 9, len(file) - 1)


WAYS: tuple[Mutation, ...] = (
    random_bytes, page_header_bit, pages_swapped, schema_page, block, within_texts, serial_type, header_and_length,
)


def mutated(file: bytes, number: int, chance: random.Random) -> tuple[bytes, str]:
    """Each way in its turn."""
    changed = bytearray(file)
    said = WAYS[number % len(WAYS)](changed, chance)
    return bytes(changed), said
