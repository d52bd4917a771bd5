"""In which of the encodings of Chinese offices a text is: UTF-8, UTF-16, GB18030 or Big5."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

_MARKED = {BOM_UTF8: "utf-8", BOM_UTF16_LE: "utf-16-le", BOM_UTF16_BE: "utf-16-be"}
_CHINESE = ("gb18030", "big5", "big5hkscs")
_ENOUGH = 65_536  # bytes that tell one from another


def decoded(content: bytes) -> str | None:
    """The text without its byte order mark; None where it is in none of these encodings."""
    for mark, encoding in _MARKED.items():
        if content.startswith(mark):
            return _in(encoding, content[len(mark) :])
    if b"\0" in content:
        return _in("utf-16-le" if content[1::2].count(0) > content[::2].count(0) else "utf-16-be", content)
    text = _in("utf-8", content)
    return text if text is not None else _chinese(content)


def _in(encoding: str, content: bytes) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _chinese(content: bytes) -> str | None:
    """The likeliest by its beginning, whole lines of it; another where the rest says that it is not."""
    from charset_normalizer import from_bytes  # most tables do without

    beginning = content[: content.find(b"\n", _ENOUGH) + 1] or content
    best = from_bytes(beginning, cp_isolation=[*_CHINESE]).best()
    if best is None:
        return None
    others = (encoding for encoding in _CHINESE if encoding != best.encoding)
    return next((text for encoding in (best.encoding, *others) if (text := _in(encoding, content)) is not None), None)
