"""The hundred bytes at the beginning, one number wrong; see “The Database File Format”, 1.3."""

from tests.database.kinds.kind import Change, content, either, refused, script


def _number(offset: int, value: int, size: int) -> Change:
    return content(lambda file: file[:offset] + value.to_bytes(size, "big") + file[offset + size :])


KINDS = (
    refused("all 100 bytes inverted", content(lambda file: bytes(byte ^ 0xFF for byte in file[:100]) + file[100:])),
    refused("one bit of the magic", content(lambda file: bytes([file[0] ^ 1]) + file[1:])),
    *(refused(f"page size {size}", _number(16, size, 2)) for size in (0, 1, 2, 3, 511, 512, 1000, 32768, 65535)),
    either("page count 0", _number(28, 0, 4)),
    refused("page count beyond the file", _number(28, 0xFFFFFFFF, 4)),
    refused("255 reserved bytes a page", _number(20, 255, 1)),
    either("write version 3", _number(18, 3, 1)),
    refused("read version 3", _number(19, 3, 1)),
    refused("payload fractions", _number(21, 0, 3)),
    refused("schema format 99", _number(44, 99, 4)),
    refused("encoding 2", _number(56, 2, 4)),
    refused("encoding 7", _number(56, 7, 4)),
    either("freelist past the end", _number(32, 0x7FFFFFFF, 4)),
    either("freelist of a billion pages", _number(36, 1_000_000_000, 4)),
    either("auto-vacuum without its pages", _number(52, 3, 4)),
    refused("of another program", script("pragma application_id=1")),
    refused("of a newer version", script("pragma user_version=99")),
    # Files of versions 3 and 4 have other tables and views; test_older_schema.py reads real ones.
    refused("called a version before its own", script("pragma user_version=3")),
    refused("of an older version", script("pragma user_version=1")),
    refused("without a version", script("pragma user_version=0")),
)
