"""Colours that are none."""

from tests.database.kinds.kind import answered, bound, either, refused

_ODD = ("url(file:///etc/passwd)", "red;background:url(http://x)", "#12", "#xyz", None, '"><img src="file:///etc/hostname">', "")

KINDS = (
    *(refused(f"paper {value}", bound("update themes set paper = ?", value)) for value in _ODD),
    *(
        either(f"light and dark {value}", bound("update themes set light = ?1, dark = ?1", value))
        for value in _ODD[:2]
    ),
    either("paper red", bound("update themes set paper = 'red'")),
    either("paper #abc", bound("update themes set paper = '#abc'")),
    either("paper with an alpha", bound("update themes set paper = '#aabbcc80'")),
    answered("paper #aabbcc", bound("update themes set paper = '#aabbcc'")),
)
