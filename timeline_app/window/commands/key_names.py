"""Keys as they stand on a keyboard: “Ctrl 加号”, “Alt ←”."""

import sys

from timeline_app.translation.words import _

_ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
_OF_APPLE = {"Ctrl": "⌘", "Alt": "⌥", "Shift": "⇧"}


def caps_of(keys: str) -> tuple[str, ...]:
    """What stands on each key of a combination such as ``Ctrl++`` or ``Alt+Left``, in the order in which they are pressed."""
    *held, pressed = keys[:-1].split("+") if keys.endswith("+") else keys.split("+")
    pressed = "+" if keys.endswith("+") else pressed
    named = {"+": _("plus"), "-": _("minus"), "=": _("equals"), "PgDown": "PgDn", "Return": "Enter", **_ARROWS}
    on_keyboard = _OF_APPLE if sys.platform == "darwin" else {}
    return (*(on_keyboard.get(key, key) for key in held if key), named.get(pressed, pressed))


def said(keys: str) -> str:
    """The same in a line of text."""
    return " ".join(caps_of(keys))
