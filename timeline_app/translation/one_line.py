"""Text of others inside a line of ours: control characters are shown as escapes, and very long text is cut in its middle."""

from timeline_app.translation.cut import cut

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})  # controls, formats (bidi, zero width), surrogates, line and paragraph ends
# Neither blanks nor formats by their category, and nothing is drawn for them: fillers of Hangul, joiners, the empty braille cell,
# variation selectors.
_FILLERS = frozenset(map(chr, (
    0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, *range(0x180B, 0x1810), *range(0xFE00, 0xFE10),
    *range(0xE0100, 0xE01F0),
)))
_NAMED = 3  # characters in a sentence
_ECHO = 60  # characters of a value inside a sentence
_HEAD, _TAIL = 1200, 600  # characters; what is wrong stands at the beginning of a sentence, what to do at its end


def one_line(text: str) -> str:
    """The text as one line of at most 2,000 characters, in which nothing acts on a terminal."""
    return _cut(visible(_cut(text)))


def echo(text: str) -> str:
    """The beginning of a value, for a sentence about it."""
    return cut(visible(text[: _ECHO + 1]), _ECHO)


def visible(text: str) -> str:
    """The text with every character that is not seen written as an escape: ``\\x1b``, ``\\u202e``."""
    if text.isprintable():
        return text
    return "".join(_escape(character) if is_unseen(character) else character for character in text)


def is_unseen(character: str) -> bool:
    """Whether a character acts on what stands around it instead of being seen itself."""
    import unicodedata  # a launch does without

    return unicodedata.category(character) in _UNSEEN


def is_blank(text: str) -> bool:
    """Whether nothing of it is seen, as of an empty text."""
    return all(character.isspace() or character in _FILLERS or is_unseen(character) for character in text)


def code_points(text: str) -> str:
    """The first of its different characters other than blanks, as those are named that cannot be shown."""
    different = [*dict.fromkeys(character for character in text if not character.isspace())]
    return ", ".join(map(code_point, different[:_NAMED])) + (" …" if len(different) > _NAMED else "")


def code_point(character: str) -> str:
    """``U+0001``: how a character is named that cannot be shown."""
    return f"U+{ord(character):04X}"


def _escape(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")


def _cut(text: str) -> str:
    return text if len(text) <= _HEAD + _TAIL else f"{text[:_HEAD]} … {text[-_TAIL:]}"
