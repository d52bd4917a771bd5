"""What a text may hold in a file of an office suite, and on its clipboard."""

import re

# What XML 1.0 has no way to write, and what would turn the order of the letters behind it.
_LEFT_OUT = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u202a-\u202e\u2066-\u2069]")


def xml_text(text: str) -> str:
    """The text without control characters, lone surrogates and bidi overrides, and with one kind of line end."""
    return _LEFT_OUT.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
