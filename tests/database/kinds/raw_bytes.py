"""Files that are cut, random, or of another kind altogether."""

import gzip
import random

from tests.database.kinds.kind import Beginning, content, either, refused

_PAGE = 4096
_CHANGES = slice(24, 28)


def _random(count: int) -> bytes:
    return random.Random(11).randbytes(count)


def _cut_with_other_changes(file: bytes) -> bytes:
    """Cut in half by something that counted its changes elsewhere, so that the number of pages proves nothing."""
    half = bytearray(file[: len(file) // 2])
    half[_CHANGES] = (9999).to_bytes(4, "big")
    return bytes(half)


KINDS = (
    refused("text", content(lambda _file: ("这不是数据库" * 100).encode()), Beginning.NOTHING),
    refused("empty", content(lambda _file: b""), Beginning.NOTHING),
    refused("one byte", content(lambda _file: b"S"), Beginning.NOTHING),
    refused("the magic alone", content(lambda file: file[:16])),
    refused("100 header bytes", content(lambda file: file[:100])),
    *(
        refused(f"cut at {part + 0.5}/20", content(lambda file, share=(part + 0.5) / 20: file[: int(len(file) * share)]))
        for part in range(20)
    ),
    refused("cut by one byte", content(lambda file: file[:-1])),
    refused("cut in half, other change counter", content(_cut_with_other_changes)),
    refused("random bytes", content(lambda file: _random(len(file)))),
    refused("good header, random rest", content(lambda file: file[:100] + _random(len(file) - 100))),
    refused("zeros after page 1", content(lambda file: file[:_PAGE] + bytes(len(file) - _PAGE))),
    refused("gzip", content(gzip.compress)),
    refused("zip magic before it", content(lambda file: b"PK\3\4" + file)),
    refused("every byte xor 0x5a", content(lambda file: bytes(byte ^ 0x5A for byte in file))),
    either("rubbish after the last page", content(lambda file: file + _random(5000))),
)
